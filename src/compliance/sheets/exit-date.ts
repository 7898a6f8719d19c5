import type { FieldOf } from './kinds';
import type { SheetSnapshot } from './snapshot';
import type { Table } from './tables/tables';
import { cellText, isBlank } from './values/text';
import { wordSetsOf } from './words/word-sets';

const FEWEST_CELLS = 5;
const LEAST_SHARE = 0.9;
const FEL_STATUS = /\bfel|flep|rfep|former|exit|reclass|redesig|monitor/i;
/** Columns that a leaving date stands beside. */
const ENTRY: ReadonlySet<string> = new Set([
  'date entry',
  'date district entry',
  'date enroll',
  'date start',
  'date entry school',
  'admission date',
]);
const LANGUAGE_WORDS = ['el', 'fel', 'esl', 'liep'];

/** What an `Exit Date` of a roster is, and why it was taken for that, to be told. */
interface ExitDate {
  readonly column: number;
  readonly field: Extract<FieldOf<'roster'>, 'felDate' | 'leaveDate'> | null;
  readonly because: string;
}

/**
 * Maps a roster's column headed Exit Date, and nothing more, to the end of EL status or of enrollment (docs/spec/rulings.md, Exit Date): by the status of
 * those who have one, else by the column beside it; where neither tells, to nothing, and to nothing where people said what the column is.
 * Returns what to tell of it.
 */
export function placeExitDate(
  sheet: SheetSnapshot,
  table: Table,
  columns: Map<FieldOf, number>,
  isOpen: (column: number) => boolean = () => true,
): string[] {
  const exit = exitDateOf(sheet, table, columns);
  if (exit === null || !isOpen(exit.column)) return [];
  for (const [field, column] of columns) if (column === exit.column) columns.delete(field);
  if (exit.field === null || columns.has(exit.field)) return [];
  columns.set(exit.field, exit.column);
  const meaning =
    exit.field === 'felDate' ? 'the day on which EL status ended' : 'the day on which the student left the school';
  return [`Exit Date is taken for ${meaning}: ${exit.because}.`];
}

function exitDateOf(sheet: SheetSnapshot, table: Table, columns: ReadonlyMap<FieldOf, number>): ExitDate | null {
  const { texts, index } = table.head;
  const column = texts.findIndex((text) => wordSetsOf(text)[0]?.coreKey === 'date exit');
  if (column < 0) return null;
  const status = columns.get('mlStatus');
  if (status !== undefined && standsOnFels(sheet, index, table.end, column, status)) {
    return { column, field: 'felDate', because: 'nearly all who have one are FELs' };
  }
  for (const beside of [column - 1, column + 1]) {
    const text = texts[beside] ?? '';
    const [said] = wordSetsOf(text);
    if (said === undefined) continue;
    const because = `it stands beside ${text}`;
    if (ENTRY.has(said.coreKey)) return { column, field: 'leaveDate', because };
    if (said.words.some((word) => LANGUAGE_WORDS.includes(word))) return { column, field: 'felDate', because };
  }
  return { column, field: null, because: '' };
}

/** At least 5 are filled, nine tenths or more of them on rows of FELs, and those of another status leave it blank. */
function standsOnFels(sheet: SheetSnapshot, head: number, end: number, column: number, status: number): boolean {
  let filled = 0;
  let ofFels = 0;
  let others = 0;
  for (let index = head + 1; index < end; index++) {
    const row = sheet.values[index];
    const isFel = FEL_STATUS.test(cellText(row?.[status]));
    if (!isFel && !isBlank(row?.[status])) others++;
    if (isBlank(row?.[column])) continue;
    filled++;
    if (isFel) ofFels++;
  }
  return filled >= FEWEST_CELLS && ofFels >= filled * LEAST_SHARE && filled - ofFels + others * LEAST_SHARE <= others;
}
