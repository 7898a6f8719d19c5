import type { ClassSection } from '../../dataset/records';
import { isTermOver } from '../../esl/absences';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import type { TermMask } from '../../sheets/values/terms';
import { classTimes } from './class-time';
import { withChanges, type Changes } from './changes';
import { effectsOf } from './effects';
import { fitTable, isRejected } from './fit-table';
import type { FitContext } from './fits';
import { GroupRules, largestGroups, type KindMask } from './group-rules';
import type { CouldNotBuild, PlanRequest } from '../plan';
import { meet, type Learner, type Option, type Problem } from './problem';
import { classFaults, eslClassesOf, rowsAt } from './read-classes';
import { freedSections, readEslClasses } from './read-esl-classes';
import { readLearners, type LearnersRead, type OwnClass } from './read-learners';
import { classOptions, embedOptions, newOptions } from './read-options';
import { readTeachers } from './read-teachers';
import { StaffReadiness } from './staff-readiness';
import { termsOffered, termUnits } from './terms-offered';
import { TimeGrid, type Moments } from './time-grid';

/** Reads the problem of a school out of a run, or tells what is missing. */
export function readProblem(run: ComplianceRun, request: PlanRequest, changes: Changes = {}): Problem | CouldNotBuild {
  const { school, mode } = request;
  const { dataset, policy } = run;
  const missing = missingFor(run);
  if (missing.length > 0) return { school, missing };
  const values = policy.at(school);
  const rows = rowsAt(run, school);
  const units = termUnits(rows.map(({ term }) => term));
  const readiness = new StaffReadiness(run, school, changes.licensed);
  // Where a row cannot say its term, it is the full year.
  const terms = dataset.has('schedule.term')
    ? termsOffered(shortTermsOf(run, school), readiness.cuts(units), units)
    : termsOffered([], [], units);
  const grid = new TimeGrid(
    rows,
    school,
    dataset.bell,
    terms.map(({ term }) => term),
  );
  if (grid.bands.length === 0) return { school, missing: ['meeting times that can be read'] };
  const rules = new GroupRules(policy, values, changes.twoGrades === true);
  const faults = classFaults(run, school, changes);
  const sections = eslClassesOf(run, school);
  const places = new Map(sections.map((section, place) => [section, place]));
  const { year } = readiness;
  const over = new Map<TermMask, boolean>();
  const isOver = (term: TermMask) => {
    const known = over.get(term) ?? isTermOver(term, year, run.asOf);
    over.set(term, known);
    return known;
  };
  const read = readLearners(run, {
    school,
    mode,
    grid,
    rules,
    faults,
    sections,
    isOver,
    placeOf: ({ section }) => places.get(section) ?? -1,
    rejected: request.rejected,
  });
  const freed = mode === 'anew' ? freedSections(sections, read, faults, grid) : new Set<ClassSection>();
  const staff = withChanges(
    readTeachers(run, school, grid, readiness, units, ({ section }) => freed.has(section)),
    changes,
    grid,
    values,
  );
  const classes = readEslClasses(sections, {
    run,
    grid,
    rules,
    faults,
    read,
    staff,
    freed,
    rejected: request.rejected,
    changes,
  });
  const context = fitContext(run, school, read, grid, isOver, changes);
  const options = [
    ...newOptions(read, context, rows, grid, staff, run, school, terms),
    ...classOptions(classes, grid, run),
    ...embedOptions(read, staff, places, grid, run, school),
  ].map((option, place): Option => ({ ...option, place }));
  const allFits = fitTable(read.learners, options, classes, context, isRejected(request, classes));
  const used = options.filter(({ place }) => allFits.some((row) => row[place] !== null));
  const kept = used.map((option, place): Option => ({ ...option, place }));
  const fits = allFits.map((row) => used.map(({ place }) => row[place] ?? null));
  const among = read.learners.reduce<KindMask>((mask, { bit }) => mask | bit, 0n);
  return {
    school,
    mode,
    values,
    grid,
    rules,
    learners: read.learners,
    settled: read.settled,
    mls: read.mls,
    teachers: staff.teachers,
    classes,
    options: kept,
    fits,
    mayHalve: fits.map((row) => row.some((fit) => fit?.isHalf === true)),
    effects: effectsOf(fits, kept),
    patterns: largestGroups((mask) => rules.mayMeet(mask, rules.isStandalone(mask)), among),
    overlap: kept.map((a) => Uint8Array.from(kept, (b) => (meet(a, b) ? 1 : 0))),
    notPlaced: read.notPlaced,
    notes: [...typeNotes(run), ...staff.notes, ...gridNotes(grid)],
    locked: new Set(request.locked),
  };
}

/** What the builder needs, where it is missing. */
function missingFor({ dataset }: ComplianceRun): string[] {
  const needs: readonly (readonly [boolean, string])[] = [
    [dataset.has('roster'), 'a roster'],
    [dataset.has('roster.grade'), 'a column of the grade in the roster'],
    [dataset.has('roster.mlStatus'), 'a column of the ML status in the roster'],
    [dataset.has('roster.sdd') || dataset.has('roster.eld'), 'a column of the level in the roster'],
    [dataset.has('schedule'), 'a schedule'],
    [dataset.has('schedule.pattern') || dataset.has('schedule.days'), 'meeting times in the schedule'],
    [dataset.has('staff.eslLicense') || dataset.has('staff.eslExpires'), 'a staff sheet with ESL licenses'],
  ];
  return needs.flatMap(([has, what]) => (has ? [] : [what]));
}

/** The terms in which students of a school are short. */
function shortTermsOf({ services }: ComplianceRun, school: string): TermMask[] {
  return services.flatMap(({ shortTerms, student }) => (folded(student.school) === folded(school) ? [shortTerms] : []));
}

/** What cannot be written without a column of the ESL type (docs/spec/schedule-builder.md, How a plan is shown). */
function typeNotes({ dataset }: ComplianceRun): string[] {
  if (dataset.has('schedule.eslType')) return [];
  return [
    'The schedule has no ESL type: add a column ESL Type. Without it Pull-Out, Push-In and Embed cannot be written, so only Standalone is offered.',
  ];
}

function gridNotes(grid: TimeGrid): string[] {
  if (grid.otherKind === 0) return [];
  const kinds = grid.numbered ? ['numbered days', 'weekdays'] : ['weekdays', 'numbered days'];
  return [
    `The school's times are taken as ${kinds[0]}; ${grid.otherKind} rows with ${kinds[1]} cannot be compared and take their period on all days.`,
  ];
}

function fitContext(
  run: ComplianceRun,
  school: string,
  read: LearnersRead,
  grid: TimeGrid,
  isOver: FitContext['isOver'],
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
  const classTime = ({ student }: Learner) => (student.grade === null ? none : (times.get(student.grade) ?? none));
  const open = new Map(
    read.learners.map((learner): [Learner, Moments[]] => [
      learner,
      classTime(learner).map((moments, piece) =>
        (classes.get(learner) ?? []).reduce(
          (mask, own) => (own.cost === null && own.pieces.includes(piece) ? mask & ~own.moments : mask),
          moments & ~(kept.get(learner)?.[piece] ?? 0n),
        ),
      ),
    ]),
  );
  return {
    policy: run.policy,
    grid,
    classTime,
    openMoments: (learner) => open.get(learner) ?? none,
    classesOf: (learner) => classes.get(learner) ?? [],
    keptMoments: (learner) => kept.get(learner) ?? none,
    isOver,
    hasTypeColumn: run.dataset.has('schedule.eslType'),
  };
}
