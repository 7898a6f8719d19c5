import { packedContent } from '../../xlsx/package/zip-file';

/** What is to be packed. */
export interface PackAsk {
  readonly content: Uint8Array;
  readonly isPacked: boolean;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { content, isPacked } }: MessageEvent<PackAsk>) => {
  const part = packedContent(content, isPacked);
  scope.postMessage(part, [part.packed.buffer]);
};
