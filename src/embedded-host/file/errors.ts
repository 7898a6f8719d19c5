/** A file that cannot be opened. The message is one line for people: what is wrong with the file, and what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}
