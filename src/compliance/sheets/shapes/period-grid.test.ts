import type { SheetRows } from '../../checks/testing/workbook-of';
import { runOf } from './testing/run-of';

const ROSTER = [
  ['Student ID', 'Student Name', 'Grade', 'ML Status', 'SDD'],
  [1001, 'Ruiz, Ana', 7, 'EL', 1],
  [1002, 'Lee, Kim', 7, 'EL', 3],
];
const BELLS = [
  ['Period', 'Start Time', 'End Time'],
  [1, '8:00', '8:50'],
  [2, '9:00', '9:50'],
  [3, '10:00', '10:50'],
];
const withGrid = (Grid: SheetRows[string]) => runOf({ Roster: ROSTER, Bells: BELLS, Grid });
type Run = ReturnType<typeof runOf>;
const servedIn = ({ services }: Run) => services.map(({ served }) => served);
const readAs = ({ sheets }: Run) => sheets.find(({ name }) => name === 'Grid')?.recognised?.readAs;

const GRID = [
  ['Student Name', 'Grade', 'Pd 1', 'Pd 2', 'Pd 3'],
  ['Ruiz, Ana', 7, 'ESL 1 (Ortiz)', 'ESL 1 (Ortiz)', 'ESL 1 (Ortiz)'],
  ['Lee, Kim', 7, 'Math 7 (Chen/Webb)', 'ESL 3 (Pike)', 'Gym'],
];

it('numbered periods are those of each school day, and the teacher stands in brackets', () => {
  const done = withGrid(GRID);
  expect(servedIn(done)).toEqual([true, true]);
  expect(readAs(done)).toEqual(['Each column of a period is read as a class of that period, on every school day.']);
  expect(done.dataset.sections.map(({ display, teachers }) => [display, teachers.map(({ name }) => name)])).toEqual([
    ['|ESL 1|1 Ortiz|', ['Ortiz']],
    ['|Math 7|1 Chen/Webb|', ['Chen', 'Webb']],
    ['|ESL 1|2 Ortiz|', ['Ortiz']],
    ['|ESL 3|2 Pike|', ['Pike']],
    ['|ESL 1|3 Ortiz|', ['Ortiz']],
    ['|Gym|3|', []],
  ]);
});

it('a finding about a class of the grid points at its cell', () => {
  const { findings } = withGrid([...GRID.slice(0, 2), ['Lee, Kim', 7, 'Math 7 (Chen)', 'ESL 1 (Ortiz)', 'Gym']]);
  const group = findings.filter(({ check }) => check === 'esl-group-levels');
  expect(group.map(({ location: { sheet, row, cells } }) => [sheet, row, cells])).toEqual([['Grid', 2, ['D2']]]);
});

it.each([
  ['letters rotate', ['Pd A', 'Pd B', 'Pd C']],
  ['blocks may alternate', ['Block 1', 'Block 2', 'Block 3']],
  ['a gap leaves open which days the others are of', ['Pd 1', 'Pd 2', 'Pd 4']],
  ['two periods at one time are of different days', ['P1 (8:00-8:50)', 'P2 (8:00-8:50)', 'P3 (9:00-9:50)']],
])('%s: how often the classes meet is not taken for known', (_, periods) => {
  const done = withGrid([['Student Name', 'Grade', ...periods], ...GRID.slice(1)]);
  expect(servedIn(done)).toEqual([null, null]);
  expect(readAs(done)).toEqual(['Each column of a period is read as a class of that period.']);
});

it('what is no person in brackets belongs to the class', () => {
  const done = withGrid([
    ['Student Name', 'Grade', 'Pd 1', 'Pd 2', 'Pd 3'],
    ['Ruiz, Ana', 7, 'ESL 1 (Push-In)', 'ELA 7 (Honors)', 'Math (Lab)'],
    ['Lee, Kim', 7, 'ESL 1 (Push-In)', 'ELA 7 (7A)', 'Math (Lab)'],
  ]);
  expect(done.dataset.teachers).toEqual([]);
  expect(done.dataset.sections[0]?.display).toBe('|ESL 1 (Push-In)||');
});
