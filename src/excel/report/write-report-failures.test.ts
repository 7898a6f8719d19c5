import { excelWith, sheetOf, syncsOf } from '../testing/excel-with';
import { SOURCE, TAB, cellsOf, sampleOf, tabs, write, writtenTo } from '../testing/write-sample-report';

describe('a write that fails', () => {
  it('leaves the tab of before as it was, whichever sync fails', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const { syncs } = await syncsOf(excel, () => write(excel));
    let failures = 0;
    for (let sync = 1; sync <= syncs; sync++) {
      const before = (await cellsOf(excel, 'A1:G12')).values;
      excel.failAtSync(excel.statistics.syncs + sync, 'AccessDenied', 1);
      const failed = await write(excel, sampleOf(1)).then(
        () => false,
        () => true,
      );
      failures += failed ? 1 : 0;
      expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
      if (failed) expect((await cellsOf(excel, 'A1:G12')).values).toEqual(before);
      else await write(excel);
    }
    expect(failures).toBeGreaterThanOrEqual(4);
  });

  it('leaves the tab of before or the new one, wherever the exchange of the two fails', async () => {
    let replaced = 0;
    const attempts = 12;
    for (let actions = 0; actions < attempts; actions++) {
      const excel = await writtenTo(excelWith(SOURCE), sampleOf(3));
      const { syncs: all } = await syncsOf(excel, () => write(excel, sampleOf(3)));
      // After it, one sync keeps what the next writing needs, and one moves the new tab to the place of the old one.
      excel.failAtSync(excel.statistics.syncs + all - 2, 'AccessDenied', actions);
      const failed = await write(excel, sampleOf(1)).then(
        () => false,
        () => true,
      );
      expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
      expect(sheetOf(excel, TAB).tables).toMatchObject([
        { name: 'MLCC_esl_minutes_students', area: { rows: failed ? 4 : 2 } },
      ]);
      replaced += failed ? 0 : 1;
    }
    expect(replaced).toBeGreaterThan(0);
    expect(replaced).toBeLessThan(attempts);
  });

  it('loses only the looks that Excel refuses', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const { syncs } = await syncsOf(excel, () => write(excel));
    // Three syncs read the notes once more before the exchange.
    excel.failAtSync(excel.statistics.syncs + syncs - 6, 'GeneralException');
    expect((await write(excel)).notDone).toEqual([
      { what: 'frozen headings and tab colour', code: 'GeneralException' },
    ]);
    expect((await cellsOf(excel, 'C11')).values).toEqual([[675]]);
  });

  it('is complete, and says so, where Excel refuses only what is kept for the next time', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const { syncs } = await syncsOf(excel, () => write(excel));
    excel.failAtSync(excel.statistics.syncs + syncs - 1, 'AccessDenied');
    expect((await write(excel)).notDone).toEqual([
      { what: 'keeping what the next writing needs', code: 'AccessDenied' },
    ]);
    expect((await write(excel)).notes).toEqual({ kept: 0, listed: 0 });
  });

  it('loses only its place where a sheet before it was deleted meanwhile', async () => {
    const excel = excelWith({ ...SOURCE, Other: [['x']] });
    await writtenTo(excel);
    const { syncs } = await syncsOf(excel, () => write(excel));
    const answer = excel.host.answer.bind(excel.host);
    const swap = excel.statistics.syncs + syncs - 2;
    excel.host.answer = (request) => {
      if (excel.statistics.syncs + 1 === swap)
        excel.workbook.sheets = excel.workbook.sheets.filter(({ name }) => name !== 'Other');
      return answer(request);
    };
    expect((await write(excel)).notDone).toEqual([{ what: 'its place among the tabs', code: 'InvalidArgument' }]);
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
  });

  it('is done again after a passing failure', async () => {
    const excel = excelWith(SOURCE);
    excel.failAtSync(4, 'GeneralException', 3);
    await write(excel);
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
  });

  it('clears away a working tab that was left behind', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    sheetOf(excel, TAB).name = 'ML report being written';
    await write(excel);
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
  });
});
