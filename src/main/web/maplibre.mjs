// Bundles what the map page uses of MapLibre, out of its sources: the page and its worker share one file, and what no map of
// ours draws is left out (maplibre/left-out.mjs). As published, both carry all of it, twice.
import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GRAMMAR_LEFT_OUT, LEFT_OUT, SHADERS_LEFT_OUT, STAND_INS } from './maplibre/left-out.mjs';

const SHARED = 'maplibre-gl-shared';
const LIBRARY = /node_modules[/\\](maplibre-gl|@maplibre|bidi-js)[/\\].*\.(ts|mjs|json)$/;

/**
 * @param {string} here the folder of the web sources, with node_modules in it
 * @returns {Promise<Map<string, Buffer>>} files by name: the library, its worker, what they share
 */
export async function bundleMapLibre(here) {
  const modules = path.join(here, 'node_modules');
  const met = new Set();
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: {
      'maplibre-gl': path.join(here, 'maplibre', 'entry.mjs'),
      'maplibre-gl-worker': path.join(modules, 'maplibre-gl', 'src', 'source', 'worker.ts'),
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    // As its authors compile it: a field that is only declared must not wipe what the constructor above it put there.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    legalComments: 'none',
    banner: { js: '/* MapLibre GL JS, in part. Licence BSD-3-Clause : https://github.com/maplibre/maplibre-gl-js */' },
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    chunkNames: SHARED,
    write: false,
    logLevel: 'error',
    plugins: [{ name: 'maplibre', setup: (build) => slim(build, here, modules, met) }],
  });
  const missing = [...LEFT_OUT, ...Object.keys(STAND_INS)].filter((each) => !met.has(each));
  if (missing.length) throw new Error(`left-out.mjs names what this MapLibre does not load: ${missing.join(', ')}`);
  const files = new Map(result.outputFiles.map(({ path: file, text }) => [path.basename(file), Buffer.from(text)]));
  if (files.size !== 3 || !files.has(`${SHARED}.mjs`)) throw new Error(`one shared file wanted: ${[...files.keys()].join(', ')}`);
  return files;
}

function slim(build, here, modules, met) {
  build.onResolve({ filter: /^maplibre-gl\/src\// }, (given) => ({ path: path.join(modules, given.path) }));
  build.onLoad({ filter: LIBRARY }, async (given) => {
    const name = path.relative(modules, given.path).replaceAll(path.sep, '/');
    met.add(name);
    const ours = STAND_INS[name];
    if (ours) return { contents: fs.readFileSync(path.join(here, 'maplibre', ours)), loader: 'js' };
    if (name === 'maplibre-gl/package.json') return { contents: JSON.stringify({ version: versionIn(given.path) }), loader: 'json' };
    if (name.endsWith('/reference/v8.mjs')) return { contents: await grammar(given.path), loader: 'js' };
    const shader = name.match(/\/shaders\/glsl\/(.+)\.glsl\.g\.ts$/);
    if (shader && SHADERS_LEFT_OUT.test(shader[1])) return { contents: 'export default "";', loader: 'js' };
    const text = fs.readFileSync(given.path, 'utf8');
    if (LEFT_OUT.includes(name)) return { contents: await absent(text), loader: 'js' };
    return { contents: apart(text), loader: path.extname(name) === '.ts' ? 'ts' : path.extname(name) === '.json' ? 'json' : 'js' };
  });
}

function versionIn(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8')).version;
}

async function grammar(file) {
  const { default: whole } = await import(pathToFileURL(file));
  const kept = Object.entries(whole).filter(([key]) => !GRAMMAR_LEFT_OUT.test(key));
  return `export default ${JSON.stringify(Object.fromEntries(kept))};`;
}

/** A module with the exports of another, none of which can be used; what asks « is it one? » answers no. */
async function absent(text) {
  const names = await exportsOf(text);
  return names
    .map((name) => {
      const whole = name === 'default' ? 'export default function' : `export function ${name}`;
      return /^is[A-Z]/.test(name)
        ? `${whole}() { return false; }`
        : `${whole}() { throw new Error('MapLibre: ${name} is left out of this build'); }`;
    })
    .join('\n');
}

async function exportsOf(text) {
  const { metafile } = await esbuild.build({
    stdin: { contents: text, loader: 'ts' },
    format: 'esm',
    write: false,
    metafile: true,
    outfile: 'out.mjs',
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)[0].exports;
}

/** Of the library of vectors and matrices, each part by itself: taken as a whole, all of it would stay. */
function apart(text) {
  return text.replace(/^import \{([^}]*)\} from 'gl-matrix';$/gm, (_, names) =>
    names
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each && !each.startsWith('type '))
      .map((each) => `import * as ${each} from 'gl-matrix/esm/${each}.js';`)
      .join(' '),
  );
}
