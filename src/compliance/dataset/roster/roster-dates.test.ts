import { dayFromIso } from '../../sheets/values/dates';
import { rosterDate, stayOf } from './roster-dates';
import { datasetOf } from '../testing/dataset-of';

function entry(...cells: readonly string[]) {
  const sheets = Object.fromEntries(
    cells.map((cell, index) => [
      `Roster ${index}`,
      [
        ['Student ID', 'Grade', 'Entry Date'],
        ['1', 3, cell],
      ],
    ]),
  );
  const { students, dates } = datasetOf(sheets);
  const student = students.get('1');
  return student === undefined ? null : rosterDate(student, 'entryDate', dates);
}

describe('a date of the rosters', () => {
  it('is of the first roster that has one', () => {
    expect(entry('', '9/8/2026', '9/9/2026')).toEqual({ day: dayFromIso('2026-09-08'), readable: true });
  });

  it('is none where the first that has something cannot be read', () => {
    expect(entry('9/8', '9/9/2026')).toEqual({ day: null, readable: false });
    expect(entry('')).toEqual({ day: null, readable: true });
  });
});

describe('a stay', () => {
  const stay = (entryCell: string, leaveCell: string) => {
    const { students, dates } = datasetOf({
      Roster: [
        ['Student ID', 'Grade', 'Entry Date', 'Leave Date'],
        ['1', 3, entryCell, leaveCell],
      ],
    });
    const student = students.get('1');
    return student === undefined ? null : stayOf(student, dates);
  };
  const day = dayFromIso;

  it('is from the entry to the leaving date, as far as they are known', () => {
    expect(stay('9/8/2026', '1/15/2027')).toEqual({ entry: day('2026-09-08'), leaving: day('2027-01-15') });
    expect(stay('', '1/15/2027')).toEqual({ entry: null, leaving: day('2027-01-15') });
    expect(stay('9/8/2026', 'soon')).toEqual({ entry: day('2026-09-08'), leaving: null });
  });

  it('is not ended by a leaving date before the entry, which is of an earlier stay', () => {
    expect(stay('9/8/2026', '9/7/2026')).toEqual({ entry: day('2026-09-08'), leaving: null });
    expect(stay('9/8/2026', '9/8/2026')).toEqual({ entry: day('2026-09-08'), leaving: day('2026-09-08') });
  });
});
