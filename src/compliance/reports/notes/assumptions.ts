import { currentTestYear } from '../../calendar/test-years';
import { countOf } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { schoolYearStart } from '../../sheets/values/dates';
import { licensedStaff } from '../../staffing/licensed-staff';
import { knowsLicenses } from '../../staffing/school-staffing';
import { comparisonOf } from '../../status/exit-scores';
import { assumedYear } from '../assumed-year';
import { counted } from '../wording';

/** What this run took for granted where no sheet and no setting says it, a sentence each. */
export function assumptionsOf(run: ComplianceRun): string[] {
  return [
    ...enrolled(run),
    ...levels(run),
    ...[assumedYear(run.services, run.policy, schoolYearStart(run.asOf)) ?? []].flat(),
    ...days(run),
    ...exitScores(run),
    ...staff(run),
  ];
}

function enrolled({ dataset }: ComplianceRun): string[] {
  if (!dataset.has('roster') || dataset.has('roster.enrollmentStatus')) return [];
  return [
    'No roster says who is enrolled: every student counts as enrolled, but for those with a leaving date in the past.',
  ];
}

function levels({ services }: ComplianceRun): string[] {
  const assumed = countOf(services, ({ student }) => student.level === null);
  const bySdd = countOf(services, ({ student }) => student.levelSource === 'sdd');
  return [
    ...(assumed === 0
      ? []
      : [
          `${counted(assumed, 'ML')} without a readable level ${assumed === 1 ? 'counts' : 'count'} as level 1 in owed minutes ("assumed 1"), and in nothing else.`,
        ]),
    ...(bySdd === 0
      ? []
      : [
          'Minutes are printed for ELD 1–5 only: SDD 1–3 are taken as ELD 1–3, and SDD 4 as ELD 4 and 5. That is our reading of CAO-05.',
        ]),
  ];
}

function days({ policy }: ComplianceRun): string[] {
  return policy.values.daysMeaning === 'calendar'
    ? ['Days of a deadline are calendar days: whether the rules mean school days is not known to this program.']
    : [];
}

function exitScores({ policy, asOf }: ComplianceRun): string[] {
  const year = currentTestYear(asOf, policy.values);
  const { needed } = comparisonOf({ overall: null, literacy: null, year }, policy.values);
  return needed.known
    ? []
    : [
        `The exit scores of ${year} are not known to this program: ${needed.overall.toFixed(1)} overall and ${needed.literacy.toFixed(1)} literacy, the last known ones, are used.`,
      ];
}

function staff(run: ComplianceRun): string[] {
  if (!knowsLicenses(run)) return [];
  const licensed = licensedStaff(run.dataset, run.policy);
  const fullTime = new Set(licensed.flatMap(({ member, fteFrom }) => (fteFrom === 'assumed' ? [member] : []))).size;
  const isStated = licensed.every(({ school }) => run.policy.states('weeklyTeachingMinutes', school));
  return [
    ...(fullTime === 0
      ? []
      : [
          `${counted(fullTime, 'ESL-licensed teacher')} without an FTE in the staff sheet ${fullTime === 1 ? 'counts' : 'count'} as full-time.`,
        ]),
    ...(licensed.length === 0 || isStated
      ? []
      : [
          `A full-time ESL teacher teaches ${run.policy.values.weeklyTeachingMinutes.toLocaleString('en-US')} minutes a week: the district's own number is not known to this program.`,
        ]),
  ];
}
