// The map's style: geometry from our own tiles, colours from the page's tokens, no glyphs, nothing from outside.
export const SOURCE = 'carte';
export const LEVELS = { tvs: 'tvs', commune: 'communes' };
/** From these zooms on, communes and départements are in the tiles. */
export const COMMUNES_FROM = 7;
const DEPARTEMENTS_FROM = 6;
// A family name must be made of words: MapLibre writes it unquoted, and a lone digit would void it.
export const FONT = ['Source Sans'];

/** The address of a tile, with {z}, {x} and {y} in it. */
export function tileAddress(config) {
  return `${location.origin}/tuiles/{z}/{x}/{y}.mvt?v=${encodeURIComponent(config.release)}`;
}

const tokens = new Map();

/** A token's value, as a colour that the map understands. Read once for each palette: to ask is to have the page styled anew. */
export function token(name) {
  const root = document.documentElement;
  const key = `${root.dataset.palette} ${name}`;
  if (!tokens.has(key)) tokens.set(key, getComputedStyle(root).getPropertyValue(name).trim() || '#888888');
  return tokens.get(key);
}

export function zoneColour(name) {
  return token(`--zone-${name}`);
}

export function style(config) {
  const ink = token('--ink');
  const paper = token('--paper');
  const outline = token('--map-outline');
  const label = (id, kind, minzoom, maxzoom, size, spacing) => ({
    id,
    type: 'symbol',
    source: SOURCE,
    'source-layer': 'libelles',
    minzoom,
    maxzoom,
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      'text-field': ['get', 'nom'],
      'text-font': FONT,
      'text-size': size,
      'text-max-width': 8,
      'text-padding': 6,
      'symbol-sort-key': ['get', 'rang'],
      'text-letter-spacing': spacing,
    },
    paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 1.6 },
  });
  const line = (id, layer, minzoom, colour, width, opacity = 1) => ({
    id,
    type: 'line',
    source: SOURCE,
    'source-layer': layer,
    minzoom,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width, 'line-opacity': opacity },
  });
  const fill = (id, layer, minzoom) => ({
    id,
    type: 'fill',
    source: SOURCE,
    'source-layer': layer,
    minzoom,
    paint: { 'fill-color': zoneColour('nc'), 'fill-antialias': false },
  });
  return {
    version: 8,
    sources: {
      [SOURCE]: { type: 'vector', tiles: [tileAddress(config)], minzoom: config.minzoom, maxzoom: config.maxzoom },
    },
    layers: [
      { id: 'mer', type: 'background', paint: { 'background-color': token('--map-sea') } },
      fill('terre', 'regions', 0),
      fill('tvs', 'tvs', 0),
      fill('communes', 'communes', COMMUNES_FROM),
      line('tvs-trait', 'tvs', 0, outline, grow(4, 0.2, 6, 0.45, 9, 1, 12, 1.4), grow(4, 0.55, 8, 0.9)),
      line('communes-trait', 'communes', 8.5, outline, grow(8, 0.15, 11, 0.5), 0.5),
      line('departements-trait', 'departements', DEPARTEMENTS_FROM, outline, grow(5, 0.5, 9, 1.8), 0.8),
      line('regions-trait', 'regions', 0, outline, grow(4, 0.9, 9, 2.6)),
      highlight('panier-tvs-fond', 'tvs', paper, 5.5),
      highlight('panier-tvs', 'tvs', ink, 3),
      highlight('panier-communes-fond', 'communes', paper, 5.5),
      highlight('panier-communes', 'communes', ink, 3),
      highlight('survol-tvs', 'tvs', ink, 2),
      highlight('survol-communes', 'communes', ink, 2),
      highlight('choix-tvs-fond', 'tvs', paper, 6),
      highlight('choix-tvs', 'tvs', token('--accent'), 3.5),
      highlight('choix-communes-fond', 'communes', paper, 6),
      highlight('choix-communes', 'communes', token('--accent'), 3.5),
      label('nom-communes', 'commune', 5.5, 24, grow(5.5, 11.5, 9, 13, 13, 16), 0),
      label('nom-regions', 'region', 0, 6, grow(4, 10.5, 6, 14), 0.02),
    ],
  };
}

function grow(...stops) {
  return ['interpolate', ['linear'], ['zoom'], ...stops];
}

/** The filter of no territory at all, worded as the one of some: changing it for nothing would have all tiles read again. */
export function among(codes) {
  return ['in', ['get', 'code'], ['literal', codes]];
}

function highlight(id, layer, colour, width) {
  return {
    id,
    type: 'line',
    source: SOURCE,
    'source-layer': layer,
    filter: among([]),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  };
}

/**
 * A value for each class of a column, found by the place of a territory in the column: the tiles never change, and the work is the
 * worker's.
 */
function byClass(column, valueOf, otherwise) {
  const members = column.classes.map(() => []);
  for (let id = 0; id < column.classe.length; id++) members[column.classOf(id)]?.push(id);
  const branches = column.classes.flatMap((each, index) => (members[index].length ? [members[index], valueOf(each, index)] : []));
  return branches.length ? ['match', ['id'], ...branches, otherwise] : otherwise;
}

export function classColour(column) {
  return byClass(column, (each) => zoneColour(each.token), zoneColour('nc'));
}

/** Classes left out by the legend are paled, not hidden: they are still there. */
export function classOpacity(column, kept) {
  return kept.length ? byClass(column, (each) => (kept.includes(each.id) ? 1 : 0.12), 0.12) : 1;
}

/** The territories of one class. */
export function inClass(column, index) {
  return byClass(column, (_, other) => other === index, false);
}

/** Patterns that tell classes apart without colour, dark on light classes and light on dark ones. */
export function hatching(index, name) {
  const stroked = isDark(zoneColour(name)) ? '#ffffff' : '#17212b';
  const size = 16;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.strokeStyle = stroked;
  pen.lineWidth = 1.6;
  const stroke = (x1, y1, x2, y2) => {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  };
  const slopes = [
    () => [0, 8, 16, 24, 32].forEach((c) => stroke(c + 2, -2, c - size - 2, size + 2)),
    () => [-16, 0, 16].forEach((c) => stroke(c - 2, -2, c + size + 2, size + 2)),
    () => stroke(0, size / 2, size, size / 2),
    () => stroke(size / 2, 0, size / 2, size),
    () => {
      stroke(0, size / 2, size, size / 2);
      stroke(size / 2, 0, size / 2, size);
    },
    () => {
      pen.fillStyle = stroked;
      pen.fillRect(6, 6, 3, 3);
    },
  ];
  // What is secret looks the same on every map, and does not draw the eye.
  const secret = () => {
    pen.lineWidth = 1;
    pen.globalAlpha = 0.4;
    [0, 4, 8, 12, 16, 20, 24, 28, 32].forEach((c) => stroke(c + 2, -2, c - size - 2, size + 2));
  };
  (name === 'secret' ? secret : slopes[index % slopes.length])();
  return pen.getImageData(0, 0, size, size);
}

/** Whether a #rrggbb colour is nearer to black than to white, to the eye (WCAG 2 relative luminance). */
function isDark(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
