// The state of the map's view, kept in the address so that it can be kept, shared and printed.
import { dayAsked } from './carte-date.mjs';

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
  return {
    profession: one('profession', config.professions.map((each) => each.id), config.professions[0].id),
    couche: one('couche', config.layers.map((each) => each.id), config.layers[0].id),
    niveau: one('niveau', ['tvs', 'commune'], 'tvs'),
    palette: one('palette', ['rezone', 'ars'], 'rezone'),
    hachures: one('hachures', ['oui', 'non'], 'non'),
    filtre: (given.get('filtre') ?? '').split('.').filter(Boolean),
    region: given.get('region') ?? '',
    date: dayAsked(given),
    t: /^[0-9A-Z]{4,9}$/.test(given.get('t') ?? '') ? given.get('t') : '',
    lon: number('lon', -180, 180),
    lat: number('lat', -85, 85),
    z: number('z', 0, 16),
  };
}

/** The address of a state: only what differs from what is meant anyway. */
export function toSearch(state, config) {
  const usual = readState(config, '');
  const query = new URLSearchParams();
  for (const name of ['profession', 'couche', 'niveau', 'palette', 'hachures', 'region', 'date', 't']) {
    if (state[name] !== usual[name]) query.set(name, state[name]);
  }
  if (state.filtre.length) query.set('filtre', state.filtre.join('.'));
  if (state.lon !== null && state.lat !== null && state.z !== null) {
    query.set('lon', state.lon.toFixed(4));
    query.set('lat', state.lat.toFixed(4));
    query.set('z', state.z.toFixed(2));
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

export function writeState(state, config) {
  history.replaceState(null, '', location.pathname + toSearch(state, config));
}
