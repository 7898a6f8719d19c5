import fc from 'fast-check';
import { readSheets } from '../esl/testing/read-sheets';
import type { PolicyChanges } from '../policy/policy';
import type { CellValue } from '../sheets/snapshot';
import { learnersOf } from './learners';
import { minutesOfGroups, planGroups } from './plan-groups';
import { problemsOf } from './testing/judged';
import { solverOf } from './testing/optimum';

interface Pupil {
  readonly grade?: CellValue;
  readonly sdd?: CellValue;
  readonly eld?: CellValue;
  readonly before?: CellValue;
  readonly program?: string;
  readonly homeroom?: string;
  readonly modification?: CellValue;
}

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'ELD', 'Previous Level', 'Program', 'Homeroom', 'EL Grid'];

/** The groups of a school with these students. */
function plan(pupils: readonly Pupil[], changes: PolicyChanges = {}) {
  const { dataset, policy, service } = readSheets(
    {
      Roster: [
        ROSTER,
        ...pupils.map((pupil, index) => [
          String(index + 1),
          pupil.grade ?? 3,
          'EL',
          pupil.sdd ?? '',
          pupil.eld ?? '',
          pupil.before ?? '',
          pupil.program ?? '',
          pupil.homeroom ?? '',
          pupil.modification ?? '',
        ]),
      ],
    },
    changes,
  );
  const services = Array.from(dataset.students.keys(), service);
  const learners = learnersOf(services, policy.values);
  return { learners, policy, groups: planGroups(learners, policy.values) };
}

const times = (count: number, pupil: Pupil): Pupil[] => Array.from({ length: count }, () => pupil);

/** What a reader sees of the groups: minutes a week, and the students as `grade/level`, counted. */
function shown(pupils: readonly Pupil[], changes: PolicyChanges = {}): string[] {
  return plan(pupils, changes)
    .groups.map(({ minutesPerWeek, learners }) => {
      const counts = new Map<string, number>();
      for (const { grade, level } of learners) {
        const key = `${grade}/${level}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return `${minutesPerWeek}: ${Array.from(counts, ([key, count]) => `${count}×${key}`)
        .sort()
        .join(' ')}`;
    })
    .sort();
}

describe('planGroups', () => {
  it('puts a neighbouring level of the same grade into the free seats, for the minutes of the one owed more', () => {
    expect(shown([...times(6, { sdd: 1 }), ...times(9, { sdd: 2 })])).toEqual(['675: 6×3/1 9×3/2']);
    expect(shown([...times(6, { sdd: 1 }), ...times(9, { sdd: 3 })])).toEqual(['300: 9×3/3', '675: 6×3/1']);
  });

  it('puts one level of two consecutive elementary grades together, never of three', () => {
    expect(shown([2, 3, 4].flatMap((grade) => times(3, { grade, sdd: 1 })))).toEqual([
      '675: 3×2/1 3×3/1',
      '675: 3×4/1',
    ]);
    expect(shown([...times(3, { grade: 'K2', sdd: 1 }), ...times(3, { grade: 2, sdd: 1 })])).toHaveLength(2);
  });

  it('puts one level of any secondary grades together, and grade 5 with grade 6 only', () => {
    expect(shown([6, 8, 12].flatMap((grade) => times(5, { grade, sdd: 2 })))).toEqual(['450: 5×12/2 5×6/2 5×8/2']);
    expect(shown([...times(5, { grade: 5, sdd: 2 }), ...times(5, { grade: 6, sdd: 2 })])).toHaveLength(1);
    expect(shown([...times(5, { grade: 5, sdd: 2 }), ...times(5, { grade: 7, sdd: 2 })])).toHaveLength(2);
  });

  it("goes by the school's first secondary grade", () => {
    const pupils = [...times(2, { grade: 6, sdd: 2 }), ...times(2, { grade: 8, sdd: 2 })];
    expect(shown(pupils)).toHaveLength(1);
    expect(shown(pupils, { settings: { secondaryFromGrade: 9 } })).toHaveLength(2);
  });

  it('keeps groups to the limit and evens them out', () => {
    expect(shown(times(23, { sdd: 1 }))).toEqual(['675: 11×3/1', '675: 12×3/1']);
    expect(shown(times(23, { sdd: 1 }), { settings: { 'eslGroupSize.standard': 25 } })).toEqual(['675: 23×3/1']);
  });

  it('opens no second group of a level where the seats beside it suffice', () => {
    // 20 + 5 at level 1 leave 15 seats for level 2.
    expect(shown([...times(25, { sdd: 1 }), ...times(15, { sdd: 2 })])).toHaveLength(2);
    expect(shown([...times(25, { sdd: 1 }), ...times(16, { sdd: 2 })])).toHaveLength(3);
  });

  it('keeps level 3 students of a second year from level 2, and lets them sit with level 4', () => {
    const again = { sdd: 3, before: 3 };
    expect(shown([...times(2, { sdd: 2 }), ...times(2, again)])).toEqual(['300: 2×3/3', '450: 2×3/2']);
    expect(shown([...times(2, { sdd: 2 }), ...times(2, { sdd: 3, before: 2 })])).toEqual(['450: 2×3/2 2×3/3']);
    expect(shown([...times(2, { sdd: 4 }), ...times(2, again)])).toEqual(['300: 2×3/3 2×3/4']);
  });

  it('takes ELD 4 and 5 as two levels, SDD 4 and ELD 5 as one', () => {
    const grades = (four: Pupil) => [...times(2, { ...four, grade: 7 }), ...times(2, { eld: 5, grade: 9 })];
    expect(shown(grades({ eld: 4 }))).toEqual(['225: 2×7/4', '225: 2×9/5']);
    expect(shown(grades({ sdd: 4 }))).toEqual(['225: 2×7/4 2×9/5']);
  });

  it('falls back to two levels where there are too few SDD 4 for every group', () => {
    const { groups, policy } = plan([
      ...times(1, { sdd: 4, grade: 2 }),
      ...times(4, { eld: 4, grade: 4 }),
      ...times(4, { eld: 5, grade: 5 }),
    ]);
    for (const { learners } of groups)
      expect(
        problemsOf(
          learners.map(({ student }) => student),
          policy,
        ),
      ).toEqual([]);
    expect(groups).toHaveLength(3);
  });

  it('lets levels 1–3 of one BPS SEI homeroom sit together, of other programs not', () => {
    const room = [1, 2, 3].flatMap((sdd) => times(3, { sdd, program: 'SEI Spanish', homeroom: '12A' }));
    expect(shown(room)).toEqual(['675: 3×3/1 3×3/2 3×3/3']);
    expect(shown(room.map((pupil) => ({ ...pupil, program: 'State SEI' })))).toHaveLength(2);
    expect(shown(room.map((pupil, index) => ({ ...pupil, homeroom: index < 3 ? '12B' : '12A' })))).toHaveLength(2);
  });

  it('lets a homeroom of two grades sit together, and takes one homeroom a grade where none is known', () => {
    const room = [
      ...times(3, { grade: 1, sdd: 1, program: 'SEI Spanish', homeroom: '1/2' }),
      ...times(3, { grade: 2, sdd: 3, program: 'SEI Spanish', homeroom: '1/2' }),
    ];
    expect(shown(room)).toHaveLength(1);
    expect(shown(room.map((pupil) => ({ ...pupil, homeroom: '' })))).toHaveLength(2);
  });

  it('keeps HILT students among themselves, 15 a group, those owed most first, then evened out', () => {
    const hilt = { program: 'SEI HILT for SLIFE Multilingual', grade: 8 };
    expect(
      shown([...times(10, { ...hilt, sdd: 1 }), ...times(10, { ...hilt, sdd: 4 }), ...times(3, { grade: 8, sdd: 4 })]),
    ).toEqual(['225: 3×8/4', '225: 9×8/4', '675: 10×8/1 1×8/4']);
  });

  it('seats students with a modification where a group runs long enough, else makes one longer', () => {
    expect(shown([...times(3, { sdd: 1 }), { sdd: 4, grade: 8, modification: 30 }])).toEqual(['675: 1×8/4 3×3/1']);
    expect(shown([...times(3, { sdd: 4 }), { sdd: 1, modification: 60 }])).toEqual(['300: 1×3/1 3×3/4']);
    expect(shown([{ sdd: 1, modification: 60 }])).toEqual(['300: 1×3/1']);
  });

  it('has nothing to form without students', () => {
    expect(shown([])).toEqual([]);
  });
});

/** The solver weighs every legal group: milliseconds a case, on a busy machine many. */
const SOLVER_TIME = 60_000;

const optional = <Value>(value: Value) => fc.constantFrom(value, undefined);
const level = fc.integer({ min: 1, max: 4 });
/** Kinds of students, few enough that the solver can weigh every legal group. */
function schoolOf(kind: fc.Arbitrary<Pupil>, kinds: number, most: number): fc.Arbitrary<Pupil[]> {
  return fc
    .array(fc.tuple(kind, fc.integer({ min: 1, max: most })), { minLength: 1, maxLength: kinds })
    .map((all) => all.flatMap(([pupil, count]) => times(count, pupil)));
}

describe('planGroups beside the exact optimum (HiGHS)', () => {
  const settings = (limit: number) => ({ settings: { 'eslGroupSize.standard': limit, 'eslGroupSize.hilt': limit } });
  const room = fc.constantFrom<Partial<Pupil>>(
    {},
    { program: 'SEI Spanish', homeroom: 'A' },
    { program: 'SEI Haitian Creole', homeroom: 'B' },
  );

  const exact: readonly [string, fc.Arbitrary<Pupil>][] = [
    ['elementary', fc.record({ grade: fc.constantFrom('K2', 1, 2, 3, 4), sdd: level })],
    ['secondary', fc.record({ grade: fc.integer({ min: 6, max: 9 }), sdd: level })],
    ['grades 4 to 8', fc.record({ grade: fc.integer({ min: 4, max: 8 }), sdd: level })],
    ['one grade, level 3 again', fc.record({ grade: fc.integer({ min: 5, max: 6 }), sdd: level, before: optional(3) })],
    ['ELD 1 to 5', fc.record({ grade: fc.integer({ min: 4, max: 7 }), eld: fc.integer({ min: 1, max: 5 }) })],
    ['HILT alone', fc.record({ grade: fc.integer({ min: 4, max: 7 }), sdd: level, program: fc.constant('HILT') })],
  ];

  const sei = fc
    .tuple(fc.record({ grade: fc.integer({ min: 1, max: 3 }), sdd: level }), room)
    .map(([pupil, more]) => ({ ...pupil, ...more }));

  const near: readonly [string, fc.Arbitrary<Pupil>][] = [
    [
      'SDD and ELD in one school',
      fc.record({ grade: fc.integer({ min: 4, max: 7 }), sdd: optional(4), eld: fc.integer({ min: 3, max: 5 }) }),
    ],
    [
      'modifications',
      fc.record({
        grade: fc.integer({ min: 4, max: 7 }),
        sdd: level,
        modification: fc.constantFrom(undefined, undefined, 30, 100),
      }),
    ],
  ];

  /** Compares the method with the solver on schools made up of a kind of students; every group is judged by the checks. */
  async function compare(
    schools: fc.Arbitrary<Pupil[]>,
    limits: fc.Arbitrary<number>,
    judge: (minutes: number, fewest: number) => void,
  ) {
    const optimum = await solverOf();
    fc.assert(
      fc.property(schools, limits, (pupils, limit) => {
        const { learners, groups, policy } = plan(pupils, settings(limit));
        expect(groups.flatMap((group) => group.learners).sort(byId)).toEqual([...learners].sort(byId));
        for (const group of groups) {
          const students = group.learners.map(({ student }) => student);
          expect(group.learners.length).toBeLessThanOrEqual(limit);
          expect(problemsOf(students, policy)).toEqual([]);
        }
        judge(minutesOfGroups(groups), optimum(learners, policy, limit));
      }),
      { numRuns: 12 },
    );
  }

  const small = fc.integer({ min: 2, max: 6 });
  const isFewest = (minutes: number, fewest: number) => expect(minutes).toBe(fewest);

  it.each(exact)(
    'forms legal groups with the fewest teacher-minutes: %s',
    async (_, kind) => {
      await compare(schoolOf(kind, 6, 4), small, isFewest);
    },
    SOLVER_TIME,
  );

  it(
    'forms legal groups with the fewest teacher-minutes: BPS SEI homerooms that fit in a group',
    async () => {
      const fits = (pupils: readonly Pupil[]) =>
        ['A', 'B'].every((name) => pupils.filter(({ homeroom }) => homeroom === name).length <= 8);
      await compare(schoolOf(sei, 6, 4).filter(fits), fc.integer({ min: 8, max: 10 }), isFewest);
    },
    SOLVER_TIME,
  );

  it.each([...near, ['BPS SEI homerooms of any size', sei] as const])(
    'forms legal groups with at most half as many minutes again: %s',
    async (_, kind) => {
      await compare(schoolOf(kind, 6, 4), small, (minutes, fewest) => {
        expect(minutes).toBeGreaterThanOrEqual(fewest);
        expect(minutes).toBeLessThanOrEqual(1.5 * fewest);
      });
    },
    SOLVER_TIME,
  );
});

function byId(a: { student: { id: string } }, b: { student: { id: string } }): number {
  return Number(a.student.id) - Number(b.student.id);
}
