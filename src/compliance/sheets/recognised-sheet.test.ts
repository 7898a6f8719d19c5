import { recognise } from './recognise';
import { fieldAddress, fieldColumn, forEachDataRow, sheetRow } from './recognised-sheet';

describe('a recognised sheet that starts at C5', () => {
  const values = [
    ['Student ID', 'Grade', 'School'],
    ['1001', 3, 'A'],
  ];
  const [reading] = recognise({
    name: 'book.xlsx',
    date1904: false,
    unread: [],
    sheets: [{ name: 'Roster', firstRow: 5, firstColumn: 3, values, tables: [] }],
  });
  const roster = reading?.recognised;
  if (!roster) throw new Error('The roster is not recognised.');

  it("gives the sheet's own rows, columns and addresses", () => {
    expect(roster.headingRow).toBe(5);
    expect([...roster.dataRows].map((index) => sheetRow(roster, index))).toEqual([6]);
    expect([fieldColumn(roster, 'grade'), fieldAddress(roster, 6, 'grade')]).toEqual(['D', 'D6']);
  });

  it('knows no place for a field that is not mapped', () => {
    expect([fieldColumn(roster, 'sdd'), fieldAddress(roster, 6, 'sdd')]).toEqual([null, null]);
  });

  it('visits each data row with its cells', () => {
    const visited: unknown[] = [];
    forEachDataRow(roster, (index, cells) => visited.push([sheetRow(roster, index), cells]));
    expect(visited).toEqual([[6, values[1]]]);
  });
});
