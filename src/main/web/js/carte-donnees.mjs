// What the map asks of the API. Each answer that does not change within a release is asked once, then kept.
import { dayQuery } from './carte-date.mjs';

const kept = new Map();

export async function ask(path, options = {}) {
  const answer = await fetch(path, { ...options, headers: { Accept: 'application/json', ...options.headers } });
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

function withClasses(answer) {
  return { ...answer, classOf: (index) => parseInt(answer.classe[index], 36) };
}

/** A column: its classes, and for each territory of the level the class it is in (index, or -1). */
export async function column(indicator, level, release, day) {
  return withClasses(await once(path(indicator, level, release, day)));
}

/** The same for what a project gets in each place; of one région with its codes, if one is given. */
export async function aidColumn(project, level, release, region = '') {
  const inside = region ? `&dans=${encodeURIComponent(region)}` : '&codes=non';
  return withClasses(
    await once(`/api/v1/simulations/carte?${project}&niveau=${level}${inside}&v=${encodeURIComponent(release)}`),
  );
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

export function structure(code) {
  return once(`/api/v1/structures/${encodeURIComponent(code)}`);
}

/** What is known of a point. */
export function locate(lon, lat) {
  return once(`/api/v1/localiser?lon=${lon}&lat=${lat}`);
}
