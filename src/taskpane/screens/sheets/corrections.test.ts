import { readHeadingRow, withHeadingRow, withKind } from './corrections';

describe('corrections of a sheet', () => {
  it('keeps the heading row when the kind changes, but not columns named for another kind', () => {
    expect(withKind({ kind: 'roster', headingRow: 3, columns: { sdd: 'F' } }, 'schedule')).toEqual({
      kind: 'schedule',
      headingRow: 3,
    });
  });

  it('is gone once nothing is corrected any more', () => {
    expect(withKind({ kind: 'ignore' }, 'auto')).toBeNull();
    expect(withHeadingRow({ headingRow: 3 }, null)).toBeNull();
  });
});

describe('readHeadingRow', () => {
  it('takes a row number, or nothing', () => {
    expect(readHeadingRow(' 3 ')).toEqual({ row: 3 });
    expect(readHeadingRow('')).toEqual({ row: null });
  });

  it.each(['0', '2.5', 'A', '2000000'])('refuses %s and says what to type', (text) => {
    expect(readHeadingRow(text)).toEqual({ problem: expect.stringContaining('number of the row') });
  });
});
