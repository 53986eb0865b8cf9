// Builds what the pages load: joins styles, bundles scripts, names every file after its content, packs it once for all.
// Called by Maven: node build.mjs OUTPUT.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = process.argv[2];
if (!output) {
  console.error('usage: node build.mjs OUTPUT_DIRECTORY');
  process.exit(2);
}
const modules = path.join(here, 'node_modules');
const cache = path.join(modules, '.cache', 'rezone');

// Logical name -> the files it is made of, in order. What is not listed under a folder is taken as it is.
const SHEETS = {
  'css/rezone.css': ['tokens', 'base', 'layout', 'components', 'figures', 'pages', 'print'],
  'css/carte.css': ['carte-fond', 'carte'],
  'css/api.css': ['api'],
  'css/around.css': ['around'],
  'css/portrait.css': ['portrait'],
  'css/simulateur.css': ['simulateur'],
  'css/publication.css': ['publication'],
};
const FONT = '@fontsource-variable/source-sans-3/files/source-sans-3';
const VENDOR = {
  'fonts/source-sans-3-latin.woff2': `${FONT}-latin-wght-normal.woff2`,
  'fonts/source-sans-3-latin-ext.woff2': `${FONT}-latin-ext-wght-normal.woff2`,
};
// The modules that a page loads by themselves; the others are bundled into those that import them.
const SCRIPTS = ['api', 'carte', 'carte-integree', 'carte-ouverture', 'copier', 'recherche', 'rezone-carte', 'simulateur', 'tableau'];
// The same face for files to print, which are made by the server: it reads neither woff2 nor variable fonts.
const PRINT_FONT = '@expo-google-fonts/source-sans-3';
const PRINT_FONTS = {
  'SourceSans3-Regular.ttf': `${PRINT_FONT}/400Regular/SourceSans3_400Regular.ttf`,
  'SourceSans3-SemiBold.ttf': `${PRINT_FONT}/600SemiBold/SourceSans3_600SemiBold.ttf`,
};
const PACKED = new Set(['.css', '.mjs', '.svg', '.json']);

installDependencies();
const sources = await gather();
const built = new Map();
for (const name of sources.keys()) build(name, []);
await write();
copyPrintFonts();

/** npm ci, only when the installed tree is not the lock file's. */
function installDependencies() {
  const lock = fs.readFileSync(path.join(here, 'package-lock.json'));
  const stamp = path.join(modules, '.rezone-lock');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  fs.writeFileSync(stamp, wanted);
}

/** All sources by logical name. The bundler is asked for once it is sure to be installed. */
async function gather() {
  const { bundleMapLibre } = await import('./maplibre.mjs');
  const { bundleModules } = await import('./modules.mjs');
  const all = new Map();
  for (const [name, parts] of Object.entries(SHEETS)) {
    const texts = parts.map((part) => fs.readFileSync(path.join(here, 'css', `${part}.css`), 'utf8'));
    all.set(name, Buffer.from(texts.map(withoutComments).map(withThemes).join('\n')));
  }
  for (const [name, file] of Object.entries(VENDOR)) {
    all.set(name, fs.readFileSync(path.join(modules, file)));
  }
  for (const file of fs.readdirSync(path.join(here, 'icons')).sort()) {
    all.set(`icons/${file}`, fs.readFileSync(path.join(here, 'icons', file)));
  }
  for (const bundle of [await bundleMapLibre(here), await bundleModules(here, SCRIPTS)]) {
    for (const [file, bytes] of bundle) all.set(`js/${file}`, bytes);
  }
  return all;
}

function withoutComments(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*\n+/g, '\n');
}

/**
 * Writes light-dark(a, b) in custom properties as a light rule and two dark ones (by preference, by choice): older
 * browsers do not know the function, and scripts that read a token must find a colour. On paper, always light.
 */
function withThemes(css) {
  return css.replace(/(:root[^{}]*)\{([^{}]*light-dark\([^{}]*)\}/g, (_, selector, body) => {
    const root = selector.trim();
    const dark = body.split(';').filter((each) => each.includes('light-dark(')).join(';');
    const pick = (text, side) =>
      text.replace(/light-dark\(([^(),]+),([^(),]+)\)/g, (_all, ...sides) => sides[side].trim());
    return `${root} {${pick(body, 0)}}
@media screen and (prefers-color-scheme: dark) { ${root}:where(:not([data-theme='light'])) {${pick(dark, 1)}} }
@media screen { ${root}:where([data-theme='dark']) {${pick(dark, 1)}} }
`;
  });
}

/** Builds one file after those it names, so that its own name follows from theirs. */
function build(name, parents) {
  const known = built.get(name);
  if (known) return known;
  if (parents.includes(name)) throw new Error(`cycle: ${[...parents, name].join(' -> ')}`);
  let bytes = sources.get(name);
  if (!bytes) throw new Error(`${parents.at(-1)} names ${name}, which does not exist`);
  const imports = [];
  const own = !Object.hasOwn(VENDOR, name);
  if (own && name.endsWith('.mjs')) {
    const text = bytes.toString('utf8').replace(
      /(\bfrom\s*|\bimport\(\s*|\bimport\s*|new URL\(\s*)["']\.\/([\w-]+\.mjs)["']/g,
      (_, before, file) => {
        const target = build(`js/${file}`, [...parents, name]);
        // A worker is loaded by its owner, a dynamic import when it is wanted: neither is fetched ahead.
        if (!/URL|import\(/.test(before)) imports.push(`js/${file}`);
        return `${before}'./${target.file}'`;
      },
    );
    bytes = Buffer.from(text);
  } else if (own && name.endsWith('.css')) {
    const text = bytes.toString('utf8').replace(
      /url\('\.\.\/([\w/.-]+)'\)/g,
      (_, file) => `url('./${build(file, [...parents, name]).file}')`,
    );
    bytes = Buffer.from(text);
  }
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
  const extension = path.extname(name);
  const result = { file: `${path.basename(name, extension)}.${hash}${extension}`, bytes, imports };
  built.set(name, result);
  return result;
}

async function write() {
  fs.mkdirSync(output, { recursive: true });
  fs.mkdirSync(cache, { recursive: true });
  const kept = new Set(['manifest.json']);
  const files = {};
  const preloads = {};
  for (const [name, { file, bytes }] of [...built].sort(([a], [b]) => (a < b ? -1 : 1))) {
    files[name] = file;
    const ahead = transitive(name).map((each) => built.get(each).file);
    if (ahead.length) preloads[name] = ahead;
    put(file, bytes);
    kept.add(file);
    if (PACKED.has(path.extname(name))) {
      for (const [suffix, pack] of [['.br', brotli], ['.gz', gzip]]) {
        kept.add(file + suffix);
        put(file + suffix, await cached(file + suffix, () => pack(bytes)));
      }
    }
  }
  for (const old of fs.readdirSync(output)) {
    if (!kept.has(old)) fs.rmSync(path.join(output, old), { recursive: true });
  }
  fs.writeFileSync(path.join(output, 'manifest.json'), `${JSON.stringify({ files, preloads }, null, 1)}\n`);
}

/** Beside the code that prints, not among what is served. */
function copyPrintFonts() {
  const folder = path.join(output, '..', 'pdf');
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, file] of Object.entries(PRINT_FONTS)) fs.copyFileSync(path.join(modules, file), path.join(folder, name));
}

function transitive(name, found = new Set()) {
  for (const each of built.get(name).imports) {
    if (!found.has(each)) {
      found.add(each);
      transitive(each, found);
    }
  }
  return [...found];
}

/** Names carry the content's hash: a file that is there is the right one. */
function put(file, bytes) {
  const target = path.join(output, file);
  if (fs.existsSync(target) && fs.statSync(target).size === bytes.length) return;
  fs.writeFileSync(`${target}.tmp`, bytes);
  fs.renameSync(`${target}.tmp`, target);
}

async function cached(file, make) {
  const target = path.join(cache, file);
  if (fs.existsSync(target)) return fs.readFileSync(target);
  const bytes = await make();
  fs.writeFileSync(`${target}.tmp`, bytes);
  fs.renameSync(`${target}.tmp`, target);
  return bytes;
}

function brotli(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  return promisify(zlib.brotliCompress)(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

function gzip(bytes) {
  return promisify(zlib.gzip)(bytes, { level: 9 });
}
