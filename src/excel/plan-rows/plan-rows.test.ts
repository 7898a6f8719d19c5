import fc from 'fast-check';
import { createExcelHost, type ExcelHost } from '../../embedded-host';
import { loadXlsx } from '../../embedded-host/file/load-xlsx';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { Table } from '../../embedded-host/objects/table';
import { excelWith, sheetOf, type SheetCells } from '../testing/excel-with';
import { readState } from '../settings/kept-state';
import { PLAN_ROWS } from '../settings/kinds/plan-rows';
import { addPlanRows, takeBackPlanRows, type PlanSheetRows } from './plan-rows';

const SCHEDULE: SheetCells = [
  ['Student ID', 'School', 'Course', 'Section', 'Schedule', 'Min', 'Teacher'],
  ['001', 'Adams', 'Math', 'A', '1(M-F)', 50, 'Roy, Max'],
  ['002', 'Adams', 'Math', 'A', '1(M-F)', 50, 'Roy, Max'],
  ['001', 'Adams', 'Coding', 'B', '2(M-F)', 50, 'Abe, Eva'],
];
const LINES = ['add|001|2(M-F)|FY|T1', 'add|002|2(M-F)|FY|T1'];
const LEFT = 'leave|001|Adams|Coding|B|';
const ENTRY = { id: 7, school: 'Adams' };

/** Two rows of ESL, and the elective of one student left for it. */
function plan(rows = SCHEDULE.length): PlanSheetRows {
  return {
    anchors: {
      sheet: 'Schedule',
      headingRow: 1,
      firstColumn: 1,
      headings: SCHEDULE[0]?.map(String) ?? [],
      keyColumns: [1, 3],
      rows: new Map([[4, '001\nCoding']]),
      repeated: new Set(),
    },
    used: { row: 1, column: 1, rows, columns: 7 },
    planColumn: 8,
    added: LINES.map((line, at) => ({
      line,
      cells: [`00${at + 1}`, 'Adams', 'ESL', 'N1', '2(M-F)', 50, 'Lee, Ann', line],
    })),
    marks: [{ row: 4, line: LEFT }],
  };
}

const add = (excel: ExcelHost, rows = plan()) => excel.run((context) => addPlanRows(context, [rows], ENTRY));
const takeBack = (excel: ExcelHost) => excel.run((context) => takeBackPlanRows(context, ENTRY.id));
const onSheet = (excel: ExcelHost, work: (sheet: Excel.Worksheet) => void) =>
  excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Schedule'));
    await context.sync();
  });
/** What the cells hold, row by row. */
function cells(excel: ExcelHost): unknown[][] {
  const found: unknown[][] = [];
  sheetOf(excel, 'Schedule').cells.forEachRow(({ values }) => {
    let end = values.length;
    while (end > 0 && values[end - 1] === null) end--;
    found.push(values.slice(0, end));
  });
  return found;
}
/** All that a person could notice of the sheet: cells with their looks, tables, rules, sizes. */
function look(excel: ExcelHost): string {
  const {
    cells: store,
    tables,
    conditionalFormats,
    rowHeights,
    columnWidths,
    columnStyles,
  } = sheetOf(excel, 'Schedule');
  const rows: unknown[] = [];
  store.forEachRow(({ formulas, styles, values }, row) => {
    for (let column = 0; column < Math.max(values.length, styles?.length ?? 0); column++) {
      const [value, style] = [values[column] ?? null, styles?.[column] ?? 0];
      if (value !== null || style !== 0)
        rows.push([row, column, value, formulas?.[column], excel.workbook.styles.get(style)]);
    }
  });
  const areas = tables.map(({ area, columns, name }) => [name, area, columns.map((column) => column.name)]);
  const rules = conditionalFormats.map(({ areas: own, formula, style }) => [own, formula, style]);
  return JSON.stringify([rows, areas, rules, [...rowHeights], [...columnWidths], [...columnStyles]]);
}
const kept = (excel: ExcelHost) =>
  excel.run(async (context) => (await readState(context, [PLAN_ROWS])).of(PLAN_ROWS).value.added);

describe('rows of a plan', () => {
  let excel: ExcelHost;
  beforeEach(() => (excel = excelWith({ Schedule: SCHEDULE })));

  it('stand below the last row with their lines, text as text, and the row that is left is marked', async () => {
    await onSheet(excel, (sheet) => void (sheet.getRange('A4:G4').format.fill.color = '#FFE699'));
    expect(await add(excel)).toEqual({ rows: 2, marks: 1, skipped: [] });
    expect(cells(excel)).toEqual([
      [...(SCHEDULE[0] ?? []), 'ML Plan'],
      ...SCHEDULE.slice(1, 3),
      [...(SCHEDULE[3] ?? []), `leaves: ${LEFT}`],
      ['001', 'Adams', 'ESL', 'N1', '2(M-F)', 50, 'Lee, Ann', LINES[0]],
      ['002', 'Adams', 'ESL', 'N1', '2(M-F)', 50, 'Lee, Ann', LINES[1]],
    ]);
    const styles = sheetOf(excel, 'Schedule').cells;
    expect(styles.ownStyle(4, 0)).toBe(styles.ownStyle(3, 0));
  });

  it('are known to the workbook without a name, also after it was saved', async () => {
    await add(excel);
    const [entry] = await kept(excel);
    expect(entry).toMatchObject({ ...ENTRY, rows: LINES.map((line) => ({ line })), marks: [LEFT] });
    expect(JSON.stringify(entry)).not.toContain('Lee');
    const { bytes } = await saveXlsx(excel.workbook);
    const later = createExcelHost(await loadXlsx(bytes, 'School.xlsx'));
    expect(await takeBack(later)).toEqual({ rows: 2, marks: 1, left: [] });
    expect(cells(later)).toEqual(SCHEDULE);
    expect(await kept(later)).toEqual([]);
  });

  it('are known again where the same mark stands there and the workbook has forgotten it', async () => {
    await onSheet(excel, (sheet) => {
      sheet.getRange('H1').values = [['ML Plan']];
      sheet.getRange('H4').values = [[`leaves: ${LEFT}`]];
    });
    const rows = plan();
    const result = await add(excel, { ...rows, used: { ...rows.used, columns: 8 } });
    expect(result).toEqual({ rows: 2, marks: 1, skipped: [] });
    expect(await kept(excel)).toMatchObject([{ marks: [LEFT] }]);
    await takeBack(excel);
    expect(cells(excel)).toEqual(SCHEDULE);
  });

  it('go into an Excel table with all it has, and out of it', async () => {
    await onSheet(excel, (sheet) => void sheet.tables.add('A1:G4', true));
    const before = look(excel);
    await add(excel);
    expect(sheetOf(excel, 'Schedule').tables[0]?.area).toMatchObject({ rows: 6, columns: 8 });
    await onSheet(excel, (sheet) => sheet.getRange('A2:H6').sort.apply([{ key: 3, ascending: false }]));
    await onSheet(excel, (sheet) => sheet.getRange('A2:H6').sort.apply([{ key: 3, ascending: true }]));
    expect(await takeBack(excel)).toEqual({ rows: 2, marks: 1, left: [] });
    expect(look(excel)).toBe(before);
  });

  it.each([
    ['alone on the sheet', null],
    ['with a note of the user below it', 'Counted by hand'],
  ])('go above the totals of an Excel table %s, and out of it', async (_, note) => {
    await onSheet(excel, (sheet) => {
      sheet.tables.add('A1:G4', true).showTotals = true;
      sheet.getRange('F5').formulas = [['=SUBTOTAL(109,F2:F4)']];
      sheet.getRange('A5:G5').format.fill.color = '#FFE699';
      if (note !== null) sheet.getRange('A8').values = [[note]];
      sheet.getRange('F5:G5').load('values');
    });
    const before = look(excel);
    const rows = plan(note === null ? 5 : 8);
    expect(await add(excel, rows)).toEqual({ rows: 2, marks: 1, skipped: [] });
    expect(cells(excel).slice(3, 7)).toEqual([
      [...(SCHEDULE[3] ?? []), `leaves: ${LEFT}`],
      ['001', 'Adams', 'ESL', 'N1', '2(M-F)', 50, 'Lee, Ann', LINES[0]],
      ['002', 'Adams', 'ESL', 'N1', '2(M-F)', 50, 'Lee, Ann', LINES[1]],
      expect.arrayContaining(['Total']),
    ]);
    const [table] = sheetOf(excel, 'Schedule').tables;
    expect(table).toMatchObject({ area: { rows: 7, columns: 8 }, showTotals: true });
    expect(await takeBack(excel)).toEqual({ rows: 2, marks: 1, left: [] });
    expect(look(excel)).toBe(before);
  });

  it('stay out of an Excel table whose totals make no room, which is said, and leave all as it was', async () => {
    await onSheet(excel, (sheet) => {
      sheet.tables.add('A1:G4', true).showTotals = true;
      sheet.getRange('G5').load('values');
    });
    const before = look(excel);
    const resize = jest.spyOn(Table.prototype, 'resize').mockImplementation(() => undefined);
    try {
      expect(await add(excel, plan(5))).toEqual({
        rows: 0,
        marks: 0,
        skipped: [{ sheet: 'Schedule', reason: expect.stringMatching(/totals row, and Excel made no room above it/) }],
      });
    } finally {
      resize.mockRestore();
    }
    expect(look(excel)).toBe(before);
    expect(await kept(excel)).toEqual([]);
  });

  it('are found wherever sorting, new columns and rows put them', async () => {
    await add(excel);
    await onSheet(excel, (sheet) => {
      sheet.getRange('A2:H6').sort.apply([{ key: 0, ascending: false }]);
      sheet.getRange('C:C').insert('Right');
      sheet.getRange('1:1').insert('Down');
    });
    expect(await takeBack(excel)).toEqual({ rows: 2, marks: 1, left: [] });
    expect(
      cells(excel)
        .flat()
        .filter((value) => String(value).includes('ESL') || value === 'ML Plan'),
    ).toEqual([]);
    expect(cells(excel).filter((row) => row.some((value) => value !== null))).toHaveLength(SCHEDULE.length);
  });

  it('that somebody wrote into stay, and are told; the others go', async () => {
    await add(excel);
    await onSheet(excel, (sheet) => void (sheet.getRange('G5').values = [['Diaz, Rosa']]));
    expect(await takeBack(excel)).toEqual({
      rows: 1,
      marks: 1,
      left: [{ sheet: 'Schedule', reason: 'Row 5 was edited after it was added, so it stays.' }],
    });
    expect(cells(excel).at(-1)).toEqual(['001', 'Adams', 'ESL', 'N1', '2(M-F)', 50, 'Diaz, Rosa', LINES[0]]);
    expect(await kept(excel)).toEqual([]);
  });

  it('added twice stand once', async () => {
    await add(excel);
    const once = look(excel);
    await add(excel);
    expect(look(excel)).toBe(once);
    expect(await kept(excel)).toHaveLength(1);
  });

  it.each([
    ['is protected', (sheet: Excel.Worksheet) => sheet.protection.protect(), /protected/],
    ['has rows more', (sheet: Excel.Worksheet) => void (sheet.getRange('A9').values = [['x']]), /Check again/],
    ['has another heading', (sheet: Excel.Worksheet) => void (sheet.getRange('D1').values = [['Room']]), /Check again/],
    ['has another row', (sheet: Excel.Worksheet) => void (sheet.getRange('C4').values = [['Art']]), /Check again/],
  ])('are not added, and say why, where the sheet %s', async (_, act, reason) => {
    await onSheet(excel, act);
    const before = look(excel);
    const { rows, skipped } = await add(excel);
    expect([rows, skipped]).toEqual([0, [{ sheet: 'Schedule', reason: expect.stringMatching(reason) }]]);
    expect(look(excel)).toBe(before);
    expect(await kept(excel)).toEqual([]);
  });

  it('of a plan that leaves rows of an earlier one are not added, and it says what to do first', async () => {
    await add(excel);
    const before = look(excel);
    const [line = ''] = LINES;
    const { anchors, used, ...later } = plan(SCHEDULE.length + 2);
    const rows = new Map([[5, '001\nESL']]);
    const marks = [{ row: 5, line: 'leave|001|Adams|ESL|N1|', holds: line }];
    const added = [
      { line: 'add|001|3(M-F)|FY|T1', cells: ['001', 'Adams', 'ESL', 'N2', '3(M-F)', 50, 'Lee, Ann', ''] },
    ];
    const again = { ...later, anchors: { ...anchors, rows }, used: { ...used, columns: 8 }, added, marks };
    expect(await excel.run((context) => addPlanRows(context, [again], { id: 8, school: 'Adams' }))).toEqual({
      rows: 0,
      marks: 0,
      skipped: [
        {
          sheet: 'Schedule',
          reason: 'The plan would leave rows that an earlier plan added. Take that plan back first, then build again.',
        },
      ],
    });
    expect(look(excel)).toBe(before);
    expect(await kept(excel)).toHaveLength(1);
  });

  it('stay where the sheet is protected by then, and can be taken back later', async () => {
    await add(excel);
    await onSheet(excel, (sheet) => sheet.protection.protect());
    expect((await takeBack(excel)).left).toEqual([{ sheet: 'Schedule', reason: expect.stringMatching(/protected/) }]);
    await onSheet(excel, (sheet) => sheet.protection.unprotect());
    await takeBack(excel);
    expect(cells(excel)).toEqual(SCHEDULE);
  });

  it('added and taken back leave the workbook as it was, whatever stands and is formatted there', async () => {
    const text = fc.constantFrom('001', 'TRUE', '3-4', "'x", '=a', 'Lee, Ann', '', 'ESL 1', '1e5');
    const value = fc.oneof(text, fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }));
    const painted = fc.array(fc.record({ row: fc.nat(9), color: fc.constantFrom('#FF0000', '#00FF00') }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        painted,
        fc.constantFrom('cells', 'table', 'table with totals'),
        async (written, paint, kind) => {
          const own = excelWith({ Schedule: SCHEDULE });
          await onSheet(own, (sheet) => {
            sheet.getRange('A:A').format.font.bold = true;
            for (const { color, row } of paint) sheet.getRange(`A${row + 1}:J${row + 1}`).format.fill.color = color;
            if (kind !== 'cells') sheet.tables.add('A1:G4', true).showTotals = kind === 'table with totals';
            sheet.getRange('A5:G5').load('values');
            const rule = sheet.getRange('A2:G40').conditionalFormats.add('Custom' as Excel.ConditionalFormatType);
            rule.custom.rule.formula = '=$F2>40';
          });
          const before = look(own);
          const added = written.map((cell, at) => ({
            line: `add|${at}`,
            cells: ['001', ...cell, `add|${at}`],
          }));
          expect((await add(own, { ...plan(kind === 'table with totals' ? 5 : 4), added })).rows).toBe(written.length);
          expect((await takeBack(own)).left).toEqual([]);
          expect(look(own) === before).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  });
});
