import { readSheets } from './testing/read-sheets';

const ROSTER = [
  ['Student ID', 'Grade', 'ML Status', 'SDD'],
  ['1', 3, 'EL', 2],
];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Term', 'Meets', 'Min/Wk', 'ESL Type', 'Teacher'];

/** Minutes a week of a student who is owed 450, and whether they suffice. */
function served(...rows: readonly (readonly (string | number)[])[]): unknown[] {
  const { scheduledPerWeek, served: isServed } = readSheets({
    Roster: ROSTER,
    Schedule: [SCHEDULE, ...rows.map((row) => ['1', ...row])],
  }).service('1');
  return [scheduledPerWeek, isServed];
}

// docs/spec/rulings.md, schedule-row-duplicate: rows that differ in the teacher only count once.
describe('minutes of a class with two teachers on two rows', () => {
  it.each([
    ['that states its time', '3(M-F)'],
    ['that states no time', ''],
  ])('%s count once', (_, meets) => {
    const lee = ['ESL', 1, 'FY', meets, 225, '', 'Lee, Ann'];
    const roy = ['ESL', 1, 'FY', meets, 225, '', 'Roy, Max'];
    expect(served(lee, roy)).toEqual([225, false]);
    expect(served(roy, lee)).toEqual([225, false]);
  });

  it('without a time count each where ESL is given in two ways, where minutes differ, or in two sections', () => {
    const lee = ['ESL', 1, 'FY', '', 225, 'Push-In', 'Lee, Ann'];
    expect(served(lee, ['ESL', 1, 'FY', '', 225, 'Pull-Out', 'Roy, Max'])).toEqual([450, true]);
    expect(served(lee, ['ESL', 1, 'FY', '', 230, 'Push-In', 'Roy, Max'])).toEqual([455, true]);
    expect(served(lee, ['ESL', 2, 'FY', '', 225, 'Push-In', 'Roy, Max'])).toEqual([450, true]);
  });
});
