import { oncePerValue } from '../../dataset/once';
import type { SourceRow } from '../../dataset/records';
import { cellOf, textOf } from '../../dataset/source-rows';
import type { PolicyValues } from '../../policy/policy';
import type { FieldOf } from '../../sheets/kinds';
import type { CellValue } from '../../sheets/snapshot';
import { readGrade } from '../../sheets/values/grades';
import { isSameLevel, readLevel, type LevelReading, type LevelScale } from '../../sheets/values/levels';
import { mlStatusReader } from '../../sheets/values/statuses';
import { folded } from '../../sheets/values/text';
import { readYesNo } from '../../sheets/values/yes-no';
import { defineCheck } from '../define-check';
import { rowLocation } from '../locations';
import { ROSTER } from '../needs';
import { wordList } from '../../sheets/values/word-list';
import { isNoList } from '../../sheets/recognised-sheet';

interface Said {
  readonly sheet: string;
  readonly row: number;
  /** As typed; empty where the cell is blank. */
  readonly value: string;
}

interface Difference {
  readonly field: string;
  readonly said: readonly Said[];
}

interface Disagreement {
  readonly fields: readonly Difference[];
}

const messages = {
  differ: ({ fields }: Disagreement) => ({
    message: `The rosters differ in ${wordList(
      fields.map(
        ({ field, said }) => `${field} (${said.map(({ sheet, value }) => `${sheet}: ${value || 'blank'}`).join('; ')})`,
      ),
    )}.`,
    fix: `Find out which is right and correct the other; until then ${fields[0]?.said[0]?.sheet ?? 'the first sheet'} counts.`,
  }),
};

export const sourcesDisagree = defineCheck({
  id: 'sources-disagree',
  title: 'Rosters that disagree',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER],
  messages,
  flood: {
    says: ({ column, sheet }) =>
      `students differ from another roster, as in column ${column} of ${sheet}: are the rosters of the same day?`,
    eachCell: true,
  },
  run({ dataset, policy }, report) {
    if (dataset.sheetsOf('roster').filter(isNoList).length < 2) {
      report.couldNotJudge('no second roster');
      return;
    }
    const aspects = aspectsOf(policy.values);
    for (const student of dataset.students.values()) {
      if (!student.active || student.rows.length < 2) continue;
      const rows = student.rows.filter(({ source }) => isNoList(source));
      const differences = aspects.filter((aspect) => differ(rows, aspect));
      const [first] = rows;
      if (first === undefined || differences.length === 0) continue;
      const cells = differences.flatMap(({ columns }) => columns.filter((column) => first.source.columns.has(column)));
      report.problem({
        message: 'differ',
        at: rowLocation(first, ...(cells.length > 0 ? cells : (['studentId'] as const))),
        studentId: student.id,
        school: student.school,
        data: { fields: differences.map((aspect) => differenceOf(rows, aspect)) } satisfies Disagreement,
      });
    }
  },
});

/** One thing that rosters say of a student. `read` gives null where the row says nothing that can be compared. */
interface Aspect<Value = unknown> {
  readonly field: string;
  readonly columns: readonly FieldOf<'roster'>[];
  readonly read: (row: SourceRow<'roster'>) => Value | null;
  readonly isSame: (a: Value, b: Value) => boolean;
}

/** Blank means Not EL and not opted out; a blank grade, level or school says nothing. */
function aspectsOf(values: PolicyValues): readonly Aspect[] {
  const readStatus = mlStatusReader({
    el: values['mlStatus.el'],
    fel: values['mlStatus.fel'],
    notEl: values['mlStatus.notEl'],
  });
  return [
    plain('grade', 'grade', readGrade),
    plain('ML status', 'mlStatus', readStatus),
    levelAspect(),
    plain('opt-out', 'optOut', readYesNo),
    plain('school', 'school', (value) => folded(String(value ?? '')) || null),
  ] as readonly Aspect[];
}

function plain<Value>(
  field: string,
  column: FieldOf<'roster'>,
  read: (value: CellValue | undefined) => Value,
): Aspect<Value> {
  const readOnce = oncePerValue(read);
  return {
    field,
    columns: [column],
    read: (row) => (row.source.columns.has(column) ? readOnce(cellOf(row, column)) : null),
    isSame: (a, b) => a === b,
  };
}

/** The service level of a row. */
function levelAspect(): Aspect<LevelReading> {
  const by = (scale: LevelScale) => oncePerValue((value: CellValue | undefined) => filled(readLevel(value, scale)));
  const [bySdd, byEld] = [by('sdd'), by('eld')];
  return {
    field: 'level',
    columns: ['sdd', 'eld'],
    read: (row) => bySdd(cellOf(row, 'sdd')) ?? byEld(cellOf(row, 'eld')),
    isSame: isSameLevel,
  };
}

function filled(reading: LevelReading): LevelReading | null {
  return reading.level === null ? null : reading;
}

/** Few values stand in however many rosters, so each is compared with each other once. */
function differ(rows: readonly SourceRow<'roster'>[], { read, isSame }: Aspect): boolean {
  const said: unknown[] = [];
  for (const row of rows) {
    const value = read(row);
    if (value === null || said.includes(value)) continue;
    for (const other of said) if (!isSame(other, value)) return true;
    said.push(value);
  }
  return false;
}

function differenceOf(rows: readonly SourceRow<'roster'>[], { field, columns, read }: Aspect): Difference {
  const said = rows
    .filter((row) => read(row) !== null)
    .map((row) => ({ sheet: row.source.sheet.name, row: row.row, value: shown(row, columns) }));
  return { field, said };
}

function shown(row: SourceRow<'roster'>, columns: Aspect['columns']): string {
  return columns.map((column) => textOf(row, column)).find((text) => text !== '') ?? '';
}
