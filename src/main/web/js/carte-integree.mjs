// The map shown inside another site: takes that site's colours, says how high it would like to be. Loaded before the map, which
// reads its colours once.
const TOKENS = new Set([
  'accent', 'accent-soft', 'on-accent', 'paper', 'surface', 'line', 'line-strong', 'ink', 'ink-soft', 'map-sea', 'map-outline',
  'zone-zip', 'zone-zac', 'zone-zv', 'zone-zar', 'zone-outside', 'zone-nc', 'zone-q1', 'zone-q2', 'zone-q3', 'zone-q4',
]);
const APPEARANCES = { clair: 'light', sombre: 'dark' };
const root = document.documentElement;
const given = new URLSearchParams(location.search);

/** Pairs of token and six digits; null if any part is not what is expected. */
function read(theme) {
  if (typeof theme !== 'string' || theme.length > 600) return null;
  const pairs = theme.split('.').filter(Boolean).map((part) => part.split(':'));
  return pairs.every(([token, value]) => TOKENS.has(token) && /^[0-9a-f]{6}$/i.test(value ?? '')) ? pairs : null;
}

/** Black or white, whichever is read better on a colour (relative luminance, WCAG 2). */
function readable(colour) {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

const pairs = read(given.get('theme') ?? '') ?? [];
for (const [token, value] of pairs) root.style.setProperty(`--${token}`, `#${value}`);
const accent = pairs.find(([token]) => token === 'accent');
if (accent && !pairs.some(([token]) => token === 'on-accent')) root.style.setProperty('--on-accent', readable(accent[1]));
const appearance = APPEARANCES[given.get('apparence')];
if (appearance) root.dataset.theme = appearance;

// Another theme is another address: the view is in it, so that the map comes back where it was.
addEventListener('message', (event) => {
  if (event.source !== parent || event.data?.type !== 'rezone-theme' || read(event.data.theme) === null) return;
  const next = new URL(location.href);
  if (event.data.theme) next.searchParams.set('theme', event.data.theme);
  else next.searchParams.delete('theme');
  if (next.href !== location.href) location.replace(next);
});

/** Wide, a map is a landscape; narrow, its panel stands below it. */
function wish() {
  const width = innerWidth;
  return Math.round(width > 760 ? Math.min(720, Math.max(520, width * 0.62)) : Math.min(680, Math.max(480, width * 1.35)));
}

if (parent !== window) {
  let told = 0;
  const tell = () => {
    const height = wish();
    // Which site shows us is not known; a height is no secret.
    if (height !== told) parent.postMessage({ type: 'rezone-hauteur', hauteur: height }, '*');
    told = height;
  };
  addEventListener('resize', tell);
  tell();
}
