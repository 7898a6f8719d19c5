import { makePolicy } from '../policy/policy';
import { anchorsFor, anchorsOf } from './row-anchors';
import { run } from './run';
import type { CellValue } from '../sheets/snapshot';
import { dayOf } from '../sheets/values/dates';

/** The anchors of a checked roster. */
function anchorsIn(rows: readonly (readonly CellValue[])[]) {
  const sheet = { name: 'Roster', firstRow: 1, firstColumn: 1, values: rows, tables: [] };
  const workbook = { name: 'Test.xlsx', date1904: false, sheets: [sheet], unread: [] };
  return anchorsOf(run(workbook, { policy: makePolicy(), asOf: dayOf(2026, 10, 1) }));
}

const HEADINGS = ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'];
const MAI = [1001, 'Mai', 'Burke', 7, 'EL', 'two'];

describe('anchorsOf', () => {
  it('keeps what names each row with findings, however it is typed', () => {
    const [anchors] = anchorsIn([HEADINGS, MAI, [1002, 'Ana', 'Burke', 7, 'No', '']]);
    expect(anchors).toMatchObject({ sheet: 'Roster', headingRow: 1, firstColumn: 1, keyColumns: [1, 2, 3] });
    expect([...(anchors?.rows ?? [])]).toEqual([[2, '1001\nMai\nBurke']]);
    const [typed] = anchorsIn([HEADINGS, ['1001', ' Mai ', 'Burke', 7, 'EL', 'two']]);
    expect(typed?.rows).toEqual(anchors?.rows);
  });

  it('tells which of these names another row has too, with findings or without', () => {
    const twin = ['1001', 'Mai', 'Burke', 8, 'EL', 3];
    expect(anchorsIn([HEADINGS, MAI])[0]?.repeated).toEqual(new Set());
    expect(anchorsIn([HEADINGS, MAI, twin])[0]?.repeated).toEqual(new Set(['1001\nMai\nBurke']));
  });
});

it('anchorsFor gives the one row of a finding', () => {
  const anchors = anchorsIn([HEADINGS, MAI, [1002, 'Ana', 'Burke', 7, 'EL', 'two']]);
  expect(anchorsFor(anchors, { sheet: 'Roster', row: 3 })?.rows).toEqual(new Map([[3, '1002\nAna\nBurke']]));
  expect(anchorsFor(anchors, { sheet: 'Roster', row: 9 })).toBeUndefined();
});
