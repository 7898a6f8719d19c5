import type { Dataset } from '../../dataset/dataset';
import type { Student } from '../../dataset/records';
import { rosterDate } from '../../dataset/roster-dates';
import { firstStated } from '../../dataset/source-rows';
import { isActiveEl } from '../../esl/owed';
import { isoDate, schoolYearName, schoolYearStart, type Day } from '../../sheets/values/dates';
import { readYesNo } from '../../sheets/values/yes-no';
import { defineCheck, need } from '../define-check';
import { studentLocation } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';

interface NotRenewed {
  readonly schoolYear: string;
  /** The newest form's date; null where there is none. */
  readonly lastForm: string | null;
}

const messages = {
  old: ({ schoolYear, lastForm }: NotRenewed) => ({
    message: `Opted out, but no opt-out form of ${schoolYear}; ${lastForm === null ? 'no form is dated' : `the newest is of ${lastForm}`}.`,
    fix: 'Meet the parents and have a new form signed, or serve the student and clear the opt-out.',
  }),
};

export const optoutNotRenewed = defineCheck({
  id: 'optout-not-renewed',
  title: 'Opt-out not renewed',
  severity: 'error',
  criterion: 'ELE 8',
  per: 'student',
  needs: [
    ROSTER,
    EL_STATUS,
    need('opt-out or EL program column on a roster', 'roster.optOut', 'roster.elProgram'),
    need('opt-out forms sheet, and no opt-out date column on a roster', 'optouts', 'roster.optOutDate'),
  ],
  messages,
  run({ dataset, asOf }, report) {
    const schoolYear = schoolYearStart(asOf);
    for (const student of dataset.students.values()) {
      if (!isActiveEl(student) || !isOptedOutOnRoster(student)) continue;
      const forms = formDays(student, dataset);
      if (forms.some((day) => schoolYearStart(day) === schoolYear)) continue;
      report.problem({
        message: 'old',
        at: studentLocation(student, 'optOutDate', 'optOut', 'elProgram'),
        studentId: student.id,
        school: student.school,
        data: {
          schoolYear: schoolYearName(schoolYear),
          lastForm: forms.length === 0 ? null : isoDate(Math.max(...forms)),
        } satisfies NotRenewed,
      });
    }
  },
});

function isOptedOutOnRoster({ rows, program }: Student): boolean {
  return readYesNo(firstStated(rows, 'optOut')) === true || program.code === '04';
}

function formDays(student: Student, { followUpRows, date1904 }: Dataset): Day[] {
  const onRoster = rosterDate(student, 'optOutDate', date1904).day;
  const inSheets = followUpRows.days('optouts', student, 'formDate');
  return onRoster === null ? inSheets : [...inSheets, onRoster];
}
