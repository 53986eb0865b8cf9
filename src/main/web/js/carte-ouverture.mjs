// The opening of the map: loaded before the library, which takes a phone a second to fetch and read. Meanwhile the worker starts,
// and what the first view needs is on its way: its tiles, which the browser keeps, and the column that colours them.
import { firstCamera, tilesIn } from './carte-cadre.mjs';
import { AIDS, indicator, levels } from './carte-couche.mjs';
import { column } from './carte-donnees.mjs';
import { readState } from './carte-etat.mjs';
import { tileAddress } from './carte-style.mjs';

export const config = JSON.parse(document.getElementById('carte-config').textContent);
export const state = readState(config);
export const part = (name) => document.querySelector(`[data-carte="${name}"]`);

/** Where the worker's script is, and the worker itself if this browser lets it start. */
export const worker = startWorker(new URL('./maplibre-gl-worker.mjs', import.meta.url).href);

askAhead();

function startWorker(script) {
  try {
    return { script, started: new Worker(script, { type: 'module' }) };
  } catch {
    return { script, started: null };
  }
}

/** What fails here is asked for again by who needs it, and told then. */
function askAhead() {
  const ignored = () => {};
  if (state.couche !== AIDS) {
    for (const level of levels(state)) column(indicator(state), level, config.release, state.date).catch(ignored);
  }
  const camera = firstCamera(config, state, part);
  if (!camera) return;
  const { clientWidth, clientHeight } = part('fond');
  for (const { z, x, y } of tilesIn(config, camera, clientWidth, clientHeight)) {
    fetch(tileAddress(config).replace('{z}', z).replace('{x}', x).replace('{y}', y), { priority: 'low' })
      .then((answer) => answer.arrayBuffer())
      .catch(ignored);
  }
}
