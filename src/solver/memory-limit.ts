const PAGE = 65_536;
export const MEGABYTE = 1_000_000;

/**
 * Lets no WebAssembly memory grow beyond so many bytes: the solver then ends with an error, and the first answer stands.
 * @returns takes the limit away
 */
export function limitMemory(mostBytes: number): () => void {
  const { prototype } = WebAssembly.Memory;
  const grow = prototype.grow;
  prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > mostBytes) throw new RangeError('The memory is used up.');
    return grow.call(this, pages);
  };
  return () => {
    prototype.grow = grow;
  };
}
