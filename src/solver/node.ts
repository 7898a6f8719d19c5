import { createRequire } from 'node:module';
import type { Solver } from '../compliance/builder/integer-program';
import { solverWith, type Highs } from './highs';
import { limitMemory, MEGABYTE } from './memory-limit';
import { SolverMissing } from './solver-missing';

type Load = (options?: object) => Promise<Highs>;

/**
 * HiGHS on Node.js, found among the installed packages when it is asked for. Null where it cannot be loaded: then there is the first
 * answer alone. What needs more memory than it may take ends with SolverMissing, and the next program begins with a new one.
 */
export async function nodeSolver(): Promise<Solver | null> {
  let loaded = await loadHighs();
  if (loaded === null) return null;
  return async (program, start, seconds, megabytes = Infinity) => {
    const takeAway = limitMemory(megabytes * MEGABYTE);
    try {
      loaded ??= await loadHighs();
      if (loaded === null) throw new SolverMissing();
      return await solverWith(loaded)(program, start, seconds);
    } catch {
      // Whatever stopped it, most likely the limit, this one is not to be used again; the first answer stands.
      loaded = null;
      throw new SolverMissing();
    } finally {
      takeAway();
    }
  };
}

async function loadHighs(): Promise<Highs | null> {
  try {
    const load = createRequire(__filename)('highs') as Load;
    return await load();
  } catch {
    // The engine is not installed, or this machine does not run it.
    return null;
  }
}
