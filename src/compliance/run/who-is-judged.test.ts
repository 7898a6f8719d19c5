import { makePolicy } from '../policy/policy';
import { dayOf } from '../sheets/values/dates';
import { run } from './run';
import { openingSentences } from './who-is-judged';

type Rows = readonly (readonly (string | number)[])[];

function told(sheets: Readonly<Record<string, Rows>>): string[] {
  const snapshots = Object.entries(sheets).map(([name, values]) => ({
    name,
    firstRow: 1,
    firstColumn: 1,
    values,
    tables: [],
  }));
  const workbook = { name: 'Burke.xlsx', date1904: false, sheets: snapshots, unread: [] };
  return openingSentences(run(workbook, { policy: makePolicy({}), asOf: dayOf(2026, 11, 28) }));
}

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status', 'ESL Minutes'];
const NOBODY = 'No row of Old counts as enrolled on this day: nobody on it is judged.';

describe('what a run says first', () => {
  it('names a sheet on which nobody is enrolled before the figures', () => {
    const old: Rows = [ROSTER, ['1', 3, 'EL', 'Withdrawn', 135], ['2', 3, 'EL', 'Graduated', 135]];
    expect(told({ Old: old })).toEqual([NOBODY, 'No active ML was found.']);
    expect(told({ Old: old, Roster: [ROSTER, ['3', 3, 'EL', 'Active', 135]] })).toEqual([
      NOBODY,
      '1 of 1 ML fully served (by minutes or blocks).',
      '1 of 1 ML without an error.',
    ]);
  });

  it('says that no column tells who is an ML', () => {
    const list: Rows = [
      ['Student ID', 'Grade', 'School'],
      ['1', 3, 'Elm'],
    ];
    expect(told({ List: list })).toEqual([
      'No column says who is an ML: no column of ML status or level was found on a roster.',
    ]);
  });
});
