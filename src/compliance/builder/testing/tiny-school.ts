import fc from 'fast-check';
import type { CellValue, WorkbookSnapshot } from '../../sheets/snapshot';

/** A school so small that every plan can be tried: periods of 45 minutes on all days, a class in each for every student. */
export interface TinySchool {
  readonly mls: readonly TinyMl[];
  readonly teachers: readonly TinyTeacher[];
  /** The most students of an ESL class. */
  readonly limit: number;
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
}

export const TINY = 'Adams';
const PERIODS = 4;
const flags = fc.array(fc.boolean(), { minLength: PERIODS, maxLength: PERIODS });

export const tinySchools: fc.Arbitrary<TinySchool> = fc.record({
  mls: fc.array(
    fc.record({
      grade: fc.constantFrom(7 as const, 8 as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      mayLeave: flags,
    }),
    { minLength: 1, maxLength: 5 },
  ),
  teachers: fc.array(fc.record({ busy: flags, periods: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
  limit: fc.integer({ min: 1, max: 3 }),
});

/** The school as a workbook; a child who is no ML gives each grade its class time. */
export function tinyWorkbook({ mls, teachers }: TinySchool): WorkbookSnapshot {
  const periods = Array.from({ length: PERIODS }, (_, period) => period);
  const classAt = (id: string, grade: number, period: number, leave: boolean): CellValue[] => {
    const name = leave ? 'Coding' : 'Mathematics';
    return [id, TINY, name, `${grade}${period + 1}`, 'FY', `${period + 1}(M-F)`, 45, 'Core, Cal', null];
  };
  const others = [7, 8].flatMap((grade) => periods.map((period) => classAt(`900${grade}`, grade, period, true)));
  const own = teachers.flatMap(({ busy }, teacher) =>
    periods.flatMap((period): CellValue[][] =>
      busy[period] === true
        ? [['9009', TINY, 'Robotics', `R${teacher}${period}`, 'FY', `${period + 1}(M-F)`, 45, nameOf(teacher), null]]
        : [],
    ),
  );
  const rows = mls.flatMap(({ grade, mayLeave }, ml) =>
    periods.map((period) => classAt(idOf(ml), grade, period, mayLeave[period] === true)),
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
        ['Student ID', 'School', 'Course Title', 'Section', 'Term', 'Schedule', 'Min/Mtg', 'Teacher', 'ESL Type'],
        ...[...rows, ...others, ...own],
      ]),
      sheet('Staff', [
        ['Teacher', 'School', 'ESL License', 'SEI', 'Weekly Teaching Minutes'],
        ...teachers.map(({ busy, periods: most }, teacher) => [
          nameOf(teacher),
          TINY,
          'Y',
          'Y',
          (most + busy.filter(Boolean).length) * 225,
        ]),
        ['Core, Cal', TINY, 'N', 'Y', 1500],
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
