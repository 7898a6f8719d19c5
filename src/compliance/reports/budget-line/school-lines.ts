import { readProjections } from '../../class-size/projections';
import { openFindings } from '../../findings/waivers';
import { bySchool, grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import type { Grade } from '../../sheets/values/grades';
import type { Level } from '../../sheets/values/levels';
import { folded } from '../../sheets/values/text';
import { knowsLicenses, schoolStaffing } from '../../staffing/school-staffing';
import { licensedFte } from '../esl-staffing/fte';
import { isWiderThanRoster, projectedRows } from '../projections/ml-projection';
import { fteBySchool } from '../projections/next-staffing';
import { judgedRows, type JudgedRow } from '../projections/row-table';
import { total } from '../projections/school-table';
import { tenths } from '../statistics';

/** What a school needs and has, in the numbers of its line. FTE have one decimal. */
export interface SchoolLine {
  readonly school: string;
  readonly students: number;
  readonly mls: number;
  /** MLs at levels 1 to 5, and without a level. */
  readonly byLevel: readonly number[];
  readonly groups: number;
  readonly fteNow: number;
  /** Null where the projections do not have all grades in which the school's MLs are owed ESL. */
  readonly fteNext: number | null;
  /** Null where no staff sheet tells who is licensed. */
  readonly licensed: number | null;
  /** Licensed FTE missing; null where none is, or it is not known. */
  readonly short: number | null;
  /** Null where class sizes could not be checked. */
  readonly overCap: number | null;
  readonly sectionsNow: number | null;
  readonly sectionsNeeded: number | null;
  /** Dollars for the missing FTE; null where none is missing, or no amount is set. */
  readonly cost: number | null;
}

const LEVELS: readonly (Level | null)[] = [1, 2, 3, 4, 5, null];

/** The line of every school in scope with a student or a projection, those short of most FTE first. */
export function schoolLines(
  run: ComplianceRun,
  inScope: (school: string) => boolean,
  canCheckSizes: boolean,
): SchoolLine[] {
  const { dataset, services, policy } = run;
  const active = [...dataset.students.values()].filter((student) => student.active);
  const mls = grouped(services, ({ student }) => folded(student.school));
  const staffing = new Map(schoolStaffing(run).map((one) => [folded(one.school), one]));
  const next = nextYear(run);
  const places = [
    ...active.map(({ school }) => ({ school, students: 1 })),
    // A school of the projections whose students have all left has sections all the same.
    ...next.schools.map((school) => ({ school, students: 0 })),
  ].filter(({ school }) => inScope(school));
  const over = grouped(
    openFindings(run.findings).filter(({ check }) => check === 'class-over-cap'),
    ({ school }) => folded(school),
  );
  return bySchool(places, ({ school }) => school)
    .map(({ school, items }): SchoolLine => {
      const key = folded(items[0]?.school ?? '');
      const own = mls.get(key) ?? [];
      const staffed = staffing.get(key);
      const fteNow = tenths(staffed?.fteNeeded ?? 0);
      const licensed = knowsLicenses(run) ? (licensedFte({ teachers: staffed?.teachers ?? [] }) ?? 0) : null;
      const short = licensed === null || licensed >= fteNow ? null : tenths(fteNow - licensed);
      const amount = policy.at(items[0]?.school ?? '').fteCost;
      return {
        school,
        students: items.reduce((sum, { students }) => sum + students, 0),
        mls: own.length,
        byLevel: LEVELS.map((level) => own.filter(({ student }) => student.level === level).length),
        groups: staffed?.groups.length ?? 0,
        fteNow,
        ...next.of(key, new Set(staffed?.learners.map(({ grade }) => grade))),
        licensed,
        short,
        overCap: canCheckSizes ? (over.get(key) ?? []).length : null,
        cost: short === null || amount === null ? null : Math.round(short * amount),
      };
    })
    .sort((a, b) => (b.short ?? 0) - (a.short ?? 0));
}

type NextYear = Pick<SchoolLine, 'fteNext' | 'sectionsNow' | 'sectionsNeeded'>;

/** What the projections say of a school; nothing where rosters are not the whole of them (docs/spec/rulings.md, Sections, classes, projections). */
function nextYear(run: ComplianceRun): {
  readonly schools: readonly string[];
  readonly of: (school: string, grades: ReadonlySet<Grade>) => NextYear;
} {
  const projections = readProjections(run.dataset, run.policy);
  if (projections.length === 0 || isWiderThanRoster(run, projections))
    return { schools: [], of: () => ({ fteNext: null, sectionsNow: null, sectionsNeeded: null }) };
  const rows = projectedRows(run).filter(({ projection }) => projection.projected !== null);
  const fte = fteBySchool(run, rows, false);
  const judged = grouped(judgedRows(run, rows), ({ row }) => folded(row.projection.school));
  const of = (school: string, grades: ReadonlySet<Grade>) => {
    const own: readonly JudgedRow[] = judged.get(school) ?? [];
    const planned = fte.get(school);
    const projected = new Set(own.map(({ row }) => row.projection.grade));
    // Over other grades than today's number the two would not be comparable.
    const isWhole = planned !== undefined && [...grades].every((grade) => projected.has(grade));
    return {
      fteNext: isWhole ? tenths(planned.projected) : null,
      sectionsNow: total(own, ({ row }) => row.projection.currentSections),
      sectionsNeeded: total(own, ({ needed }) => needed),
    };
  };
  return { schools: rows.map(({ projection }) => projection.school), of };
}
