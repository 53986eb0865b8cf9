// <rezone-carte>: the map inside another site. A frame of ours in a shadow root: the host's policy needs to allow only our
// origin, its styles do not reach us, ours do not reach it, and nothing is added to its global names.
const HOME = new URL(import.meta.url).origin;
const OPTIONS = ['region', 'profession', 'couche', 'niveau', 'palette', 'hachures', 'apparence'];
const TOKENS = [
  'accent', 'accent-soft', 'on-accent', 'paper', 'surface', 'line', 'line-strong', 'ink', 'ink-soft', 'map-sea', 'map-outline',
  'zone-zip', 'zone-zac', 'zone-zv', 'zone-zar', 'zone-outside', 'zone-nc', 'zone-q1', 'zone-q2', 'zone-q3', 'zone-q4',
];
const LEAST = 300;
const MOST = 2000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none; }
  iframe { display: block; width: 100%; height: 600px; border: 0; border-radius: var(--rezone-radius, 6px); }
`);

/** Any colour that the browser understands, as six digits; empty for what is no opaque colour. */
function digits(colour) {
  if (!colour || !CSS.supports('color', colour)) return '';
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('') : '';
}

class RezoneCarte extends HTMLElement {
  static observedAttributes = [...OPTIONS, 'hauteur', 'theme', 'titre'];

  #frame = null;
  #listener = (event) => this.#hear(event);
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #repaint = () => this.actualiser();

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#frame = document.createElement('iframe');
    this.#frame.loading = 'lazy';
    this.#show();
    root.replaceChildren(this.#frame);
    addEventListener('message', this.#listener);
    this.#dark.addEventListener('change', this.#repaint);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#listener);
    this.#dark.removeEventListener('change', this.#repaint);
    this.#frame = null;
  }

  attributeChangedCallback(name, before, after) {
    if (this.#frame && before !== after) this.#show();
  }

  /** Gives the map the colours that the page has now. */
  actualiser() {
    this.#frame?.contentWindow?.postMessage({ type: 'rezone-theme', theme: this.#theme() }, HOME);
  }

  #show() {
    const address = new URL('/integration/carte', HOME);
    for (const name of OPTIONS) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    const theme = this.#theme();
    if (theme) address.searchParams.set('theme', theme);
    this.#frame.title = this.getAttribute('titre') || 'Carte des territoires de vie-santé';
    this.#resize(Number(this.getAttribute('hauteur')));
    if (this.#frame.src !== address.href) this.#frame.src = address.href;
  }

  /** The page's own properties win over the attribute. */
  #theme() {
    const colours = new Map();
    for (const part of (this.getAttribute('theme') ?? '').split('.')) {
      const [token, value] = part.split(':');
      if (TOKENS.includes(token) && /^[0-9a-f]{6}$/i.test(value ?? '')) colours.set(token, value);
    }
    const style = getComputedStyle(this);
    for (const token of TOKENS) {
      const value = digits(style.getPropertyValue(`--rezone-${token}`).trim());
      if (value) colours.set(token, value);
    }
    return [...colours].map(([token, value]) => `${token}:${value}`).join('.');
  }

  #resize(height) {
    if (Number.isInteger(height) && height >= LEAST && height <= MOST) this.#frame.style.height = `${height}px`;
  }

  /** The frame says how high it would like to be; a height asked for by the page wins. */
  #hear(event) {
    if (event.origin !== HOME || event.source !== this.#frame?.contentWindow) return;
    if (event.data?.type === 'rezone-hauteur' && !this.hasAttribute('hauteur')) this.#resize(event.data.hauteur);
  }
}

if (!customElements.get('rezone-carte')) customElements.define('rezone-carte', RezoneCarte);
