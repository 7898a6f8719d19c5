import { hostOf, onFirstSheet, sheetOf } from '../../testing/host-of';

test('no fill reads #FFFFFF with tintAndShade null; clearing gives it back (docs/guides/office-js.md 2.6, issue 6218)', async () => {
  const host = hostOf({ A: [['x']] });
  const fill = () =>
    onFirstSheet(host, (sheet) => {
      const { fill: cell } = sheet.getRange('A1').format;
      cell.load('color,tintAndShade');
      return () => [cell.color, cell.tintAndShade];
    });
  const change = (act: (format: Excel.RangeFill) => void) =>
    onFirstSheet(host, (sheet) => (act(sheet.getRange('A1').format.fill), () => undefined));
  expect(await fill()).toEqual(['#FFFFFF', null]);
  await change((cell) => (cell.color = '#ffc7ce'));
  expect(await fill()).toEqual(['#FFC7CE', 0]);
  await change((cell) => cell.clear());
  expect(await fill()).toEqual(['#FFFFFF', null]);
});

test('font, alignment and borders', async () => {
  const host = hostOf({
    A: [
      ['x', 'y'],
      ['z', 'w'],
    ],
  });
  const read = await onFirstSheet(host, (sheet) => {
    const range = sheet.getRange('A1:B2');
    Object.assign(range.format.font, { bold: true, size: 14, name: 'Arial', color: 'red', italic: true });
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    range.format.indentLevel = 2;
    range.format.borders.getItem('EdgeBottom').style = 'Continuous';
    range.format.borders.getItem('EdgeBottom').color = '#605E5C';
    const { format } = sheet.getRange('B2').load('format/font/bold,format/font/color,format/font/size,format/wrapText');
    const bottom = format.borders.getItem('EdgeBottom').load('style,color');
    const top = format.borders.getItem('EdgeTop').load('style');
    return () => [
      format.font.bold,
      format.font.color,
      format.font.size,
      format.wrapText,
      bottom.style,
      bottom.color,
      top.style,
    ];
  });
  expect(read).toEqual([true, '#FF0000', 14, true, 'Continuous', '#605E5C', 'None']);
  const { workbook } = host;
  const style = (row: number) => workbook.styles.get(sheetOf(host).styleNumber(row, 0));
  expect(style(0).borders).toEqual({});
  expect(style(1).borders).toEqual({ bottom: { style: 'Continuous', weight: 'Thin', color: { rgb: '#605E5C' } } });
});

test('a mixed format reads null', async () => {
  const read = await onFirstSheet(hostOf({ A: [['x', 'y']] }), (sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.columnWidth = 100;
    const { format } = sheet.getRange('A1:B1').load('format/font/bold,format/columnWidth,format/font/italic');
    return () => [format.font.bold, format.columnWidth, format.font.italic];
  });
  expect(read).toEqual([null, null, false]);
});

test('widths and heights are points; too large is InvalidArgument', async () => {
  const host = hostOf({ A: [['x']] });
  await onFirstSheet(host, (sheet) => {
    sheet.getRange('B:C').format.columnWidth = 72;
    sheet.getRange('A2').format.rowHeight = 30;
    return () => undefined;
  });
  const sheet = sheetOf(host);
  expect([sheet.columnWidth(0), sheet.columnWidth(1), sheet.columnWidth(2), sheet.rowHeight(1)]).toEqual([
    48, 72, 72, 30,
  ]);
  const tooTall = onFirstSheet(host, (first) => ((first.getRange('A1').format.rowHeight = 410), () => undefined));
  await expect(tooTall).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('autofit looks at the whole column, not only at the range (docs/guides/office-js.md 2.5, issue 5999)', async () => {
  const host = hostOf({
    A: [
      ['short', 'x'],
      ['a much longer text', 'x'],
    ],
  });
  await onFirstSheet(host, (sheet) => (sheet.getRange('A1').format.autofitColumns(), () => undefined));
  expect(host.workbook.sheets[0]?.columnWidth(0)).toBe((18 * 7 + 12) * 0.75);
  expect(host.workbook.sheets[0]?.columnWidths.has(1)).toBe(false);
});

test('a format of whole columns also changes the cells that have one of their own', async () => {
  const host = hostOf({ A: [['x', 'y']] });
  await onFirstSheet(host, (sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A:A').format.fill.color = '#FFFF00';
    return () => undefined;
  });
  const { workbook } = host;
  const style = (row: number) => workbook.styles.get(sheetOf(host).styleNumber(row, 0));
  expect(style(0)).toMatchObject({ font: { bold: true }, fill: { color: { rgb: '#FFFF00' } } });
  expect(style(99)).toMatchObject({ font: { bold: false }, fill: { color: { rgb: '#FFFF00' } } });
});

test('properties of single cells', async () => {
  const host = hostOf({ A: [['x', 'y']] });
  const read = await onFirstSheet(host, (sheet) => {
    const range = sheet.getRange('A1:B1');
    range.setCellProperties([[{ format: { fill: { color: '#FFC7CE' } } }, { format: { font: { bold: true } } }]]);
    const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    return () => cells.value;
  });
  expect(read).toEqual([
    [
      { address: 'A!A1', format: { fill: { color: '#FFC7CE' }, font: { bold: false } } },
      { address: 'A!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
    ],
  ]);
});

test('hidden rows, and the cells that can be seen', async () => {
  const host = hostOf({ A: [['a'], ['b'], ['c'], ['d']] });
  const read = await onFirstSheet(host, (sheet) => {
    sheet.getRange('2:3').rowHidden = true;
    const all = sheet.getRange('A1:A4').load('rowHidden');
    const hidden = sheet.getRange('A2').load('rowHidden');
    const visible = sheet.getRange('A1:A4').getSpecialCellsOrNullObject('Visible').load('address');
    const none = sheet.getRange('A2:A3').getSpecialCellsOrNullObject('Visible');
    return () => [all.rowHidden, hidden.rowHidden, visible.address, none.isNullObject];
  });
  expect(read).toEqual([null, true, 'A!A1,A!A4', true]);
});

test('a link shows its text, blue and underlined, and never as a formula', async () => {
  const host = hostOf({ A: [] });
  const read = await onFirstSheet(host, (sheet) => {
    const cell = sheet.getRange('A1');
    cell.hyperlink = { documentReference: "'ML Findings'!A5", textToDisplay: '=row 5', screenTip: 'Go' };
    cell.load('hyperlink,values,formulas,format/font/underline');
    return () => [cell.hyperlink, cell.formulas, cell.format.font.underline];
  });
  expect(read).toEqual([
    { documentReference: "'ML Findings'!A5", textToDisplay: '=row 5', screenTip: 'Go' },
    [['=row 5']],
    'Single',
  ]);
  expect(host.workbook.sheets[0]?.cells.formula(0, 0)).toBeUndefined();
});

test('clear: contents, formats or both', async () => {
  const host = hostOf({ A: [['x', 'y']] });
  const { cells } = sheetOf(host);
  const clear = (applyTo?: 'Contents' | 'Formats') =>
    onFirstSheet(host, (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.format.font.bold = true;
      range.clear(applyTo);
      range.load('values,format/font/bold');
      return () => [range.values, range.format.font.bold];
    });
  expect(await clear('Formats')).toEqual([[['x', 'y']], false]);
  expect(await clear('Contents')).toEqual([[['', '']], true]);
  cells.setContent(0, 0, 'again');
  expect(await clear()).toEqual([[['', '']], false]);
});

test('merging keeps the top left value', async () => {
  const host = hostOf({
    A: [
      ['x', 'y'],
      ['z', 'w'],
    ],
  });
  const read = await onFirstSheet(host, (sheet) => {
    const range = sheet.getRange('A1:B2');
    range.merge();
    range.load('values');
    const merged = sheet.getRange('B2').getMergedAreasOrNullObject().load('address');
    return () => [range.values, merged.address];
  });
  expect(read).toEqual([
    [
      ['x', ''],
      ['', ''],
    ],
    'A!A1:B2',
  ]);
});
