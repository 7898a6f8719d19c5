import { textOf } from '../../dataset/source-rows';
import { defineCheck } from '../define-check';
import { rowLocation } from '../locations';
import { ROSTER, SCHEDULE } from '../needs';
import { counted } from '../../sheets/values/word-list';

interface Stranger {
  /** How many schedule rows hold the id. */
  readonly rows: number;
}

const messages = {
  stranger: ({ rows }: Stranger) => ({
    message: `On ${counted(rows, 'schedule row')}, but on no roster: nothing tells whether the student is an ML.`,
    fix: 'Add the student to the roster, or correct the id if the roster writes it differently.',
  }),
};

export const scheduledNotOnRoster = defineCheck({
  id: 'scheduled-not-on-roster',
  title: 'Scheduled student on no roster',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, SCHEDULE],
  messages,
  run({ dataset }, report) {
    for (const { id, enrolments } of dataset.strangers) {
      const first = enrolments[0];
      if (first === undefined) continue;
      report.problem({
        message: 'stranger',
        at: rowLocation(first, 'studentId'),
        studentId: id.text,
        school: textOf(first, 'school'),
        data: { rows: enrolments.length } satisfies Stranger,
      });
    }
  },
});
