import { inflateRawSync } from 'node:zlib';
import { deflated } from '../src/xlsx/package/deflate';
import { ZipPackage } from '../src/xlsx/package/zip-package';
import { timed } from './measure';

/** Milliseconds by the clock. */
export interface PartsFigures {
  readonly unpack: number;
  readonly pack: number;
}

const DEFLATED = 8;

/** What a file's parts take to unpack and to pack as the program packs them, and nothing else: loading and saving can take no less. */
export async function partsFigures(bytes: Uint8Array): Promise<PartsFigures> {
  const zip = new ZipPackage(bytes, 'saved.xlsx');
  const packed = zip.parts.flatMap((part) => zip.packed(part) ?? []).filter(({ method }) => method === DEFLATED);
  const unpacking = await timed(() => packed.map((part) => inflateRawSync(part.packed)));
  const packing = await timed(() => void unpacking.result.map((content) => deflated(content)));
  return { unpack: unpacking.milliseconds, pack: packing.milliseconds };
}
