/** A run that failed, with one line for the user. Exit status 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
