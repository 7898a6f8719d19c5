import { courseTitle } from '../../dataset/courses';
import type { ClassSection, Enrolment } from '../../dataset/records';
import { textOf } from '../../dataset/source-rows';
import { grouped } from '../../grouped';
import { gradeRank, type Grade } from '../../sheets/values/grades';
import { compareTexts, folded } from '../../sheets/values/text';
import { FULL_YEAR, termNames, type TermMask } from '../../sheets/values/terms';
import type { EslType } from '../../sheets/values/esl-types';
import { classRows } from '../../timetable/may-be-left';
import type { Assignment, Group } from '../answer/assignment';
import type { PlanGroup } from '../plan';
import type { Option } from '../problem/problem';

/** How a group is written into the schedule. */
export interface WrittenGroup {
  readonly group: Group;
  readonly shown: PlanGroup;
  readonly courseCode: string;
  readonly courseTitle: string;
  readonly termText: string;
  /** When it meets, as the schedule writes it. */
  readonly pattern: string;
  readonly teacherId: string;
  /** A row of the class of today, whose cells the added rows repeat; null for a new group. */
  readonly model: Enrolment | null;
  /** The type of a new group whose members all sit in one class then; null where each row has its own. */
  readonly pushIn: EslType | null;
}

/** The groups of a solution with names that no class of the school has (docs/spec/schedule-builder.md, The moves). */
export function writtenGroups(state: Assignment, rows: readonly Enrolment[], hasSections: boolean): WrittenGroup[] {
  const taken = new Set(rows.map(({ section }) => folded(section.sectionName)));
  const ordered = [...state.groups].sort(
    (a, b) => a.option - b.option || a.teacher - b.teacher || (a.members[0] ?? 0) - (b.members[0] ?? 0),
  );
  let last = 0;
  const nextName = () => {
    do last++;
    while (taken.has(`p${last}`));
    return `P${last}`;
  };
  return ordered.map((group, at): WrittenGroup => {
    const option = state.optionAt(group.option);
    if (option.kind === 'new') return newGroup(state, group, option, rows, nextName(), hasSections, at);
    return groupOfToday(state, group, option, at);
  });
}

function newGroup(
  state: Assignment,
  group: Group,
  option: Option,
  rows: readonly Enrolment[],
  name: string,
  hasSections: boolean,
  at: number,
): WrittenGroup {
  const { rules, teachers } = state.problem;
  const teacher = teachers[group.teacher];
  const course = courseFor(state, group, rows);
  const isStandalone = rules.isStandalone(group.kinds);
  const pushIn = !isStandalone && sitInOneClass(state, group) ? 'Push-In' : null;
  const termText = termTextOf(option.term, rows);
  // Where classes have no section names a course of its own tells the group from the others.
  const courseCode = hasSections ? course.code : course.code === '' ? '' : `${course.code}-${name}`;
  const courseTitle = hasSections ? course.title : course.title === '' ? '' : `${course.title} ${name}`;
  const type = pushIn ?? (isStandalone ? 'Standalone' : 'Pull-Out');
  return {
    group,
    shown: {
      ...peopleOf(state, group.members),
      id: `G${at + 1}`,
      isNew: true,
      course: courseTitle || courseCode,
      section: hasSections ? name : '',
      teacher: teacher?.name ?? '',
      times: option.time,
      term: termText || termNames(option.term),
      type,
      size: group.members.length,
    },
    courseCode,
    courseTitle,
    termText,
    pattern: option.pattern,
    teacherId: teacher?.id ?? '',
    model: null,
    pushIn,
  };
}

function groupOfToday(state: Assignment, group: Group, option: Option, at: number): WrittenGroup {
  const section = option.host ?? state.classAt(option.at).section;
  const model =
    section.enrolments.find(({ isEsl, student }) => (option.kind === 'embed' || isEsl) && student?.active !== false) ??
    section.firstRow;
  const joined = group.members.filter((member) => !isBack(state, group, member));
  const taker = state.problem.teachers[state.retaught[option.at] ?? -1];
  return {
    group,
    shown: {
      ...peopleOf(state, joined),
      id: `G${at + 1}`,
      isNew: false,
      course: courseTitle(section.course),
      section: section.sectionName,
      teacher: taker?.name ?? teachersText(section),
      times: patternText(model),
      term: textOf(model, 'term') || termNames(option.term),
      type: option.type ?? model.eslType,
      size: sizeOf(state, option, section, group),
    },
    courseCode: section.course.code,
    courseTitle: section.course.title,
    termText: textOf(model, 'term'),
    pattern: patternText(model),
    teacherId: taker?.id ?? textOf(model, 'teacherId'),
    model,
    pushIn: null,
  };
}

/** The teachers of a class of today, by name. */
export function teachersText({ teachers }: ClassSection): string {
  return teachers.map(({ name }) => name).join('; ');
}

/** Whether a member of a class of today only comes back to it. */
export function isBack(state: Assignment, { option }: Group, member: number): boolean {
  const { at } = state.optionAt(option);
  return at >= 0 && state.optionAt(option).kind === 'class' && state.learnerAt(member).bad.some((row) => row.at === at);
}

/** When a row's class meets, as its cells say it. */
export function patternText(row: Enrolment): string {
  const pattern = textOf(row, 'pattern');
  if (pattern !== '') return pattern;
  const [period, days] = [textOf(row, 'period'), textOf(row, 'days')];
  return period !== '' && days !== '' ? `${period}(${days})` : days || period;
}

function sizeOf(state: Assignment, option: Option, section: ClassSection, group: Group): number {
  if (option.kind === 'embed') return section.activeStudents.length;
  const { fixed, leavers } = state.classAt(option.at);
  return fixed.length + leavers.filter((learner) => state.out[learner] !== true).length + group.members.length;
}

function peopleOf(state: Assignment, members: readonly number[]): Pick<PlanGroup, 'levels' | 'grades' | 'students'> {
  const students = members.map((member) => state.learnerAt(member).student).sort((a, b) => (a.id < b.id ? -1 : 1));
  const grades = [...new Set(students.flatMap(({ grade }): Grade[] => (grade === null ? [] : [grade])))];
  return {
    levels: [...new Set(students.flatMap(({ level }) => (level === null ? [] : [level])))].sort(),
    grades: grades.sort((a, b) => (gradeRank(a) ?? 0) - (gradeRank(b) ?? 0)),
    students: students.map(({ id }) => id),
  };
}

/** Push-in: every member sits in one and the same class of English then. */
function sitInOneClass(state: Assignment, { members, option }: Group): boolean {
  const [first] = members;
  const fits = members.map((member) => state.problem.fits[member]?.[option]);
  const host = first === undefined ? undefined : fits[0]?.leaves[0]?.section;
  return (
    host !== undefined &&
    host.course.hasCoreWords &&
    classRows(state.problem.values)(host.course) === 'ELA' &&
    fits.every(
      (fit) =>
        fit !== null &&
        fit !== undefined &&
        fit.type === 'Pull-Out' &&
        fit.leaves.length > 0 &&
        fit.leaves.every(({ section }) => section === host),
    )
  );
}

/** The school's ESL course that most MLs of the members' levels and grades have; else a course named ESL. */
function courseFor(
  state: Assignment,
  { members }: Group,
  rows: readonly Enrolment[],
): { readonly code: string; readonly title: string } {
  const kinds = new Set(
    members.map((member) => `${state.learnerAt(member).student.level} ${state.learnerAt(member).student.grade}`),
  );
  const levels = new Set(members.map((member) => state.learnerAt(member).student.level));
  const esl = rows.filter(
    ({ course, isEsl, student }) =>
      isEsl && course.hasEslWords && student?.active === true && levels.has(student.level),
  );
  const near = esl.filter(({ student }) => kinds.has(`${student?.level} ${student?.grade}`));
  const counts = grouped(near.length > 0 ? near : esl, ({ course }) => course);
  const [most] = [...counts].sort(
    ([a, one], [b, two]) => two.length - one.length || compareTexts(a.code, b.code) || compareTexts(a.title, b.title),
  );
  if (most !== undefined) return most[0];
  const hasCodes = rows.some(({ course }) => course.code !== '');
  const hasTitles = rows.some(({ course }) => course.title !== '');
  return { code: hasCodes ? 'ESL' : '', title: hasTitles || !hasCodes ? 'ESL' : '' };
}

/** A term as most rows of the school write it. */
function termTextOf(term: TermMask, rows: readonly Enrolment[]): string {
  const texts = grouped(
    rows.filter((row) => row.term === term && row.termIsKnown),
    (row) => textOf(row, 'term'),
  );
  const [most] = [...texts].sort(([a, one], [b, two]) => two.length - one.length || compareTexts(a, b));
  return most?.[0] ?? (term === FULL_YEAR ? 'FY' : termNames(term));
}
