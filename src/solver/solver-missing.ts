/** The solver does not run here: the host allows no WebAssembly, or no worker, or its memory came to its limit. */
export class SolverMissing extends Error {
  override readonly name = 'SolverMissing';
}
