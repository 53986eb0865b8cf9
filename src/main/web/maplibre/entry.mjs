// What the map page uses of MapLibre.
export { Map } from 'maplibre-gl/src/ui/map.ts';
export { useWorker } from 'maplibre-gl/src/util/web_worker.ts';
