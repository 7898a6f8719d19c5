import { firstRows } from './first-rows';

/** Rows that hold their own places; the head is in row 2, below a title. */
const values = Array.from({ length: 500 }, (_, place) => [place]);
const head = { index: 1 };

describe('the first rows of a table', () => {
  it('begin below its head and end with it', () => {
    expect(firstRows({ values }, { head, end: 5 })).toEqual([[2], [3], [4]]);
    expect(firstRows({ values }, { head, end: 2 })).toEqual([]);
  });

  it('are two hundred, however long it is', () => {
    const rows = firstRows({ values }, { head, end: 500 });
    expect([rows.length, rows.at(-1)]).toEqual([200, [201]]);
    expect(firstRows({ values }, { head, end: 202 })).toEqual(rows);
    expect(firstRows({ values }, { head, end: 201 })).toHaveLength(199);
  });
});
