import type { CellValue } from '../sheets/snapshot';
import { sourceRows } from './source-rows';
import { datasetOf } from './testing/dataset-of';

const ROSTER = ['Student ID', 'Grade', 'Enrollment Status', 'Entry Date', 'Leave Date', 'ML Status', 'SDD'];

/** A roster's rows of enrollment status, entry and leaving date, as of 2026-10-01. */
function read(heading: string, ...rows: readonly (readonly [status: CellValue, entry: string, leaving: string])[]) {
  const { students, readAs } = datasetOf({
    Roster: [
      ROSTER.map((text) => (text === 'Enrollment Status' ? heading : text)),
      ...rows.map(([status, entry, leaving], at) => [String(at), 3, status, entry, leaving, 'EL', 2]),
    ],
  });
  return { active: Array.from(students.values(), ({ active }) => active), told: readAs.map(({ text }) => text) };
}

describe('who is enrolled', () => {
  it('is who has not left before the day, whatever the status says', () => {
    const { active, told } = read(
      'Enrollment Status',
      ['Active', '9/1/2025', '9/30/2026'],
      ['Active', '9/1/2025', '10/1/2026'],
      ['', '9/1/2025', '6/30/2026'],
      ['Withdrawn', '9/1/2025', '6/30/2026'],
    );
    expect(active).toEqual([false, true, false, false]);
    expect(told).toEqual(['2 rows with a leaving date in the past and no leaving status: not counted as enrolled.']);
  });

  it('is not touched by a leaving date of an earlier stay, or one that cannot be read', () => {
    const { active } = read('Enrollment Status', ['Active', '9/1/2026', '6/30/2026'], ['Active', '', 'June']);
    expect(active).toEqual([true, true]);
  });

  it('is not who left on the day of the entry, and is an active row whose entry is still to come', () => {
    const { active, told } = read(
      'Enrollment Status',
      ['Active', '9/1/2026', '9/1/2026'],
      ['Active', '', '6/30/2026'],
      ['Active', '10/2/2026', ''],
    );
    expect(active).toEqual([false, false, true]);
    expect(told).toEqual(['2 rows with a leaving date in the past and no leaving status: not counted as enrolled.']);
  });

  it('is nobody on a sheet without rows, of which nothing is told', () => {
    expect(read('Enrollment Status')).toEqual({ active: [], told: [] });
  });

  it('is who was pre-registered once the entry date has come', () => {
    const { active, told } = read(
      'Enrollment Status',
      ['PreReg', '10/2/2026', ''],
      ['PreReg', '10/1/2026', ''],
      ['PreReg', '', ''],
    );
    expect(active).toEqual([false, true, true]);
    expect(told).toEqual(['1 row pre-registered with an entry date still to come: not counted before it.']);
  });

  it("is told by PowerSchool's codes under its own heading", () => {
    const { active, told } = read('Enroll_Status', [0, '', ''], [0, '', ''], [2, '', ''], [-1, '10/2/2026', '']);
    expect(active).toEqual([true, true, false, false]);
    expect(told[0]).toBe(
      "Enroll_Status holds PowerSchool's codes: 0 is enrolled, -1 pre-registered, the others are not enrolled.",
    );
  });

  it("is told by the state's codes under the element's name, and nowhere else", () => {
    const { active, told } = read(
      'DOE012 Enrollment Status',
      ['01', '', ''],
      ['01', '', ''],
      ['05', '', ''],
      ['', '', ''],
    );
    expect(active).toEqual([true, true, false, true]);
    expect(told[0]).toBe(
      "DOE012 Enrollment Status holds the state's codes: 01 is enrolled, the others are not enrolled.",
    );
    const mixed = read('DOE012 Enrollment Status', ['01', '', ''], ['05', '', ''], ['05', '', '']);
    expect(mixed).toEqual({ active: [true, true, true], told: [] });
    expect(read('Enrollment Status', ['01', '', ''], ['01', '', ''], ['05', '', '']).active).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('says first where nobody is', () => {
    const { active, told } = read('Enroll_Status', [0, '9/1/2025', '6/30/2026'], [0, '9/1/2025', '6/30/2026']);
    expect(active).toEqual([false, false]);
    expect(told[0]).toBe('No row counts as enrolled on this day: nobody on this sheet is judged.');
  });
});

describe('a student who came back', () => {
  it('is one student, by the active row, in whichever order the rows stand', () => {
    const rows = [
      ['1', 3, 'Withdrawn', '', '', 'EL', 1],
      ['1', 4, 'Active', '', '', 'EL', 3],
    ];
    for (const some of [rows, [...rows].reverse()]) {
      const { students } = datasetOf({ Roster: [ROSTER, ...some] });
      expect(Array.from(students.values(), ({ active, grade, level }) => [active, grade, level])).toEqual([
        [true, '4', 3],
      ]);
    }
  });
});

it('a row of a roster counts as enrolled or not, each by itself; of another sheet none does', () => {
  const { isEnrolledRow, sheetsOf } = datasetOf({
    Roster: [
      ROSTER,
      ['1', 3, 'Withdrawn', '', '', 'EL', 1],
      ['2', 3, 'Active', '', '', 'EL', 1],
      ['1', 3, '', '', '', 'EL', 1],
    ],
    Again: [ROSTER, ['1', 3, 'Active', '', '', 'EL', 1], ['2', 3, 'Withdrawn', '', '', 'EL', 1]],
  });
  const rows = sheetsOf('roster').flatMap((sheet) => sourceRows(sheet));
  expect(rows.map((row) => [row.source.sheet.name, row.row, isEnrolledRow(row)])).toEqual([
    ['Roster', 2, false],
    ['Roster', 3, true],
    ['Roster', 4, true],
    ['Again', 2, true],
    ['Again', 3, false],
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('No row was read.');
  expect(isEnrolledRow({ ...row, source: { ...row.source }, row: 3 })).toBe(false);
});

describe('an opt-out in the status', () => {
  it('is one', () => {
    const { students, has } = datasetOf({ Roster: [ROSTER, ['1', 3, '', '', '', 'EL (Opt-out)', 2]] });
    expect(students.get('1')).toMatchObject({ status: 'EL', optedOut: true });
    expect(has('roster.optOut')).toBe(true);
  });
});
