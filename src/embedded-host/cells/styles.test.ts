import { createExcelHost, HostWorkbook, type CellStyle } from '..';

/** The look of each cell of A1:C4 after some writing to a new sheet. */
async function looksAfter<Look>(write: (sheet: Excel.Worksheet) => void, read: (style: CellStyle) => Look) {
  const workbook = new HostWorkbook();
  workbook.addSheet('First');
  const excel = createExcelHost(workbook);
  await excel.run(async (context) => {
    write(context.workbook.worksheets.add('New'));
    await context.sync();
  });
  const sheet = workbook.sheetNamed('New');
  return [0, 1, 2, 3].map((row) =>
    [0, 1, 2].map((column) => read(workbook.styles.get(sheet?.styleNumber(row, column) ?? 0))),
  );
}

describe('a change of the look of several rows', () => {
  it('leaves to each row what is its own', async () => {
    const looks = await looksAfter(
      (sheet) => {
        sheet.getRange('A1:C4').format.font.size = 9;
        sheet.getRange('B2').format.font.size = 20;
        sheet.getRange('B1:C4').format.font.bold = true;
        sheet.getRange('A3:A4').format.font.bold = true;
      },
      ({ font }) => `${font.size}${font.bold ? ' bold' : ''}`,
    );
    expect(looks).toEqual([
      ['9', '9 bold', '9 bold'],
      ['9', '20 bold', '9 bold'],
      ['9 bold', '9 bold', '9 bold'],
      ['9 bold', '9 bold', '9 bold'],
    ]);
  });

  it('begins in each row with the look of that whole row', async () => {
    const looks = await looksAfter(
      (sheet) => {
        sheet.getRange('2:2').format.font.size = 20;
        sheet.getRange('A1:C3').format.font.bold = true;
      },
      ({ font }) => `${font.size}${font.bold ? ' bold' : ''}`,
    );
    expect(looks.map(([first]) => first)).toEqual(['11 bold', '20 bold', '11 bold', '11']);
  });
});
