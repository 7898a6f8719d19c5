import { cellsOf } from './evidence/cells';
import type { FieldOf } from './kinds';
import type { SheetSnapshot } from './snapshot';
import type { Table } from './tables/tables';
import { cellText } from './values/text';

/** How a sheet is read as requests. */
interface Requests {
  readonly table: Table;
  readonly columns: ReadonlyMap<FieldOf, number>;
  /** Fields whose headings say too little by themselves. */
  readonly vague: ReadonlySet<FieldOf>;
}

const OF_CHANGE: readonly FieldOf<'requests'>[] = ['kind', 'from', 'to'];
/** What is asked to change: how an ML is told, placed or served. */
const CHANGE =
  /\b(?:status|levels?|lvl|eld|elp|sdd|programs?|opt(?:ed|s|ing)?[- ]?(?:out|in)s?|esl|els?|ells?|fel|flep|lep|mlls?|sei|tbe|dual|bilingual|reclass\w*|exit\w*|services?|refus\w*|withdr\w*|waive\w*|minutes|accommodations?)\b/i;
const LEAST_OF_CHANGE = 0.2;

/**
 * Whether requests are of changes: from what to what, decided, entered in a system of ML records, or by what is asked. A form that asks for something else,
 * such as an interpreter, has a student, a day and a type too.
 */
export function asksForChange(sheet: SheetSnapshot, { table, columns, vague }: Requests): boolean {
  if (columns.has('from') && columns.has('to')) return true;
  if (columns.has('decision') && !vague.has('decision')) return true;
  if (columns.has('appliedInAspen') || columns.has('appliedInEllevation')) return true;
  const cells = OF_CHANGE.flatMap((field) => {
    const column = columns.get(field);
    return column === undefined ? [] : cellsOf(sheet, table, column);
  });
  if (cells.length === 0) return columns.has('decision') || OF_CHANGE.some((field) => columns.has(field));
  return cells.filter((cell) => CHANGE.test(cellText(cell))).length >= cells.length * LEAST_OF_CHANGE;
}
