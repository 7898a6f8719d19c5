import { isOptOutOfEsl } from '../../dataset/opt-outs';
import { cellOf } from '../../dataset/source-rows';
import { enrollmentCodes } from '../../dataset/enrolled-rows';
import type { Enrolment, SourceRow } from '../../dataset/records';
import type { Schedule } from '../../dataset/schedule/schedule';
import { numbersOf } from '../../sheets/numbers-of';
import { isOfKind, type RecognisedSheet } from '../../sheets/recognised-sheet';
import type { FieldOf } from '../../sheets/kinds';
import type { Field, FieldType } from '../../sheets/kinds/field';
import { fieldOf, fieldsWhere } from '../../sheets/kinds/fields-by-kind';
import { readLicense } from '../../sheets/values/licenses';
import { readMet } from '../../status/benchmarks';
import { readEslType } from '../../sheets/values/esl-types';
import { readDays, readPattern } from '../../sheets/values/meeting-pattern';
import { readTerm } from '../../sheets/values/terms';
import { enrollmentReader } from '../../sheets/values/statuses';
import { cellText, isBlank } from '../../sheets/values/text';
import { readYesNo } from '../../sheets/values/yes-no';
import { badRows, cellSeen, needFields, rowProblem, type BadRow, type CellSeen, type CellTest } from '../bad-cells';
import { defineCheck, type CheckContext } from '../define-check';

interface Unknown {
  readonly cells: readonly (CellSeen & { readonly taken: string })[];
}

/** How each type is taken where its text is on no list (docs/spec/sheets.md, docs/spec/rulings.md). */
const TAKEN = {
  enrollment: 'taken as active',
  yesNo: 'what depends on it is not judged',
  license: 'whether the teacher has it is not judged',
  eslType: 'taken as Standalone',
  term: 'taken as the full year',
  pattern: 'its minutes are not known from it',
  days: 'its minutes are not known from it',
  scope: 'whether it opts out of ESL is not judged',
} as const satisfies Partial<Record<FieldType, string>>;

type ListedType = keyof typeof TAKEN;

/** Nothing is taken from the pattern in a sections sheet: minutes come from schedules. */
const FIELDS = fieldsWhere((field, kind) => isListed(field) && !(kind === 'sections' && field.type === 'pattern'));

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
    needFields(
      'enrollment status, opt-out, SLIFE, part-time, license, ESL type, term, meeting pattern or scope column',
      FIELDS,
    ),
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
    const testOf = (field: Field, source: RecognisedSheet, name: FieldOf): CellTest => {
      if (!isListed(field) || isCoded(field, source)) return () => true;
      return name === 'met' ? (value) => readMet(value) !== null : tests[field.type];
    };
    for (const bad of badRows(dataset, FIELDS, testOf)) {
      const fields = fieldsInUse(bad);
      if (fields.length === 0) continue;
      const cells = fields.map((field) => ({ ...cellSeen(bad.row, field), taken: takenAs(bad.row, field) }));
      report.problem({
        message: 'unknown',
        ...rowProblem(dataset, bad.row, fields),
        data: { cells } satisfies Unknown,
      });
    }
    for (const row of rowsAboveCycle(dataset.schedule)) {
      const field = isBlank(cellOf(row, 'pattern')) ? 'days' : 'pattern';
      const taken = `a day is above the cycle of ${row.times.cycleLength} days, so its minutes are not known from it`;
      report.problem({
        message: 'unknown',
        ...rowProblem(dataset, row, [field]),
        data: { cells: [{ ...cellSeen(row, field), taken }] } satisfies Unknown,
      });
    }
  },
});

/** Codes of PowerSchool's and the state's are on no list, and known all the same. */
function isCoded({ type }: Field, source: RecognisedSheet): boolean {
  return type === 'enrollment' && isOfKind(source, 'roster') && enrollmentCodes(source) !== null;
}

/** Schedule rows that meet on a day which their school's cycle does not have (docs/spec/rulings.md, Cells and sheets). */
function rowsAboveCycle(schedule: Schedule): Enrolment[] {
  const { times, timesList } = schedule.columns;
  const above = numbersOf(timesList, ({ isAboveCycle }) => (isAboveCycle ? 1 : 0));
  if (!above.includes(1)) return [];
  return Array.from(times.keys()).flatMap((row) => (above[times[row] ?? 0] === 1 ? [schedule.record(row)] : []));
}

function isListed(field: Field): field is Field & { readonly type: ListedType } {
  return field.type in TAKEN;
}

function takenAs({ source }: SourceRow, name: FieldOf): string {
  const field = fieldOf(source.kind, name);
  return isListed(field) ? TAKEN[field.type] : '';
}

function testsOf({ policy: { values } }: CheckContext): Readonly<Record<ListedType, CellTest>> {
  const readEnrollment = enrollmentReader(values['enrollment.active'], values['enrollment.inactive']);
  return {
    enrollment: (value) => readEnrollment(value) !== 'unknown',
    yesNo: (value) => readYesNo(value) !== null,
    license: (value) => readLicense(value).readable,
    eslType: (value) => readEslType(cellText(value)) !== null,
    term: (value) => readTerm(cellText(value)).known,
    pattern: (value) => readPattern(cellText(value)) !== null,
    days: (value) => readDays(cellText(value)) !== null,
    scope: (value) => isOptOutOfEsl(cellText(value)) !== null,
  };
}

/** Days count only where the row has no pattern (docs/spec/rulings.md, Cells and sheets). */
function fieldsInUse({ row, fields }: BadRow): BadRow['fields'] {
  return isBlank(cellOf(row, 'pattern')) ? fields : fields.filter((field) => field !== 'days');
}
