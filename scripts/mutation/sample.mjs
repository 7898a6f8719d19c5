import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines of a stretch: long enough for most statements, short enough that a sample reaches many files. */
const STRETCH = 10;
const SOURCE = /(?<!\.test)\.tsx?$/;

/** Sources of the folders but tests and what only tests use, as paths with slashes. */
export function sourcesOf(folders) {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.posix.join(folder, slashed(name))))
    .filter((file) => SOURCE.test(file) && !file.includes('/testing/'))
    .sort();
}

/**
 * The stretches of the files from one number to another, as Stryker takes them (`file:11-20`). Their order is chance, and the same each time: that of a
 * digest of file and lines.
 */
export function sampleOf(files, from, to) {
  const stretches = files.flatMap(stretchesOf).map((stretch) => ({ stretch, order: digest(stretch) }));
  stretches.sort((a, b) => (a.order < b.order ? -1 : 1));
  return stretches.slice(from - 1, to).map(({ stretch }) => stretch);
}

function stretchesOf(file) {
  const lines = readFileSync(file, 'utf8').split('\n').length;
  return Array.from(
    { length: Math.ceil(lines / STRETCH) },
    (_, at) => `${file}:${at * STRETCH + 1}-${(at + 1) * STRETCH}`,
  );
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex');
}

function slashed(name) {
  return name.replaceAll(path.sep, '/');
}
