import { workbookOf } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import type { CellValue } from './snapshot';
import { dayOf } from './values/dates';
import { namesAlternate } from './which-test';

const ROSTER = [
  ['Student ID', 'Grade', 'ML Status', 'SDD'],
  ['1', 3, 'EL', 2],
  ['2', 3, 'EL', 2],
];
const PLAIN = ['Student ID', 'Overall', 'Literacy', 'Year'];

/** The kind of a sheet of scores; null where none of its scores is used. */
function kindOf(rows: readonly (readonly CellValue[])[], name = 'Results'): string | null {
  const { sheets } = run(workbookOf({ Roster: ROSTER, [name]: rows }), {
    policy: makePolicy(),
    asOf: dayOf(2026, 10, 1),
  });
  const recognised = sheets.find((sheet) => sheet.name === name)?.recognised ?? null;
  return recognised?.notUsed === null ? recognised.kind : null;
}

/** Scores of both students under headings, with more cells behind them: of either test, since those of Alternate ACCESS are whole. */
const scores = (headings: readonly string[], more: readonly (readonly [string, CellValue])[] = []) => [
  [...headings, ...more.map(([heading]) => heading)],
  ...['1', '2'].map((id) => [id, 3, 2, 2026, ...more.map(([, cell]) => cell)]),
];

describe('a sheet of scores', () => {
  it('is used only where something says of which test they are', () => {
    expect(kindOf(scores(PLAIN))).toBeNull();
  });

  it.each([
    ['ACCESS 2026', 'access'],
    ['WIDA_ACCESS_results', 'access'],
    ['Alternate ACCESS', 'alternate-access'],
    ['WIDA Alternate 2026', 'alternate-access'],
    ['ALT-ACCESS', 'alternate-access'],
  ])('is told by the name of the sheet: %s', (name, kind) => expect(kindOf(scores(PLAIN), name)).toBe(kind));

  it('is told by a title above it', () => {
    expect(kindOf([['ACCESS for ELLs, spring 2026'], ...scores(PLAIN)])).toBe('access');
    expect(kindOf([['Alternate ACCESS, spring 2026'], ...scores(PLAIN)])).toBe('alternate-access');
  });

  it.each([
    ...['WIDA MODEL', 'LAS Links', 'ELPAC', 'TELPAS', 'NYSESLAT', 'ELPA21', 'ELPA 21', 'CELLA', 'MCAS', 'i-Ready'],
    ...['iReady', 'CELDT', 'AZELLA', 'DIBELS', 'NWEA'],
  ])('of %s is none of ACCESS, also where ACCESS is named too', (test) => {
    expect(kindOf([[`${test} and ACCESS results`], ...scores(PLAIN)])).toBeNull();
    expect(kindOf(scores(PLAIN, [['Test Name', test]]))).toBeNull();
  });

  it('is told by the cells of a column that names the test, before its title; most of them decide', () => {
    const named = (...tests: readonly string[]) => {
      const [head = [], ...rows] = scores(PLAIN);
      return [
        ['ACCESS and others'],
        [...head, 'Assessment'],
        ...tests.map((test, at) => [String(at + 1), ...(rows[at % 2] ?? []).slice(1), test]),
      ];
    };
    expect(kindOf(named('ACCESS', 'ACCESS', 'LAS Links'))).toBe('access');
    expect(kindOf(named('LAS Links', 'LAS Links', 'ACCESS'))).toBeNull();
    expect(kindOf(named('Alternate ACCESS', 'Alternate ACCESS'))).toBe('alternate-access');
  });

  it.each([
    ['Composite (Overall) Proficiency Level', 'Literacy Proficiency Level'],
    ['Overall PL', 'Literacy PL'],
    ['Composite', 'Literacy'],
    ['WIDA Overall', 'WIDA Literacy'],
  ])("is ACCESS by the forms of WIDA's own headings: %s, %s", (overall, literacy) =>
    expect(kindOf(scores(['Student ID', overall, literacy, 'Year']))).toBe('access'),
  );

  it('is ACCESS by such forms only beside literacy or all four domains: an overall level and one domain may be of any test', () => {
    const domains = (...names: readonly string[]) => {
      const headings = ['Overall', ...names].map((name) => `${name} Proficiency Level`);
      return ['1', '2'].reduce<CellValue[][]>(
        (rows, id) => [...rows, [id, ...headings.map(() => 3.1), 2026]],
        [['Student ID', ...headings, 'Year']],
      );
    };
    expect(kindOf(domains('Reading'))).toBeNull();
    expect(kindOf(domains('Listening', 'Speaking', 'Reading', 'Writing'))).toBe('access');
  });

  it('is Alternate ACCESS where every score says so, and not where a column only asks who takes it', () => {
    expect(kindOf(scores(['Student ID', 'Alt Overall PL', 'Alt Literacy PL', 'Year']))).toBe('alternate-access');
    expect(kindOf(scores(['Student ID', 'Overall PL', 'Literacy PL', 'Year'], [['Takes Alt ACCESS?', 'N']]))).toBe(
      'access',
    );
  });

  it('is Alternate ACCESS where most levels are ones that only it has', () => {
    const levels = (...texts: readonly string[]) => [
      ['Student ID', 'Overall PL', 'Literacy PL', 'Year'],
      ...texts.map((text, at) => [String(at + 1), text, text, 2026]),
    ];
    expect(kindOf(levels('A1', 'P2', '3'))).toBe('alternate-access');
    expect(kindOf(levels('A1', '3.1', '2.4'))).toBe('access');
  });

  it('is of a screener by the heading of its window, or the name of the test', () => {
    const day = '2026-09-10';
    const screened = (heading: string) => [
      ['Student ID', 'Overall', 'Listening', 'Test Date', heading],
      ['1', 3.5, 3, day, 'Fall'],
      ['2', 2.5, 3, day, 'Fall'],
    ];
    expect(kindOf(screened('Registration Window'))).toBe('screener');
    expect(kindOf([['WIDA Screener'], ...screened('Season')])).toBe('screener');
    expect(kindOf([['W-APT'], ...screened('Season')])).toBe('screener');
  });

  it('is not told by a note below its rows that names another test', () => {
    const log = [
      ['WIDA Screener Online – new students'],
      ['Date tested', 'Student ID', 'Listening', 'Speaking', 'Reading', 'Writing', 'Overall'],
      ...['1', '2'].map((id) => ['2026-09-10', id, 2.5, 1.5, 2, 1.5, 2]),
      ['* students with ACCESS scores on file are not screened again'],
    ];
    expect(kindOf(log)).toBe('screener');
  });
});

it.each([
  ...['Alt Overall PL', 'overalllevel_alt', 'ALT_Overall', 'OverallAlt', 'overallALT', 'Alternate ACCESS', 'PL (Alt)'],
])('%s says that its column is of Alternate ACCESS', (heading) => expect(namesAlternate(heading)).toBe(true));

it.each(['Overall', 'Salt', 'Altitude', 'alternately', 'Default'])('%s does not', (heading) =>
  expect(namesAlternate(heading)).toBe(false),
);
