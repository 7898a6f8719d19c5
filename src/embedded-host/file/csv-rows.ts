import Papa from 'papaparse';

/** In the order in which they win when a file could be read with several of them. */
const SEPARATORS = ['\t', ';', ','] as const;
const ROWS_TO_TRY = 100;

/** The rows of a CSV text, every field exactly as written. */
interface CsvRows {
  readonly rows: string[][];
  /** The number of the row whose opening quote is never closed, from 1; undefined when the file is sound. */
  readonly openQuoteRow: number | undefined;
}

/** Parses CSV text with the separator that its first line names (`sep=;`, as Excel writes it) or that fits it best. */
export function readCsvRows(text: string): CsvRows {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: named?.[1] ?? findSeparator(body) });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const last = data.at(-1);
  // The line break at the end of the file ends the last row and begins no other.
  const rows = last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
  return { rows, openQuoteRow: open && (open.row ?? 0) + 1 };
}

/** The separator with which most rows have the same number of fields, at least two. */
export function findSeparator(text: string): string {
  const scores = SEPARATORS.map((separator) => ({ separator, score: score(text, separator) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.separator : ',';
}

function score(text: string, separator: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: ROWS_TO_TRY });
  const counts = new Map<number, number>();
  const rows = data.filter((row) => row.some((field) => field !== ''));
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [fields = 0, agreeing = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return fields < 2 ? 0 : agreeing / rows.length;
}
