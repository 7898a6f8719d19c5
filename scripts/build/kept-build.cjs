const {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} = require('node:fs');
const path = require('node:path');

/** How often a build is begun anew because the sources were edited meanwhile. */
const MOST_TRIES = 3;
const WEEK_IN_MILLISECONDS = 7 * 24 * 3_600_000;

/**
 * The folder of a build of the sources as they stand: the one that is kept, else a new one. A build is kept under the fingerprint of
 * its sources and put there whole, by one renaming; so none is ever stale or half made, and several processes do each other no harm.
 * @param options.name what is built, such as `cli`
 * @param options.keep the folder in which builds are kept
 * @param options.fingerprint gives the fingerprint of the sources as they stand
 * @param options.make builds into a folder. It may find and leave in another one what helps the next build; undefined for the first
 * build, which is quicker without, and many never need a second. Throws where it fails
 */
function keptBuild({ name, keep, fingerprint, make }) {
  mkdirSync(keep, { recursive: true });
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = fingerprint();
    const place = path.join(keep, `${name}-${before}`);
    if (existsSync(place)) {
      touch(place);
      return place;
    }
    removeUnused(keep);
    if (makeAt(place, { name, keep, make, isUnchanged: () => fingerprint() === before })) return place;
  }
  throw new Error('The sources were edited again and again while they were being built. Try once more.');
}

/** Whether the build is there and made of the sources as they still stand. */
function makeAt(place, { name, keep, make, isUnchanged }) {
  const making = mkdtempSync(path.join(keep, `${name}.making-`));
  const [out, cache] = [path.join(making, 'out'), path.join(making, 'cache')];
  const restingCache = path.join(keep, `${name}.cache`);
  try {
    // Whoever has the cache has it alone; another process that builds at the same time begins from nothing.
    tryToMove(restingCache, cache);
    const isFirst = !readdirSync(keep).some((other) => other.startsWith(`${name}-`));
    make(out, isFirst ? undefined : cache);
    // What was edited meanwhile is in the build, or in the cache, under the wrong name.
    if (!isUnchanged()) return false;
    if (!tryToMove(out, place) && !existsSync(place)) throw new Error(`The build could not be put at ${place}.`);
    tryToMove(cache, restingCache);
    return true;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Whether it was moved; false where there is nothing to move, or something stands there already. */
function tryToMove(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch {
    // Each caller looks at what stands there now, or does without.
    return false;
  }
}

/** Says that a build is in use. */
function touch(place) {
  const now = new Date();
  try {
    utimesSync(place, now, now);
  } catch {
    // Who may only read the project can use the build all the same.
  }
}

/** Removes what nobody has used for a week, and what a build that was broken off has left. */
function removeUnused(keep) {
  for (const name of readdirSync(keep)) {
    const place = path.join(keep, name);
    try {
      if (Date.now() - statSync(place).mtimeMs > WEEK_IN_MILLISECONDS) rmSync(place, { recursive: true, force: true });
    } catch {
      // Another process was quicker, or has a file open: the next build tries again.
    }
  }
}

module.exports = { keptBuild };
