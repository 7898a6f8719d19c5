import fc from 'fast-check';
import type { ExcelHost } from '../../embedded-host';
import { applyHighlights, removeHighlights } from '../highlight/highlight';
import type { CellArea, CellPosition } from '../request/cell-position';
import { nextCell, selectNextMark } from './next-mark';
import { excelWith, sheetOf } from '../testing/excel-with';
import { checkFlags, rosterWith } from '../testing/flagged-roster';

async function markedExcel(sheets: Parameters<typeof excelWith>[0], options?: Parameters<typeof excelWith>[1]) {
  const excel = excelWith(sheets, options);
  const run = await checkFlags(excel);
  await excel.run((context) => applyHighlights(context, run, { at: '', version: '' }));
  return excel;
}

/** Where Next finding leads, as `Sheet!A1`. */
async function next(excel: ExcelHost): Promise<string | null> {
  const selected = await excel.run((context) => selectNextMark(context));
  const where = await selection(excel);
  if (selected !== null) expect(where.sheet).toBe(selected.sheet);
  return selected === null ? null : where.address;
}

function selection(excel: ExcelHost): Promise<{ sheet: string; address: string }> {
  return excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    range.load('address');
    sheet.load('name');
    await context.sync();
    return { sheet: sheet.name, address: range.address };
  });
}

async function select(excel: ExcelHost, sheet: string, address: string): Promise<void> {
  await excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

describe('selectNextMark', () => {
  it('walks the marked cells by rows from left to right, whatever their severity, and begins again', async () => {
    const excel = await markedExcel({
      Roster: rosterWith(['warning grade', '', 'error grade, info school', 'error grade']),
    });
    await select(excel, 'Roster', 'A1');
    const walk = [];
    for (let step = 0; step < 5; step++) walk.push(await next(excel));
    expect(walk).toEqual(['Roster!D2', 'Roster!C4', 'Roster!D4', 'Roster!D5', 'Roster!D2']);
  });

  it('starts from the selected cell', async () => {
    const excel = await markedExcel({ Roster: rosterWith(['error grade', 'error grade', 'error grade']) });
    await select(excel, 'Roster', 'E3');
    expect(await next(excel)).toBe('Roster!D4');
  });

  it('goes on to the next visible sheet with marks, and from the last to the first', async () => {
    const excel = await markedExcel({
      North: rosterWith(['error grade']),
      Notes: [['x']],
      // A student's finding stands on the first sheet that lists the student, so each sheet flags another one.
      Hidden: rosterWith(['', 'error grade']),
      South: rosterWith(['', '', 'error grade']),
    });
    sheetOf(excel, 'Hidden').visibility = 'Hidden';
    await select(excel, 'North', 'A1');
    expect([await next(excel), await next(excel), await next(excel)]).toEqual(['North!D2', 'South!D4', 'North!D2']);
  });

  it('leads from a sheet without marks to the next one that has some', async () => {
    const excel = await markedExcel({
      North: rosterWith(['error grade']),
      Notes: [['x']],
      South: rosterWith(['', 'error grade']),
      Last: [['x']],
    });
    await select(excel, 'Notes', 'A1');
    expect(await next(excel)).toBe('South!D3');
    await select(excel, 'Last', 'A1');
    expect(await next(excel)).toBe('North!D2');
  });

  it('comes back to the only marked cell', async () => {
    const excel = await markedExcel({ Roster: rosterWith(['error grade']) });
    await select(excel, 'Roster', 'D2');
    expect(await next(excel)).toBe('Roster!D2');
  });

  it('passes over chart sheets, also when one is in front', async () => {
    const excel = await markedExcel({ Chart: [], Roster: rosterWith(['error grade']) });
    sheetOf(excel, 'Chart').kind = 'chartsheet';
    expect(await next(excel)).toBe('Roster!D2');
  });

  it('leaves the selection where nothing is marked, and ignores rules of the user', async () => {
    const excel = await markedExcel({ Roster: rosterWith(['error grade']) });
    await excel.run((context) => removeHighlights(context));
    await excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('Roster').getRange('A2:E2');
      conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom).custom.rule.formula = '=TRUE';
      await context.sync();
    });
    await select(excel, 'Roster', 'B1');
    expect(await next(excel)).toBeNull();
    expect((await selection(excel)).address).toBe('Roster!B1');
  });

  it('uses no call that the oldest supported Excel lacks', async () => {
    const excel = await markedExcel({ Roster: rosterWith(['error grade']) }, { profile: 'excel19' });
    expect(await next(excel)).toBe('Roster!D2');
  });

  it('reads the areas of many marks in parts', async () => {
    // Every other row, so that no two areas merge: 13,000 areas in 44 rules, of which 40 are loaded at once.
    const flags = Array.from({ length: 26_000 }, (_, at) => (at % 2 === 0 ? 'error grade' : ''));
    const excel = await markedExcel({ Roster: rosterWith(flags) });
    await select(excel, 'Roster', 'D25999');
    expect(await next(excel)).toBe('Roster!D26000');
    expect(await next(excel)).toBe('Roster!D2');
  });
});

describe('nextCell', () => {
  const place = fc.record({ row: fc.nat(7), column: fc.nat(7) });
  const area = fc.record({
    row: fc.integer({ min: 1, max: 7 }),
    column: fc.integer({ min: 1, max: 7 }),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
  });

  it('finds the cell that a list of all cells in reading order has next', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 5 }), place, (areas, after) => {
        const expected = cellsOf(areas).find((cell) => order(cell) > order(after)) ?? null;
        expect(nextCell(areas, after)).toEqual(expected);
      }),
    );
  });

  const order = ({ row, column }: CellPosition) => row * 100 + column;

  function cellsOf(areas: readonly CellArea[]): CellPosition[] {
    const cells = areas.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, at) => ({
        row: row + Math.floor(at / columns),
        column: column + (at % columns),
      })),
    );
    return cells.sort((a, b) => order(a) - order(b));
  }
});
