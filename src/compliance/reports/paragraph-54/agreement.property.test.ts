import fc from 'fast-check';
import { always } from '../../../../test/always';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { paragraph54 } from '.';

/** A made-up student; rows of its schedule are drawn apart. */
const pupil = fc.record({
  school: fc.constantFrom('Adams', 'Adams', 'Adams', 'Burke'),
  grade: fc.nat({ max: 7 }),
  sdd: fc.nat({ max: 7 }),
  prior: fc.constantFrom(2, 3, 3, ''),
  optOut: fc.constantFrom('', '', '', 'Y'),
  partTime: fc.constantFrom('', '', '', 'Y'),
  modification: fc.constantFrom('', '', '', '', 45, 'see IEP'),
  program: fc.constantFrom('State SEI', 'State SEI', 'SEI Spanish', 'HILT for SLIFE Spanish'),
  classes: fc.array(
    fc.record({
      course: fc.constantFrom('ESL A', 'ESL B', 'ELA', 'Math', 'Art'),
      section: fc.constantFrom(1, 1, 2),
      term: fc.constantFrom('FY', 'FY', 'FY', 'S1', 'S2'),
      minutes: fc.constantFrom(225, 300, 450, 675, ''),
      type: fc.constantFrom('', '', 'Push-In'),
    }),
    { maxLength: 6 },
  ),
});
/** Some districts mix everything, others have groups that are nearly right. */
const GRADES = [['K1', 'K2', 2, 3, 4, 7, 8, 'SP', '?'], [3], [3, 4], [7, 8]] as const;
const LEVELS = [
  [1, 2, 3, 3, 4, ''],
  [2, 3],
  [3, 4, ''],
  [1, 3],
] as const;
const teacherOf = fc.constantFrom('Esl, Ed', 'Sei, Sid', 'Both, Bo', 'None, Nan', 'Path, Pat', 'Gone, Gus', 'TBD', '');
const drawn = fc.record({
  grades: fc.constantFrom(...GRADES, [3] as const),
  levels: fc.constantFrom(...LEVELS, [2, 3, 3] as const),
  pupils: fc.array(pupil, { minLength: 1, maxLength: 12 }),
  teachers: fc.array(teacherOf, { minLength: 40, maxLength: 40 }),
  hasStaff: fc.constantFrom(true, true, false),
});
const district = drawn.map(({ grades, levels, pupils, ...rest }) => ({
  ...rest,
  pupils: pupils.map(({ grade, sdd, ...one }) => ({
    ...one,
    grade: grades[grade % grades.length] ?? '',
    sdd: levels[sdd % levels.length] ?? '',
  })),
}));
type District = typeof district extends fc.Arbitrary<infer Value> ? Value : never;

const COURSES = ['ESL A', 'ESL B', 'ELA', 'Math', 'Art'];
const TERMS = ['FY', 'S1', 'S2'];

/** Each class has one teacher: the same school, course, section and term always draws the same. */
function teacherIn(teachers: readonly string[], school: string, course: string, section: number, term: string): string {
  const at =
    (school === 'Burke' ? 20 : 0) + COURSES.indexOf(course) * 4 + (section - 1) * 2 + (TERMS.indexOf(term) % 2);
  return teachers[at % teachers.length] ?? '';
}

function sheetsOf({ pupils, teachers, hasStaff }: District) {
  return {
    Roster: [
      [
        'Student ID',
        'School',
        'Grade',
        'ML Status',
        'SDD',
        'Prior SDD',
        'Opt Out',
        'Part Time',
        'ESL Modification',
        'EL Program',
      ],
      ...pupils.map((one, at) => [
        String(1000 + at),
        one.school,
        one.grade,
        'EL',
        one.sdd,
        one.prior,
        one.optOut,
        one.partTime,
        one.modification,
        one.program,
      ]),
    ],
    Schedule: [
      ['Student ID', 'School', 'Course', 'Section', 'Term', 'Min/Wk', 'Teacher', 'ESL Type'],
      ...pupils.flatMap(({ school, classes }, at) =>
        classes.map(({ course, section, term, minutes, type }) => [
          String(1000 + at),
          school,
          course,
          section,
          term,
          minutes,
          teacherIn(teachers, school, course, section, term),
          type,
        ]),
      ),
      // A schedule without rows would be no schedule.
      ['9999', 'Adams', 'Art', 1, 'FY', 45, '', ''],
    ],
    ...(hasStaff
      ? {
          Staff: [
            ['Teacher', 'ESL License', 'SEI', 'Waiver'],
            ['Esl, Ed', 'Y', 'N', ''],
            ['Sei, Sid', 'N', 'Y', ''],
            ['Both, Bo', 'Y', 'Y', ''],
            ['None, Nan', 'N', 'N', ''],
            ['Path, Pat', 'N', 'N', 'Y'],
          ],
        }
      : {}),
  };
}

/** A row of the report beside what the findings say of the same student. */
function sideBySide(made: District) {
  const run = runOf(sheetsOf(made));
  const report = paragraph54.build(run);
  const found = (check: string) => run.findings.filter((finding) => finding.check === check);
  const ofStudent = (check: string) => new Set(found(check).map(({ studentId }) => studentId));
  const ofClass = (check: string) => new Set(found(check).map(({ section }) => section));
  const sets = {
    none: ofStudent('esl-none'),
    short: ofStudent('esl-minutes-short'),
    repeat: ofStudent('esl-group-repeat-3'),
    levels: ofClass('esl-group-levels'),
    grades: ofClass('esl-group-grades'),
    noTeacher: ofClass('esl-teacher-missing'),
    unlicensed: ofClass('esl-teacher-unlicensed'),
    unendorsed: ofClass('core-teacher-not-endorsed'),
  };
  const lines = shownRows(tableOf(report, 'students')).map((cells) => {
    const id = String(cells[1]);
    const one = made.pupils[Number(id) - 1000];
    if (one === undefined) throw new Error(`No student ${id}.`);
    const keys = one.classes.map(({ course, section, term, type }) => ({
      key: [one.school, course, section, term].join('|'),
      isEsl: course.startsWith('ESL') || type !== '',
    }));
    const inClasses = (classes: ReadonlySet<string | null>, eslOnly: boolean) =>
      new Set(keys.filter(({ key, isEsl }) => (isEsl || !eslOnly) && classes.has(key)).map(({ key }) => key)).size;
    return {
      id,
      one,
      hasEslRow: keys.some(({ isEsl }) => isEsl),
      hasUnknownCore: one.classes.some(
        ({ course, section, term, type }) =>
          ['ELA', 'Math'].includes(course) &&
          type === '' &&
          teacherIn(made.teachers, one.school, course, section, term) === 'Gone, Gus',
      ),
      owesNothing: one.optOut === 'Y' || one.partTime === 'Y' || one.grade === 'K1',
      indicators: {
        receives: cells[8],
        amount: cells[9],
        grouped: cells[10],
        three: cells[11],
        licensed: cells[13],
        core: cells[14],
      },
      inClasses,
    };
  });
  return { report, sets, lines };
}

/** Each run is a whole check of a small district. */
const RUNS = 100;

describe('the indicators of ¶54 and the findings, always', () => {
  it('no ESL and a wrong amount are those of esl-none and esl-minutes-short', () => {
    always(
      'paragraph-54-amounts',
      fc.property(district, (made) => {
        const { sets, lines } = sideBySide(made);
        for (const { id, indicators } of lines) {
          expect([id, indicators.receives === 1]).toEqual([id, sets.none.has(id)]);
          expect([id, indicators.amount === 1]).toEqual([id, sets.none.has(id) || sets.short.has(id)]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('who is owed nothing has no ESL indicator, and never a finding behind one', () => {
    always(
      'paragraph-54-owed-nothing',
      fc.property(district, (made) => {
        const { sets, lines } = sideBySide(made);
        for (const { id, owesNothing, indicators } of lines) {
          if (!owesNothing) continue;
          const { receives, amount, grouped, three, licensed } = indicators;
          expect([receives, amount, grouped, three, licensed]).toEqual([null, null, null, null, null]);
          expect([sets.none.has(id), sets.short.has(id)]).toEqual([false, false]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a wrong group is one that a finding names, of a student who counts in it', () => {
    always(
      'paragraph-54-groups',
      fc.property(district, (made) => {
        const { sets, lines } = sideBySide(made);
        for (const { id, one, owesNothing, hasEslRow, indicators, inClasses } of lines) {
          const inBadGroup = inClasses(sets.levels, true) + inClasses(sets.grades, true) > 0;
          const counts = !owesNothing && one.modification === '' && one.sdd !== '';
          expect([id, indicators.grouped === 1]).toEqual([id, counts && (inBadGroup || sets.repeat.has(id))]);
          if (counts && sets.repeat.has(id)) expect([id, indicators.three]).toEqual([id, 1]);
          if (indicators.three !== null) expect(one.sdd).toBe(3);
          if (!counts || !hasEslRow) expect([id, indicators.grouped, indicators.three]).toEqual([id, null, null]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('teachers fail in the classes that the findings name, and are never called licensed or endorsed without a staff sheet', () => {
    always(
      'paragraph-54-teachers',
      fc.property(district, (made) => {
        const { sets, lines } = sideBySide(made);
        for (const { id, owesNothing, hasEslRow, hasUnknownCore, indicators, inClasses } of lines) {
          const failing = inClasses(sets.noTeacher, true) + inClasses(sets.unlicensed, true) > 0;
          expect([id, indicators.licensed === 1]).toEqual([id, !owesNothing && hasEslRow && failing]);
          const classes = inClasses(sets.unendorsed, false);
          expect([id, indicators.core ?? 0]).toEqual([id, classes]);
          if (hasUnknownCore) expect(indicators.core).not.toBe(0);
          if (!made.hasStaff) expect([indicators.licensed === 0, indicators.core]).toEqual([false, null]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the totals by school and by level are the sums of the rows, and each row has a value or a reason', () => {
    always(
      'paragraph-54-totals',
      fc.property(district, (made) => {
        const { report, lines } = sideBySide(made);
        const names = ['receives', 'amount', 'grouped', 'three', 'licensed', 'core'] as const;
        const sums = names.map((name) => lines.reduce((sum, { indicators }) => sum + Number(indicators[name] ?? 0), 0));
        for (const table of ['by_school', 'by_level']) {
          const rows = shownRows(tableOf(report, table));
          expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(lines.length);
          expect(names.map((_, at) => rows.reduce((sum, row) => sum + Number(row[at + 3] ?? 0), 0))).toEqual(sums);
        }
        const blanks = lines.reduce(
          (sum, { indicators }) => sum + names.filter((name) => indicators[name] === null).length,
          0,
        );
        const told = report.blocks.map((block) =>
          block.kind === 'note' ? Number(/, blank for (\d+) MLs?: /.exec(block.text)?.[1] ?? 0) : 0,
        );
        expect(told.reduce((sum, count) => sum + count, 0)).toBe(blanks);
      }),
      { numRuns: RUNS },
    );
  });
});
