import type { IntegerProgram, Solved, Solver } from '../compliance/builder/integer-program';

/** As much of HiGHS as is used (its own types take longer to read than to say). */
export interface Highs {
  readonly infinity: number;
  createModel(source: object): HighsModel;
}

interface HighsModel {
  readonly options: { set(name: string, value: unknown): void };
  readonly info: { get(name: string): unknown };
  setSolution(solution: { readonly colValue: Float64Array }): unknown;
  run(): unknown;
  getSolution(): { readonly colValue: Float64Array };
  dispose?(): void;
}

/** Costs are whole numbers of MLs: what is nearer than one is equal. */
const NEAR_ENOUGH = 0.999;

/**
 * Makes a solver of HiGHS, loaded by the one who knows where its WebAssembly is. One thread and a fixed seed; the thread is busy until
 * it ends.
 */
export function solverWith(highs: Highs): Solver {
  return (program, start, seconds) => Promise.resolve(solve(highs, program, start, seconds));
}

function solve(highs: Highs, program: IntegerProgram, start: Float64Array, seconds: number): Solved {
  const model = highs.createModel(modelOf(program, highs.infinity));
  try {
    for (const [name, value] of [
      ['output_flag', false],
      ['time_limit', seconds],
      ['mip_abs_gap', NEAR_ENOUGH],
      ['mip_rel_gap', 0],
      ['random_seed', 0],
      // The start is a good solution already: the time is better spent on the bound.
      ['mip_heuristic_effort', 0],
    ] as const)
      model.options.set(name, value);
    if (program.columns.length > 0) model.setSolution({ colValue: start });
    model.run();
    const bound = Number(model.info.get('mip_dual_bound'));
    return {
      values: solutionOf(model, program),
      bound: Number.isFinite(bound) ? bound : -Infinity,
    };
  } finally {
    model.dispose?.();
  }
}

/** The values found; null where there are none that keep the rows. */
function solutionOf(model: HighsModel, { columns }: IntegerProgram): Float64Array | null {
  // HiGHS says 2 where its solution is feasible.
  if (Number(model.info.get('primal_solution_status')) !== 2) return null;
  const { colValue } = model.getSolution();
  return colValue.length === columns.length ? Float64Array.from(colValue) : null;
}

function modelOf({ columns, rows }: IntegerProgram, infinity: number): object {
  const finite = (value: number) => (Number.isFinite(value) ? value : value < 0 ? -infinity : infinity);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, factor] of terms) {
      indices.push(column);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => finite(lower)),
    colUpper: columns.map(({ upper }) => finite(upper)),
    rowLower: rows.map(({ lower }) => finite(lower)),
    rowUpper: rows.map(({ upper }) => finite(upper)),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
    integrality: columns.map(() => 1),
  };
}
