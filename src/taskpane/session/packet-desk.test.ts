import { loadXlsx, saveXlsx } from '../../embedded-host/file';
import { readSettings } from '../../excel/settings/workbook-settings';
import { portFailingAt } from '../testing/engine-port';
import { openPane, openPaneOn, until } from '../testing/open-pane';
import type { NamedFile } from '../worker/protocol';

const TWO_SCHOOLS = {
  Roster: [
    ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'],
    ['700101', 'Araújo, Inês', 'Adams', 3, 'EL', 9],
    ['700102', 'Berisha, Lule', 'Adams', 4, 'EL', 2],
    ['700201', 'Castro, Leo', 'Burke', 3, 'EL', 9],
  ],
};

type Pane = Awaited<ReturnType<typeof openPane>>;
let pane: Pane;
beforeEach(async () => {
  pane = await openPane(TWO_SCHOOLS);
  await pane.session.check();
});
afterEach(() => pane.end());

/** The packet of Adams, with a level corrected and a finding waived. */
async function answered(): Promise<NamedFile> {
  const made = await pane.session.makePackets();
  const file = made !== undefined && 'files' in made ? made.files[0] : undefined;
  if (file === undefined) throw new Error('No packet was made.');
  const book = await loadXlsx(file.bytes, file.name);
  const [roster, findings] = ['Roster', 'Findings'].map((name) => book.sheetNamed(name));
  roster?.cells.setContent(3, 5, 3);
  for (let row = 3; row < (findings?.cells.rowCount ?? 0); row++)
    if (findings?.cells.value(row, 1) === 'Level that cannot be read')
      ['Waive', 'Screened again', 'L. Ng', 46_300].forEach((value, at) =>
        findings.cells.setContent(row, 9 + at, value),
      );
  return { name: file.name, bytes: new Uint8Array((await saveXlsx(book)).bytes) };
}

const items = () => pane.session.getState().merge?.items ?? [];
const levelOf = (row: number) => pane.excel.workbook.sheetNamed('Roster')?.cells.value(row, 5);

it('makes a packet a school', async () => {
  expect(await pane.session.makePackets()).toMatchObject({
    files: [{ name: 'Adams - ML packet 2026-10-01.xlsx' }, { name: 'Burke - ML packet 2026-10-01.xlsx' }],
  });
});

it('shows what came back and writes nothing before a click', async () => {
  await pane.session.takePackets([await answered()]);
  expect(items().map(({ state, what }) => [state, what])).toEqual([
    ['waive', 'Level that cannot be read'],
    ['changed there', 'SDD'],
  ]);
  expect(pane.session.getState().merge?.missing).toEqual(['Burke']);
  expect([levelOf(1), pane.session.getState().settings.waivers]).toEqual([9, []]);
});

it('waives on a click, with the school’s reason, author and day', async () => {
  await pane.session.takePackets([await answered()]);
  const [waive] = items();
  if (waive !== undefined) await pane.session.acceptAnswer(waive);
  const { waivers } = await pane.excel.run(readSettings);
  expect(waivers).toEqual([
    { key: 'level-invalid | 700101', reason: 'Screened again', date: '2026-10-05', author: 'L. Ng' },
  ]);
  expect(levelOf(1)).toBe(9);
});

it('writes a fix on a click, which Restore takes back', async () => {
  await pane.session.takePackets([await answered()]);
  const fix = items()[1];
  if (fix !== undefined) await pane.session.acceptAnswer(fix);
  expect(levelOf(1)).toBe(3);
  const [made] = pane.session.getState().madeFixes;
  expect(made?.title).toBe('SDD of Adams, by Adams, 2026-10-01');
  await pane.session.restoreFixes(made?.id ?? 0);
  expect(levelOf(1)).toBe(9);
});

it('does not write over what the user did not see: the line is shown once more', async () => {
  await pane.session.takePackets([await answered()]);
  const fix = items()[1];
  await pane.excel.run(async (context) => {
    context.workbook.worksheets.getItem('Roster').getRange('F2').values = [[4]];
    await context.sync();
  });
  await pane.session.check();
  if (fix !== undefined) await pane.session.acceptAnswer(fix);
  expect(levelOf(1)).toBe(4);
  expect(items().find(({ what }) => what === 'SDD')).toMatchObject({ state: 'conflict', here: '4', there: '3' });
});

it('says what is damaged, and keeps what is there', async () => {
  const { name, bytes } = await answered();
  await pane.session.takePackets([{ name, bytes: bytes.slice(0, 900) }]);
  expect(pane.session.getState().merge?.told).toEqual([
    `${name}: nothing was taken. It is incomplete or damaged: its end is missing. Copy or download it again.`,
  ]);
  pane.session.putPacketsAway();
  expect(pane.session.getState().merge).toBeNull();
});

/** What the pane says that it is doing, each once. */
async function saying(act: () => Promise<unknown>): Promise<string[]> {
  const said = new Set<string>();
  const stop = pane.session.subscribe(() => {
    const { activity } = pane.session.getState();
    if (activity.kind === 'working') said.add(activity.doing);
  });
  await act();
  stop();
  return [...said];
}

it('says meanwhile what it does', async () => {
  let file: NamedFile | undefined;
  expect(await saying(async () => (file = await answered()))).toEqual(['Making packets']);
  const files = file === undefined ? [] : [file];
  expect(await saying(() => pane.session.takePackets(files))).toEqual(['Comparing 1 packet']);
  const [waive] = items();
  if (waive === undefined) throw new Error('Nothing came back.');
  const said = await saying(() => pane.session.acceptAnswer(waive));
  expect(said).toEqual(['Comparing once more', 'Saving in the workbook']);
});

it('makes no packet for somebody who stops it', async () => {
  const making = pane.session.makePackets();
  pane.session.cancel();
  expect(await making).toBeUndefined();
  expect(pane.session.getState().notice?.text).toBe('Stopped. Nothing was changed.');
});

it('takes a file of the same name in place of the one before, and others beside it', async () => {
  const file = await answered();
  const other = { ...file, name: 'Adams once more.xlsx' };
  const told = () => pane.session.getState().merge?.told.map((text) => text.includes('incomplete or damaged'));
  await pane.session.takePackets([{ ...file, bytes: file.bytes.slice(0, 900) }]);
  expect(told()).toEqual([true]);
  expect(await saying(() => pane.session.takePackets([file]))).toEqual(['Comparing 1 packet']);
  expect([told(), items().length]).toEqual([[false], 2]);
  expect(await saying(() => pane.session.takePackets([other]))).toEqual(['Comparing 2 packets']);
});

it('holds what came back against each new run, and nothing once it is put away', async () => {
  const edit = (level: number) =>
    pane.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Roster').getRange('F2').values = [[level]];
      await context.sync();
    });
  await pane.session.takePackets([await answered()]);
  await edit(4);
  await pane.session.check();
  await until(pane.session, () => items().some(({ state }) => state === 'conflict'));
  pane.session.putPacketsAway();
  await edit(3);
  await pane.session.check();
  expect(pane.session.getState().merge).toBeNull();
});

it('tells where the packets cannot be compared, and shows the run all the same', async () => {
  const file = await answered();
  let isFailing = false;
  pane.end();
  pane = await openPaneOn(pane.excel, undefined, () => portFailingAt('merge', () => isFailing));
  await pane.session.check();
  await pane.session.takePackets([file]);
  const { run } = pane.session.getState();
  isFailing = true;
  await pane.session.check();
  const { problem } = await until(pane.session, (state) => state.problem !== null);
  expect([problem?.code, pane.session.getState().run === run]).toEqual(['EngineFailed', false]);
  expect(items()).toHaveLength(2);
});

it('writes nothing of a line that is gone by now, and says to look again', async () => {
  await pane.session.takePackets([await answered()]);
  const [waive] = items();
  if (waive === undefined) throw new Error('Nothing came back.');
  pane.session.putPacketsAway();
  await pane.session.acceptAnswer(waive);
  expect(pane.session.getState().settings.waivers).toEqual([]);
  expect(pane.session.getState().notice).toMatchObject({
    intent: 'warning',
    text: 'It says something else by now. Look at the line again.',
  });
});
