import { isOptOutOfEsl } from '../../dataset/opt-outs';
import { cellOf } from '../../dataset/source-rows';
import { readEslType } from '../../sheets/values/esl-types';
import { readDays, readPattern } from '../../sheets/values/meeting-pattern';
import { readTerm } from '../../sheets/values/terms';
import { enrollmentReader } from '../../sheets/values/statuses';
import { cellText, isBlank } from '../../sheets/values/text';
import { readYesNo } from '../../sheets/values/yes-no';
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
  roster: ['enrollmentStatus', 'optOut', 'slife', 'partTime', 'eslType'],
  schedule: ['term', 'pattern', 'days', 'eslType'],
  sections: ['term'],
  optouts: ['scope'],
};

type Field = 'enrollmentStatus' | 'optOut' | 'slife' | 'partTime' | 'eslType' | 'term' | 'pattern' | 'days' | 'scope';

/** How each field is taken where its text is on no list (sheets.md, rulings.md). */
const TAKEN: Readonly<Record<Field, string>> = {
  enrollmentStatus: 'taken as active',
  optOut: 'taken as no',
  slife: 'taken as no',
  partTime: 'taken as no',
  eslType: 'taken as Standalone',
  term: 'taken as the full year',
  pattern: 'its minutes are not known from it',
  days: 'its minutes are not known from it',
  scope: 'taken as no opt-out of ESL',
};

const messages = {
  unknown: ({ cells }: Unknown) => ({
    message: cells.map(({ heading, value, taken }) => `${heading} "${value}" is not known: ${taken}.`).join(' '),
    fix: 'Correct the text to a spelling that is read, such as Active, Yes, Push-In, S1, 3(M-F) or All.',
  }),
};

export const valueUnknown = defineCheck({
  id: 'value-unknown',
  title: 'Text that no list knows',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'row',
  needs: [
    needFields('enrollment status, opt-out, SLIFE, part-time, ESL type, term, meeting pattern or scope column', FIELDS),
  ],
  messages,
  flood: {
    says: ({ column, sheet }) =>
      `values are on no list: is column ${column} of ${sheet} read rightly, and do its words belong in the settings?`,
    eachCell: true,
  },
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
  const isYesOrNo: CellTest = (value) => readYesNo(value) !== null;
  const readEnrollment = enrollmentReader(values['enrollment.active'], values['enrollment.inactive']);
  return {
    enrollmentStatus: (value) => readEnrollment(value) !== 'unknown',
    optOut: isYesOrNo,
    slife: isYesOrNo,
    partTime: isYesOrNo,
    eslType: (value) => readEslType(cellText(value)) !== null,
    term: (value) => readTerm(cellText(value)).known,
    pattern: (value) => readPattern(cellText(value)) !== null,
    days: (value) => readDays(cellText(value)) !== null,
    scope: (value) => isOptOutOfEsl(cellText(value)) !== null,
  };
}

/** Days count only where the row has no pattern (rulings.md, Cells and sheets). */
function fieldsInUse({ row, fields }: BadRow): readonly string[] {
  return isBlank(cellOf(row, 'pattern')) ? fields : fields.filter((field) => field !== 'days');
}
