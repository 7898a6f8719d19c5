import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';

const names = (host: ReturnType<typeof hostOf>) => host.workbook.sheets.map((sheet) => sheet.name);

test('a new sheet comes last, is empty and does not come to the front', async () => {
  const host = hostOf({ Roster: [['id']] });
  const active = await host.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('ML Summary');
    worksheets.add();
    const sheet = worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(names(host)).toEqual(['Roster', 'ML Summary', 'Sheet3']);
  expect(active).toBe('Roster');
});

/** docs/guides/office-js.md 2.8. */
describe('the name of a sheet', () => {
  const add = (name: string) =>
    hostOf({ Roster: [] }).run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });

  test.each(['', 'x'.repeat(32), 'a/b', 'a\\b', 'a?', 'a*', 'a:b', '[a]', "'a", "a'", 'History', 'history'])(
    '"%s" is InvalidArgument',
    async (name) => {
      await expect(add(name)).rejects.toMatchObject({ code: name === '' ? 'InvalidArgument' : 'InvalidArgument' });
    },
  );

  test.each(['x'.repeat(31), "O'Bryant", 'ML ¶54', '2025–26'])('"%s" is allowed', async (name) => {
    await expect(add(name)).resolves.toBeUndefined();
  });

  test('that another sheet has is ItemAlreadyExists, whatever the case', async () => {
    await expect(add('roster')).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  test('may change in its case only, and formulas follow a new name', async () => {
    const host = hostOf({ Roster: [[1]], Sum: [] });
    await host.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sum').getRange('A1');
      cell.formulas = [['=Roster!A1+1']];
      const sheet = context.workbook.worksheets.getItem('Roster');
      sheet.name = 'ROSTER';
      sheet.name = 'New roster';
      cell.load('formulas,values');
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["='New roster'!A1+1"]], [[2]]]);
    });
  });
});

test('a sheet is moved, and found by name and by id', async () => {
  const host = hostOf({ A: [], B: [], C: [] });
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('c').load('id,position');
    sheet.position = 0;
    await context.sync();
    const again = worksheets.getItem(sheet.id).load('name,position');
    await context.sync();
    expect([again.name, again.position]).toEqual(['C', 0]);
  });
  expect(names(host)).toEqual(['C', 'A', 'B']);
});

describe('deleting', () => {
  test('the active sheet brings its neighbour to the front, and what pointed to it shows #REF!', async () => {
    const host = hostOf({ A: [[1]], B: [] });
    const read = await host.run(async (context) => {
      const { worksheets } = context.workbook;
      const cell = worksheets.getItem('B').getRange('A1');
      cell.formulas = [['=A!A1']];
      worksheets.getItem('A').delete();
      cell.load('formulas');
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return [active.name, cell.formulas];
    });
    expect(read).toEqual(['B', [['=A!#REF!']]]);
  });

  test('the last visible sheet and a very hidden one is InvalidOperation (docs/guides/office-js.md 2.8, issue 365)', async () => {
    const host = hostOf({ A: [], B: [] });
    const remove = (name: string) =>
      host.run(async (context) => {
        context.workbook.worksheets.getItem(name).delete();
        await context.sync();
      });
    sheetOf(host, 1).visibility = 'VeryHidden';
    await expect(remove('B')).rejects.toMatchObject({ code: 'InvalidOperation' });
    await expect(remove('A')).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test('hiding: not the last visible sheet', async () => {
  const host = hostOf({ A: [], B: [] });
  const hide = (name: string) =>
    host.run(async (context) => {
      context.workbook.worksheets.getItem(name).visibility = 'VeryHidden';
      await context.sync();
    });
  await hide('A');
  expect(host.workbook.sheets[0]?.visibility).toBe('VeryHidden');
  await expect(hide('B')).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('tab colour, gridlines, frozen rows', async () => {
  const host = hostOf({ A: [] });
  const read = await onFirstSheet(host, (sheet) => {
    sheet.tabColor = '#107c10';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeRows(3);
    sheet.load('tabColor,showGridlines');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    return () => [sheet.tabColor, sheet.showGridlines, frozen.address];
  });
  expect(read).toEqual(['#107C10', false, 'A!1:3']);
  expect(host.workbook.sheets[0]?.freeze).toEqual({ rows: 3, columns: 0 });
  const [frozenAt, none] = await onFirstSheet(host, (sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
    const at = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.freezePanes.unfreeze();
    const gone = sheet.freezePanes.getLocationOrNullObject();
    return () => [at.address, gone.isNullObject];
  });
  expect([frozenAt, none]).toEqual(['A!A1:B2', true]);
});

test('page layout', async () => {
  const host = hostOf({ Report: [] });
  await onFirstSheet(host, (sheet) => {
    const layout = sheet.pageLayout;
    layout.orientation = 'Landscape';
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.paperSize = 'Letter';
    layout.centerHorizontally = true;
    layout.setPrintTitleRows('$1:$4');
    layout.setPrintArea('A1:F20');
    layout.setPrintMargins('Inches', { top: 1, left: 0.5 });
    layout.headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N';
    return () => undefined;
  });
  expect(host.workbook.sheets[0]?.pageLayout).toMatchObject({
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    paperSize: 'Letter',
    centerHorizontally: true,
    printTitleRows: '$1:$4',
    printArea: '$A$1:$F$20',
    topMargin: 72,
    leftMargin: 36,
    bottomMargin: 54,
    headersFooters: { defaultForAllPages: { centerFooter: 'Page &P of &N', leftFooter: '' } },
  });
  expect(host.workbook.sheets[0]?.journal.parts).toEqual(new Set(['pageLayout']));
});

test('an address can name a table, a defined name or another sheet; nonsense is InvalidArgument', async () => {
  const host = hostOf({ A: [['id'], [1]], B: [] });
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('A');
    sheet.tables.add('A1:A2', true).name = 'Students';
    context.workbook.names.add('Start', sheet.getRange('B2'));
    const ranges = ['Students', 'Start', "'A'!C3"].map((address) => sheet.getRange(address).load('address'));
    await context.sync();
    expect(ranges.map((range) => range.address)).toEqual(['A!A1:A2', 'A!B2', 'A!C3']);
    sheet.getRange('nonsense!');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('a workbook whose structure is protected keeps its sheets (docs/guides/office-js.md 2.8)', async () => {
  const host = hostOf({ A: [], B: [] });
  host.workbook.protectedStructure = {};
  const change = (act: (context: Excel.RequestContext) => void) =>
    host.run(async (context) => {
      act(context);
      await context.sync();
    });
  await expect(change((context) => void context.workbook.worksheets.add())).rejects.toMatchObject({
    code: 'AccessDenied',
  });
  await expect(change((context) => context.workbook.worksheets.getFirst().delete())).rejects.toMatchObject({
    code: 'AccessDenied',
  });
  const isProtected = await host.run(async (context) => {
    const protection = context.workbook.protection.load('protected');
    await context.sync();
    return protection.protected;
  });
  expect(isProtected).toBe(true);
});
