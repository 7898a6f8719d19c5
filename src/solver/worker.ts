import type { IntegerProgram, Solved } from '../compliance/builder/integer-program';
import { solverWith, type Highs } from './highs';
import { limitMemory, MEGABYTE } from './memory-limit';

/** The build gives a package, and the address of a file that is a part of this script. */
declare const require: (path: string) => unknown;

/** What is asked of the worker; it answers with a `Solved`, or with null where HiGHS does not run here. */
export interface SolverAsk {
  readonly program: IntegerProgram;
  readonly start: Float64Array;
  readonly seconds: number;
  /** The most memory that HiGHS may take (docs/spec/schedule-builder.md, Limits and privacy). */
  readonly megabytes: number;
}

type Load = (options: {
  instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => void;
}) => Promise<Highs>;

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data }: MessageEvent<SolverAsk>) => {
  void solve(data).then(
    (solved) => scope.postMessage(solved),
    () => scope.postMessage(null),
  );
};

async function solve({ megabytes, program, seconds, start }: SolverAsk): Promise<Solved> {
  limitMemory(megabytes * MEGABYTE);
  const load = require('highs') as Load;
  const module = await WebAssembly.compile(bytesOf(require('highs/runtime') as string));
  const highs = await load({
    // It leaves its options for the bytes and the module unread (docs/guides/office-js.md 12).
    instantiateWasm: (imports, done) => void WebAssembly.instantiate(module, imports).then(done),
  });
  return solverWith(highs)(program, start, seconds);
}

/** The bytes of a `data:` address; nothing may be fetched. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
