import { ProgramWriter, terms, type IntegerProgram } from '../compliance/builder/integer-program';
import { limitMemory } from './memory-limit';
import { nodeSolver } from './node';

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

const MB = 1_000_000;
let takeAway = () => {};
afterEach(() => takeAway());

async function solve(columns: number, mostBytes: number): Promise<number> {
  takeAway = limitMemory(mostBytes);
  const solver = await nodeSolver();
  if (solver === null) throw new Error('The solver is installed for the tests.');
  const program = programOf(columns);
  const { bound } = await solver(program, new Float64Array(program.columns.length), 5);
  return bound;
}

it('a program that needs more memory than the limit ends with an error and no answer', async () => {
  await expect(solve(20_000, 30 * MB)).rejects.toThrow();
});

it('the same limit leaves a small program alone', async () => {
  // Every row counts a third of the columns, and the three thirds are each held to 1 by some row.
  expect(await solve(30, 30 * MB)).toBeCloseTo(-3);
});

it('a memory that would come beyond the limit does not grow, and one that comes to it does', () => {
  takeAway = limitMemory(4 * 65_536);
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 100 });
  expect(memory.grow(3)).toBe(1);
  expect(() => memory.grow(1)).toThrow('used up');
  expect(memory.buffer.byteLength).toBe(4 * 65_536);
});
