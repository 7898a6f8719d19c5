import { STRICT_PROTECTION } from '../model';
import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';

/** docs/guides/office-js.md 2.6: a protected sheet refuses, with `AccessDenied`. */
describe('a protected sheet', () => {
  const locked = () => {
    const host = hostOf({
      A: [
        ['x', 1],
        ['y', 2],
      ],
    });
    return {
      host,
      protect: (options?: Excel.WorksheetProtectionOptions) =>
        onFirstSheet(host, (sheet) => (sheet.protection.protect(options), () => undefined)),
    };
  };
  const attempts: [string, (sheet: Excel.Worksheet) => void][] = [
    ['values', (sheet) => void (sheet.getRange('A1').values = [[1]])],
    ['fill', (sheet) => void (sheet.getRange('A1').format.fill.color = '#FF0000')],
    ['number format', (sheet) => void (sheet.getRange('A1').numberFormat = [['0']])],
    ['column width', (sheet) => void (sheet.getRange('A1').format.columnWidth = 50)],
    ['row height', (sheet) => void (sheet.getRange('A1').format.rowHeight = 50)],
    ['conditional format', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['table', (sheet) => void sheet.tables.add('A1:B2', true)],
    ['chart', (sheet) => void sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns')],
    ['inserted rows', (sheet) => void sheet.getRange('1:1').insert('Down')],
    ['deleted columns', (sheet) => sheet.getRange('A:A').delete('Left')],
    ['sort', (sheet) => sheet.getRange('A1:B2').sort.apply([{ key: 0 }])],
    ['link', (sheet) => void (sheet.getRange('A1').hyperlink = { address: 'https://example.org' })],
    ['clear', (sheet) => sheet.getRange('A1').clear()],
    ['merge', (sheet) => sheet.getRange('A1:B1').merge()],
  ];

  test.each(attempts)('refuses: %s', async (_, attempt) => {
    const { host, protect } = locked();
    const act = () => onFirstSheet(host, (sheet) => (attempt(sheet), () => undefined));
    await expect(act()).resolves.toBeUndefined();
    await protect();
    await expect(act()).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('still answers reads, and allows what its options allow', async () => {
    const { host, protect } = locked();
    await protect({ allowFormatCells: true });
    const read = await onFirstSheet(host, (sheet) => {
      const range = sheet.getRange('A1').load('values');
      range.format.fill.color = '#FF0000';
      const protection = sheet.protection.load('protected,options');
      return () => [
        range.values,
        protection.protected,
        protection.options.allowFormatCells,
        protection.options.allowSort,
      ];
    });
    expect(read).toEqual([[['x']], true, true, false]);
  });

  test('lets unlocked cells be written', async () => {
    const { host, protect } = locked();
    await onFirstSheet(host, (sheet) => ((sheet.getRange('B2').format.protection.locked = false), () => undefined));
    await protect();
    await onFirstSheet(host, (sheet) => ((sheet.getRange('B2').values = [[9]]), () => undefined));
    expect(host.workbook.sheets[0]?.cells.value(1, 1)).toBe(9);
    const both = onFirstSheet(host, (sheet) => ((sheet.getRange('B1:B2').values = [[1], [2]]), () => undefined));
    await expect(both).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('opens with its password only', async () => {
    const { host } = locked();
    const unprotect = (password?: string) =>
      onFirstSheet(host, (sheet) => (sheet.protection.unprotect(password), () => undefined));
    await onFirstSheet(host, (sheet) => (sheet.protection.protect({}, 'secret'), () => undefined));
    await expect(unprotect('wrong')).rejects.toMatchObject({ code: 'AccessDenied' });
    await expect(unprotect()).rejects.toMatchObject({ code: 'AccessDenied' });
    await unprotect('secret');
    expect(host.workbook.sheets[0]?.protection).toBeNull();
  });

  test('whose password only the file knows does not open', async () => {
    const { host } = locked();
    sheetOf(host).protection = { options: STRICT_PROTECTION, hasUnknownPassword: true };
    const unprotect = onFirstSheet(host, (sheet) => (sheet.protection.unprotect('guess'), () => undefined));
    await expect(unprotect).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  test('cannot be protected twice (docs/guides/office-js.md 2.6, issue 6784)', async () => {
    const { protect } = locked();
    await protect();
    await expect(protect()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
