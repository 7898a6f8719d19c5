import { dayFromIso } from '../../sheets/values/dates';
import { rosterDate } from './roster-dates';
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
