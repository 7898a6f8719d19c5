import { packedContent, type Pack, type PartContent } from '../../xlsx/package/zip-file';
import type { PackAsk } from './pack-worker';

/** Smaller content is packed sooner than a worker would be asked. */
const SMALL = 1 << 16;

/**
 * Does work that packs parts in a worker, which ends with it. Where none may run, or its script cannot be fetched, parts are packed here:
 * the page stands still for longer, and the file is the same.
 */
export async function packingBeside<Result>(work: (pack: Pack) => Promise<Result>): Promise<Result> {
  const packer = new Packer();
  try {
    return await work(packer.pack);
  } finally {
    packer.close();
  }
}

class Packer {
  /** Undefined: none was needed yet; null: none runs here. */
  #worker: Worker | null | undefined;

  readonly pack: Pack = async (content, isPacked) => {
    if (content.length < SMALL) return packedContent(content, isPacked);
    if (this.#worker === undefined) this.#worker = await startWorker();
    return this.#worker === null ? packedContent(content, isPacked) : packedBy(this.#worker, content, isPacked);
  };

  close(): void {
    this.#worker?.terminate();
  }
}

/** A worker that has answered once; null where there is none. */
async function startWorker(): Promise<Worker | null> {
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { name: 'ml-compliance-save' });
    await packedBy(worker, new Uint8Array(), true);
    return worker;
  } catch {
    // None is allowed here, or its script is not there.
    worker?.terminate();
    return null;
  }
}

/** The content goes over to the worker, as a copy of it would stop the page. */
function packedBy(worker: Worker, content: Uint8Array, isPacked: boolean): Promise<PartContent> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PartContent>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    // What is a part of a larger buffer would take all of it along.
    const own = content.length === content.buffer.byteLength ? content : content.slice();
    worker.postMessage({ content: own, isPacked } satisfies PackAsk, [own.buffer]);
  });
}
