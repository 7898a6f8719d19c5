import type { ClassSection, Enrolment, Student } from '../../dataset/records';
import { sizeLimit } from '../../esl/group-size';
import { rowMinutes } from '../../esl/row-minutes';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import { classTimes } from './class-time';
import { canTeach } from './can-teach';
import { fitTable, isRejected } from './fit-table';
import type { FitContext } from './fits';
import { GroupRules, largestGroups, type KindMask } from './group-rules';
import { teacherId } from './line-ids';
import type { CouldNotBuild, PlanRequest } from '../plan';
import { USUAL_MINUTES, type EslClass, type Learner, type Option, type PlanningTeacher, type Problem } from './problem';
import { classFaults, eslClassesOf, membersOf, rowsAt, type ClassFaults } from './read-classes';
import { readLearners, type LearnersRead, type OwnClass } from './read-learners';
import { classOptions, embedOptions, newOptions } from './read-options';
import { readTeachers, type TeachersRead } from './read-teachers';
import { dayBits, TimeGrid, type Moments } from './time-grid';

/** What a scenario changes of the problem; never the data. */
export interface Changes {
  /** Teachers who are not there, by id or name. */
  readonly without?: readonly string[];
  /** Teachers who would have an ESL license, by id or name. */
  readonly licensed?: readonly string[];
  /** Teachers more, each of an FTE. */
  readonly more?: readonly number[];
  /** A teacher who gets blocks a day more than the FTE and the other classes leave. */
  readonly freeBlocks?: { readonly teacher: string; readonly blocks: number };
  /** A class that would have a paraprofessional, as findings name it. */
  readonly paraprofessionalIn?: string;
  readonly twoGrades?: boolean;
  /** Whether a class that is never left may be left after all. */
  readonly mayLeaveToo?: (row: Enrolment, student: Student) => boolean;
}

/** Reads the problem of a school out of a run, or tells what is missing. */
export function readProblem(run: ComplianceRun, request: PlanRequest, changes: Changes = {}): Problem | CouldNotBuild {
  const { school, mode } = request;
  const { dataset, policy } = run;
  const missing = missingFor(run);
  if (missing.length > 0) return { school, missing };
  const values = policy.at(school);
  const rows = rowsAt(run, school);
  const grid = new TimeGrid(rows, school, dataset.bell);
  if (grid.bands.length === 0) return { school, missing: ['meeting times that can be read'] };
  const rules = new GroupRules(policy, values, changes.twoGrades === true);
  const faults = classFaults(run, school, changes);
  const sections = eslClassesOf(run, school);
  const places = new Map(sections.map((section, place) => [section, place]));
  const read = readLearners(run, {
    school,
    mode,
    grid,
    rules,
    faults,
    placeOf: ({ section }) => places.get(section) ?? -1,
    rejected: request.rejected,
  });
  const freed = mode === 'anew' ? freedSections(sections, read) : new Set<ClassSection>();
  const licensed = changes.licensed ?? [];
  const staff = withChanges(
    readTeachers(run, school, grid, ({ section }) => freed.has(section), licensed),
    changes,
    grid,
    values,
  );
  const classes = sections.map((section, place) =>
    withoutRejected(
      eslClass(section, place, read, rules, faults, staff, grid, run, freed, changes),
      request.rejected,
      staff,
    ),
  );
  const context = fitContext(run, request.school, read, grid, changes);
  const options = [
    ...newOptions(read, context, rows, grid, staff, run, school),
    ...classOptions(classes, grid, run),
    ...embedOptions(read, staff, places, grid, run, school),
  ].map((option, place): Option => ({ ...option, place }));
  const fits = fitTable(read.learners, options, classes, context, isRejected(request.rejected, classes));
  const used = options.filter(({ place }) => fits.some((row) => row[place] !== null));
  const kept = used.map((option, place): Option => ({ ...option, place }));
  const among = read.learners.reduce<KindMask>((mask, { bit }) => mask | bit, 0n);
  return {
    school,
    mode,
    policy,
    values,
    grid,
    rules,
    learners: read.learners,
    settled: read.settled,
    mls: read.mls,
    teachers: staff.teachers,
    classes,
    options: kept,
    fits: fits.map((row) => used.map(({ place }) => row[place] ?? null)),
    patterns: largestGroups((mask) => rules.mayMeet(mask, rules.isStandalone(mask)), among),
    overlap: kept.map((a) =>
      Uint8Array.from(kept, (b) =>
        a.moments & b.moments && a.pieces.some((piece) => b.pieces.includes(piece)) ? 1 : 0,
      ),
    ),
    notPlaced: read.notPlaced,
    notes: [...staff.notes, ...gridNotes(grid)],
    rejected: new Set(request.rejected),
    locked: new Set(request.locked),
  };
}

/** What the builder needs, where it is missing. */
function missingFor({ dataset }: ComplianceRun): string[] {
  const needs: readonly (readonly [boolean, string])[] = [
    [dataset.has('roster'), 'a roster'],
    [dataset.has('roster.mlStatus'), 'a column of the ML status in the roster'],
    [dataset.has('schedule'), 'a schedule'],
    [dataset.has('schedule.pattern') || dataset.has('schedule.days'), 'meeting times in the schedule'],
    [dataset.has('staff.eslLicense') || dataset.has('staff.eslExpires'), 'a staff sheet with ESL licenses'],
  ];
  return needs.flatMap(([has, what]) => (has ? [] : [what]));
}

function gridNotes(grid: TimeGrid): string[] {
  if (grid.otherKind === 0) return [];
  const kinds = grid.numbered ? ['numbered days', 'weekdays'] : ['weekdays', 'numbered days'];
  return [
    `The school's times are taken as ${kinds[0]}; ${grid.otherKind} rows with ${kinds[1]} cannot be compared and take their period on all days.`,
  ];
}

/** Classes that nobody has to stay in: built anew, their teachers are free until somebody comes back. */
function freedSections(sections: readonly ClassSection[], { learners }: LearnersRead): Set<ClassSection> {
  const leaving = new Set(
    learners.flatMap(({ bad, mayLeave, student }) =>
      mayLeave ? bad.map(({ row }) => `${row.section.display} ${student.key}`) : [],
    ),
  );
  const isLeft = (section: ClassSection) =>
    section.enrolments.every(
      ({ isEsl, student }) =>
        student !== null && (!student.active || (isEsl && leaving.has(`${section.display} ${student.key}`))),
    );
  return new Set(sections.filter(isLeft));
}

/** The licensed teacher of today of a class, where it has one alone. */
function ownTeacher({ teachers }: ClassSection, staff: TeachersRead): number {
  const [teacher, ...others] = teachers;
  if (teacher === undefined || others.length > 0 || teacher.staff === null) return -1;
  return staff.teachers.find(({ member }) => member === teacher.staff)?.place ?? -1;
}

function eslClass(
  section: EslClass['section'],
  place: number,
  { learners }: LearnersRead,
  rules: GroupRules,
  faults: ClassFaults,
  staff: TeachersRead,
  grid: TimeGrid,
  { policy, dataset }: ComplianceRun,
  freed: ReadonlySet<ClassSection>,
  { paraprofessionalIn }: Changes,
): EslClass {
  const { all, grouped: counted, isSized } = membersOf(section);
  const leavers = learners.filter(({ bad }) => bad.some(({ at }) => at === place));
  const leaving = new Set(leavers.map(({ student }) => student));
  const eslRows = section.enrolments.filter(({ isEsl, student }) => isEsl && student?.active === true);
  const moments = eslRows.reduce<Moments>((mask, { times }) => mask | (grid.momentsOf(times) ?? 0n), 0n);
  const perWeek = new Map(
    [...new Set(eslRows.map(({ times }) => times))].map((times) => [times, eslRows.find((row) => row.times === times)]),
  );
  const minutesPerWeek = [...perWeek.values()].reduce(
    (sum, row) => sum + (row === undefined ? 0 : (rowMinutes(row, policy, dataset.bell).perWeek ?? 0)),
    0,
  );
  const teacherFault = faults.teacher.has(section.display);
  const isFreed = freed.has(section);
  const taught = { moments, minutes: minutesPerWeek, term: section.term };
  const takers =
    (teacherFault || isFreed) && moments !== 0n
      ? staff.teachers.filter((teacher) => canTeach(teacher, taught, grid, staff)).map((teacher) => teacher.place)
      : [];
  const own = isFreed ? ownTeacher(section, staff) : -1;
  return {
    place,
    section,
    fixed: all.filter((student) => !leaving.has(student)),
    fixedKinds: counted
      .filter((student) => !leaving.has(student))
      .reduce<KindMask>((mask, student) => mask | rules.bitOf(student), 0n),
    leavers: leavers.map((learner) => learner.place),
    standalone: eslRows.every(({ eslType }) => eslType === 'Standalone'),
    isSized,
    limits: limitsOf(section.hasParaprofessional || section.display === paraprofessionalIn, policy.at(section.school)),
    areFixedHilt: all.every((student) => leaving.has(student) || student.program.hilt),
    needsTeacher: teacherFault || isFreed,
    isFreed,
    ownTeacher: takers.includes(own) ? own : -1,
    isFaulty: teacherFault || faults.group.has(section.display),
    takers,
    moments,
    minutesPerWeek,
  };
}

function limitsOf(hasParaprofessional: boolean, values: Problem['values']): EslClass['limits'] {
  const limitOf = (hilt: boolean) => sizeLimit([{ program: { hilt } }], hasParaprofessional, values);
  return { hilt: limitOf(true), others: limitOf(false) };
}

function withoutRejected(at: EslClass, rejected: readonly string[], { teachers }: TeachersRead): EslClass {
  return { ...at, takers: at.takers.filter((taker) => !rejected.includes(teacherId(at.section, teachers[taker]))) };
}

function withChanges(
  read: TeachersRead,
  { freeBlocks, more = [], without = [] }: Changes,
  grid: TimeGrid,
  values: Problem['values'],
): TeachersRead {
  const gone = new Set(without.map(folded));
  const there = read.teachers.filter(({ id, name }) => !gone.has(folded(name)) && !(id !== '' && gone.has(folded(id))));
  const relieved = there.map((teacher): PlanningTeacher => {
    if (freeBlocks?.teacher !== teacher.name) return teacher;
    const { blocks } = freeBlocks;
    return {
      ...teacher,
      minutesLeft: teacher.minutesLeft + blocks * USUAL_MINUTES,
      limit: teacher.limit + blocks * USUAL_MINUTES,
      maxBlocks: teacher.maxBlocks + blocks,
    };
  });
  const added = more.map((fte, index): PlanningTeacher => {
    const limit = fte * values.weeklyTeachingMinutes;
    return {
      place: 0,
      member: null,
      name: `New teacher ${index + 1}`,
      id: `NEW${index + 1}`,
      busy: grid.pieces.map(() => 0n),
      minutesNow: 0,
      limit,
      minutesLeft: limit,
      blocks: dayBits(grid.days).map(() => 0),
      maxBlocks: values.eslMaxBlocksPerDay,
    };
  });
  return { ...read, teachers: [...relieved, ...added].map((teacher, place) => ({ ...teacher, place })) };
}

function fitContext(
  run: ComplianceRun,
  school: string,
  read: LearnersRead,
  grid: TimeGrid,
  { mayLeaveToo }: Changes,
): FitContext {
  const times = classTimes(run.dataset.students.values(), school, grid);
  const none = grid.pieces.map(() => 0n);
  const classes = new Map(
    Array.from(read.classesOf, ([learner, own]): [Learner, readonly OwnClass[]] => [
      learner,
      mayLeaveToo === undefined
        ? own
        : own.map((each) =>
            each.cost === null && mayLeaveToo(each.row, learner.student) ? { ...each, cost: 5 } : each,
          ),
    ]),
  );
  const kept = new Map(
    Array.from(read.keptOf, ([learner, rows]): [Learner, Moments[]] => [
      learner,
      grid.pieces.map((piece) =>
        rows.reduce((mask, { term, times: at }) => (term & piece ? mask | (grid.momentsOf(at) ?? 0n) : mask), 0n),
      ),
    ]),
  );
  return {
    policy: run.policy,
    grid,
    classTime: ({ student }) => (student.grade === null ? none : (times.get(student.grade) ?? none)),
    classesOf: (learner) => classes.get(learner) ?? [],
    keptMoments: (learner) => kept.get(learner) ?? none,
    hasTypeColumn: run.dataset.has('schedule.eslType'),
  };
}
