import { courseTitle } from '../dataset/courses';
import type { ClassSection, Enrolment } from '../dataset/records';
import type { Finding } from '../findings/finding';
import { isNeverTaken } from '../timetable/may-be-left';
import type { ComplianceRun } from '../run/run';
import { counted, wordList } from '../sheets/values/word-list';
import { grouped } from '../grouped';
import { compareTexts, folded } from '../sheets/values/text';
import type { Assignment } from './answer/assignment';
import type { Plan, Relaxation, RelaxationKind } from './plan';
import { USUAL_MINUTES } from './problem/problem';
import type { Changes } from './problem/changes';
import { eslClassesOf, membersOf } from './problem/read-classes';
import { answerWith, unservedBy } from './scenarios';

/** A single change of today's limits, to be solved as a scenario. */
interface Candidate {
  readonly kind: RelaxationKind;
  readonly what: string;
  readonly changes: Changes;
  readonly needs: string | null;
}

/** In this order where two close as many (docs/spec/schedule-builder.md, Cheapest relaxation). */
const ORDER: readonly RelaxationKind[] = [
  'free blocks',
  'paraprofessional',
  'may be left',
  'teacher more',
  'license',
  'two grades',
];
/** Rounds of a scenario, and candidates of one kind: each is solved, and a person reads the best few. */
const ROUNDS = 60;
const MOST_OF_A_KIND = 4;
const BLOCKS = [1, 2];
const FTE_STEPS = [0.2, 0.4, 0.6, 0.8, 1];

/** Single changes that would close more than a plan does, the most MLs first; each solved as a scenario of the same mode. */
export function relaxationsOf(run: ComplianceRun, plan: Plan): Relaxation[] {
  const open = plan.open.filter(({ reason }) => reason !== 'not-placed');
  if (open.length === 0) return [];
  const shortOnly = plan.open.filter(
    ({ missingPerWeek, reason }) => reason === 'not-placed' && missingPerWeek > 0,
  ).length;
  const today = open.length + shortOnly;
  const found = candidatesOf(run, plan).map(({ changes, kind, needs, what }): Relaxation => {
    const state = answerWith(run, plan.school, plan.mode, changes, ROUNDS);
    const at = changes.freeBlocks === undefined ? '' : blocksText(state, plan, changes.freeBlocks.teacher);
    return { kind, what: `${what}${at}`, closes: today - unservedBy(state), needs };
  });
  const useful = found.filter(({ closes }) => closes > 0);
  return withoutLargerSteps(useful).sort(
    (a, b) => b.closes - a.closes || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

/** Where a scenario gives a teacher groups that the plan does not: these are the blocks that she would need. */
function blocksText({ groups, problem }: Assignment, plan: Plan, name: string): string {
  const planned = new Set(plan.groups.filter(({ teacher }) => teacher === name).map(({ times }) => times));
  const own = groups
    .filter(({ teacher }) => problem.teachers[teacher]?.name === name)
    .flatMap(({ option }) => problem.options[option]?.time ?? []);
  const times = [...new Set(own)].filter((time) => !planned.has(time)).sort(compareTexts);
  return times.length === 0 ? '' : `, at ${wordList(times)}`;
}

function candidatesOf(run: ComplianceRun, plan: Plan): Candidate[] {
  return [
    ...freeBlocks(plan),
    ...paraprofessionals(run, plan),
    ...mayLeave(run, plan),
    ...moreTeachers(),
    ...licenses(run, plan),
    twoGrades(),
  ];
}

/** Licensed teachers with no minutes left, the fullest first. */
function freeBlocks({ teachers }: Plan): Candidate[] {
  const full = teachers
    .filter(({ limit, minutesAfter }) => limit > 0 && limit - minutesAfter < USUAL_MINUTES)
    .sort((a, b) => b.limit - a.limit || (a.name < b.name ? -1 : 1));
  return full.slice(0, MOST_OF_A_KIND).flatMap(({ name }) =>
    BLOCKS.map((blocks): Candidate => ({
      kind: 'free blocks',
      what: `${name} gets ${counted(blocks, 'free block')} a day`,
      changes: { freeBlocks: { teacher: name, blocks } },
      needs: null,
    })),
  );
}

/** Classes over their size; and where somebody finds no seat, the largest, of which the full ones close something. */
function paraprofessionals(run: ComplianceRun, { gaps, open, school }: Plan): Candidate[] {
  const closed = new Set(gaps.flatMap(({ check, section }) => (check === 'esl-group-size' ? [section] : [])));
  const over = findingsAt(run, school).flatMap(({ check, section }) =>
    check === 'esl-group-size' && section !== null && !closed.has(section) ? [section] : [],
  );
  const sizeOf = (section: ClassSection) => membersOf(section).all.length;
  const largest = eslClassesOf(run, school)
    .filter(({ hasParaprofessional }) => !hasParaprofessional)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const seats = open.some(({ reason }) => reason === 'seat') ? largest.map(({ display }) => display) : [];
  return [...new Set([...over, ...seats])].slice(0, MOST_OF_A_KIND).map((section) => ({
    kind: 'paraprofessional',
    what: `a paraprofessional in ${section.split('|').slice(1, 3).join(', section ')}`,
    changes: { paraprofessionalIn: section },
    needs: null,
  }));
}

function findingsAt({ findings }: ComplianceRun, school: string): Finding[] {
  return findings.filter((finding) => folded(finding.school) === folded(school));
}

/** Kinds of classes that those with too little time may not leave, by grade, the commonest first. */
function mayLeave({ dataset, policy }: ComplianceRun, { open, school }: Plan): Candidate[] {
  const values = policy.at(school);
  const late = new Set(open.filter(({ reason }) => reason === 'time').map(({ studentId }) => studentId));
  const rows = [...dataset.students.values()].filter(({ id }) => late.has(id)).flatMap(({ enrolments }) => enrolments);
  const titleOf = ({ course }: Enrolment) => courseTitle(course);
  const able = rows.filter((row) => !row.isEsl && !isNeverTaken(row.course, values));
  const kinds = [...grouped(able, (row) => JSON.stringify([titleOf(row), row.student?.grade ?? '']))].sort(
    ([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1),
  );
  return kinds.slice(0, MOST_OF_A_KIND).map(([key]) => {
    const [title, grade] = JSON.parse(key) as [string, string];
    return {
      kind: 'may be left',
      what: `${title} may be left in grade ${grade}`,
      changes: { mayLeaveToo: (row, student) => titleOf(row) === title && student.grade === grade },
      needs: null,
    };
  });
}

function moreTeachers(): Candidate[] {
  return FTE_STEPS.map((fte) => ({
    kind: 'teacher more',
    what: `one teacher more, ${fte.toFixed(1)} FTE`,
    changes: { more: [{ fte }] },
    needs: null,
  }));
}

/** Teachers of ESL classes that stay without a licensed one. */
function licenses(run: ComplianceRun, { gaps, school }: Plan): Candidate[] {
  const closed = new Set(gaps.map(({ section }) => section));
  const without = findingsAt(run, school).filter(
    ({ check, section }) => check === 'esl-teacher-unlicensed' && !closed.has(section),
  );
  const names = new Set(without.flatMap(({ data }) => teacherNames(data['teachers'])));
  return [...names].slice(0, MOST_OF_A_KIND).map((teacher): Candidate => {
    return { kind: 'license', what: `${teacher} gets an ESL license`, changes: { licensed: [teacher] }, needs: null };
  });
}

/** The teachers whom a finding names. */
function teacherNames(listed: unknown): string[] {
  if (!Array.isArray(listed)) return [];
  return (listed as readonly { readonly teacher?: string }[]).flatMap(({ teacher }) => teacher ?? []);
}

function twoGrades(): Candidate {
  return {
    kind: 'two grades',
    what: 'two levels in one group over two grades next to each other',
    changes: { twoGrades: true },
    needs: "OMME's approval: not allowed today",
  };
}

/** Of steps of one kind for one teacher, those that close no more than a smaller one are left out. */
function withoutLargerSteps(all: readonly Relaxation[]): Relaxation[] {
  const stepOf = ({ kind, what }: Relaxation) => `${kind} ${what.replace(/ gets .*|, [\d.]+ FTE$/, '')}`;
  return all.filter(
    (each, at) =>
      !all.slice(0, at).some((smaller) => stepOf(smaller) === stepOf(each) && smaller.closes >= each.closes),
  );
}
