import { textOf } from '../../dataset/source-rows';
import { defineCheck } from '../define-check';
import { nameFields, rowLocation } from '../locations';
import { ROSTER, SCHEDULE } from '../needs';
import { counted } from '../../sheets/values/word-list';

interface Stranger {
  /** How many schedule rows hold the id, or where they have none the name. */
  readonly rows: number;
}

interface Unknown extends Stranger {
  readonly name: string;
}

const messages = {
  stranger: ({ rows }: Stranger) => ({
    message: `On ${counted(rows, 'schedule row')}, but on no roster: nothing tells whether the student is an ML.`,
    fix: 'Add the student to the roster, or correct the id if the roster writes it differently.',
  }),
  unknownName: ({ rows, name }: Unknown) => ({
    message: `${name}: on ${counted(rows, 'schedule row')} without an id, and nobody enrolled on a roster has the name.`,
    fix: 'Enter the student id on these rows, add the student to the roster, or write the name as the roster does.',
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
    for (const { id, name, enrolments } of dataset.strangers) {
      const first = enrolments[0];
      if (first === undefined) continue;
      const rows = enrolments.length;
      const school = textOf(first, 'school');
      if (id === null) {
        const at = rowLocation(first, ...nameFields(first));
        report.problem({ message: 'unknownName', at, school, data: { name, rows } satisfies Unknown });
      } else {
        const at = rowLocation(first, 'studentId');
        report.problem({ message: 'stranger', at, studentId: id.text, school, data: { rows } satisfies Stranger });
      }
    }
  },
});
