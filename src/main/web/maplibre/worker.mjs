// Stands for MapLibre's own way to start a worker: ours is of the same origin, a module, and may have been started before the
// library arrived.
let script = '';
let waiting = null;

/**
 * Says where the worker's script is.
 *
 * @param {string} url its address
 * @param {Worker} [started] one that runs already, taken by the first map
 */
export function useWorker(url, started = null) {
  script = url;
  waiting = started;
}

export async function workerFactory() {
  const worker = waiting ?? new Worker(script, { type: 'module' });
  waiting = null;
  return worker;
}
