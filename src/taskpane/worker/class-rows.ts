import { classLabel } from '../../compliance/checks/class-label';
import type { Enrolment } from '../../compliance/dataset/records';
import { anchorsOf, type SheetAnchors } from '../../compliance/run/row-anchors';
import type { ComplianceRun } from '../../compliance/run/run';
import type { FieldOf } from '../../compliance/sheets/kinds';
import { fieldAddress } from '../../compliance/sheets/recognised-sheet';
import type { ClassRowView } from './view';

/** Where the minutes of a row are changed, the likeliest first; else where it says what class it is. */
const FIELDS: readonly FieldOf<'schedule'>[] = [
  'minutesPerWeek',
  'minutesPerMeeting',
  'meetingsPerWeek',
  'pattern',
  'days',
  'period',
  'courseTitle',
  'courseCode',
  'studentId',
];

/** The schedule rows of a student by id, the ESL rows first, else in sheet order. Empty where nobody has the id. */
export function classRows({ dataset }: ComplianceRun, studentId: string): ClassRowView[] {
  for (const { id, enrolments } of dataset.students.values()) {
    if (id !== studentId) continue;
    const rows = enrolments.map(classRow);
    return [...rows.filter(({ isEsl }) => isEsl), ...rows.filter(({ isEsl }) => !isEsl)];
  }
  return [];
}

/** What tells whether a row of a sheet still stands where it stood; null where the sheet was not read. */
export function rowAnchors({ sheets }: ComplianceRun, sheetIndex: number, row: number): SheetAnchors | null {
  return anchorsOf({ sheets, findings: [{ location: { sheetIndex, row } }] })[0] ?? null;
}

function classRow({ source, row, section, isEsl }: Enrolment): ClassRowView {
  const cell = FIELDS.map((field) => fieldAddress(source, row, field)).find((address) => address !== null);
  return {
    sheetIndex: source.index,
    sheet: source.sheet.name,
    row,
    cell: cell ?? `A${row}`,
    text: classLabel(section),
    isEsl,
  };
}
