import type { ComplianceRun } from '../run/run';
import { bySchool, grouped } from '../grouped';
import { folded } from '../sheets/values/text';
import { learnersOf, type StudentLearner } from './learners';
import { licensedStaff, type LicensedTeacher } from './licensed-staff';
import { minutesOfGroups, planGroups, type PlannedGroup } from './plan-groups';
import { teachersOfGroups } from './teachers-of-groups';

/** The ESL groups of a school, and who could teach them. */
export interface SchoolStaffing {
  readonly school: string;
  readonly learners: readonly StudentLearner[];
  readonly groups: readonly StaffedGroup[];
  readonly minutesPerWeek: number;
  /** Full-time ESL teachers that these minutes take. */
  readonly fteNeeded: number;
  /** Null where no staff sheet tells who is licensed. */
  readonly teachers: readonly LicensedTeacher[] | null;
}

/** A group, and whether a licensed teacher of the school has the minutes for it; null where nobody's license is known. */
export interface StaffedGroup extends PlannedGroup<StudentLearner> {
  readonly covered: boolean | null;
}

/** Two reports of one run ask for the same groups. */
const known = new WeakMap<ComplianceRun, readonly SchoolStaffing[]>();

/** Every school with an active ML where somebody is owed ESL or a licensed teacher works, in alphabetical order. */
export function schoolStaffing(run: ComplianceRun): readonly SchoolStaffing[] {
  let staffing = known.get(run);
  if (staffing === undefined) known.set(run, (staffing = planSchools(run)));
  return staffing;
}

/** Whether a staff sheet tells who holds an ESL license. */
export function knowsLicenses({ dataset }: Pick<ComplianceRun, 'dataset'>): boolean {
  return dataset.has('staff.eslLicense') || dataset.has('staff.eslExpires');
}

/** Full-time teachers that teach so many minutes a week. */
export function fteOfMinutes(minutes: number, fullTime: number): number {
  return fullTime > 0 ? minutes / fullTime : 0;
}

function planSchools(run: ComplianceRun): SchoolStaffing[] {
  const { dataset, policy, services } = run;
  const staff = knowsLicenses(run) ? grouped(licensedStaff(dataset, policy), ({ school }) => folded(school)) : null;
  return bySchool(services, ({ student }) => student.school).flatMap(({ school, items }) => {
    const key = folded(items[0]?.student.school ?? '');
    const values = policy.at(school);
    const learners = learnersOf(items, values);
    const teachers = staff === null ? null : (staff.get(key) ?? []);
    if (learners.length === 0 && (teachers ?? []).length === 0) return [];
    const groups = planGroups(learners, values);
    const minutesPerWeek = minutesOfGroups(groups);
    return {
      school,
      learners,
      groups: withCoverage(groups, teachers),
      minutesPerWeek,
      fteNeeded: fteOfMinutes(minutesPerWeek, values.weeklyTeachingMinutes),
      teachers,
    };
  });
}

function withCoverage(
  groups: readonly PlannedGroup<StudentLearner>[],
  teachers: readonly LicensedTeacher[] | null,
): StaffedGroup[] {
  if (teachers === null) return groups.map((group) => ({ ...group, covered: null }));
  const taught = teachersOfGroups(
    groups.map(({ minutesPerWeek }) => minutesPerWeek),
    teachers.map(({ minutesPerWeek }) => minutesPerWeek),
  );
  return groups.map((group, index) => ({ ...group, covered: taught[index] !== null }));
}
