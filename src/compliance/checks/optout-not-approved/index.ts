import { isoDate } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { ofStudent, rowLocation } from '../locations';
import { ROSTER } from '../needs';
import { formsOfYear, isBareForm } from '../../status/opt-out-forms';

interface NotApproved {
  readonly formDate: string;
  readonly sheet: string;
  readonly row: number;
}

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
    for (const student of dataset.students.values()) {
      if (!student.active) continue;
      const bare = formsOfYear(student, dataset, asOf).find(isBareForm);
      if (bare === undefined) continue;
      const { row, day } = bare;
      report.problem({
        message: 'bare',
        ...ofStudent(student, 'optOut', 'elProgram'),
        mend: rowLocation(row, 'meetingDate', 'approvedDate'),
        data: { formDate: isoDate(day), sheet: row.source.sheet.name, row: row.row } satisfies NotApproved,
      });
    }
  },
});
