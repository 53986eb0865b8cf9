// What no map of ours uses of MapLibre, so that a phone need not fetch and read it. A new version of the library that moves one of
// these modules fails the build.
const LAYERS = ['heatmap', 'hillshade', 'color_relief', 'fill_extrusion', 'raster'];
const all = (folder, names, ending = '') => names.map((name) => `maplibre-gl/src/${folder}/${name}${ending}.ts`);

/**
 * Modules by path under node_modules. In their place stand exports of the same names which, when used, throw an error that says
 * what is left out.
 */
export const LEFT_OUT = [
  // Sources other than vector tiles.
  ...all('source', ['geojson_source', 'geojson_worker_source', 'image_source', 'canvas_source', 'video_source']),
  ...all('source', ['raster_tile_source', 'raster_dem_tile_source', 'raster_dem_tile_worker_source', 'vector_tile_mlt']),
  // Kinds of layers.
  ...all('style/style_layer', [...LAYERS, 'custom'], '_style_layer'),
  ...all('webgl/draw', [...LAYERS, 'custom'].map((name) => `draw_${name}`)),
  ...all('webgl/program', LAYERS, '_program'),
  // The globe, relief, the sky.
  ...all('geo/projection', ['globe', 'vertical_perspective'], '_projection'),
  ...all('geo/projection', ['globe', 'vertical_perspective'], '_transform'),
  ...all('geo/projection', ['globe', 'vertical_perspective'], '_camera_helper'),
  ...all('render', ['terrain']),
  ...all('webgl', ['render_to_texture']),
  ...all('webgl/draw', ['draw_terrain']),
  ...all('webgl/program', ['atmosphere'], '_program'),
  // What helps to write a style.
  ...all('webgl/draw', ['draw_debug', 'draw_collision_debug']),
  ...all('webgl/program', ['debug'], '_program'),
  // What the page does itself, or not at all.
  ...all('ui/control', ['attribution_control', 'logo_control']),
  ...all('ui', ['hash']),
  '@maplibre/maplibre-gl-style-spec/dist/diff.mjs',
  '@maplibre/maplibre-gl-style-spec/dist/expression/definitions/distance.mjs',
  '@maplibre/maplibre-gl-style-spec/dist/expression/definitions/within.mjs',
];

/** Modules of ours that do what we need in place of others, by path under node_modules. */
export const STAND_INS = {
  'maplibre-gl/src/util/web_worker.ts': 'worker.mjs',
  'maplibre-gl/src/style/validate_style.ts': 'validation.mjs',
  'bidi-js/dist/bidi.mjs': 'left-to-right.mjs',
};

/** Programs of the graphics card, by file, for which an empty text stands. */
export const SHADERS_LEFT_OUT =
  /^(heatmap|hillshade|color_relief|fill_extrusion|raster|terrain|atmosphere|debug|collision|line_(gradient|pattern)|_projection_globe)/;

/** Parts of the grammar of styles that describe layers left out. */
export const GRAMMAR_LEFT_OUT = /^(layout|paint)_(heatmap|hillshade|color-relief|fill-extrusion|raster)$/;
