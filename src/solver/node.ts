import { createRequire } from 'node:module';
import type { Solver } from '../compliance/builder/integer-program';
import { solverWith, type Highs } from './highs';

type Load = (options?: object) => Promise<Highs>;

/**
 * HiGHS on Node.js, found among the installed packages when it is asked for. Null where it cannot be loaded: then there is the first
 * answer alone.
 */
export async function nodeSolver(): Promise<Solver | null> {
  try {
    const load = createRequire(__filename)('highs') as Load;
    return solverWith(await load());
  } catch {
    // The engine is not installed, or this machine does not run it.
    return null;
  }
}
