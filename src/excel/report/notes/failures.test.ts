import { report, STUDENTS, TAB, texts, type, write, written } from '../../testing/notes-report';

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
      // Fails, or is done again: the notes are what counts.
      await write(excel, report(STUDENTS)).catch(() => undefined);
      expect(await texts(excel, 'D6:D9')).toEqual([['My note'], [''], ['second'], ['']]);
    }
  });
});
