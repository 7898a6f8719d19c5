import path from 'node:path';
import { copyEnding } from '../embedded-host/file';
import { CommandError } from './command-error';
import { freeCsvFolder } from './csv-folder';
import { documentFile } from './document-files';
import { fileKind } from './file-kind';
import type { Options } from './options';
import { fileIdentity } from './same-file';

/** Where everything goes that a command writes to a file. */
export interface Outputs {
  /** Each input with the place of its checked copy. */
  readonly copies: ReadonlyMap<string, string>;
  /** Where the summary of a folder goes; null where single files are checked. */
  readonly summary: string | null;
}

type Asked = Pick<
  Options,
  | 'files'
  | 'merge'
  | 'out'
  | 'json'
  | 'documents'
  | 'csv'
  | 'bySchool'
  | 'planOut'
  | 'policyFile'
  | 'whatIfFile'
  | 'mapFile'
  | 'together'
>;

/** A file to be written, with how to speak of it. */
interface Output {
  readonly file: string;
  readonly what: string;
}

/**
 * The places of all outputs, settled before anything is read: none is a file that is read, another output, or no file at all.
 * @param inputs the workbooks to check; with `--together` the first stands for all
 * @param summary where a folder's summary goes, null without a folder
 * @throws CommandError naming the two that are one
 */
export async function planOutputs(options: Asked, inputs: readonly string[], summary: string | null): Promise<Outputs> {
  const read = await identified([
    ...[...options.files, ...inputs].map((file) => ({ file, what: `the input ${file}` })),
    ...named(options.policyFile, 'the policy file'),
    ...named(options.mapFile, 'the map file'),
    ...options.merge.map((file) => ({ file, what: `the packet ${file}` })),
    ...named(options.whatIfFile, 'the file of scenarios'),
  ]);
  const copyOut = summary === null ? options.out : null;
  const copies = copyOut === null ? await copiesBeside(inputs, read) : new Map(inputs.map((file) => [file, copyOut]));
  if (copyOut !== null) assertEnding('--out', copyOut, inputs[0] ?? '');
  if (options.planOut !== null) assertEnding('--plan-out', options.planOut, inputs[0] ?? '');
  const asked = [
    ...named(summary, options.out === null ? 'the district summary' : '--out'),
    ...named(copyOut, '--out'),
    ...named(options.json === '-' ? null : options.json, '--json'),
    ...named(options.planOut, '--plan-out'),
  ];
  for (const output of asked) await assertWritable(output);
  const taken = new Map(read);
  const beside = copyOut === null ? [...copies].map(([of, file]) => ({ file, what: `the checked copy of ${of}` })) : [];
  // The names of schools are not known before the workbook is read.
  const documents = options.bySchool
    ? []
    : [...copies].flatMap(([of, copy]) =>
        options.documents.map((document) => ({
          file: documentFile(copy, document),
          what: `the ${document.name} of ${of}`,
        })),
      );
  for (const output of [...beside, ...asked, ...documents]) {
    const identity = await fileIdentity(output.file);
    const other = taken.get(identity);
    if (other !== undefined) {
      throw new CommandError(`${output.what} would write over ${other}: ${output.file}. Choose another place for it.`);
    }
    taken.set(identity, output.what);
  }
  if (options.csv && !options.bySchool) for (const copy of copies.values()) await freeCsvFolder(copy, '');
  return { copies, summary };
}

/** The copy of `x.csv` is `x.checked.xlsx`; where that is another's copy too, or a file that is read, it is `x.csv.checked.xlsx`. */
async function copiesBeside(
  inputs: readonly string[],
  read: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const wished = await Promise.all(
    inputs.map(async (file) => {
      const copy = beside(file, path.parse(file).name);
      return { file, copy, identity: await fileIdentity(copy) };
    }),
  );
  const counts = new Map<string, number>();
  for (const { identity } of wished) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return new Map(
    wished.map(({ file, copy, identity }) => {
      const collides = (counts.get(identity) ?? 0) > 1 || read.has(identity);
      return [file, collides ? beside(file, path.basename(file)) : copy];
    }),
  );
}

function beside(file: string, name: string): string {
  return path.join(path.dirname(file), `${name}.checked${copyEnding(file)}`);
}

function named(file: string | null, what: string): Output[] {
  return file === null ? [] : [{ file, what }];
}

async function identified(outputs: readonly Output[]): Promise<Map<string, string>> {
  const entries = await Promise.all(
    outputs.map(
      async ({ file, what }) => [await fileIdentity(file), what.includes(file) ? what : `${what} ${file}`] as const,
    ),
  );
  return new Map(entries);
}

function assertEnding(option: string, out: string, input: string): void {
  const ending = copyEnding(input);
  if (out.toLowerCase().endsWith(ending)) return;
  const why = ending === '.xlsm' ? `, as ${input} may hold macros` : '';
  throw new CommandError(`${option} must end in ${ending}${why}, not "${out}".`);
}

/** What is asked for by name must be a file in a folder that is there. A workbook is never JSON: its name behind --json is a slip. */
async function assertWritable({ file, what }: Output): Promise<void> {
  if (what === '--json' && /\.(?:xls[xmb]?|xlt[xm]|csv)$/i.test(file)) {
    throw new CommandError(`--json would write over a workbook or table: ${file}. Give a name that ends in .json.`);
  }
  const kind = await fileKind(file);
  if (kind === 'other') throw new CommandError(`${what} is a folder, a device or a pipe, not a file: ${file}.`);
  if (kind === 'none' && (await fileKind(path.dirname(file))) !== 'other') {
    throw new CommandError(`${what} names a folder that is not there: ${file}.`);
  }
}
