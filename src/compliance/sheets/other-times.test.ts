import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { recognise } from './recognise';

function headingsOf(rows: SheetRows[string], name = 'Sheet') {
  const [reading] = recognise(workbookOf({ [name]: rows }));
  return Object.fromEntries(reading?.recognised?.headings ?? []);
}

/** A list of MLs with two levels. */
function levelsOf(first: string, second: string) {
  return headingsOf([
    ['LASID', 'Student', 'Gr', 'EL Status', first, second],
    ['234001', 'Ruiz, Ana', '5', 'EL', '3', '2'],
  ]);
}

describe('levels of two years', () => {
  it.each([
    ['ELD 26-27', 'ELD 25-26'],
    ['2024 lvl', '2023 lvl'],
    ["SDD '26", "SDD '25"],
  ])('%p is the level, %p beside it that of the year before, in any order', (now, before) => {
    for (const headings of [levelsOf(now, before), levelsOf(before, now)]) {
      expect([headings.eld ?? headings.sdd, headings.previousLevel]).toEqual([now, before]);
    }
  });

  it('that are further apart, or of no year, say nothing of last year', () => {
    expect(levelsOf('ELD 26-27', 'ELD 24-25').previousLevel).toBeUndefined();
    expect(levelsOf('ELD', 'ELD 25-26').previousLevel).toBeUndefined();
  });
});

it('the day on which EL status ended is none on which a FEL was looked at', () => {
  const rows = (day: string) => [
    ['Student ID', 'Student', 'FEL Date', 'Monitoring Year', 'Outcome', ...(day === '' ? [] : [day])],
    ['234001', 'Ruiz, Ana', '6/1/2025', '1', 'on track', ...(day === '' ? [] : ['11/5/2026'])],
    ['234002', 'Le, Ben', '6/1/2024', '2', 'on track', ...(day === '' ? [] : ['11/6/2026'])],
  ];
  expect(headingsOf(rows(''), 'FEL monitoring').entryDate).toBeUndefined();
  expect(headingsOf(rows('Date'), 'FEL monitoring').entryDate).toBe('Date');
});

it('a score without a year beside it goes before one with the year of an earlier test', () => {
  const rows = [
    ['SASID', 'Name', 'Gr', 'Lis', 'Spk', 'Rdg', 'Wrt', 'Lit', 'Ovr', "'25 Ovr"],
    ['1047340988', 'Ruiz, Ana', '5', '3.1', '2.5', '2.0', '1.5', '2.0', '2.2', '1.9'],
  ];
  expect(headingsOf(rows, 'ACCESS 26').overall).toBe('Ovr');
});
