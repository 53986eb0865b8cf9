// Where the map looks when it opens, and which tiles that takes: known before the library is there to ask.
const TILE = 512;
const NEAREST = 16;

export function startBounds(config, state) {
  return config.views.find((each) => each.code === state.region)?.bounds ?? config.bounds;
}

/** The part of the window that the panel does not cover. */
export function padding(part) {
  const panel = part('panneau').getBoundingClientRect();
  const wide = innerWidth > 760;
  return wide
    ? { top: 24, right: 24, bottom: 24, left: panel.right + 24 }
    : { top: 16, right: 16, bottom: Math.min(innerHeight * 0.5, panel.height) + 16, left: 16 };
}

/**
 * The tiles of the first view, the middle first.
 *
 * @param {{minzoom: number, maxzoom: number}} config zooms of the tiles
 * @param {{centre: number[], zoom: number}} camera of MapLibre: zoom 0 shows the world in 512 pixels
 * @param {number} width in pixels of the page
 * @param {number} height
 * @returns {{z: number, x: number, y: number}[]}
 */
export function tilesIn(config, { centre, zoom }, width, height) {
  const z = Math.min(config.maxzoom, Math.max(config.minzoom, Math.floor(zoom)));
  const count = 2 ** z;
  const [x, y] = mercator(centre).map((each) => each * count);
  const side = TILE * 2 ** (zoom - z);
  const [aside, above] = [width / 2 / side, height / 2 / side];
  const tiles = [];
  for (let row = Math.max(0, Math.floor(y - above)); row <= Math.min(count - 1, Math.floor(y + above)); row++) {
    for (let column = Math.floor(x - aside); column <= Math.floor(x + aside); column++) {
      if (column >= 0 && column < count) tiles.push({ z, x: column, y: row });
    }
  }
  const far = (tile) => Math.hypot(tile.x + 0.5 - x, tile.y + 0.5 - y);
  return tiles.sort((a, b) => far(a) - far(b));
}

/**
 * Where the map looks from to show bounds in the free part of a window, as MapLibre fits them; null if there is no free part.
 *
 * @param {number[]} bounds west, south, east, north, in degrees
 */
export function fit([west, south, east, north], room, width, height, least) {
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const free = [width - room.left - room.right, height - room.top - room.bottom];
  if (Math.min(...free) <= 0) return null;
  const scale = Math.min(free[0] / (right - left), free[1] / (bottom - top)) / TILE;
  const zoom = Math.min(NEAREST, Math.max(least, Math.log2(scale)));
  const pixel = 1 / (TILE * 2 ** zoom);
  const centre = [
    (left + right) / 2 + ((room.right - room.left) / 2) * pixel,
    (top + bottom) / 2 + ((room.bottom - room.top) / 2) * pixel,
  ];
  return { centre: degrees(centre), zoom };
}

/** The first camera: where the address says, else what shows the region asked for, else the country. */
export function firstCamera(config, state, part) {
  if (state.lon !== null && state.lat !== null && state.z !== null) return { centre: [state.lon, state.lat], zoom: state.z };
  const { clientWidth, clientHeight } = part('fond');
  return fit(startBounds(config, state), padding(part), clientWidth, clientHeight, config.minzoom);
}

/** From degrees to the unit square of Web Mercator, from the north-west corner. */
function mercator([lon, lat]) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

function degrees([x, y]) {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}
