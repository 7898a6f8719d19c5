import fc from 'fast-check';
import type { CellValue, WorkbookSnapshot } from '../../sheets/snapshot';

/** A school so small that every plan can be tried: periods of 45 minutes on all days, a class in each for every student. */
export interface TinySchool {
  readonly mls: readonly TinyMl[];
  readonly teachers: readonly TinyTeacher[];
  /** The ESL classes that there are today; nobody is in two at one time. */
  readonly today?: readonly TinyClass[];
  /** The most students of an ESL class. */
  readonly limit: number;
  /** The most blocks of a teacher in a day, her own classes included; 5 as in Settings. */
  readonly blocks?: number;
}

export interface TinyMl {
  readonly grade: 7 | 8;
  readonly level: 1 | 2 | 3 | 4;
  /** By period: whether the class may be left. */
  readonly mayLeave: readonly boolean[];
}

export interface TinyTeacher {
  /** By period: whether she has a class of her own. */
  readonly busy: readonly boolean[];
  /** ESL periods a day that she has time for. */
  readonly periods: number;
  /** The half of the year in which she is there, where it is not all of it. */
  readonly half?: 'first' | 'second' | undefined;
}

/** An ESL class of today: MLs and teachers by place; the teacher null for one without a license. */
export interface TinyClass {
  readonly period: number;
  readonly teacher: number | null;
  readonly members: readonly number[];
  readonly locked: readonly number[];
}

export const TINY = 'Adams';
const PERIODS = 4;
const flags = fc.array(fc.boolean(), { minLength: PERIODS, maxLength: PERIODS });

const mls = fc.array(
  fc.record({
    grade: fc.constantFrom(7 as const, 8 as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    mayLeave: flags,
  }),
  { minLength: 1, maxLength: 5 },
);
const teachers = fc.array(fc.record({ busy: flags, periods: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 2,
});
const limit = fc.integer({ min: 1, max: 3 });

/** Schools in which nobody has ESL today. */
export const tinySchools: fc.Arbitrary<TinySchool> = fc.record({
  mls,
  teachers,
  limit,
});

/** Schools in which nobody has ESL today, and some teachers are there in one half of the year only. */
export const tinySchoolsInHalves: fc.Arbitrary<TinySchool> = fc.record({
  mls,
  teachers: fc.array(
    fc.record({
      busy: flags,
      periods: fc.integer({ min: 1, max: 3 }),
      half: fc.constantFrom('first', 'first', 'second', 'second', undefined),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  limit,
});

/** Schools with ESL classes of today, legal and not, some without a licensed teacher, some with a row that is locked. */
export const tinySchoolsToday: fc.Arbitrary<TinySchool> = fc
  .record({
    mls,
    teachers,
    limit,
    drafts: fc.array(
      fc.record({
        period: fc.nat(PERIODS - 1),
        teacher: fc.constantFrom(0, 0, 1, null),
        members: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 4 }),
        isLocked: fc.constantFrom(false, false, false, true),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ drafts, ...school }) => {
    const today: TinyClass[] = [];
    for (const { isLocked, members: drawn, period, teacher } of drafts) {
      const at = today.filter((each) => each.period === period);
      const members = drawn
        .filter((member) => member < school.mls.length && !at.some((each) => each.members.includes(member)))
        .sort((a, b) => a - b);
      const own = today.filter((each) => teacher !== null && each.teacher === teacher);
      const { busy, periods = 0 } = school.teachers[teacher ?? 0] ?? {};
      const hasTime = busy?.[period] === false && own.length < periods && own.every((each) => each.period !== period);
      if (members.length > 0 && (teacher === null || hasTime))
        today.push({ period, teacher, members, locked: isLocked ? members.slice(0, 1) : [] });
    }
    return { ...school, today };
  });

/** Whether a finding names a class of today. */
export function isFaulty({ members, teacher }: TinyClass, { limit: most, mls: all }: TinySchool): boolean {
  return teacher === null || members.length > most || groupFaults(members.flatMap((at) => all[at] ?? [])).length > 0;
}

/** Rules 3 and 4 of docs/spec/esl-service.md in secondary grades: one level of any grades, or two next to each other of one grade. */
export function groupFaults(group: readonly TinyMl[]): string[] {
  const levels = [...new Set(group.map(({ level }) => level))].sort();
  if (levels.length > 2 || (levels.length === 2 && (levels[1] ?? 0) - (levels[0] ?? 0) > 1)) return ['levels'];
  return levels.length === 2 && new Set(group.map(({ grade }) => grade)).size > 1 ? ['grades'] : [];
}

/** The school as a workbook; a child who is no ML gives each grade its class time. */
export function tinyWorkbook({ mls, teachers, today = [] }: TinySchool): WorkbookSnapshot {
  const periods = Array.from({ length: PERIODS }, (_, period) => period);
  const classAt = (id: string, grade: number, period: number, leave: boolean): CellValue[] => {
    const name = leave ? 'Coding' : 'Mathematics';
    return [id, TINY, name, `${grade}${period + 1}`, 'FY', `${period + 1}(M-F)`, 45, 'Core, Cal', null, null];
  };
  const others = [7, 8].flatMap((grade) => periods.map((period) => classAt(`900${grade}`, grade, period, true)));
  const own = teachers.flatMap(({ busy }, teacher) =>
    periods.flatMap((period): CellValue[][] =>
      busy[period] === true
        ? [
            [
              '9009',
              TINY,
              'Robotics',
              `R${teacher}${period}`,
              'FY',
              `${period + 1}(M-F)`,
              45,
              nameOf(teacher),
              null,
              null,
            ],
          ]
        : [],
    ),
  );
  const rows = mls.flatMap(({ grade, mayLeave }, ml) =>
    periods
      .filter((period) => !today.some((each) => each.period === period && each.members.includes(ml)))
      .map((period) => classAt(idOf(ml), grade, period, mayLeave[period] === true)),
  );
  // ESL stands in the place of the class.
  const esl = today.flatMap(({ locked, members, period, teacher }, at) =>
    members.map((member): CellValue[] => {
      const name = teacher === null ? 'Core, Cal' : nameOf(teacher);
      const isLocked = locked.includes(member) ? 'Y' : null;
      return [idOf(member), TINY, 'ESL', `E${at + 1}`, 'FY', `${period + 1}(M-F)`, 45, name, 'Standalone', isLocked];
    }),
  );
  return {
    name: 'tiny.xlsx',
    date1904: false,
    unread: [],
    sheets: [
      sheet('Roster', [
        ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
        ...mls.map(({ grade, level }, ml) => [idOf(ml), TINY, grade, 'EL', level]),
        ['9007', TINY, 7, 'No', null],
        ['9008', TINY, 8, 'No', null],
        ['9009', TINY, 9, 'No', null],
      ]),
      sheet('Schedule', [
        [
          'Student ID',
          'School',
          'Course Title',
          'Section',
          'Term',
          'Schedule',
          'Min/Mtg',
          'Teacher',
          'ESL Type',
          'Locked',
        ],
        ...[...rows, ...esl, ...others, ...own],
      ]),
      sheet('Staff', [
        ['Teacher', 'School', 'ESL License', 'SEI', 'Weekly Teaching Minutes', 'Start Date', 'End Date'],
        ...teachers.map(({ busy, half, periods: most }, teacher) => [
          nameOf(teacher),
          TINY,
          'Y',
          'Y',
          (most + busy.filter(Boolean).length) * 225,
          half === 'second' ? '1/25/2027' : null,
          half === 'first' ? '2/12/2027' : null,
        ]),
        ['Core, Cal', TINY, 'N', 'Y', 1500, null, null],
      ]),
    ],
  };
}

function sheet(name: string, values: CellValue[][]): WorkbookSnapshot['sheets'][number] {
  return { name, firstRow: 1, firstColumn: 1, values, tables: [] };
}

function idOf(ml: number): string {
  return String(1001 + ml);
}

function nameOf(teacher: number): string {
  return `Esl, ${String.fromCharCode('A'.charCodeAt(0) + teacher)}`;
}
