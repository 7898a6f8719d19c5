import type { ExcelHost } from '../../embedded-host';
import { excelWith, sheetOf, syncsOf } from '../testing/excel-with';
import { SOURCE, TAB, cellsOf, sampleOf, tabs, write, writtenTo } from '../testing/write-sample-report';

/** How many syncs a writing takes; the last but one exchanges the tabs, the last keeps what the next writing needs. */
async function syncsOfWriting(excel: ExcelHost): Promise<number> {
  return (await syncsOf(excel, () => write(excel))).syncs;
}

const isDone = (writing: Promise<unknown>) =>
  writing.then(
    () => true,
    () => false,
  );

describe('a write that fails', () => {
  it('leaves the tab of before as it was, whichever sync fails, or is done once more', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const syncs = await syncsOfWriting(excel);
    let failures = 0;
    for (let sync = 1; sync <= syncs; sync++) {
      const before = (await cellsOf(excel, 'A1:G12')).values;
      excel.failAtSync(excel.statistics.syncs + sync, 'AccessDenied', 1);
      const failed = !(await isDone(write(excel, sampleOf(1))));
      failures += failed ? 1 : 0;
      expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
      if (failed) expect((await cellsOf(excel, 'A1:G12')).values).toEqual(before);
      else await write(excel);
    }
    expect(failures).toBeGreaterThanOrEqual(2);
  });

  it('leaves one whole tab with its notes for the next writing, wherever Excel falls silent in the exchange', async () => {
    const standing: boolean[] = [];
    for (let actions = 0; ; actions += 3) {
      const excel = await writtenTo(excelWith(SOURCE), sampleOf(3));
      const syncs = await syncsOfWriting(excel);
      await write(excel, sampleOf(3));
      sheetOf(excel, TAB).cells.setContent(6, 7, 'Mine');
      const exchange = excel.statistics.syncs + syncs;
      // From the exchange on everything fails, so that nothing can be put right.
      const failing = Array.from({ length: 40 }, (_, at) => exchange + at);
      for (const sync of failing) excel.failAtSync(sync, 'AccessDenied', sync === exchange ? actions : 0);
      const done = await isDone(write(excel, sampleOf(3)));
      for (const sync of failing) excel.host.faults.take(sync);
      standing.push(tabs(excel).includes(TAB));
      await write(excel, sampleOf(3));
      expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
      expect((await cellsOf(excel, 'H7')).values).toEqual([['Mine']]);
      if (done) break;
    }
    // At first the tab of before stands, then neither under its name, at last the new one.
    expect(standing.length).toBeGreaterThan(8);
    expect([standing[0], standing.includes(false), standing.at(-1)]).toEqual([true, true, true]);
  });

  it('loses only the looks that Excel refuses', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const exchange = excel.statistics.syncs + (await syncsOfWriting(excel)) * 2 - 1;
    // Then what stands is looked for, twice, and the looks are tried one by one: the print set-up, and the second.
    excel.failAtSync(exchange, 'GeneralException');
    excel.failAtSync(exchange + 4, 'GeneralException');
    expect((await write(excel)).notDone).toEqual([{ what: 'frozen headings and tab color', code: 'GeneralException' }]);
    expect((await cellsOf(excel, 'C11')).values).toEqual([[675]]);
  });

  it('is complete, and says so, where Excel refuses only what is kept for the next time', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const syncs = await syncsOfWriting(excel);
    excel.failAtSync(excel.statistics.syncs + syncs, 'AccessDenied');
    expect((await write(excel)).notDone).toEqual([
      { what: 'keeping what the next writing needs', code: 'AccessDenied' },
    ]);
    expect((await write(excel)).notes).toEqual({ kept: 0, listed: 0 });
  });

  it('loses only its place where sheets before it were deleted meanwhile', async () => {
    const excel = excelWith({ ...SOURCE, Other: [['x']], Another: [['x']] });
    await writtenTo(excel);
    const syncs = await syncsOfWriting(excel);
    const answer = excel.host.answer.bind(excel.host);
    const exchange = excel.statistics.syncs + syncs - 1;
    excel.host.answer = (request) => {
      if (excel.statistics.syncs + 1 === exchange)
        excel.workbook.sheets = excel.workbook.sheets.filter(
          ({ name }) => !name.includes('Other') && name !== 'Another',
        );
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

  it('clears away a working tab that was left behind, and takes over one that has no other', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    sheetOf(excel, TAB).name = 'ML report being written';
    sheetOf(excel, 'ML report being written').cells.setContent(7, 7, 'Mine');
    await write(excel);
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
    expect((await cellsOf(excel, 'H8')).values).toEqual([['Mine']]);
    const { id } = sheetOf(excel, TAB);
    sheetOf(excel, TAB).name = 'ML report being written 2';
    await write(excel);
    sheetOf(excel, TAB).name = 'ML report being written';
    await write(excel);
    expect(tabs(excel)).toEqual(["Mai's Roster", TAB]);
    expect(sheetOf(excel, TAB).id).not.toBe(id);
  });
});
