// Bundles our own modules: one file for each that a page loads, and one for what several of them share, so that what they share
// is there once. The library of the map is apart: it changes less often than we do.
import esbuild from 'esbuild';
import path from 'node:path';

/**
 * @param {string} here the folder of the web sources
 * @param {string[]} scripts names of the modules that pages load, without folder or extension
 * @returns {Promise<Map<string, Buffer>>} files by name
 */
export async function bundleModules(here, scripts) {
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: scripts.map((name) => path.join(here, 'js', `${name}.mjs`)),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'commun-[hash]',
    external: ['./maplibre-gl.mjs'],
    write: false,
    logLevel: 'error',
  });
  return new Map(result.outputFiles.map(({ path: file, contents }) => [path.basename(file), Buffer.from(contents)]));
}
