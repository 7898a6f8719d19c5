import { kindOf } from '../../compliance/sheets/kinds';
import type { RecognisedSheet } from '../../compliance/sheets/recognised-sheet';
import { isCellError, type CellValue } from '../../compliance/sheets/snapshot';
import { isoDate, readDate } from '../../compliance/sheets/values/dates';
import { cellText } from '../../compliance/sheets/values/text';

const MOST_SAMPLES = 3;
/** Rows that are looked at; a column that is blank so far shows nothing. */
const MOST_ROWS = 200;
const LONGEST_SAMPLE = 40;

/** The first different values of a column, as a person reads them; a number in a column of dates as the day that it is. */
export function sampleValues(recognised: RecognisedSheet, column: number, date1904: boolean): string[] {
  const isOfDates = fieldsOf(recognised, column).some((type) => /date/i.test(type ?? ''));
  const samples = new Set<string>();
  for (const index of recognised.dataRows.subarray(0, MOST_ROWS)) {
    const text = sampleText(recognised.sheet.values[index]?.[column], isOfDates, date1904);
    if (text !== '') samples.add(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
    if (samples.size === MOST_SAMPLES) break;
  }
  return [...samples];
}

/** The types of the fields that a column holds or may hold. */
function fieldsOf({ kind, columns, candidates, origins }: RecognisedSheet, column: number) {
  const mapped = [...columns].filter(([, own]) => (origins.get(own) ?? own) === column).map(([field]) => field);
  const possible = candidates.flatMap((candidate) => (candidate.column === column ? [candidate.field] : []));
  return [...mapped, ...possible].map((field) => kindOf(kind).fields.get(field)?.type);
}

function sampleText(value: CellValue | undefined, isOfDates: boolean, date1904: boolean): string {
  if (isCellError(value)) return value.error;
  if (isOfDates && typeof value === 'number') {
    const { day } = readDate(value, date1904);
    if (day !== null) return isoDate(day);
  }
  return cellText(value);
}
