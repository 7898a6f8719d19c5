import { fieldsOfTypes } from '../../sheets/kinds/fields-by-kind';
import { isRuinedId } from '../../sheets/values/ids';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen } from '../bad-cells';
import { defineCheck } from '../define-check';

const FIELDS = fieldsOfTypes('studentId');

const messages = {
  ruined: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} was rounded by a spreadsheet and no longer names one student; its rows in other sheets cannot be found.`,
    fix: 'Format the column as Text, then paste the ids again from the system they came from.',
  }),
};

export const studentIdRuined = defineCheck({
  id: 'student-id-ruined',
  title: 'Student id rounded by a spreadsheet',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [needFields('student id column', FIELDS)],
  messages,
  flood: {
    says: ({ column, sheet }) => `student ids lost their digits: export column ${column} of ${sheet} again as text.`,
  },
  run({ dataset }, report) {
    for (const bad of badRows(dataset, FIELDS, () => (value) => !isRuinedId(value))) {
      report.problem(cellsProblem(dataset, 'ruined', bad));
    }
  },
});
