import path from 'node:path';
import { CommandError } from './command-error';
import type { Options } from './options';

/** Each input with the place of its checked copy, which is never a file that is read. */
export function copyPaths({ files, out, together }: Pick<Options, 'files' | 'out' | 'together'>): Map<string, string> {
  const inputs = together ? files.slice(0, 1) : files;
  const copies = new Map(inputs.map((file) => [file, out ?? beside(file)]));
  const read = new Set(files.map((file) => path.resolve(file)));
  for (const copy of copies.values()) {
    if (read.has(path.resolve(copy)))
      throw new CommandError(`The checked copy would overwrite the input ${copy}. Choose another place with --out.`);
  }
  return copies;
}

function beside(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.checked.xlsx`);
}
