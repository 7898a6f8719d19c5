import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { recognise } from '../sheets/recognise';
import type { CellValue } from '../sheets/snapshot';
import { fixAddress, FIX_KINDS, shownFixValue, type FixKindId, type FixValue } from './fix';
import { proposeFixes } from './propose-fixes';

type Offered = readonly [kind: FixKindId, cell: string, was: FixValue, becomes: FixValue];

function offered(sheets: SheetRows, date1904 = false): Offered[] {
  const { fixes } = proposeFixes(recognise(workbookOf(sheets)), makePolicy(), date1904);
  return fixes.map((fix) => [fix.kind, `${fix.sheet}!${fixAddress(fix)}`, fix.was, fix.becomes]);
}

/** What is offered in a roster's third column of this heading, as cells of that column. */
function inColumn(heading: string, values: readonly CellValue[], date1904 = false): (readonly [FixValue, FixValue])[] {
  const rows = values.map((value, at): CellValue[] => [1001 + at, 7, value]);
  const found = offered({ Roster: [['Student ID', 'Grade', heading], ...rows] }, date1904);
  return found.map(([, , was, becomes]) => [was, becomes]);
}

const kindsIn = (heading: string, values: readonly CellValue[]) => {
  const rows = values.map((value, at): CellValue[] => [1001 + at, 7, value]);
  return offered({ Roster: [['Student ID', 'Grade', heading], ...rows] }).map(([kind]) => kind);
};

describe('proposeFixes', () => {
  it('finds the slips of a sheet, each with its cell, in the order of the kinds', () => {
    expect(
      offered({
        Roster: [
          ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
          ['1001 ', 'Burke', 3, 'EL', 2],
          ['1002.0', 'Burke\u00a0K-8', 'K', 'EL', 'SDD 2'],
          ['1003', 'Burke', 4, 'EL', '3'],
        ],
      }),
    ).toEqual([
      ['number-as-text', 'Roster!E4', '3', 3],
      ['level-in-words', 'Roster!E3', 'SDD 2', 2],
      ['grade-spelling', 'Roster!C3', 'K', 'K2'],
      ['id-decimal', 'Roster!A3', '1002.0', '1002'],
      ['extra-blanks', 'Roster!A2', '1001 ', '1001'],
      ['extra-blanks', 'Roster!B3', 'Burke\u00a0K-8', 'Burke K-8'],
    ]);
  });

  it('offers nothing for a sheet that is written in one way throughout', () => {
    const row = (id: string): CellValue[] => [id, 'Burke', '03', 'ELL', 'ELD 2', '2026-09-08', '45 min'];
    expect(
      offered({
        Roster: [
          ['Student ID', 'School', 'Grade', 'ML Status', 'ELD', 'Entry Date', 'ESL Minutes'],
          row('1001'),
          row('1002'),
          row('1003'),
        ],
      }),
    ).toEqual([]);
  });

  it('names the headings under which it found something, and no others', () => {
    const sheets = recognise(
      workbookOf({
        Roster: [
          ['Student ID', 'Grade', 'SDD'],
          ['1001', 3, '2'],
        ],
      }),
    );
    expect(proposeFixes(sheets, makePolicy(), false).headings).toEqual([
      { sheet: 'Roster', row: 1, column: 3, text: 'SDD', idColumn: 1 },
    ]);
  });

  it('looks at no column that no field is read from, and at no sheet that is not recognised', () => {
    expect(
      offered({
        Roster: [
          ['Student ID', 'Grade', 'Lunch'],
          ['1001', 3, 'yes '],
        ],
        Notes: [['Remember '], [' the milk ']],
      }),
    ).toEqual([]);
  });

  it('leaves blank cells, Excel errors and the words for nothing alone', () => {
    expect(inColumn('SDD', [2, ' ', ' n/a ', { error: '#REF!' }, '#N/A ', null])).toEqual([]);
  });
});

describe('levels', () => {
  it.each([
    ['SDD', 'SDD 2', 2],
    ['SDD', 'Level 4', 4],
    ['SDD', 'SDD 3', 3],
    ['ELD', 'eld5', 5],
    ['ELD', 'L 2.0', 2],
    ['ELD', '2.7', 2.7],
    ['ELD', ' 3 ', 3],
  ])('in a column of numbers under %s: %p becomes %p', (heading, was, becomes) => {
    expect(inColumn(heading, [2, 3, was])).toEqual([[was, becomes]]);
  });

  it.each([
    ['ELD', 'SDD 3', 'it is of the other scale'],
    ['ELD', 'SDD 4', 'it is ELD 4 or 5'],
    ['SDD', 'ELD 3', 'it is of the other scale'],
    ['SDD', 'elp 3', 'it is of the other scale'],
    ['ELD', 'ELD 2.7', 'the decimal would be lost'],
    ['ELD', 'P2', 'it is an Alternate level'],
    ['SDD', 'SDD 5', 'it cannot be read'],
  ])('under %s, %p stays: %s', (heading, value) => {
    expect(inColumn(heading, [2, 3, value])).toEqual([]);
  });

  it('in words stay where most are in words, but lose blanks', () => {
    expect(inColumn('ELD', ['ELD 1', 'ELD 2 ', 'ELD 3', 2])).toEqual([['ELD 2 ', 'ELD 2']]);
  });
});

describe('numbers', () => {
  it.each<[string, FixKindId, number]>([
    ['45', 'number-as-text', 45],
    ['45.0', 'number-as-text', 45],
    ['1,125', 'number-as-text', 1125],
    ['45 min', 'number-with-unit', 45],
    ['45 Minutes', 'number-with-unit', 45],
  ])('%p among minutes: %s, %p', (was, kind, becomes) => {
    expect(inColumn('ESL Minutes', [90, was])).toEqual([[was, becomes]]);
    expect(kindsIn('ESL Minutes', [90, was])).toEqual([kind]);
  });

  it('become numbers also where the whole column is text', () => {
    expect(inColumn('ESL Minutes', ['45', '90'])).toEqual([
      ['45', 45],
      ['90', 90],
    ]);
  });

  it.each(['about 45', '-45', '45-90', '12345678901234567890'])('%p is left: nobody reads it as minutes', (value) => {
    expect(inColumn('ESL Minutes', [90, value])).toEqual([]);
  });

  it('are not made of scores that are no scores', () => {
    expect(inColumn('ACCESS Overall', [4.5, '4.2', '420', 'NA'])).toEqual([['4.2', 4.2]]);
  });
});

describe('grades', () => {
  const grades = (...values: readonly CellValue[]) =>
    offered({
      Roster: [['Student ID', 'School', 'Grade'], ...values.map((value, at) => [1001 + at, 'Burke', value])],
    }).map(([, , was, becomes]) => [was, becomes]);

  it.each(['K', 'KG', 'kindergarten', '00', 'KF', 'k2'])('%p becomes K2', (was) => {
    expect(grades(3, 4, was)).toEqual([[was, 'K2']]);
  });

  it('get the spelling of their column: numbers among numbers, digits among digits', () => {
    expect(grades(3, 4, 'Grade 7', '07', '7', 'K2')).toEqual([
      ['7', 7],
      ['Grade 7', 7],
      ['07', 7],
    ]);
    expect(grades('3', '4', '7th', 7)).toEqual([['7th', '7']]);
  });

  it('stay where the column is written as in state files, or PK may be K0 or K1', () => {
    expect(grades('01', '02', 'KF', 'K')).toEqual([]);
    expect(grades('01', '05', '10', '12')).toEqual([]);
    expect(grades(1, 2, 'PK', 'Pre-K')).toEqual([]);
    expect(grades('6-8', 'ninth', 'Grade 7')).toEqual([]);
  });
});

describe('codes', () => {
  it('get their zero back under a heading of a state file', () => {
    expect(inColumn('DOE026', [1, 0, '4', 12])).toEqual([
      [1, '01'],
      [0, '00'],
      ['4', '04'],
    ]);
    expect(inColumn('DOE025', [1, 0, 7])).toEqual([
      [1, '01'],
      [0, '00'],
    ]);
  });

  it('get their zero back among two-digit codes, and stay elsewhere', () => {
    expect(inColumn('EL Program', ['02', 4])).toEqual([[4, '04']]);
    expect(inColumn('EL Program', ['SEI Spanish', 4])).toEqual([]);
    expect(inColumn('ML Status', [1, 0, 1])).toEqual([]);
  });
});

describe('dates', () => {
  it('as text among dates become dates, by either epoch', () => {
    // 2026-09-08 is serial 46273 from 1900 and 44811 from 1904.
    expect(inColumn('Entry Date', [46_273, '9/8/2026', 46_274, '2026-09-08'])).toEqual([
      ['9/8/2026', 46_273],
      ['2026-09-08', 46_273],
    ]);
    expect(inColumn('Entry Date', [44_811, '9/8/2026'], true)).toEqual([['9/8/2026', 44_811]]);
  });

  it('stay with a time, in two digits, beside a day-first date, and where all are text', () => {
    expect(inColumn('Entry Date', [46_273, 46_274, '9/8/2026 10:30', '9/8/26'])).toEqual([]);
    expect(inColumn('Entry Date', [46_273, 46_274, '9/8/2026', '25/8/2026'])).toEqual([]);
    expect(inColumn('Entry Date', ['9/8/2026', '2026-09-08'])).toEqual([]);
  });

  it('are never made readable by tidying blanks', () => {
    expect(inColumn('Entry Date', ['9/8/2026  10:30'])).toEqual([]);
  });
});

describe('ids', () => {
  const ids = (...values: readonly CellValue[]) =>
    offered({ Roster: [['Student ID', 'School', 'Grade'], ...values.map((value) => [value, 'Burke', 7])] }).map(
      ([, , was, becomes]) => [was, becomes],
    );

  it('lose blanks around them and a decimal point, and keep their zeros', () => {
    expect(ids(' 001001', '1002.0 ', '\u00a01003')).toEqual([
      ['1002.0 ', '1002'],
      [' 001001', '001001'],
      ['\u00a01003', '1003'],
    ]);
  });

  it('of the state lose a decimal point where 10 digits stand before it', () => {
    expect(inColumn('SASID', ['1000000001.0', '123.0', '1000000002 '])).toEqual([
      ['1000000001.0', '1000000001'],
      ['1000000002 ', '1000000002'],
    ]);
  });

  it('are never guessed: ruined ones, blanks inside and missing zeros stay', () => {
    expect(ids('1.23E+09', '1.23E+09 ', 'A  12', 1001, 9.90694e15)).toEqual([]);
  });
});

describe('texts', () => {
  it('lose blanks at the ends, doubled ones and no-break ones, and keep their line breaks', () => {
    expect(inColumn('School', ['Burke ', 'Burke  K-8', 'a\u2009b', 'a\nb', 'a \nb\n'])).toEqual([
      ['Burke ', 'Burke'],
      ['Burke  K-8', 'Burke K-8'],
      ['a\u2009b', 'a b'],
      ['a \nb\n', 'a \nb'],
    ]);
  });
});

describe('in words', () => {
  it('shows blanks that nobody would see, and texts in quotes', () => {
    expect(shownFixValue(' Burke\u00a0 K-8  x ')).toBe('"·Burke··K-8 ·x·"');
    expect(shownFixValue(2)).toBe('2');
  });

  it('has a title of its own for each kind, and a row in the README', () => {
    expect(new Set(FIX_KINDS.map(({ title }) => title)).size).toBe(FIX_KINDS.length);
    const page = readFileSync(join(__dirname, 'README.md'), 'utf8');
    const listed = Array.from(page.matchAll(/^\| ([a-z]+-[a-z-]+) /gm), ([, id]) => id);
    expect(listed.sort()).toEqual(FIX_KINDS.map(({ id }) => id).sort());
  });
});

it('looks through 400,000 rows of 15 columns', () => {
  const headings = [
    ...['Student ID', 'SASID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD', 'ELD', 'EL Program', 'SLIFE'],
    ...['First Language', 'Entry Date', 'ESL Minutes', 'ESL Type', 'Homeroom'],
  ];
  const rows = Array.from({ length: 400_000 }, (_, at): CellValue[] => {
    const slip = at % 100 === 0 ? ' ' : '';
    return [
      ...[`${100_000 + at}`, `${1_000_000_000 + at}`, `Student, Number ${at}${slip}`, `School ${at % 120}${slip}`],
      ...[(at % 12) + 1, `EL${slip}`, at % 100 === 0 ? 'SDD 2' : 2, 3, '01', 'N', 'Spanish', 46_000 + (at % 300)],
      ...[slip === '' ? 45 : '45', 'Push-In', `HR ${at % 40}`],
    ];
  });
  const sheets = recognise(workbookOf({ Roster: [headings, ...rows] }));
  const { fixes } = proposeFixes(sheets, makePolicy(), false);
  expect(fixes).toHaveLength(5 * 4_000);
});

describe('ids with signs', () => {
  it.each([
    ['="0010001"', '0010001'],
    ["'1001", '1001'],
    ['10\u200b01', '1001'],
    ['１００１', '1001'],
    ['#1001', '1001'],
    ['1,001', '1001'],
  ])('%p becomes %p', (was, becomes) => {
    const fixes = offered({
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        [was, 3, 'EL'],
        ['2002', 3, 'EL'],
      ],
    });
    expect(fixes).toEqual([['id-signs', 'Roster!A2', was, becomes]]);
  });
});
