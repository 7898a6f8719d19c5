/** A file that cannot be opened. The message is one line for people: which file, what is wrong with it, and what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';

  /** `reason`: the message without the name of the file, as in "is empty (0 bytes). Copy or download it again." */
  constructor(
    fileName: string,
    readonly reason: string,
  ) {
    super(`"${fileName}" ${reason}`);
  }
}
