// The card: one at a time, whatever it is about.
import { make } from './carte-mots.mjs';

/** A card in an element: open(label, title, nodes, whenClosed), close(). */
export function cardIn(element) {
  let closed = null;

  const close = () => {
    if (element.hidden) return;
    element.hidden = true;
    const told = closed;
    closed = null;
    told?.();
  };

  const open = (label, title, nodes, whenClosed) => {
    // What was shown before is told that it no longer is.
    const told = closed;
    closed = null;
    told?.();
    const heading = make('h2', { tabindex: '-1' }, title);
    const closer = make('button', { type: 'button', class: 'closer', 'aria-label': 'Fermer' }, '×');
    closer.addEventListener('click', close);
    element.setAttribute('aria-label', label);
    element.replaceChildren(make('div', { class: 'card-top' }, heading, closer), ...nodes);
    element.scrollTop = 0;
    element.hidden = false;
    closed = whenClosed ?? null;
    return heading;
  };

  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  return { open, close, isOpen: () => !element.hidden };
}

export function link(path, text, className = null) {
  return make('a', { href: path, class: className }, text);
}

/** Terms and what they are; those without anything to say are left out. */
export function facts(pairs) {
  return make(
    'dl',
    { class: 'card-facts' },
    ...pairs
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([term, value]) =>
        make('div', {}, make('dt', {}, term), make('dd', {}, ...(Array.isArray(value) ? value : [value]))),
      ),
  );
}

export function actions(...links) {
  return make('p', { class: 'card-actions' }, ...links);
}

/** A level: its colour, its letters, its words. */
export function chip(zone) {
  return make(
    'p',
    {},
    make(
      'span',
      { class: `chip zone-${zone.token}` },
      ...(zone.letters ? [make('strong', {}, zone.letters)] : []),
      make('span', {}, zone.label),
    ),
  );
}
