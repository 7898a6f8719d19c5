import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import {
  asksForTest,
  countQuestions,
  kindQuestion,
  kindsAsked,
  mayBeStudents,
  questionsOf,
  readOrNearly,
  shortened,
} from './questions';
import { isUnreadGrid, LIST_HEADINGS } from './timetable-grid';
import { dayOf } from './values/dates';

function readingOf(sheets: SheetRows, name: string) {
  const reading = run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) }).sheets.find(
    (sheet) => sheet.name === name,
  );
  if (reading === undefined) throw new Error(`There is no sheet ${name}.`);
  return reading;
}

const asked = (rows: SheetRows[string]) => {
  const sheet = readOrNearly(readingOf({ List: rows }, 'List'));
  return sheet === null ? null : questionsOf(sheet).map(({ text, because }) => [text, because]);
};

const ROSTER = [
  ['Student ID', 'Grade', 'ML Status', 'SDD'],
  ['1001', 3, 'EL', 2],
  ['1002', 4, 'EL', 3],
  ['1003', 4, 'No', ''],
];

describe('what is asked of a column', () => {
  it('is nothing where all is plain', () => {
    expect(asked(ROSTER)).toEqual([]);
    expect(countQuestions(readingOf({ List: ROSTER }, 'List'))).toBe(0);
  });

  it('is whether it is really what its heading says, where its cells are something else', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [String(1001 + at), 3, 'EL', 2]);
    const odd = [...ROSTER.slice(0, 1), ...rows].map((row, at) => [...row, at === 0 ? 'Entry Date' : 'Ms. Ortiz']);
    expect(asked(odd)).toEqual([
      ['Is "Entry Date" really the entry date?', 'Its heading says so, but its cells do not look like it.'],
    ]);
    expect(countQuestions(readingOf({ List: odd }, 'List'))).toBe(1);
  });

  it('is asked of a sheet, too, that lacks but this column', () => {
    const near = ROSTER.map(([id = '', grade = '', ...more], at) => [id, at === 0 ? 'Yr Grp' : grade, ...more]);
    const reading = readingOf({ List: near }, 'List');
    expect(reading.recognised).toBeNull();
    const texts = asked(near)?.map(([text]) => text) ?? [];
    expect(texts).toEqual(['Is "Yr Grp" the grade?']);
    expect(countQuestions(reading)).toBe(1);
  });
});

describe('what is asked of a sheet', () => {
  it('is whose scores it holds, where nothing tells', () => {
    const scores = [
      ['Student ID', 'Overall', 'Literacy', 'Year'],
      ['1001', 3.4, 3.1, 2026],
    ];
    const asks = (name: string) => {
      const reading = readingOf({ Roster: ROSTER, [name]: scores }, name);
      return [reading.recognised !== null && asksForTest(reading.recognised), countQuestions(reading)];
    };
    expect(asks('Results')).toEqual([true, 1]);
    expect(asks('ACCESS 2026')).toEqual([false, 0]);
  });

  it('is nothing where it resembles nothing', () => {
    const menu = readingOf({ Roster: ROSTER, Menu: [['Soup'], ['Bread']] }, 'Menu');
    expect([readOrNearly(menu), countQuestions(menu), kindsAsked(menu)]).toEqual([null, 0, []]);
  });

  it('is whether it lists students, where it was taken for something else', () => {
    const scores = [
      ['Student ID', 'Overall', 'Year'],
      ['1001', 3.4, 2026],
    ];
    const may = (name: string, rows: SheetRows[string]) => mayBeStudents(readingOf({ [name]: rows }, name));
    expect([may('Results', scores), may('ACCESS 2026', scores), may('List', ROSTER)]).toEqual([true, false, false]);
    expect(
      may('Level Changes', [
        ['Student ID', 'Campus', 'Lvl'],
        ['1001', 'Burke', 2],
      ]),
    ).toBe(true);
    expect(
      may('List', [
        ['Student ID', 'EL Status', 'Yr Grp'],
        ['1001', 'EL', '3'],
      ]),
    ).toBe(false);
  });

  it('is nothing of a timetable grid; the list to bring instead is read as a schedule', () => {
    const grid = readingOf(
      {
        Week: [
          ['Period', 'Mon', 'Tue', 'Wed'],
          ['1', 'ESL', 'ESL', 'Art'],
        ],
      },
      'Week',
    );
    expect([isUnreadGrid(grid), countQuestions(grid)]).toEqual([true, 0]);
    const list = [[...LIST_HEADINGS], ['1001', 'ESL 3', 'Ruiz, Ana', 'MTWRF', '9:00', '9:45']];
    expect(readingOf({ List: list }, 'List').recognised?.kind).toBe('schedule');
  });

  it('is its kind, where one is read no kind is asked', () => {
    expect(kindsAsked(readingOf({ List: ROSTER }, 'List'))).toEqual([]);
    expect(kindQuestion('Refusals', ['optouts'])).toBe('Is "Refusals" an opt-out forms sheet?');
    expect(kindQuestion('Fall', ['roster', 'schedule'])).toMatch(/^Is "Fall" a .+, or a .+\?$/);
  });
});

it('a heading is named in one line, and no longer than a person reads', () => {
  expect(shortened('Student\n  Name')).toBe('Student Name');
  expect(shortened('x'.repeat(80))).toBe('x'.repeat(80));
  expect(shortened('x'.repeat(81))).toBe(`${'x'.repeat(80)}…`);
});
