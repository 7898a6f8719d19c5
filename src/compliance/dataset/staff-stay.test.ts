import type { SheetRows } from '../checks/testing/workbook-of';
import { dayFromIso, isoDate, type Day } from '../sheets/values/dates';
import { isThere, NO_STAY, staffStay, turningDays, type StaffStay } from './staff-stay';
import { datasetOf } from './testing/dataset-of';

const STAFF = ['Teacher', 'School', 'ESL License', 'Start Date', 'End Date', 'Leave From', 'Leave To'];

/** The stay of Ann Lee at a school. */
function stayOf(school: string, ...rows: SheetRows[string]): StaffStay {
  const { staff, dates } = datasetOf({ Staff: [STAFF, ...rows] });
  const [member] = staff.members;
  if (member === undefined) throw new Error('The staff sheet was not read.');
  return staffStay(member, school, dates);
}

const stay = (...dates: readonly string[]) => stayOf('', ['Lee, Ann', '', 'Y', ...dates]);
const shown = (day: Day | null) => (day === null ? null : isoDate(day));

/** Which of the days a teacher is there. */
const there = (of: StaffStay, ...days: readonly string[]) => days.filter((day) => isThere(of, dayFromIso(day) ?? 0));

describe('when a teacher is there (docs/spec/checks.md, esl-teacher-away)', () => {
  it('is from the start to the end, ends included; a blank date is open', () => {
    const days = ['2026-09-07', '2026-09-08', '2027-01-15', '2027-01-16'];
    expect(there(stay('9/8/2026', '1/15/2027', '', ''), ...days)).toEqual(['2026-09-08', '2027-01-15']);
    expect(there(stay('9/8/2026', '', '', ''), ...days)).toEqual(days.slice(1));
    expect(there(stay('', '1/15/2027', '', ''), ...days)).toEqual(days.slice(0, 3));
    expect(there(NO_STAY, ...days)).toEqual(days);
  });

  it('is not on leave, its first and last day included; a leave without one of them is open', () => {
    const days = ['2026-10-31', '2026-11-01', '2026-12-01', '2026-12-02'];
    expect(there(stay('', '', '11/1/2026', '12/1/2026'), ...days)).toEqual(['2026-10-31', '2026-12-02']);
    expect(there(stay('', '', '11/1/2026', ''), ...days)).toEqual(['2026-10-31']);
    expect(there(stay('', '', '', '12/1/2026'), ...days)).toEqual(['2026-12-02']);
  });

  it('may change on the first day of each state', () => {
    expect(turningDays(stay('9/8/2026', '1/15/2027', '11/1/2026', '12/1/2026')).map(shown)).toEqual([
      '2026-09-08',
      '2026-11-01',
      '2027-01-16',
      '2026-12-02',
    ]);
    expect(turningDays(NO_STAY)).toEqual([]);
  });
});

describe('what the staff sheets say of it', () => {
  const rows = [
    ['Lee, Ann', 'Oak', 'Y', '9/8/2026', '', '', ''],
    ['Lee, Ann', 'Elm', 'Y', '1/4/2027', '', '', ''],
  ];

  it('is of the school asked for, else of all rows of the teacher, the first first', () => {
    const withIds = (school: string) => {
      const { staff, dates } = datasetOf({
        Staff: [['Teacher ID', ...STAFF], ...rows.map((row) => ['501', ...row])],
      });
      const [member] = staff.members;
      return member === undefined ? null : shown(staffStay(member, school, dates).startDate);
    };
    expect(['elm', 'Oak', 'Fir'].map(withIds)).toEqual(['2027-01-04', '2026-09-08', '2026-09-08']);
  });

  it('is not known where something stands in a cell that is no date', () => {
    expect(stay('9/8/2026', '', 'in fall', '')).toMatchObject({ leaveFrom: null, isUnreadable: true });
    expect(stay('9/8/2026', '', '', '')).toMatchObject({ isUnreadable: false });
  });
});
