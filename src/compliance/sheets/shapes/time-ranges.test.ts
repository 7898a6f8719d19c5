import { workbookOf } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../values/dates';
import { timeRange } from './time-ranges';

describe('a cell of two times', () => {
  it.each([
    ['9:00-9:45', ['9:00', '9:45']],
    ['8:03 AM – 8:33 AM', ['8:03 AM', '8:33 AM']],
    ['12:50 p.m. — 1:35 p.m.', ['12:50 p.m.', '1:35 p.m.']],
    ['10:15 to 11:00', ['10:15', '11:00']],
    ['9:00', null],
    ['9:00-', null],
    ['9-10', null],
    ['9:00-9:75', null],
    ['25:00-26:00', null],
    ['Mon 9:00-9:45', null],
    ['9:00-9:45 Room 3', null],
    [`9:00${' '.repeat(30)}-9:45`, null],
    ['no lunch', null],
  ])('%p is %p', (text, times) => expect(timeRange(text)?.map((time) => time.trim()) ?? null).toEqual(times));
});

describe('a column of two times', () => {
  const GROUPS = [
    ['Student ID', 'Grade', 'ESL Group', 'Days', 'When'],
    ['1', 3, 'Red', 'M-F', '9:00-9:45'],
    ['2', 3, 'Red', 'M-F', '9:00-10:00'],
    ['3', 3, 'Red', 'M-F', 'ask Ms. Lee'],
  ];
  const ROSTER = [['Student ID', 'Grade', 'ML Status', 'SDD'], ...['1', '2', '3'].map((id) => [id, 3, 'EL', 2])];
  const runOf = (Groups: typeof GROUPS) =>
    run(workbookOf({ Roster: ROSTER, Groups }), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
  const toldOf = (groups: typeof GROUPS) =>
    runOf(groups).sheets.find(({ name }) => name === 'Groups')?.recognised?.readAs ?? [];

  it('gives classes their minutes, and this is told', () => {
    expect(toldOf(GROUPS)).toContain('When is read as the start and the end.');
    // 45 and 60 minutes on five days; what holds no time is not known, and never none.
    expect(runOf(GROUPS).services.map(({ scheduledPerWeek }) => scheduledPerWeek)).toEqual([225, 300, null]);
  });

  it('is none of a list of students, and none where the times stand in columns of their own', () => {
    const told = (headings: readonly string[], row: readonly string[]) => {
      const rows = ['1', '2', '3'].map((id) => [id, 3, ...row]);
      return toldOf([['Student ID', 'Grade', ...headings], ...rows]);
    };
    const isTold = expect.stringContaining('is read as the start') as string;
    expect(told(['EL Status', 'SDD', 'When'], ['EL', '2', '9:00-9:45'])).not.toContainEqual(isTold);
    expect(told(['ESL Group', 'Days', 'When'], ['Red', 'M-F', '9:00-9:45'])).toContainEqual(isTold);
    const known = ['ESL Group', 'Days', 'Start Time', 'End Time', 'When'];
    expect(told(known, ['Red', 'M-F', '9:00', '9:40', '9:00-9:45'])).not.toContainEqual(isTold);
    expect(told(['ESL Group', 'Days', 'Start Time', 'When'], ['Red', 'M-F', '9:00', '9:00-9:45'])).not.toContainEqual(
      isTold,
    );
    expect(told(['ESL Group', 'Days', 'End Time', 'When'], ['Red', 'M-F', '9:40', '9:00-9:45'])).not.toContainEqual(
      isTold,
    );
  });

  it('is none where most cells hold something else', () => {
    const few = [...GROUPS, ['4', 3, 'Red', 'M-F', 'ask Ms. Lee']];
    expect(toldOf(few)).not.toContain('When is read as the start and the end.');
  });
});
