import { isBetween, secondHalfStart } from '../calendar/school-calendar';
import { DOMAIN_FIELDS, DOMAINS, hasNoScore, type Domain } from '../dataset/access-result';
import type { Dataset } from '../dataset/dataset';
import type { SourceRow, Student } from '../dataset/records';
import { cellOf, sourceRows } from '../dataset/source-rows';
import { studentOfRow } from '../dataset/student-of-row';
import type { PolicyValues } from '../policy/policy';
import type { FieldOf } from '../sheets/kinds';
import { isCellError } from '../sheets/snapshot';
import { schoolYearStart, type Day } from '../sheets/values/dates';
import { gradeBefore, isK2To12, readGrade, type Grade } from '../sheets/values/grades';
import { readId } from '../sheets/values/ids';
import { isBlank } from '../sheets/values/text';
import { isFilled } from '../sheets/values/yes-no';

export type ScreeningSystem = 'Aspen' | 'Ellevation';

/** A row of a screening sheet, judged. Rows of inactive students are none. */
export interface Screening {
  readonly row: SourceRow<'screener'>;
  /** The student of a roster, if any. */
  readonly student: Student | undefined;
  /** As a person sees it; empty where the row has none, so that it cannot be judged. */
  readonly id: string;
  /** The grade at the time of the test; null where it cannot be known. */
  readonly grade: Grade | null;
  readonly day: Day | null;
  /** Domains that the grade and half-year need, without a score. */
  readonly domains: readonly Domain[];
  /** Domains that they need and the sheet has no column for: not judged. */
  readonly unmapped: readonly Domain[];
  /** The K1 window, as `MM-DD`, that the test date lies outside of; null where it does not. */
  readonly window: readonly [from: string, to: string] | null;
  /** The system that lacks the screening while the other one has it. */
  readonly notIn: ScreeningSystem | null;
  /** Systems that the sheet has no column for, so that it is not judged whether both have the screening. */
  readonly unmappedSystems: readonly ScreeningSystem[];
}

/** The column of each system that a screening is entered in. */
export const SYSTEM_FIELDS = {
  Aspen: 'enteredInAspen',
  Ellevation: 'enteredInEllevation',
} as const satisfies Readonly<Record<ScreeningSystem, FieldOf<'screener'>>>;

const SYSTEMS: readonly ScreeningSystem[] = ['Aspen', 'Ellevation'];
const TWO_DOMAINS: readonly Domain[] = ['Listening', 'Speaking'];

/** Every screening of the screening sheets, in sheet order (EL-06: domains by grade and half-year, the K1 window). */
export function* screenings(dataset: Dataset, values: PolicyValues, asOf: Day): Generator<Screening> {
  for (const source of dataset.sheetsOf('screener')) {
    const unmappedSystems = SYSTEMS.filter((system) => !source.columns.has(SYSTEM_FIELDS[system]));
    for (const row of sourceRows(source)) {
      const student = studentOfRow(dataset, row);
      if (student?.active === false) continue;
      const { day } = dataset.dates.of(row, 'testDate');
      const grade = gradeAtTest(row, student, day, asOf);
      const required = requiredDomains(grade, day, values);
      const isMapped = (domain: Domain) => source.columns.has(DOMAIN_FIELDS[domain]);
      yield {
        row,
        student,
        id: student?.id ?? readId(cellOf(row, 'studentId'))?.text ?? '',
        grade,
        day,
        domains: required.filter((domain) => isMapped(domain) && hasNoScore(cellOf(row, DOMAIN_FIELDS[domain]))),
        unmapped: required.filter((domain) => !isMapped(domain)),
        window: missedWindow(grade, day, values),
        notIn: missingSystem(row),
        unmappedSystems,
      };
    }
  }
}

/** Whether something is missing of a screening, or wrong with it. */
export function isIncomplete({ domains, window, notIn }: Pick<Screening, 'domains' | 'window' | 'notIn'>): boolean {
  return domains.length > 0 || window !== null || notIn !== null;
}

/** The grade of the row, else the one that the student of the roster was in at the time of the test. */
function gradeAtTest(
  row: SourceRow<'screener'>,
  student: Student | undefined,
  day: Day | null,
  asOf: Day,
): Grade | null {
  if (!isBlank(cellOf(row, 'grade'))) return readGrade(cellOf(row, 'grade'));
  if (student === undefined || day === null) return null;
  return gradeBefore(student.grade, schoolYearStart(asOf) - schoolYearStart(day));
}

/** K1, and K2 before its second half: two domains; from then on four (EL-06). Without a date K2 needs at least the two; K0 and ungraded students are in no table. */
function requiredDomains(grade: Grade | null, day: Day | null, values: PolicyValues): readonly Domain[] {
  if (grade === 'K1') return TWO_DOMAINS;
  if (!isK2To12(grade)) return [];
  const isSecondHalf = day !== null && day >= secondHalfStart(schoolYearStart(day), values);
  return grade === 'K2' && !isSecondHalf ? TWO_DOMAINS : DOMAINS;
}

function missedWindow(grade: Grade | null, day: Day | null, values: PolicyValues): Screening['window'] {
  const { k1WindowStart: from, k1WindowEnd: to } = values;
  return grade !== 'K1' || day === null || isBetween(day, from, to) ? null : [from, to];
}

/** Judged only where the sheet has both columns, and neither cell is broken. */
function missingSystem(row: SourceRow<'screener'>): ScreeningSystem | null {
  const cells = [SYSTEM_FIELDS.Aspen, SYSTEM_FIELDS.Ellevation];
  if (cells.some((field) => !row.source.columns.has(field) || isCellError(cellOf(row, field)))) return null;
  const [inAspen, inEllevation] = cells.map((field) => isFilled(cellOf(row, field)));
  return inAspen === inEllevation ? null : inAspen ? 'Ellevation' : 'Aspen';
}
