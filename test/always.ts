import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

/** What makes a failing case again. */
interface KeptSeed {
  readonly seed: number;
  /** fast-check's way to the smallest failing case; its first number tells which case of the seed failed. */
  readonly path: string;
}

type Always = <Case>(name: string, property: fc.IProperty<Case>, parameters?: fc.Parameters<Case>) => void;

/**
 * Tries a property that must hold always: first on the cases that once failed, kept as `NAME.json` in the folder, then on random
 * ones (those of test/same-cases.ts). A failure names its seed and path and, but in CI, is
 * kept: the file is to be committed with what mends it.
 */
export function alwaysWith(folder: string): Always {
  return (name, property, parameters = {}) => {
    const file = path.join(folder, `${name}.json`);
    for (const kept of keptIn(file)) fc.assert(property, { ...parameters, ...caseOf(kept) });
    throwIfFailed(fc.check(property, parameters), file);
  };
}

type AlwaysAsync = <Case>(
  name: string,
  property: fc.IAsyncProperty<Case>,
  parameters?: fc.Parameters<Case>,
) => Promise<void>;

/** The same for what takes its time. */
export function alwaysAsyncWith(folder: string): AlwaysAsync {
  return async (name, property, parameters = {}) => {
    const file = path.join(folder, `${name}.json`);
    for (const kept of keptIn(file)) await fc.assert(property, { ...parameters, ...caseOf(kept) });
    throwIfFailed(await fc.check(property, parameters), file);
  };
}

/** The case that failed, alone: those before it passed. */
function caseOf({ seed, path: way }: KeptSeed): Pick<fc.Parameters, 'seed' | 'path' | 'numRuns'> {
  return { seed, path: way.split(':')[0], numRuns: 1 };
}

function throwIfFailed<Case>(result: fc.RunDetails<Case>, file: string): void {
  if (!result.failed) return;
  const { seed, counterexamplePath } = result;
  if (counterexamplePath !== null && process.env['CI'] === undefined) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify([...keptIn(file), { seed, path: counterexamplePath }], null, 2)}\n`);
  }
  throw new Error(fc.defaultReportMessage(result), { cause: result.errorInstance });
}

/** With the failing cases kept in test/seeds. */
const SEEDS = path.join(__dirname, 'seeds');
export const always = alwaysWith(SEEDS);
export const alwaysAsync = alwaysAsyncWith(SEEDS);

function keptIn(file: string): readonly KeptSeed[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptSeed[]) : [];
}
