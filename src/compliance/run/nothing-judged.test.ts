import { makePolicy } from '../policy/policy';
import { dayOf } from '../sheets/values/dates';
import { nothingJudged } from './nothing-judged';
import type { WorkbookSnapshot } from '../sheets/snapshot';
import { run } from './run';

type Rows = readonly (readonly (string | number | null)[])[];

function told(...sheets: readonly Rows[]): string | null {
  const snapshot: WorkbookSnapshot = {
    name: 'Burke.xlsx',
    date1904: false,
    sheets: sheets.map((values, at) => ({ name: `Sheet${at + 1}`, firstRow: 1, firstColumn: 1, values, tables: [] })),
    unread: [],
  };
  return nothingJudged(run(snapshot, { policy: makePolicy({}), asOf: dayOf(2026, 10, 1) }));
}

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'ESL Minutes', 'Enrollment Status'];

describe('nothingJudged', () => {
  it.each<[string, readonly Rows[], RegExp | null]>([
    ['an EL', [[ROSTER, ['1001', '3', 'EL', 2, 90, 'Active']]], null],
    ['a roster of students who never were ELs', [[ROSTER, ['1001', '3', 'Never EL', null, null, 'Active']]], null],
    ['a roster without rows', [[ROSTER]], /no student|no row/],
    [
      'students who have all left',
      [[ROSTER, ['1001', '3', 'EL', 2, 90, 'Withdrawn']]],
      /no student in these sheets is active/,
    ],
    [
      'a list of students that does not say who is an ML',
      [
        [
          ['Student ID', 'Grade', 'School'],
          ['1001', '3', 'Elm'],
        ],
      ],
      /no column says who is an ML/,
    ],
    ['a status that cannot be read', [[ROSTER, ['1001', '3', 'maybe', 2, 90, 'Active']]], /no ML status/],
    [
      'projections alone',
      [
        [
          ['School', 'Grade', 'Projected', 'Current'],
          ['Burke', '3', 20, 18],
        ],
      ],
      null,
    ],
  ])('%s', (_, sheets, words) => {
    const sentence = told(...sheets);
    if (words === null) expect(sentence).toBeNull();
    else expect(sentence).toMatch(words);
  });
});
