/**
 * Lets a reader of the output leave early (`… | head`): what is still to be written is dropped, and the run goes on to write its
 * files. Any other failure of the stream is thrown.
 */
export function outliveReader(stream: NodeJS.WritableStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
