// The state of the map's view, kept in the address so that it can be kept, shared and printed.
import { dayAsked } from './carte-date.mjs';

const CODE = /^[0-9A-Z]{1,9}$/;
const POINT = /^-?\d{1,3}(\.\d{1,8})?,-?\d{1,2}(\.\d{1,8})?$/;

/** What the address says, completed by what is meant when it says nothing. */
export function readState(config, search = location.search) {
  const given = new URLSearchParams(search);
  const one = (name, allowed, otherwise) => {
    const value = given.get(name);
    return allowed.includes(value) ? value : otherwise;
  };
  const number = (name, least, greatest) => {
    const value = Number(given.get(name) || NaN);
    return value >= least && value <= greatest ? value : null;
  };
  const point = given.get('point') ?? '';
  return {
    profession: one('profession', config.professions.map((each) => each.id), config.professions[0].id),
    couche: one('couche', config.layers.map((each) => each.id), config.layers[0].id),
    niveau: one('niveau', ['tvs', 'commune'], 'tvs'),
    palette: one('palette', ['rezone', 'ars'], 'rezone'),
    hachures: one('hachures', ['oui', 'non'], 'non'),
    filtre: (given.get('filtre') ?? '').split('.').filter(Boolean),
    region: given.get('region') ?? '',
    t: [...new Set(given.getAll('t').filter((code) => CODE.test(code)))],
    date: dayAsked(given),
    structures: given.get('structures') ?? '',
    quartiers: one('quartiers', ['oui', 'non'], 'oui'),
    point: POINT.test(point) ? point : '',
    aides: given.get('aides') ?? '',
    lon: number('lon', -180, 180),
    lat: number('lat', -85, 85),
    z: number('z', 0, 16),
    // What another site dresses the map with is no part of the view, but stays in its address.
    dress: ['theme', 'apparence'].filter((name) => given.get(name)).map((name) => [name, given.get(name)]),
  };
}

/** The address of a state: only what differs from what is meant anyway. */
export function toSearch(state, config) {
  const usual = readState(config, '');
  const query = new URLSearchParams();
  for (const name of ['profession', 'couche', 'niveau', 'palette', 'hachures', 'region', 'date']) {
    if (state[name] !== usual[name]) query.set(name, state[name]);
  }
  for (const code of state.t) query.append('t', code);
  for (const name of ['structures', 'quartiers', 'point', 'aides']) {
    if (state[name] !== usual[name]) query.set(name, state[name]);
  }
  if (state.filtre.length) query.set('filtre', state.filtre.join('.'));
  if (state.lon !== null && state.lat !== null && state.z !== null) {
    query.set('lon', state.lon.toFixed(4));
    query.set('lat', state.lat.toFixed(4));
    query.set('z', state.z.toFixed(2));
  }
  // A comma is itself in an address, and easier to read.
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

export function writeState(state, config) {
  const address = new URL(location.pathname + toSearch(state, config), location.href);
  for (const [name, value] of state.dress) address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}
