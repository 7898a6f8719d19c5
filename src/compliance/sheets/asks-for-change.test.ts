import { asksForChange } from './asks-for-change';
import type { FieldOf } from './kinds';
import type { SheetSnapshot } from './snapshot';
import { wholeSheet } from './tables/tables';

/** Whether a table is a list of changes: its heading is that of one field, below which the cells stand. */
function asks(fields: readonly FieldOf<'requests'>[], cells: readonly string[] = [], vague: readonly FieldOf[] = []) {
  const sheet: SheetSnapshot = {
    name: 'Sheet1',
    firstRow: 1,
    firstColumn: 1,
    values: [['Heading'], ...cells.map((cell) => [cell])],
    tables: [],
  };
  const columns = new Map<FieldOf, number>(fields.map((field) => [field, 0]));
  return asksForChange(sheet, { table: wholeSheet(sheet), columns, vague: new Set(vague) });
}

describe('requests', () => {
  it('are of changes where they say from what to what, what was decided, or that a system of records has it', () => {
    expect(asks(['from', 'to'], ['Blue'])).toBe(true);
    expect(asks(['decision'], ['Blue'])).toBe(true);
    expect(asks(['appliedInAspen'], ['Blue'])).toBe(true);
    expect(asks(['appliedInEllevation'], ['Blue'])).toBe(true);
  });

  it('may be of something else with one of the two, or a decision under a heading that says too little', () => {
    expect(asks(['from'], ['Blue'])).toBe(false);
    expect(asks(['to'], ['Blue'])).toBe(false);
    expect(asks(['decision', 'kind'], ['Interpreter'], ['decision'])).toBe(false);
  });

  it('that say nothing yet are of changes by their headings alone', () => {
    expect(asks(['kind'])).toBe(true);
    expect(asks(['decision'], [], ['decision'])).toBe(true);
    expect(asks(['studentId'])).toBe(false);
  });

  it.each([
    ...['EL status', 'ELD level', 'lvl 3', 'ELP', 'SDD', 'Program change', 'opt out', 'Opted-in', 'opting out', 'ESL'],
    ...[
      'ELs',
      'ELLs',
      'FEL',
      'FLEP',
      'LEP',
      'MLL',
      'SEI',
      'TBE',
      'Dual',
      'bilingual',
      'reclassify',
      'exited',
      'service',
    ],
    ...['refused', 'withdraw', 'waiver', 'more minutes', 'accommodation'],
  ])('are of changes by what is asked: %s', (cell) => expect(asks(['kind'], [cell])).toBe(true));

  it.each(['Interpreter', 'Laptop', 'Bus stop', 'Mellow', 'address', 'Felt'])('are not by %s', (cell) =>
    expect(asks(['kind'], [cell])).toBe(false),
  );

  it('are of changes where one of five asks for one', () => {
    expect(asks(['kind'], ['ESL', 'bus', 'bus', 'bus', 'bus'])).toBe(true);
    expect(asks(['kind'], ['ESL', 'bus', 'bus', 'bus', 'bus', 'bus'])).toBe(false);
  });
});
