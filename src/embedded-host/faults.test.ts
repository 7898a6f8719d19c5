import { hostOf, sheetOf } from './testing/host-of';

test('the n-th sync fails, once', async () => {
  const host = hostOf({ A: [] });
  host.failAtSync(2, 'GeneralException');
  await host.run(async (context) => {
    const write = async (text: string) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[text]];
      await context.sync();
    };
    await write('first');
    await expect(write('second')).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.workbook.sheets[0]?.cells.value(0, 0)).toBe('first');
    await write('third');
  });
  expect(host.workbook.sheets[0]?.cells.value(0, 0)).toBe('third');
});

test('the next sync fails', async () => {
  const host = hostOf({ A: [] });
  host.failNextSync('InvalidOperationInCellEditMode');
  const run = () =>
    host.run(async (context) => {
      context.workbook.worksheets.getFirst().load('name');
      await context.sync();
    });
  await expect(run()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  await expect(run()).resolves.toBeUndefined();
});

test('a sync can fail half way', async () => {
  const host = hostOf({ A: [] });
  const run = () =>
    host.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (const cell of ['A1', 'A2', 'A3']) sheet.getRange(cell).values = [['written']];
      await context.sync();
    });
  await run();
  const { actions } = host.statistics;
  const again = hostOf({ A: [] });
  again.failNextSync('GeneralException', actions - 4);
  await expect(
    again.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (const cell of ['A1', 'A2', 'A3']) sheet.getRange(cell).values = [['written']];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'GeneralException' });
  const { cells } = sheetOf(again);
  expect([cells.value(0, 0), cells.value(2, 0)]).toEqual(['written', null]);
});

test('the client’s own cleaning up is no sync', async () => {
  const host = hostOf({ A: [] });
  await host.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').load('values');
    await context.sync();
  });
  expect(host.statistics.syncs).toBe(1);
});
