import type { ComplianceRun } from '../../run/run';
import { isSecondary } from '../../esl/grade-bands';
import { licensedStaff } from '../../staffing/licensed-staff';
import { knowsLicenses, type SchoolStaffing } from '../../staffing/school-staffing';
import { countOf } from '../../grouped';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';

/** What the numbers rest on: the method, what is assumed, who is left out, and the sources. */
export function notes(
  run: ComplianceRun,
  schools: readonly SchoolStaffing[],
  inScope: (school: string) => boolean,
): ReportBlock[] {
  return [...method(run), ...people(run, schools, inScope), ...staff(run, schools), ...sources(run)].map(note);
}

function method({ policy }: ComplianceRun): string[] {
  const { values } = policy;
  return [
    'Groups are those of the grouping rules with the fewest teacher-minutes found: two levels next to each other in one grade; one level in up to two consecutive grades, or in any secondary grades; levels 1–3 of one BPS SEI homeroom in elementary grades; HILT students among themselves. A group runs as long as the student owed most needs; those owed less may leave early. Levels 3 and 4 together in secondary grades need a Standalone class.',
    `A group has at most ${values['eslGroupSize.standard']} students (HILT ${values['eslGroupSize.hilt']}), without paraprofessional. FTE = minutes a week ÷ ${values.weeklyTeachingMinutes.toLocaleString('en-US')} weekly teaching minutes of a full-time ESL teacher. "Groups by size alone" = students ÷ the limit: fewer cannot be.`,
    'Timetables are not looked at: groups that fit in minutes may still meet at the same time. A group is covered where one licensed teacher of the school has all its minutes left, the longest groups given out first.',
  ];
}

function people(
  { policy, services }: ComplianceRun,
  schools: readonly SchoolStaffing[],
  inScope: (school: string) => boolean,
): string[] {
  const learners = schools.flatMap((school) => school.learners);
  const assumed = countOf(learners, ({ student }) => student.level === null);
  const secondary = countOf(learners, ({ grade, student }) => isSecondary(grade, policy.at(student.school)));
  const rooms = countOf(learners, ({ seiHomeroom, student }) => seiHomeroom !== null && student.homeroom === '');
  const notJudged = countOf(services, ({ owed, student }) => owed.kind === 'not judged' && inScope(student.school));
  const counts: [number, string][] = [
    [secondary, 'in secondary grades counted by the minutes table; the table of blocks may need other minutes'],
    [assumed, 'without a readable level counted at level 1'],
    [rooms, 'in BPS SEI without a homeroom: one homeroom of each grade is taken'],
    [
      notJudged,
      'left out: ungraded, no readable grade, a modification in words, or an opt-out, part-time or modification cell that cannot be read',
    ],
  ];
  return counts.flatMap(([count, what]) => (count === 0 ? [] : [`${counted(count, 'ML')} ${what}.`]));
}

function staff(run: ComplianceRun, schools: readonly SchoolStaffing[]): string[] {
  if (!knowsLicenses(run))
    return ['Licensed teachers are not known: no staff sheet with an ESL license column was found.'];
  const teachers = schools.flatMap((school) => school.teachers ?? []);
  const assumed = countOf(teachers, ({ fteFrom }) => fteFrom === 'assumed');
  const teachesMore = countOf(teachers, ({ otherClasses }) => otherClasses > 0);
  const unplaced = countOf(licensedStaff(run.dataset, run.policy), ({ school }) => school === '');
  return [
    ...(assumed === 0
      ? []
      : [`${counted(assumed, 'licensed teacher')} without a readable FTE in the staff sheet counted as full-time.`]),
    ...(teachesMore === 0
      ? []
      : [
          `${counted(teachesMore, 'licensed teacher')} ${teachesMore === 1 ? 'teaches' : 'teach'} other classes too: the whole FTE is taken as free for ESL, so the true gap is wider.`,
        ]),
    ...(unplaced === 0
      ? []
      : [
          `${counted(unplaced, 'licensed teacher')} without a school in the staff sheet or a class in a schedule counted nowhere.`,
        ]),
  ];
}

function sources({ policy }: ComplianceRun): string[] {
  return [
    'Minutes: BPS Circular CAO-05, Table 2 (for ELD; SDD 1–4 is our reading); grouping: CAO-05, Table 6; group size: BTU contract 2010–2016 (our reading), HILT 15.',
    `The district's own formula for ESL FTE and the teaching minutes of a full-time ESL teacher are not known to this program: ${policy.values.weeklyTeachingMinutes.toLocaleString('en-US')} is a setting of the policy.`,
  ];
}
