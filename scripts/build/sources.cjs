const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');

/**
 * All that a build is made from, below the project's folder, and nothing else: what a run or a script writes beside it is no source. A build
 * that reads what is not here fails (webpack/known-sources.cjs). The last one says what is really installed.
 */
const SOURCES = [
  'src',
  'assets/icons',
  'assets/samples/burke-k8-sample.xlsx',
  'bin',
  'webpack',
  'scripts/build',
  'scripts/manifest.cjs',
  'manifest.xml',
  'webpack.config.js',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];
const TEST = /\.test\.tsx?$/;

/** The files of `SOURCES` that are there, in a fixed order; tests are built into nothing. */
function sourceFiles(root) {
  return SOURCES.flatMap((name) => filesUnder(path.join(root, name)));
}

function filesUnder(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [place];
  const entries = readdirSync(place, { withFileTypes: true }).filter(({ name }) => !TEST.test(name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inside = path.join(place, entry.name);
    return entry.isFile() ? [inside] : filesUnder(inside);
  });
}

/**
 * A text that is another one as soon as any source has another content, is there no more or is new. It reads them all (some 30 ms):
 * times of files would be quicker, but a checkout, a copy or a restored backup may bring other contents with the times of old.
 */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of sourceFiles(root)) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 24);
}

module.exports = { fingerprint, sourceFiles };
