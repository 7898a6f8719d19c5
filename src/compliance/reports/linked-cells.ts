import { rowLocation, studentLocation } from '../checks/locations';
import type { SourceRow, Student } from '../dataset/records';
import type { FieldOf, KindId } from '../sheets/kinds';
import type { ReportCell } from './report-sheet';

/** A student's id, linked to the student's first roster row. */
export function studentCell(student: Student): ReportCell {
  return linked(student.id, studentLocation(student));
}

/** A text linked to a row: to its cell of the field where the sheet maps it. */
export function rowCell<K extends KindId>(text: string, row: SourceRow<K>, field: FieldOf<K>): ReportCell {
  return linked(text, rowLocation(row, field));
}

/** A text linked to a row of any sheet, at its first cell. */
export function rowLink(text: string, row: SourceRow): ReportCell {
  return linked(text, rowLocation(row));
}

/** A text linked to a student's first roster row: to the first of the fields that it maps, else to the id. */
export function studentLink(student: Student, text: string, ...fields: readonly FieldOf<'roster'>[]): ReportCell {
  return linked(text, studentLocation(student, ...fields));
}

function linked(text: string, { sheet, cells }: { sheet: string; cells: readonly string[] }): ReportCell {
  const [address] = cells;
  // A link without a text could not be clicked.
  return address === undefined ? text : { text: text || '(no id)', link: { sheet, address } };
}
