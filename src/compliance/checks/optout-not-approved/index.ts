import type { SourceRow } from '../../dataset/records';
import { cellOf } from '../../dataset/source-rows';
import { isCellError } from '../../sheets/snapshot';
import { isoDate, readDate, schoolYearStart } from '../../sheets/values/dates';
import { isFilled } from '../../sheets/values/yes-no';
import { defineCheck, need } from '../define-check';
import { studentLocation } from '../locations';
import { ROSTER } from '../needs';

interface NotApproved {
  readonly formDate: string;
  readonly sheet: string;
  readonly row: number;
}

const FIELDS = ['meetingDate', 'approvedDate'] as const;

const messages = {
  bare: ({ formDate, sheet, row }: NotApproved) => ({
    message: `The opt-out form of ${formDate} has neither a meeting date nor an approval (${sheet}, row ${row}).`,
    fix: 'Enter the date of the meeting with the parents and of the OMME approval; without them, serve the student.',
  }),
};

export const optoutNotApproved = defineCheck({
  id: 'optout-not-approved',
  title: 'Opt-out without meeting or approval',
  severity: 'warning',
  criterion: 'ELE 8',
  per: 'student',
  needs: [
    ROSTER,
    need('opt-out forms sheet', 'optouts'),
    need('meeting or approval date column in an opt-out forms sheet', 'optouts.meetingDate', 'optouts.approvedDate'),
  ],
  messages,
  run({ dataset, asOf }, report) {
    const schoolYear = schoolYearStart(asOf);
    for (const student of dataset.students.values()) {
      if (!student.active) continue;
      for (const row of dataset.followUpRows.of('optouts', student)) {
        const { day } = readDate(cellOf(row, 'formDate'), dataset.date1904);
        if (day === null || schoolYearStart(day) !== schoolYear || !isBare(row)) continue;
        report.problem({
          message: 'bare',
          at: studentLocation(student, 'optOut', 'elProgram'),
          studentId: student.id,
          school: student.school,
          data: { formDate: isoDate(day), sheet: row.source.sheet.name, row: row.row } satisfies NotApproved,
        });
        break;
      }
    }
  },
});

/** Whether a sheet has a column of meeting or approval, and the row has nothing in either. */
function isBare(row: SourceRow): boolean {
  const mapped = FIELDS.filter((field) => row.source.columns.has(field));
  return (
    mapped.length > 0 && mapped.every((field) => !isCellError(cellOf(row, field)) && !isFilled(cellOf(row, field)))
  );
}
