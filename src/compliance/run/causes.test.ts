import { causesOf } from './causes';
import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { overview } from '../reports/overview';
import { run } from './run';
import type { CellValue } from '../sheets/snapshot';
import { dayOf } from '../sheets/values/dates';
import { problemKey } from '../findings/waivers';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status', 'Entry Date', 'SDD', 'ACCESS Overall'];

/** A student without a mistake; a test changes what it speaks of. */
const pupil = (id: number, changes: Readonly<Record<string, CellValue>> = {}) => {
  const row: Record<string, CellValue> = {
    'Student ID': String(1000 + id),
    School: 'Burke',
    Grade: 4,
    'ML Status': 'EL',
    'Entry Date': '2024-09-05',
    SDD: 2,
    'ACCESS Overall': 2.5,
    ...changes,
  };
  return ROSTER.map((heading) => row[heading] ?? '');
};
/** A roster of `all` students, the first `faulty` of whom have the changes. */
const roster = (all: number, faulty: number, changes: Readonly<Record<string, CellValue>>) => ({
  Roster: [ROSTER, ...Array.from({ length: all }, (_, id) => pupil(id, id < faulty ? changes : {}))],
});
const runOn = (sheets: SheetRows) => run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
const textsOf = (sheets: SheetRows) => causesOf(runOn(sheets)).map(({ text }) => text);

describe('the causes of many findings', () => {
  it('name a column in which nearly nothing can be read as what it was taken for', () => {
    expect(causesOf(runOn(roster(41, 40, { SDD: 'P' })))).toEqual([
      {
        text: '40 of 41 levels cannot be read: is column F of Roster the level?',
        sheet: 'Roster',
        column: 'F',
        check: 'level-invalid',
        count: 40,
      },
    ]);
  });

  it.each<[string, Readonly<Record<string, CellValue>>, string]>([
    ['grades', { Grade: 'room 4' }, '30 of 40 grades cannot be read: is column C of Roster the grade?'],
    ['statuses', { 'ML Status': 'maybe' }, '30 of 40 ML statuses cannot be read: is column D of Roster the ML status?'],
    ['dates', { 'Entry Date': 'last fall' }, '30 of 40 dates cannot be read: is column E of Roster a date?'],
    ['scores', { 'ACCESS Overall': 'high' }, '30 of 40 scores cannot be read: is column G of Roster a score?'],
    ['missing ids', { 'Student ID': '' }, '30 of 40 rows have no student id: is column A of Roster the student id?'],
    [
      'ruined ids',
      { 'Student ID': '9.90694E+11' },
      '30 of 40 student ids lost their digits: export column A of Roster again as text.',
    ],
    ['missing levels', { SDD: '' }, '30 of 40 students are MLs without a level: is column F of Roster the level?'],
    [
      'Excel errors',
      { 'Entry Date': { error: '#REF!' } },
      '30 of 40 cells show an Excel error: repair the formula of column E of Roster first.',
    ],
  ])('speak of %s', (_, changes, text) => {
    expect(textsOf(roster(40, 30, changes))).toEqual([text]);
  });

  it('begin at 20 findings', () => {
    expect(textsOf(roster(20, 19, { Grade: 'x' }))).toEqual([]);
    expect(textsOf(roster(20, 20, { Grade: 'x' }))).toHaveLength(1);
  });

  it('begin at half of the rows', () => {
    expect(textsOf(roster(100, 49, { Grade: 'x' }))).toEqual([]);
    expect(textsOf(roster(100, 50, { Grade: 'x' }))).toHaveLength(1);
  });

  it('tell columns and sheets apart, the largest first', () => {
    const { Roster } = roster(30, 20, { Grade: 'x', SDD: 'P' });
    const second = Array.from({ length: 25 }, (_, id) => pupil(500 + id, { SDD: 'P' }));
    expect(textsOf({ Roster, 'Roster B': [ROSTER, ...second] })).toEqual([
      '25 of 25 levels cannot be read: is column F of Roster B the level?',
      '20 of 30 grades cannot be read: is column C of Roster the grade?',
      '20 of 30 levels cannot be read: is column F of Roster the level?',
    ]);
  });

  it('say of a roster whose students are in no schedule row that its ids may be others', () => {
    const Schedule = [
      ['Student ID', 'Course', 'Section'],
      ['B77', 'ESL', 1],
    ];
    expect(
      causesOf(runOn({ ...roster(25, 0, {}), Schedule })).map(({ check, count }) => [check, count]),
    ).toContainEqual(['el-not-scheduled', 25]);
  });

  it('say of a folder checklist that a document is missing in most rows', () => {
    const { Roster } = roster(30, 0, {});
    const ids = Roster.slice(1).map(([id]) => id ?? '');
    const Folders = [
      ['Student ID', 'HLS', 'Screener Report', 'Notification Letter'],
      ...ids.map((id, place) => [id, 'X', place < 25 ? '' : 'X', 'X']),
    ];
    expect(textsOf({ Roster, Folders })).toEqual([
      '25 of 30 folders lack the same document: is column C of Folders filled?',
    ]);
  });

  it('leave waived findings out', () => {
    const sheets = roster(20, 20, { Grade: 'x' });
    const [first] = runOn(sheets).findings.filter(({ check }) => check === 'grade-invalid');
    if (first === undefined) throw new Error('Nothing was found.');
    const waivers = [{ key: problemKey(first), reason: 'known', date: '2026-10-01' }];
    const waived = run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1), waivers });
    expect(causesOf(waived)).toEqual([]);
  });

  it('are none in a workbook in order', () => {
    expect(textsOf(roster(40, 0, {}))).toEqual([]);
  });
});

describe('the overview', () => {
  const faulty = runOn(roster(40, 40, { Grade: 'x' }));
  const text = '40 of 40 grades cannot be read: is column C of Roster the grade?';

  it('says the causes before anything else', () => {
    expect(overview.build(faulty).blocks[0]).toEqual({ kind: 'note', text: `Look at this first: ${text}` });
  });

  it('says those of its school only', () => {
    const notes = (school: string) =>
      overview.build(faulty, { school }).blocks.filter((block) => block.kind === 'note' && block.text.includes(text));
    expect([notes('Burke').length, notes('Adams').length]).toEqual([1, 0]);
  });
});
