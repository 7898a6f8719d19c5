import type { ReportSheet } from '../../../compliance/reports/report-sheet';
import type { ExcelHost } from '../../../embedded-host';
import { sheetOf } from '../../testing/excel-with';
import { listed, report, STUDENTS, TAB, texts, type, write, written } from '../../testing/notes-report';

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

it('the table may be widened by the user, as Excel does when she types beside it', async () => {
  const excel = await written();
  await type(excel, 'D6', 'My note');
  await type(excel, 'D7', 'first');
  await widenTable(excel, 'A6:D9');
  await write(excel, report(STUDENTS));
  expect(await texts(excel, 'D6:D7')).toEqual([['My note'], ['first']]);
});
