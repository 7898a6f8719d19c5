import fc from 'fast-check';
import { cellAddress, columnNumber } from '../../compliance/sheets/addresses';
import { areaAddress, mergeSpans, packAreas } from './address-packer';
import type { CellArea, RowSpan } from './cell-position';

const span = (row: number, column: number, columns = 1): RowSpan => ({ row, column, columns });
const addresses = (spans: RowSpan[]) => mergeSpans(spans).map(areaAddress);

function cellsOf(areas: readonly CellArea[]): string[] {
  return areas.flatMap(({ row, rows, column, columns }) =>
    Array.from({ length: rows * columns }, (_, at) =>
      cellAddress(row + Math.floor(at / columns), column + (at % columns)),
    ),
  );
}

function cellsOfAddress(address: string): string[] {
  return address.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split(':');
    const at = (cell: string) => ({
      row: Number(/\d+$/.exec(cell)?.[0]),
      column: columnNumber(/^[A-Z]+/.exec(cell)?.[0] ?? '') ?? 0,
    });
    const [from, to] = [at(first), at(last)];
    return cellsOf([{ ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }]);
  });
}

const smallSpan = fc.record({
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 8 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

describe('mergeSpans', () => {
  it('joins rows below each other', () => {
    expect(addresses([span(3, 1, 8), span(2, 1, 8), span(9, 1, 8)])).toEqual(['A2:H3', 'A9:H9']);
  });

  it('joins cells side by side, then down', () => {
    expect(addresses([span(2, 5), span(2, 6), span(3, 5), span(3, 6), span(4, 6)])).toEqual(['E2:F3', 'F4']);
  });

  it('counts a cell once where spans overlap', () => {
    expect(addresses([span(2, 1, 3), span(2, 2, 3), span(2, 2)])).toEqual(['A2:D2']);
  });

  it('has nothing to say about no cells', () => {
    expect(mergeSpans([])).toEqual([]);
    expect(packAreas([])).toEqual([]);
  });

  it('covers exactly the same cells, each once', () => {
    fc.assert(
      fc.property(fc.array(smallSpan, { maxLength: 60 }), (spans) => {
        const covered = cellsOf(mergeSpans(spans));
        const wanted = new Set(cellsOf(spans.map((each) => ({ ...each, rows: 1 }))));
        expect(covered.length).toBe(wanted.size);
        expect(new Set(covered)).toEqual(wanted);
      }),
    );
  });
});

describe('packAreas', () => {
  it('never makes an address that Excel refuses, and loses no cell', () => {
    const farArea = fc.record({
      row: fc.integer({ min: 1, max: 1_048_000 }),
      column: fc.integer({ min: 1, max: 16_380 }),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(farArea, { maxLength: 1_500 }), (areas) => {
        const packs = packAreas(areas);
        for (const pack of packs) {
          expect(pack.length).toBeLessThanOrEqual(7_500);
          expect(pack.split(',').length).toBeLessThanOrEqual(300);
        }
        expect(packs.flatMap(cellsOfAddress)).toEqual(cellsOf(areas));
      }),
      { numRuns: 30 },
    );
  });

  it('fills a pack before it opens the next', () => {
    const areas = Array.from({ length: 601 }, (_, at) => ({ row: 2 * at + 1, column: 1, rows: 1, columns: 1 }));
    expect(packAreas(areas).map((pack) => pack.split(',').length)).toEqual([300, 300, 1]);
  });
});
