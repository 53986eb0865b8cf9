// Numbers and words as the rest of the site writes them.
const formats = new Map();

/** 1 234,5 with ordinary no-break spaces, which screen readers and the page's type know. */
export function number(value, decimals = 0) {
  if (!formats.has(decimals)) {
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    formats.set(decimals, new Intl.NumberFormat('fr-FR', options));
  }
  return formats.get(decimals).format(value).replace(/\s/g, '\u00a0').replace('-', '−');
}

export function percent(share) {
  const value = share * 100;
  if (value > 0 && value < 0.1) return 'moins de 0,1\u00a0%';
  return `${number(value, value < 10 ? 1 : 0)}\u00a0%`;
}

export function count(value, singular, plural) {
  return `${number(value)}\u00a0${value < 2 ? singular : plural}`;
}

/** An element with its attributes and children. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** A day of the API, in words: 1er janvier 2026. */
export function day(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  const words = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });
  const name = words.format(new Date(Date.UTC(year, month - 1, 1)));
  return `${date === 1 ? '1er' : date}\u00a0${name} ${year}`;
}

/** 12,4 km, or 350 m. */
export function distance(metres) {
  if (metres < 1000) return `${number(Math.max(10, Math.round(metres / 10) * 10))}\u00a0m`;
  return `${number(metres / 1000, metres < 9950 ? 1 : 0)}\u00a0km`;
}

export function euros(value) {
  return `${number(value, Number.isInteger(value) ? 0 : 2)}\u00a0€`;
}
