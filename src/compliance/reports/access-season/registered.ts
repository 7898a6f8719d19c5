import type { SourceRow, Student } from '../../dataset/records';
import { isOutOfReach } from '../../dataset/reach';
import { cellOf, firstFilled, firstText, sourceRows, textOf } from '../../dataset/source-rows';
import { studentOfRow } from '../../dataset/student-of-row';
import { isActiveEl } from '../../esl/owed';
import type { Waiver } from '../../findings/finding';
import type { ComplianceRun } from '../../run/run';
import { readId } from '../../sheets/values/ids';
import { isFilled } from '../../sheets/values/yes-no';
import { sitsAccess } from '../../status/registrations';
import { waiversOf } from '../reviewed';

type RegistrationRow = SourceRow<'registration'>;

/** How a student stands between roster and registration, the most urgent first. */
export const STANDINGS = ['missing', 'extra', 'accommodation', 'not judged', 'reviewed', 'in order'] as const;

export type SeasonStanding = (typeof STANDINGS)[number];

/** Somebody who is to be tested, or is registered. */
export interface Registered {
  /** Null for who is on no roster. */
  readonly student: Student | null;
  readonly rows: readonly RegistrationRow[];
  readonly school: string;
  /** Whether the roster asks for the test: an active EL of K2–12, or ungraded. */
  readonly isToTest: boolean;
  readonly standing: SeasonStanding;
  readonly waiver: Waiver | null;
}

/**
 * Everybody in scope who is to be tested or is registered, by the rules of registration-missing, registration-extra and
 * accommodation-missing, on any day of the year: MLs in roster order, then who is registered without being one.
 */
export function registeredOf(run: ComplianceRun, inScope: (school: string) => boolean): Registered[] {
  const { dataset, services } = run;
  const sheets = dataset.sheetsOf('registration');
  const waivedMissing = waiversOf(run, 'registration-missing');
  const waivedAccommodation = waiversOf(run, 'accommodation-missing');
  const found: Registered[] = [];
  for (const { student } of services) {
    if (!inScope(student.school)) continue;
    const rows = dataset.followUpRows.of('registration', student);
    const isToTest = sitsAccess(student.grade);
    if (!isToTest && rows.length === 0) continue;
    const standing = standingOf(student, rows, isOutOfReach(student, sheets));
    const waived = standing === 'missing' ? waivedMissing : standing === 'accommodation' ? waivedAccommodation : null;
    const waiver = waived?.(student.rows[0]) ?? null;
    found.push({
      ...{ student, rows, school: student.school, isToTest, waiver },
      standing: waiver === null ? standing : 'reviewed',
    });
  }
  return [...found, ...extras(run, inScope)];
}

function standingOf(student: Student, rows: readonly RegistrationRow[], isOut: boolean): SeasonStanding {
  if (rows.length === 0) return isOut ? 'not judged' : 'missing';
  if (!sitsAccess(student.grade)) return 'in order';
  const asksFor = isFilled(firstFilled(student.rows, 'accommodations'));
  const mapped = rows.filter(({ source }) => source.columns.has('accommodations'));
  if (!asksFor || mapped.length === 0) return 'in order';
  return mapped.some((row) => isFilled(cellOf(row, 'accommodations'))) ? 'in order' : 'accommodation';
}

/** Who is registered and no active EL, each once; who has a status that cannot be read may be one. */
function extras(run: ComplianceRun, inScope: (school: string) => boolean): Registered[] {
  const { dataset } = run;
  const waivedExtra = waiversOf(run, 'registration-extra');
  const found: Registered[] = [];
  const told = new Set<string>();
  for (const sheet of dataset.sheetsOf('registration')) {
    for (const row of sourceRows(sheet)) {
      const student = studentOfRow(dataset, row) ?? null;
      if (student !== null && (isActiveEl(student) || student.status === null)) continue;
      const school = student?.school ?? textOf(row, 'school');
      const key = student?.key ?? idOf(row)?.key;
      if (key === undefined || told.has(key) || !inScope(school)) continue;
      told.add(key);
      const waiver = waivedExtra(student?.rows[0] ?? row);
      found.push({
        ...{ student, rows: [row], school, isToTest: false, waiver },
        standing: waiver === null ? 'extra' : 'reviewed',
      });
    }
  }
  return found;
}

/** The id of a registration row: the student's, else the state's. */
export function idOf(row: RegistrationRow) {
  return readId(cellOf(row, 'studentId')) ?? readId(cellOf(row, 'stateId'));
}

/** What the roster asks for, and what the registration has; empty where nothing. */
export function accommodationsOf({ student, rows }: Registered): [asked: string, registered: string] {
  const registered = [...new Set(rows.map((row) => textOf(row, 'accommodations')))].filter((text) => text !== '');
  return [student === null ? '' : firstText(student.rows, 'accommodations'), registered.join('; ')];
}
