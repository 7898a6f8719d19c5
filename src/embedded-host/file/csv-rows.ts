import { atOnce, type Sliced } from '../../xlsx/slices';

/** In the order in which they win when a file could be read with several of them. */
const SEPARATORS = ['\t', ';', ','] as const;
const ROWS_TO_TRY = 100;
/** Between two slices: some milliseconds. */
const ROWS_A_SLICE = 2_000;
/** A table must be this wide to tell rows in a field from a note. */
const FEWEST_COLUMNS = 4;
const [QUOTE, LINE_FEED, RETURN] = [0x22, 0x0a, 0x0d];

/** The rows of a CSV text, every field exactly as written. */
interface CsvRows {
  readonly rows: string[][];
  /** The number of the row with an opening quote that is never closed, or closed in the middle of a field; from 1, undefined when the file is sound. */
  readonly openQuoteRow: number | undefined;
}

/**
 * Parses CSV text with the separator that its first line names (`sep=;`, as Excel writes it) or that fits it best.
 * A row ends with CR, LF or CRLF, whichever comes: programs that put files together mix them.
 */
export function readCsvRows(text: string): Sliced<CsvRows> {
  const named = /^sep=([^\r\n])(?:\r\n|\r|\n)/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  return parse(body, named?.[1] ?? findSeparator(body), Number.POSITIVE_INFINITY);
}

/** The separator with which most rows have the same number of fields, at least two. */
export function findSeparator(text: string): string {
  const scores = SEPARATORS.map((separator) => ({ separator, score: score(text, separator) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.separator : ',';
}

function score(text: string, separator: string): number {
  const counts = new Map<number, number>();
  const rows = atOnce(parse(text, separator, ROWS_TO_TRY)).rows.filter((row) => row.some((field) => field !== ''));
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [fields = 0, agreeing = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return fields < 2 ? 0 : agreeing / rows.length;
}

/** Reads up to `most` rows (RFC 4180). Stops at a quote that is not closed where its field ends: what follows it could be cut anywhere. */
function* parse(text: string, separator: string, most: number): Sliced<CsvRows> {
  const rows: string[][] = [];
  const comma = separator.charCodeAt(0);
  let at = 0;
  while (at < text.length && rows.length < most) {
    const row: string[] = [];
    for (;;) {
      const field = text.charCodeAt(at) === QUOTE ? quotedField(text, at) : plainField(text, at, comma);
      if (!field || swallowsRows(field, separator, rows[0]?.length ?? 0))
        return { rows, openQuoteRow: rows.length + 1 };
      row.push(field.value);
      at = field.end;
      if (at < text.length && text.charCodeAt(at) !== comma) {
        if (!isLineEnd(text.charCodeAt(at))) return { rows, openQuoteRow: rows.length + 1 };
        break;
      }
      if (at >= text.length) break;
      at += 1;
    }
    rows.push(row);
    if (rows.length % ROWS_A_SLICE === 0) yield;
    at += text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
  }
  return { rows, openQuoteRow: undefined };
}

interface Field {
  readonly value: string;
  /** Where it ends: at a separator, a line end or the end of the text. */
  readonly end: number;
}

function plainField(text: string, start: number, comma: number): Field {
  let end = start;
  for (; end < text.length; end++) {
    const letter = text.charCodeAt(end);
    if (letter === comma || isLineEnd(letter)) break;
  }
  return { value: text.slice(start, end), end };
}

/** A field in quotes, of which two stand for one; undefined where it has no end. */
function quotedField(text: string, start: number): Field | undefined {
  let close = text.indexOf('"', start + 1);
  let doubled = false;
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close < 0) return undefined;
  const value = text.slice(start + 1, close);
  return { value: doubled ? value.replaceAll('""', '"') : value, end: close + 1 };
}

/**
 * Whether a field holds just what whole rows hold: so many separators for each of its line ends. Then its quote was closed by the quote
 * of a later row, which would hide the rows between. A note of several lines seldom has that many; narrow tables are not judged.
 */
function swallowsRows({ value }: Field, separator: string, columns: number): boolean {
  if (columns < FEWEST_COLUMNS) return false;
  const lineEnds = value.match(/\r\n|\r|\n/g)?.length ?? 0;
  return lineEnds > 0 && value.split(separator).length - 1 === lineEnds * (columns - 1);
}

function isLineEnd(letter: number): boolean {
  return letter === LINE_FEED || letter === RETURN;
}
