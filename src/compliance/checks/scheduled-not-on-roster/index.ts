import type { Dataset } from '../../dataset/dataset';
import { once } from '../../dataset/once';
import type { SourceRow } from '../../dataset/records';
import { sourceRows, textOf } from '../../dataset/source-rows';
import { nameOfRow } from '../../dataset/student-names';
import { studentOfRow } from '../../dataset/student-of-row';
import { personKey } from '../../sheets/values/names';
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

/** A name that stands on a roster, under an id that is another student's. */
interface SharedId extends Unknown {
  readonly sheet: string;
  readonly row: number;
  readonly id: string;
}

const messages = {
  sharedId: ({ rows, name, sheet, row, id }: SharedId) => ({
    message: `${name}: on ${counted(rows, 'schedule row')} without an id. Row ${row} of ${sheet} has the name under student id ${id}, which is read as another student: nothing tells whether ${name} is served.`,
    fix: 'Correct the student id on the roster, then enter it on these rows.',
  }),
  stranger: ({ rows }: Stranger) => ({
    message: `On ${counted(rows, 'schedule row')}, but on no roster: nothing tells whether the student is an ML.`,
    fix: 'Add the student to the roster, or correct the id if the roster writes it differently.',
  }),
  unknownName: ({ rows, name }: Unknown) => ({
    message: `${name}: on ${counted(rows, 'schedule row')} without an id, and nobody enrolled on a roster with an id has the name.`,
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
    const namedOnRosters = once(() => rowsUnderOtherNames(dataset));
    for (const { id, name, enrolments } of dataset.strangers) {
      const first = enrolments[0];
      if (first === undefined) continue;
      const rows = enrolments.length;
      const school = textOf(first, 'school');
      if (id === null) {
        const at = rowLocation(first, ...nameFields(first));
        const other = namedOnRosters().get(personKey(name));
        if (other === undefined) {
          report.problem({ message: 'unknownName', at, school, data: { name, rows } satisfies Unknown });
        } else {
          const { source, row } = other;
          const data: SharedId = { name, rows, sheet: source.sheet.name, row, id: textOf(other, 'studentId') };
          report.problem({ message: 'sharedId', at, school, data: { ...data } });
        }
      } else {
        const at = rowLocation(first, 'studentId');
        report.problem({ message: 'stranger', at, studentId: id.text, school, data: { rows } satisfies Stranger });
      }
    }
  },
});

/** The enrolled rows of rosters that name somebody else than the student whose id they hold, by name. */
function rowsUnderOtherNames(dataset: Dataset): ReadonlyMap<string, SourceRow<'roster'>> {
  const found = new Map<string, SourceRow<'roster'>>();
  for (const row of dataset.sheetsOf('roster').flatMap(sourceRows)) {
    const name = personKey(nameOfRow(row));
    if (name === '' || found.has(name) || !dataset.isEnrolledRow(row)) continue;
    const student = studentOfRow(dataset, row);
    if (student !== undefined && personKey(student.name) !== name) found.set(name, row);
  }
  return found;
}
