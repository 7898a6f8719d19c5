import type { Dataset } from '../dataset/dataset';
import type { SourceRow } from '../dataset/records';
import { cellOf, sourceRows, textOf } from '../dataset/source-rows';
import type { Policy } from '../policy/policy';
import type { FieldOf } from '../sheets/kinds';
import { isCellError } from '../sheets/snapshot';
import { readGrade, type Grade } from '../sheets/values/grades';
import { cellNumber, readNumber } from '../sheets/values/numbers';
import { programReader, type Program } from '../sheets/values/programs';
import { isBlank } from '../sheets/values/text';
import { capOf, type ClassCap } from './class-cap';

/** A row of a projections sheet. Numbers are rounded to 6 decimals; null where the cell is blank, negative or no number. */
export interface Projection extends SourceRow<'projections'> {
  readonly school: string;
  readonly grade: Grade | null;
  readonly gradeText: string;
  readonly program: Program;
  readonly current: number | null;
  readonly projected: number | null;
  /** What is wrong with the projection; null for an Excel error, which cell-error tells. */
  readonly projectedFault: 'missing' | 'negative' | 'notANumber' | null;
  readonly currentSections: number | null;
  readonly currentMl: number | null;
  readonly projectedMl: number | null;
  /** The cap of a class of this grade and program, without a paraprofessional; null where no rule gives one. */
  readonly cap: ClassCap | null;
}

/** How a projection stands against today. */
interface ProjectionChange {
  /** Students more, or fewer where negative. */
  readonly change: number;
  /** Of the current enrollment; null where that is 0. */
  readonly percent: number | null;
}

/** Several checks and a report of one run ask for the same rows. */
const known = new WeakMap<Dataset, { readonly policy: Policy; readonly rows: readonly Projection[] }>();

/** The rows of the projections sheets, in sheet order. */
export function readProjections(dataset: Dataset, policy: Policy): readonly Projection[] {
  const before = known.get(dataset);
  if (before?.policy === policy) return before.rows;
  const rows = readRows(dataset, policy);
  known.set(dataset, { policy, rows });
  return rows;
}

function readRows(dataset: Dataset, policy: Policy): Projection[] {
  const readProgram = programReader(policy.values.partnerLanguages);
  return dataset.sheetsOf('projections').flatMap((sheet) =>
    Array.from(sourceRows(sheet), (row): Projection => {
      const school = textOf(row, 'school');
      const grade = readGrade(cellOf(row, 'grade'));
      const program = readProgram(cellOf(row, 'program'));
      const number = (field: FieldOf<'projections'>) => {
        const kind = field === 'currentSections' ? 'sections' : 'students';
        return rounded(readNumber(cellOf(row, field), kind).number);
      };
      return {
        source: row.source,
        row: row.row,
        cells: row.cells,
        school,
        grade,
        gradeText: textOf(row, 'grade'),
        program,
        current: number('currentEnrollment'),
        projected: number('projectedEnrollment'),
        projectedFault: projectedFault(row),
        currentSections: number('currentSections'),
        currentMl: number('currentMl'),
        projectedMl: number('projectedMl'),
        cap: capOf(
          {
            grade,
            programs: [program],
            courseText: '',
            isEsl: false,
            hasParaprofessional: false,
            statedCap: null,
          },
          policy.at(school),
        ),
      };
    }),
  );
}

/** How many classes the projected students need; null where the projection cannot be read or no cap is known. */
export function sectionsNeeded({ projected, cap }: Pick<Projection, 'projected' | 'cap'>): number | null {
  if (projected === null || cap === null) return null;
  // A district may set a cap of 0; nobody can be seated by it.
  return cap.limit === 0 ? null : Math.ceil(projected / cap.limit);
}

/** The change from current to projected; null where either is not known. */
export function changeOf({ current, projected }: Pick<Projection, 'current' | 'projected'>): ProjectionChange | null {
  if (current === null || projected === null) return null;
  const change = rounded(projected - current);
  return { change, percent: current === 0 ? null : (100 * change) / current };
}

/** Whether a change is more than the policy's percent and its students; from 0, the students alone decide. */
export function isSwing(projection: Pick<Projection, 'current' | 'projected' | 'school'>, policy: Policy): boolean {
  const change = changeOf(projection);
  if (change === null) return false;
  const { projectionSwingPercent, projectionSwingStudents } = policy.at(projection.school);
  const size = Math.abs(change.change);
  return size > projectionSwingStudents && 100 * size > projectionSwingPercent * (projection.current ?? 0);
}

/** What a projection is for, in words: `grade 4, SEI Spanish`. */
export function projectionLabel({ grade, gradeText, program }: Projection): string {
  const name = grade !== null ? `grade ${grade}` : gradeText === '' ? 'no grade' : `grade "${gradeText}"`;
  return program.text === '' ? name : `${name}, ${program.text}`;
}

function projectedFault(row: SourceRow<'projections'>): Projection['projectedFault'] {
  const value = cellOf(row, 'projectedEnrollment');
  if (isCellError(value)) return null;
  if (isBlank(value)) return 'missing';
  if (readNumber(value, 'students').readable) return null;
  return (cellNumber(value) ?? 0) < 0 ? 'negative' : 'notANumber';
}

/** A formula's 25.299999999999997 is 25.3. */
export function rounded<Value extends number | null>(number: Value): Value {
  return (number === null ? null : Math.round(1e6 * number) / 1e6) as Value;
}
