// What the map asks of the API. Each column is asked once, then kept.
import { dayQuery } from './carte-date.mjs';

const kept = new Map();

async function ask(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path} : ${answer.status}`);
  return answer.json();
}

function once(path) {
  if (!kept.has(path)) {
    const promise = ask(path);
    promise.catch(() => kept.delete(path));
    kept.set(path, promise);
  }
  return kept.get(path);
}

function path(indicator, level, release, day = '') {
  return `/api/v1/colonnes/${indicator}?niveau=${level}&codes=non&v=${encodeURIComponent(release)}${dayQuery(indicator, day)}`;
}

/** A column: its classes, and for each territory of the level the class it is in (index, or -1). */
export async function column(indicator, level, release, day) {
  const answer = await once(path(indicator, level, release, day));
  return { ...answer, classOf: (index) => parseInt(answer.classe[index], 36) };
}

/** Names of the territories of a level, by index; none if the server gives none. */
export async function names(level, release) {
  try {
    return (await once(path('nom', level, release))).values;
  } catch {
    return [];
  }
}

export function territory(section, code, day = '') {
  return once(`/api/v1/${section}/${encodeURIComponent(code)}${day && `?date=${day}`}`);
}
