// Lists what the pages are made of, by the lock file, as a CycloneDX bill of materials: node sbom.mjs OUTPUT.
// The same lock file gives the same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = process.argv[2];
if (!output) {
  console.error('usage: node sbom.mjs OUTPUT');
  process.exit(2);
}
const { packages } = JSON.parse(fs.readFileSync(path.join(here, 'package-lock.json'), 'utf8'));
const { name, license } = packages[''];
const components = Object.entries(packages)
  .filter(([place, each]) => place && !each.dev)
  .map(([place, each]) => component(place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length), each))
  .sort((a, b) => (a.purl < b.purl ? -1 : 1));
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'library', name, licenses: [{ expression: license }] } },
  components,
};
fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(output, `${JSON.stringify(bom, null, 2)}\n`);

function component(full, { version, license: terms, integrity }) {
  const [algorithm, digest] = integrity.split('-', 2);
  const purl = `pkg:npm/${full.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name: full,
    version,
    ...(terms ? { licenses: [{ expression: terms }] } : {}),
    hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
    purl,
  };
}
