import { parseArgs } from 'node:util';
import { OFFERED_REPORTS } from '../compliance/reports';
import { READER_SETS, reportsNamed } from '../compliance/reports/reader-sets';
import { dayFromIso, type Day } from '../compliance/sheets/values/dates';
import { DOCUMENTS, documentsNamed, type DocumentFormat, type DocumentOffer } from '../documents/offers';
import { CommandError } from './command-error';

/** What the command line asks for. */
export interface Options {
  readonly files: readonly string[];
  readonly asOf: Day;
  readonly policyFile: string | null;
  readonly mapFile: string | null;
  /** A path, `-` for standard output, or null for no JSON. */
  readonly json: string | null;
  readonly out: string | null;
  readonly reports: readonly string[];
  /** The schools that report tabs speak of, by name and by region of the policy; of all of them where both are empty. */
  readonly schools: readonly string[];
  readonly regions: readonly string[];
  readonly highlight: boolean;
  readonly together: boolean;
  /** The documents and slides to write. */
  readonly documents: readonly DocumentOffer[];
  /** Whether the tables of the reports are written as .csv files, too. */
  readonly csv: boolean;
  /** Whether they are written once a school. */
  readonly bySchool: boolean;
  /** The folder for the schools' packets, or null for none. */
  readonly packets: string | null;
  /** Answered packets that are taken back. */
  readonly merge: readonly string[];
  /** The school whose ESL schedule is built, `all`, or null for none. */
  readonly plan: string | null;
  /** Seconds for the exact answer of a plan; null where the policy's hold, 0 for the first answer only. */
  readonly planSeconds: number | null;
  /** The file with scenarios for the plans. */
  readonly whatIfFile: string | null;
  readonly planOut: string | null;
  readonly help: boolean;
}

const OPTIONS = {
  'as-of': { type: 'string' },
  policy: { type: 'string' },
  map: { type: 'string' },
  json: { type: 'string' },
  out: { type: 'string' },
  school: { type: 'string', multiple: true },
  region: { type: 'string', multiple: true },
  reports: { type: 'string' },
  'no-highlight': { type: 'boolean' },
  together: { type: 'boolean' },
  docx: { type: 'string' },
  pptx: { type: 'string' },
  csv: { type: 'boolean' },
  by: { type: 'string' },
  packets: { type: 'string' },
  merge: { type: 'string', multiple: true },
  plan: { type: 'string' },
  'plan-seconds': { type: 'string' },
  'what-if': { type: 'string' },
  'plan-out': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line.
 * @param today the day to judge as of where none is given
 * @throws CommandError with one line for the user where an option is unknown or its value cannot be used
 */
export function readOptions(args: readonly string[], today: Day): Options {
  const { values, positionals } = parsed(args);
  const options: Options = {
    files: positionals,
    asOf: values['as-of'] === undefined ? today : day(values['as-of']),
    policyFile: values.policy ?? null,
    mapFile: values.map ?? null,
    json: values.json ?? null,
    out: values.out ?? null,
    reports: reportIds(values.reports ?? 'all'),
    schools: values.school ?? [],
    regions: values.region ?? [],
    highlight: values['no-highlight'] !== true,
    together: values.together === true,
    documents: [...documents('docx', values.docx), ...documents('pptx', values.pptx)],
    csv: values.csv === true,
    bySchool: values.by !== undefined,
    packets: values.packets ?? null,
    merge: values.merge ?? [],
    plan: values.plan ?? null,
    planSeconds: values['plan-seconds'] === undefined ? null : seconds(values['plan-seconds']),
    whatIfFile: values['what-if'] ?? null,
    planOut: values['plan-out'] ?? null,
    help: values.help === true,
  };
  if (options.help) return options;
  if (options.files.length === 0)
    throw new CommandError('No file was named. Try: npm run check -- FILE.xlsx (or --help).');
  if (options.out !== null && options.files.length > 1 && !options.together) {
    throw new CommandError('--out names one file, but several were given. Leave it out, or add --together.');
  }
  if (values.by !== undefined && values.by !== 'school')
    throw new CommandError(`--by knows "school" alone, not "${values.by}".`);
  if (options.bySchool && !options.csv && options.documents.length === 0)
    throw new CommandError('--by school speaks of tables and documents. Add --csv, --docx or --pptx.');
  if (options.merge.length > 0 && options.files.length > 1 && !options.together)
    throw new CommandError('--merge takes packets back into one workbook: name one file, or add --together.');
  if (options.packets !== null && options.merge.length > 0)
    throw new CommandError('--packets and --merge: take answers back first, then send new packets.');
  if (options.packets !== null && options.files.length > 1 && !options.together)
    throw new CommandError('--packets parts one workbook by school: name one file, or add --together.');
  if (options.plan === null && [options.planSeconds, options.planOut, options.whatIfFile].some((each) => each !== null))
    throw new CommandError(
      '--plan-seconds, --plan-out and --what-if speak of a plan. Add --plan SCHOOL or --plan all.',
    );
  if (options.planOut !== null && options.files.length > 1 && !options.together)
    throw new CommandError('--plan-out names one file, but several were given. Give one file, or add --together.');
  return options;
}

function seconds(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 3600)
    throw new CommandError(`--plan-seconds must be a number of seconds from 0 to 3600, not "${text}".`);
  return value;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: joinDashes(args), options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const text =
      error instanceof Error
        ? (error.message.split('\n')[0] ?? '').replace(/\. To specify a positional.*$/, '')
        : String(error);
    throw new CommandError(`${text.replace(/\.$/, '')}. Try --help.`);
  }
}

/** parseArgs takes a lone `-` for a file; as the value of --json it is standard output. */
function joinDashes(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    if (arg === '-' && joined.at(-1) === '--json') joined[joined.length - 1] = '--json=-';
    else joined.push(arg);
  }
  return joined;
}

function day(text: string): Day {
  const value = dayFromIso(text);
  if (value === null) throw new CommandError(`--as-of must be a date as YYYY-MM-DD, not "${text}".`);
  return value;
}

function documents(format: DocumentFormat, text: string | undefined): readonly DocumentOffer[] {
  if (text === undefined) return [];
  const named = documentsNamed(format, text);
  if ('documents' in named) return named.documents;
  const known = ['all', ...DOCUMENTS.filter((document) => document.format === format).map(({ id }) => id)];
  throw new CommandError(`--${format} knows no "${named.unknown}". Known: ${known.join(', ')}.`);
}

function reportIds(text: string): readonly string[] {
  const named = reportsNamed(text.split(',').map((name) => name.trim()));
  if ('ids' in named) return named.ids;
  const known = ['all', ...[...READER_SETS, ...OFFERED_REPORTS].map(({ id }) => id)];
  throw new CommandError(`--reports knows no "${named.unknown}". Known: ${known.join(', ')}.`);
}
