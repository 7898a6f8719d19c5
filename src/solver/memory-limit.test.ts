import { ProgramWriter, terms, type IntegerProgram } from '../compliance/builder/integer-program';
import { limitMemory } from './memory-limit';
import { nodeSolver } from './node';
import { SolverMissing } from './solver-missing';

/** A program of so many columns, each third of them at most one in each of many rows. */
function programOf(columns: number): IntegerProgram {
  const writer = new ProgramWriter();
  const all = Array.from({ length: columns }, () => writer.column(1, -1));
  for (let row = 0; row < 200; row++) {
    writer.atMost(
      terms(
        all.filter((column) => (column * 7 + row) % 3 === 0),
        1,
      ),
      1 + (row % 5),
    );
  }
  return writer;
}

/** The bounds of programs of so many columns, one solved after the other with 30 MB; or why there is none. */
async function bounds(...sizes: readonly number[]): Promise<unknown[]> {
  const solver = await nodeSolver();
  if (solver === null) throw new Error('The solver is installed for the tests.');
  const found: unknown[] = [];
  for (const columns of sizes) {
    const program = programOf(columns);
    const solved = solver(program, new Float64Array(program.columns.length), 5, 30);
    found.push(await solved.then(({ bound }) => bound).catch((error: unknown) => error));
  }
  return found;
}

it('a program that needs more memory than its limit ends without an answer, and a small one is solved before and after', async () => {
  // Every row counts a third of the columns, and the three thirds are each held to 1 by some row.
  expect(await bounds(30, 20_000, 30)).toEqual([expect.closeTo(-3), expect.any(SolverMissing), expect.closeTo(-3)]);
});

it('a memory that would come beyond the limit does not grow, and one that comes to it does', () => {
  const takeAway = limitMemory(4 * 65_536);
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 100 });
  expect(memory.grow(3)).toBe(1);
  expect(() => memory.grow(1)).toThrow('used up');
  expect(memory.buffer.byteLength).toBe(4 * 65_536);
  takeAway();
});
