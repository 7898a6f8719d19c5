import { cellOf } from '../../dataset/source-rows';
import { readEslType } from '../../esl/esl-types';
import { readDays, readPattern } from '../../esl/meeting-pattern';
import { readTerm } from '../../esl/terms';
import { enrollmentReader } from '../../sheets/values/statuses';
import { cellText, isBlank } from '../../sheets/values/text';
import {
  badRows,
  cellSeen,
  needFields,
  rowProblem,
  type BadRow,
  type CellSeen,
  type CellTest,
  type CheckedFields,
} from '../bad-cells';
import { defineCheck, type CheckContext } from '../define-check';

interface Unknown {
  readonly cells: readonly (CellSeen & { readonly taken: string })[];
}

const FIELDS: CheckedFields = {
  roster: ['enrollmentStatus', 'eslType'],
  schedule: ['term', 'pattern', 'days', 'eslType'],
  sections: ['term'],
};

type Field = 'enrollmentStatus' | 'eslType' | 'term' | 'pattern' | 'days';

/** How each field is taken where its text is on no list (sheets.md, rulings.md). */
const TAKEN: Readonly<Record<Field, string>> = {
  enrollmentStatus: 'taken as active',
  eslType: 'taken as Standalone',
  term: 'taken as the full year',
  pattern: 'its minutes are not known from it',
  days: 'its minutes are not known from it',
};

const messages = {
  unknown: ({ cells }: Unknown) => ({
    message: cells.map(({ heading, value, taken }) => `${heading} "${value}" is not known: ${taken}.`).join(' '),
    fix: 'Correct the text to a spelling that is read, such as Active, Push-In, S1 or 3(M-F).',
  }),
};

export const valueUnknown = defineCheck({
  id: 'value-unknown',
  title: 'Text that no list knows',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'row',
  needs: [needFields('enrollment status, ESL type, term or meeting pattern column', FIELDS)],
  messages,
  run(context, report) {
    const { dataset } = context;
    const tests = testsOf(context);
    for (const bad of badRows(dataset, FIELDS, (_, field) => tests[field as Field])) {
      const fields = fieldsInUse(bad);
      if (fields.length === 0) continue;
      const cells = fields.map((field) => ({ ...cellSeen(bad.row, field), taken: TAKEN[field as Field] }));
      report.problem({
        message: 'unknown',
        ...rowProblem(dataset, bad.row, fields),
        data: { cells } satisfies Unknown,
      });
    }
  },
});

function testsOf({ policy: { values } }: CheckContext): Readonly<Record<Field, CellTest>> {
  const readEnrollment = enrollmentReader(values['enrollment.active'], values['enrollment.inactive']);
  return {
    enrollmentStatus: (value) => readEnrollment(value) !== 'unknown',
    eslType: (value) => readEslType(cellText(value)) !== null,
    term: (value) => readTerm(cellText(value)).known,
    pattern: (value) => readPattern(cellText(value)) !== null,
    days: (value) => readDays(cellText(value)) !== null,
  };
}

/** Days count only where the row has no pattern (rulings.md, Cells and sheets). */
function fieldsInUse({ row, fields }: BadRow): readonly string[] {
  return isBlank(cellOf(row, 'pattern')) ? fields : fields.filter((field) => field !== 'days');
}
