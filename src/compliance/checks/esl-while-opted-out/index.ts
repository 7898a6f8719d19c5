import { classLabels, inWords } from '../class-label';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { ESL_SOURCE, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';

interface WhileOptedOut {
  readonly classes: readonly string[];
  /** ESL minutes a week on the roster, where no schedule has an ESL row for the student. */
  readonly rosterMinutes: number | null;
}

const messages = {
  scheduled: ({ classes, rosterMinutes }: WhileOptedOut) => ({
    message: `Opted out of ESL, but has ${rosterMinutes === null ? inWords(classes) : `${rosterMinutes} min of ESL a week on the roster`}.`,
    fix: 'Ask which is right: take the student out of ESL, or take the opt-out off the record.',
  }),
};

export const eslWhileOptedOut = defineCheck({
  id: 'esl-while-opted-out',
  title: 'ESL scheduled for an opted-out student',
  severity: 'warning',
  criterion: 'ELE 5',
  per: 'student',
  needs: [
    ROSTER,
    need('opt-out column, program column or opt-out sheet', 'roster.optOut', 'roster.elProgram', 'optouts'),
    ESL_SOURCE,
  ],
  messages,
  run({ dataset }, report) {
    const notJudged = new NotJudged();
    for (const student of dataset.students.values()) {
      // Of an opt-out of somebody who is not an EL `optout-not-el` speaks alone (docs/spec/rulings.md, Status over time).
      const { status } = student;
      if (!student.active || !(student.optedOut || student.isOptOutUnknown)) continue;
      if (status === 'FEL' || status === 'Not EL') continue;
      const { eslRows } = student;
      const onRoster = student.rosterEsl?.minutesPerWeek ?? 0;
      if (eslRows.length === 0 && onRoster === 0) continue;
      if (student.isOptOutUnknown) {
        notJudged.add('no readable opt-out', student);
        continue;
      }
      report.problem({
        message: 'scheduled',
        ...ofStudent(student, 'optOut', 'elProgram'),
        data: {
          classes: classLabels(eslRows.map(({ section }) => section)),
          rosterMinutes: eslRows.length === 0 ? onRoster : null,
        } satisfies WhileOptedOut,
      });
    }
    notJudged.report(report);
  },
});
