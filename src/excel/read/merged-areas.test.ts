import { makePolicy } from '../../compliance/policy/policy';
import { dayOf } from '../../compliance/sheets/values/dates';
import type { ExcelHost, ExcelHostOptions } from '../../embedded-host';
import { applyHighlights } from '../highlight/highlight';
import { excelWith, sheetOf, syncsOf, type SheetCells } from '../testing/excel-with';
import { readWorkbook } from './read-workbook';
import { checkWorkbook } from './run-check';

const ROSTER: SheetCells = [
  ['Student ID', 'Grade', 'ML Status', 'SDD'],
  [1001, 1, 'EL', 1],
  [1002, 1, 'EL', 1],
];
const GROUPS: SheetCells = [
  ['Course Title', 'Student ID', 'Minutes per Meeting', 'Meetings per Week'],
  ['ESL A', 1001, 'many', 5],
  [null, 1002, null, null],
];

/** An Excel with groups whose class and minutes are merged over two students. */
function excelWithGroups(options?: ExcelHostOptions): ExcelHost {
  const excel = excelWith({ Roster: ROSTER, Groups: GROUPS }, options);
  for (const column of [0, 2, 3]) sheetOf(excel, 'Groups').merges.push({ row: 1, column, rows: 2, columns: 1 });
  return excel;
}

const ask = (excel: ExcelHost) => excel.run((context) => readWorkbook(context, { mergedAreas: 'ask' }));
const areas = [1, 3, 4].map((firstColumn) => ({ firstRow: 2, firstColumn, rowCount: 2, columnCount: 1 }));

it('finds the merged cells of the sheets that may have some, in one sync', async () => {
  const excel = excelWithGroups();
  const plain = await syncsOf(excel, () => excel.run((context) => readWorkbook(context)));
  const asked = await syncsOf(excel, () => ask(excel));
  expect(plain.result.sheets.map(({ merges }) => merges)).toEqual([undefined, undefined]);
  expect(asked.result.sheets.map(({ merges }) => merges)).toEqual([undefined, areas]);
  expect(asked.syncs).toBe(plain.syncs + 1);
});

it('asks nothing of sheets without a gap, so that Excel forgets nothing that could be undone', async () => {
  const excel = excelWith({ Roster: ROSTER });
  const plain = await syncsOf(excel, () => excel.run((context) => readWorkbook(context)));
  expect((await syncsOf(excel, () => ask(excel))).syncs).toBe(plain.syncs);
});

it('finds more than Excel answers at once', async () => {
  const pairs = Array.from({ length: 400 }, (_, at): SheetCells => [
    [`ESL ${at}`, 2 * at, 'x'],
    [null, 2 * at + 1, null],
  ]).flat();
  const excel = excelWith({ Groups: [['Class', 'Student ID', 'Teacher'], ...pairs] });
  const { merges } = sheetOf(excel, 'Groups');
  for (let at = 0; at < 400; at++)
    merges.push(
      { row: 1 + 2 * at, column: 0, rows: 2, columns: 1 },
      { row: 1 + 2 * at, column: 2, rows: 2, columns: 1 },
    );
  const { sheets } = await ask(excel);
  expect(new Set(sheets[0]?.merges?.map(({ firstRow, firstColumn }) => `${firstRow} ${firstColumn}`)).size).toBe(800);
});

it('reads the rest where Excel is too old to tell', async () => {
  const { sheets } = await ask(excelWithGroups({ profile: 'excel19' }));
  expect(sheets.map(({ values, merges }) => [values.length, merges])).toEqual([
    [3, undefined],
    [3, undefined],
  ]);
});

it('marks the merged cell and the rows that it speaks for', async () => {
  const excel = excelWithGroups();
  const marked = await excel.run(async (context) => {
    const run = await checkWorkbook(context, {
      policy: makePolicy(),
      asOf: dayOf(2026, 10, 1),
      mergedAreas: 'ask',
    });
    expect(
      run.findings.filter(({ check }) => check === 'number-invalid').map(({ location }) => location.cells),
    ).toEqual([['C2']]);
    return applyHighlights(context, run, { at: '2026-10-01', version: 'test' });
  });
  expect(marked.skipped).toEqual([]);
});
