import type { SheetRows } from '../../checks/testing/workbook-of';
import { datasetOf } from '../testing/dataset-of';

const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Schedule', 'Start Time', 'End Time'];
const BELL = ['School', 'Period', 'Start Time', 'End Time'];
/** A row that has clock times of its own, to which others can be compared. */
const TIMED = ['9', 'Oak', 'Art', 9, '6(M)', '13:00', '13:45'];

const timesOf = (bell: SheetRows[string], ...rows: SheetRows[string]) =>
  datasetOf({ Schedule: [SCHEDULE, ...rows], Bell: [BELL, ...bell] }).enrolments.map(({ times }) => times);

/** The clock times of the periods of each row, in minutes after midnight. */
const clocksOf = (bell: SheetRows[string], ...rows: SheetRows[string]) =>
  timesOf(bell, ...rows).map(({ pattern }) =>
    pattern?.map(({ clock }) => (clock === undefined ? null : [clock.start, clock.end])),
  );

describe('periods beside rows with clock times', () => {
  it('are when the bell of their school says, else the bell of every school', () => {
    const bell = [
      ['Oak', 1, '8:30', '9:15'],
      ['', 1, '8:00', '8:45'],
      ['Oak', 2, '9:15', '10:00'],
    ];
    expect(
      clocksOf(
        bell,
        TIMED,
        ['1', 'Oak', 'ESL', 1, '1(M-F)', '', ''],
        ['2', 'Elm', 'ESL', 1, '1(M-F)', '', ''],
        ['3', 'Oak', 'ELA', 1, '1-3(M)', '', ''],
      ),
    ).toEqual([[null], [[510, 555]], [[480, 525]], [[510, 555], [555, 600], null]]);
  });

  it('have none where the bell does not name them, or tells two times', () => {
    const bell = [
      ['Oak', 1, '8:30', '9:15'],
      ['Oak', 1, '8:30', '9:00'],
      ['Oak', 2, '9:15', '10:00'],
    ];
    expect(
      clocksOf(bell, TIMED, ['1', 'Oak', 'ESL', 1, '1(M)', '', ''], ['2', 'Oak', 'ELA', 1, '3(M)', '', '']),
    ).toEqual([[null], [null], [null]]);
  });

  it('stay as they are in a row with clock times of its own, or one that names no period', () => {
    const bell = [
      ['Oak', 6, '8:30', '9:15'],
      ['Oak', '', '7:30', '8:00'],
    ];
    const rows = [
      ['1', 'Oak', 'ESL', 1, '', '', ''],
      ['2', 'Oak', 'ELA', 1, 'M-F', '', ''],
    ];
    expect(clocksOf(bell, TIMED, ...rows)).toEqual([[null], undefined, [null]]);
  });

  it('share their times where the bells of two schools say the same', () => {
    const bell = [
      ['Oak', 1, '8:30', '9:15'],
      ['Elm', 1, '8:30', '9:15'],
      ['Fir', 1, '8:40', '9:25'],
    ];
    const row = (id: string, school: string) => [id, school, 'ESL', 1, '1(M)', '', ''];
    const [, oak, elm, fir] = timesOf(bell, TIMED, row('1', 'Oak'), row('2', 'Elm'), row('3', 'Fir'));
    expect(elm).toBe(oak);
    expect(fir).not.toBe(oak);
  });
});

it('periods are not turned into clock times where no row has any to compare', () => {
  expect(clocksOf([['Oak', 1, '8:30', '9:15']], ['1', 'Oak', 'ESL', 1, '1(M)', '', ''])).toEqual([[null]]);
});
