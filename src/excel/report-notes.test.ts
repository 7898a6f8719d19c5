import fc from 'fast-check';
import type { ReportCell, ReportSheet } from '../compliance/reports/report-sheet';
import type { CellValue, ExcelHost } from '../embedded-host';
import { excelWith, sheetOf } from './testing/excel-with';
import { writeReport } from './write-report';

const TAB = 'ML Test';
const options = { asOf: '2026-10-01' };

/** A report of one table: its headings stand in row 6, the first of its rows in row 7. */
function report(rows: readonly (readonly [id: string, minutes: number])[], changes: Partial<ReportSheet> = {}) {
  const table = {
    kind: 'table' as const,
    name: 'students',
    columns: [
      { heading: 'Student', type: 'text' as const, width: 12, total: 'label' as const },
      { heading: 'Minutes', type: 'integer' as const, width: 10, total: 'sum' as const },
      { heading: 'Decision', type: 'text' as const, width: 16, fillIn: true as const },
    ],
    rows: rows.map(([id, minutes]): ReportCell[] => [id, minutes, null]),
    totals: true,
    notesBy: ['Student'],
  };
  const sheet: ReportSheet = {
    id: 'test',
    tabName: TAB,
    title: 'Test',
    cover: [],
    reading: 'Three students.',
    blocks: [{ kind: 'heading', text: 'By student' }, table],
  };
  return { ...sheet, ...changes };
}

const STUDENTS = [
  ['001', 450],
  ['002', 225],
  ['003', 90],
] as const;

const write = (excel: ExcelHost, sheet: ReportSheet) => excel.run((context) => writeReport(context, sheet, options));

async function written(sheet: ReportSheet = report(STUDENTS)): Promise<ExcelHost> {
  const excel = excelWith({ Roster: [['ID'], [1]] });
  await write(excel, sheet);
  return excel;
}

/** As the user types: formulas are calculated, and what stands next to a table does not become part of it. */
async function type(excel: ExcelHost, address: string, value: CellValue, format?: string): Promise<void> {
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(TAB).getRange(address);
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = [[value]];
    await context.sync();
  });
}

async function widenTable(excel: ExcelHost, address: string): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(TAB).tables.getItemAt(0).resize(address);
    await context.sync();
  });
}

async function hideRow(excel: ExcelHost, address: string): Promise<void> {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(TAB).getRange(address).rowHidden = true;
    await context.sync();
  });
}

async function texts(excel: ExcelHost, address: string): Promise<string[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(TAB).getRange(address);
    range.load('text');
    await context.sync();
    return range.text;
  });
}

/** The rows of the list of notes without a row: table, row, column, note. */
async function listed(excel: ExcelHost): Promise<string[][]> {
  const table = sheetOf(excel, TAB).tables.find(({ name }) => name.includes('kept_notes'));
  if (table === undefined) return [];
  const { row, rows } = table.area;
  return texts(excel, `A${row + 2}:D${row + rows}`);
}

describe("a user's notes beside a report table", () => {
  it('stand beside the same rows after the rows were sorted otherwise, came and went', async () => {
    const excel = await written();
    await type(excel, 'D6', 'My note');
    await type(excel, 'D7', 'Call the family');
    await type(excel, 'D9', 'Moved in May');
    await write(
      excel,
      report([
        ['003', 95],
        ['004', 10],
        ['001', 450],
      ]),
    );
    expect(await texts(excel, 'A6:D9')).toEqual([
      ['Student', 'Minutes', 'Decision', 'My note'],
      ['003', '95', '', 'Moved in May'],
      ['004', '10', '', ''],
      ['001', '450', '', 'Call the family'],
    ]);
    // Part of the table, so that sorting it by a click takes the notes along.
    expect(sheetOf(excel, TAB).tables[0]?.area).toEqual({ row: 5, column: 0, rows: 4, columns: 4 });
    expect(await listed(excel)).toEqual([]);
  });

  it('are kept where they are columns inside the table, between ours, and where she sorted it', async () => {
    const excel = await written();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(TAB);
      sheet.getRange('B:B').insert('Right');
      await context.sync();
      sheet.getRange('B6:B9').values = [['Mine'], ['one'], [''], ['three']];
      await context.sync();
      sheet.getRange('A7:D9').sort.apply([{ key: 2, ascending: true }]);
      await context.sync();
    });
    expect((await texts(excel, 'A7:C9')).map((row) => row.join())).toEqual(['003,three,90', '002,,225', '001,one,450']);
    await write(excel, report(STUDENTS));
    expect(await texts(excel, 'A6:D9')).toEqual([
      ['Student', 'Minutes', 'Decision', 'Mine'],
      ['001', '450', '', 'one'],
      ['002', '225', '', ''],
      ['003', '90', '', 'three'],
    ]);
  });

  it('survive a second and a third run, and hidden rows do not lose theirs', async () => {
    const excel = await written();
    await type(excel, 'D6', 'My note');
    await type(excel, 'D8', 'second');
    for (let run = 0; run < 3; run++) {
      await hideRow(excel, 'A8:A8');
      expect((await write(excel, report(STUDENTS))).notes).toEqual({ kept: 1, listed: 0 });
    }
    expect(await texts(excel, 'D6:D9')).toEqual([['My note'], [''], ['second'], ['']]);
  });

  it('are kept as they are: text as text, numbers and dates in their format, formulas as values', async () => {
    const excel = await written();
    await type(excel, 'D6', 'My note');
    await type(excel, 'D7', "'=HYPERLINK(1)");
    await type(excel, 'D8', 46_296, 'm/d/yyyy');
    await type(excel, 'D9', '=B9*2');
    await type(excel, 'E7', "'007");
    await type(excel, 'E8', 0.5, '0%');
    await write(excel, report(STUDENTS));
    expect(await texts(excel, 'D7:E9')).toEqual([
      ['=HYPERLINK(1)', '007'],
      ['10/1/2026', '50%'],
      ['180', ''],
    ]);
    expect(sheetOf(excel, TAB).cells.formula(8, 3)).toBeUndefined();
    expect(await listed(excel)).toEqual([['By student', 'formula', 'My note', '=B9*2']]);
  });

  it('have a heading of their own where ours is now the same, and where they had none', async () => {
    const excel = await written();
    await type(excel, 'D6', 'Minutes');
    await type(excel, 'D7', 'a');
    await type(excel, 'F8', 'b');
    await write(excel, report(STUDENTS));
    expect(await texts(excel, 'A6:E8')).toEqual([
      ['Student', 'Minutes', 'Decision', 'Minutes (2)', 'Column F'],
      ['001', '450', '', 'a', ''],
      ['002', '225', '', '', 'b'],
    ]);
  });

  it('are found where she made plain cells of the table, or changed its heading row to another name', async () => {
    const excel = await written();
    await type(excel, 'D6', 'My note');
    await type(excel, 'D7', 'first');
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(TAB).tables.getItemAt(0).convertToRange();
      await context.sync();
    });
    await write(excel, report(STUDENTS.slice(0, 1)));
    expect(await texts(excel, 'A7:D7')).toEqual([['001', '450', '', 'first']]);
    expect(await listed(excel)).toEqual([]);
  });

  it('are not taken for what an earlier report had as a column of its own', async () => {
    const sheet = report(STUDENTS);
    const [heading, table] = sheet.blocks;
    if (table?.kind !== 'table' || heading === undefined) throw new Error('The report has a table.');
    const columns = table.columns.map((column) =>
      column.heading === 'Minutes' ? { ...column, heading: 'Minutes, Q1' } : column,
    );
    const excel = await written({ ...sheet, blocks: [heading, { ...table, columns }] });
    await write(excel, sheet);
    expect(await texts(excel, 'A6:E6')).toEqual([['Student', 'Minutes', 'Decision', '', '']]);
  });
});

it('rows that no report names are told apart by as many text columns as it takes', async () => {
  const grades = (rows: readonly (readonly [string, string, number])[]): ReportSheet => {
    const text = { type: 'text' as const, width: 10 };
    const columns = [
      { heading: 'School', ...text },
      { heading: 'Grade', ...text },
      { heading: 'MLs', type: 'integer' as const, width: 10 },
    ];
    return report([], { blocks: [{ kind: 'table', name: 'grades', columns, rows, totals: false }] });
  };
  const excel = await written(
    grades([
      ['Adams', '3', 10],
      ['Adams', '4', 12],
    ]),
  );
  // Without a heading above, the table stands in the row below the blank one.
  await type(excel, 'D6', 'of the third grade');
  await write(
    excel,
    grades([
      ['Adams', '4', 12],
      ['Adams', '3', 11],
    ]),
  );
  expect(await texts(excel, 'A6:D7')).toEqual([
    ['Adams', '4', '12', ''],
    ['Adams', '3', '11', 'of the third grade'],
  ]);
});

describe('columns of ours that a user fills in', () => {
  it('keep what she wrote, by the row', async () => {
    const excel = await written();
    await type(excel, 'C7', 'SDD 3');
    await type(excel, 'C9', 'see parent letter');
    await write(
      excel,
      report([
        ['003', 90],
        ['001', 400],
      ]),
    );
    expect(await texts(excel, 'A7:C8')).toEqual([
      ['003', '90', 'see parent letter'],
      ['001', '400', 'SDD 3'],
    ]);
  });
});

describe('notes whose row is gone', () => {
  it('stand in a list under the report with their row, and go back when the row is there again', async () => {
    const excel = await written();
    await type(excel, 'C8', 'keep level 2');
    await type(excel, 'D6', 'My note');
    await type(excel, 'D8', 'Ask in spring');
    expect((await write(excel, report(STUDENTS.slice(0, 1)))).notes).toEqual({ kept: 0, listed: 2 });
    const list = [
      ['By student', '002', 'Decision', 'keep level 2'],
      ['By student', '002', 'My note', 'Ask in spring'],
    ];
    expect(await listed(excel)).toEqual(list);
    expect((await write(excel, report(STUDENTS.slice(0, 1)))).notes.listed).toBe(2);
    expect(await listed(excel)).toEqual(list);
    expect((await write(excel, report(STUDENTS))).notes).toEqual({ kept: 2, listed: 0 });
    expect(await texts(excel, 'A8:D8')).toEqual([['002', '225', 'keep level 2', 'Ask in spring']]);
    expect(await listed(excel)).toEqual([]);
  });

  it('are not lost where the whole table is gone', async () => {
    const excel = await written();
    await type(excel, 'C7', 'mine');
    await write(excel, report([], { blocks: [{ kind: 'note', text: 'Nothing to show.' }] }));
    expect(await listed(excel)).toEqual([['By student', '001', 'Decision', 'mine']]);
    await write(excel, report(STUDENTS));
    expect(await texts(excel, 'C7')).toEqual([['mine']]);
  });

  it('hold what stood beside no row: above, below, and beside the totals', async () => {
    const excel = await written();
    await type(excel, 'F1', 'For Ana');
    await type(excel, 'E10', 'too low');
    await type(excel, 'A20', 'Discussed on Monday');
    await write(excel, report(STUDENTS));
    const expected = [
      ['Beside the report', 'F1', '', 'For Ana'],
      ['Beside the report', 'E10', '', 'too low'],
      ['Beside the report', 'A20', '', 'Discussed on Monday'],
    ];
    expect(await listed(excel)).toEqual(expected);
    await write(excel, report(STUDENTS));
    expect(await listed(excel)).toEqual(expected);
  });

  it('tell rows with one key apart by their order, and go to the list where that cannot be told', async () => {
    const twice = [
      ['001', 1],
      ['001', 2],
      ['001', 3],
    ] as const;
    const excel = await written(report(twice));
    await type(excel, 'C8', 'on the second');
    await write(excel, report(twice));
    expect(await texts(excel, 'C7:C9')).toEqual([[''], ['on the second'], ['']]);
    await write(excel, report(twice.slice(1)));
    expect(await texts(excel, 'C7:C8')).toEqual([[''], ['']]);
    expect(await listed(excel)).toEqual([['By student', '001', 'Decision', 'on the second']]);
  });
});

describe('a tab that cannot be replaced', () => {
  it('is left as it is where it is protected, and the reason is told', async () => {
    const excel = await written();
    await type(excel, 'C7', 'mine');
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(TAB).protection.protect();
      await context.sync();
    });
    await expect(write(excel, report([]))).rejects.toMatchObject({ code: 'ReportTabProtected' });
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Roster', TAB]);
    expect(await texts(excel, 'A7:C7')).toEqual([['001', '450', 'mine']]);
  });

  it('keeps every note whichever request fails', async () => {
    const excel = await written();
    await type(excel, 'D6', 'My note');
    await type(excel, 'D8', 'second');
    const before = excel.statistics.syncs;
    await write(excel, report(STUDENTS));
    const syncs = excel.statistics.syncs - before;
    for (let sync = 1; sync <= syncs; sync++) {
      excel.failAtSync(excel.statistics.syncs + sync, 'AccessDenied', 1);
      await write(excel, report(STUDENTS)).catch(() => undefined);
      expect(await texts(excel, 'D6:D9')).toEqual([['My note'], [''], ['second'], ['']]);
    }
  });
});

describe('any notes at all', () => {
  it('are on the tab after any number of runs, beside their row or in the list', async () => {
    const ids = ['1', '2', '3', '4'];
    const run = fc.record({
      rows: fc.shuffledSubarray(ids),
      note: fc.record({ row: fc.nat(5), column: fc.constantFrom('C', 'D', 'E'), text: fc.uuid() }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 5 }), async (runs) => {
        const excel = await written(report(ids.map((id) => [id, 1])));
        const notes = new Set<string>();
        for (const { rows, note } of runs) {
          const address = `${note.column}${note.row + 7}`;
          const [[overwritten]] = (await texts(excel, address)) as [[string]];
          if (overwritten === '') {
            await type(excel, address, note.text);
            notes.add(note.text);
          }
          await write(excel, report(rows.map((id) => [id, 1])));
          const all = new Set((await texts(excel, 'A1:H60')).flat());
          for (const text of notes) expect(all).toContain(text);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

it('the table may be widened by the user, as Excel does when she types beside it', async () => {
  const excel = await written();
  await type(excel, 'D6', 'My note');
  await type(excel, 'D7', 'first');
  await widenTable(excel, 'A6:D9');
  await write(excel, report(STUDENTS));
  expect(await texts(excel, 'D6:D7')).toEqual([['My note'], ['first']]);
});
