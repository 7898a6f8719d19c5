import type { Solved, Solver } from '../compliance/builder/integer-program';
import { SolverMissing } from './solver-missing';
import type { SolverAsk } from './worker';

/** HiGHS in a worker that is fetched when it is asked for and ends with its answer, so that its memory is given back. */
export const solverInWorker: Solver = (program, start, seconds, megabytes = Infinity) =>
  new Promise<Solved>((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'ml-compliance-solver' });
    const end = (solved: Solved | null) => {
      worker.terminate();
      if (solved === null) reject(new SolverMissing());
      else resolve(solved);
    };
    worker.onmessage = ({ data }: MessageEvent<Solved | null>) => end(data);
    worker.onerror = (event) => {
      event.preventDefault();
      end(null);
    };
    worker.postMessage({ program, start, seconds, megabytes } satisfies SolverAsk);
  });
