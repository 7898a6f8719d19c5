import { RowGroups } from './row-groups';

describe('rows by group', () => {
  const groups = new RowGroups(Int32Array.from([2, 0, -1, 2, 0, 2]), 4);
  const rowsOf = (group: number) => [...groups.rows.subarray(groups.start(group), groups.end(group))];

  it('stand together in the order of the rows; rows of no group are left out', () => {
    expect([0, 1, 2, 3].map(rowsOf)).toEqual([[1, 4], [], [0, 3, 5], []]);
  });

  it('are counted', () => {
    expect([0, 1, 2, 3].map((group) => groups.count(group))).toEqual([2, 0, 3, 0]);
  });
});
