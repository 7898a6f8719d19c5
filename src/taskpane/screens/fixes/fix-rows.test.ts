import type { ProposedFix } from '../../../compliance/fixes/fix';
import { fixOf } from './fix-of';
import { fixRows, groupFixes, stepToCell } from './fix-rows';

const fix = (kind: ProposedFix['kind'], row: number): ProposedFix => ({
  kind,
  sheet: 'Roster',
  row,
  column: 2,
  was: 'Burke ',
  becomes: 'Burke',
});
const FIXES = [fix('extra-blanks', 2), fix('extra-blanks', 3), fix('number-as-text', 4)];

describe('the list of fixes', () => {
  it('has a heading for each kind, in the order of the kinds', () => {
    expect(groupFixes(FIXES).map(({ kind, fixes }) => [kind.title, fixes.map(({ row }) => row)])).toEqual([
      ['Numbers stored as text', [4]],
      ['Extra blanks', [2, 3]],
    ]);
  });

  it('hides the cells of a closed kind', () => {
    const rows = fixRows(groupFixes(FIXES), new Set(['extra-blanks']));
    expect(rows.map((row) => (row.type === 'kind' ? [row.group.kind.id, row.isOpen] : row.fix.row))).toEqual([
      ['number-as-text', true],
      4,
      ['extra-blanks', false],
    ]);
  });

  it('is walked from cell to cell, over headings, and ends where it ends', () => {
    const rows = fixRows(groupFixes(FIXES), new Set());
    expect([stepToCell(rows, 1, 1), stepToCell(rows, 3, -1), stepToCell(rows, 1, -1), stepToCell(rows, 4, 1)]).toEqual([
      3, 1, 1, 4,
    ]);
  });
});

it('finds the fix of the first cell of a finding that has one', () => {
  const list = { fixes: FIXES, headings: [] };
  expect(fixOf(list, 'Roster', ['A3', 'B3'])?.row).toBe(3);
  expect(fixOf(list, 'Schedule', ['B3'])).toBeUndefined();
  expect(fixOf(null, 'Roster', ['B3'])).toBeUndefined();
});
