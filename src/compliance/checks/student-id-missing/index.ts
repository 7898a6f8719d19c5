import { cellOf } from '../../dataset/source-rows';
import { joinOf, rowKeyInWorkbook, type Join } from '../../dataset/student-of-row';
import { isOfKind } from '../../sheets/recognised-sheet';
import { readId } from '../../sheets/values/ids';
import { isBlank } from '../../sheets/values/text';
import { rowProblem, rowsWhere } from '../bad-cells';
import { defineCheck, need } from '../define-check';

interface Missing {
  /** The state id of the row, empty where it has none. */
  readonly stateId: string;
}

const messages = {
  student: (_: Missing) => ({
    message: 'No student id: nothing in other sheets can be found for the student on this row.',
    fix: "Enter the student's id.",
  }),
  joined: ({ stateId }: Missing) => ({
    message: `No student id: the row is joined to its student by state id ${stateId}.`,
    fix: "Enter the student's id.",
  }),
  joinedByName: (_: Missing) => ({
    message: 'No student id: the row is joined to the only enrolled student of its name.',
    fix: "Enter the student's id.",
  }),
  nobody: (_: Missing) => ({
    message: 'No student id: the class on this row counts for nobody.',
    fix: "Enter the student's id, or delete the row.",
  }),
};

export const studentIdMissing = defineCheck({
  id: 'student-id-missing',
  title: 'Row without student id',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [need('student id column on a roster or schedule', 'roster.studentId', 'schedule.studentId')],
  messages,
  flood: { says: ({ column, sheet }) => `rows have no student id: is column ${column} of ${sheet} the student id?` },
  run({ dataset }, report) {
    // A sheet may be read as several, such as one a period.
    const withoutColumn = new Set<string>();
    const told = new Set<string>();
    for (const source of dataset.sheets) {
      if (!isOfKind(source, 'roster') && !isOfKind(source, 'schedule')) continue;
      if (!source.columns.has('studentId')) {
        withoutColumn.add(source.sheet.name);
        continue;
      }
      for (const row of rowsWhere(source, 'studentId', isBlank)) {
        if (told.has(rowKeyInWorkbook(row))) continue;
        told.add(rowKeyInWorkbook(row));
        report.problem({
          message: messageOf(joinOf(dataset, row), source.kind),
          ...rowProblem(dataset, row, ['studentId']),
          data: { stateId: readId(cellOf(row, 'stateId'))?.text ?? '' } satisfies Missing,
        });
      }
    }
    for (const sheet of withoutColumn) report.couldNotJudge(`no student id column on sheet ${sheet}`);
  },
});

function messageOf(join: Join, kind: 'roster' | 'schedule'): keyof typeof messages {
  if (join.student === null) return kind === 'roster' ? 'student' : 'nobody';
  return join.by === 'name' ? 'joinedByName' : 'joined';
}
