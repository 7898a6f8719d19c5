import { sheetOf } from '../../excel/testing/excel-with';
import type { ReportScope } from '../../compliance/reports/scope';
import { openPane, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import type { PaneSession } from './session';

type Pane = Awaited<ReturnType<typeof openPane>>;
type Click = (session: PaneSession) => Promise<unknown>;

const DISTRICT: ReportScope = 'district';
const CLICKS: readonly (readonly [string, Click])[] = [
  ['check', (session) => session.check()],
  ['highlight rows', (session) => session.setHighlights(true)],
  ['remove highlights', (session) => session.removeHighlights()],
  ['add ESL columns', (session) => session.addEslColumns()],
  ['remove ESL columns', (session) => session.removeEslColumns()],
  ['fix all', (session) => session.applyFixes(session.getState().fixes?.fixes ?? [])],
  ['restore', (session) => session.restoreFixes(session.getState().madeFixes[0]?.id ?? 0)],
  ['forget', (session) => session.forgetFixes(session.getState().madeFixes[0]?.id ?? 0)],
  ['write reports', (session) => session.writeReports(['summary', 'findings'], DISTRICT)],
  ['remove reports', (session) => session.removeReports()],
  ['waive', (session) => session.waive(['esl-none | 100236'], 'Served at another school')],
  ['take the waiver back', (session) => session.unwaive(['esl-none | 100236'])],
  ['judge by another day', (session) => session.setAsOf('2026-10-02')],
];

/** The school, whose second level is a number stored as text. */
const TO_FIX = {
  ...SCHOOL,
  Roster: SCHOOL.Roster?.map((row, at) => (at === 2 ? [...row.slice(0, 5), '2'] : row)) ?? [],
};

/** Everything on every sheet; the ids of rules come anew with each marking. */
const workbookOf = ({ excel }: Pane): string =>
  JSON.stringify(
    excel.workbook.sheets.map(({ name, cells, conditionalFormats, tables }) => [
      name,
      Array.from({ length: cells.rowCount }, (_, row) => cells.row(row)),
      conditionalFormats.map(({ areas, formula, style }) => [areas, formula, style]),
      tables.map((table) => [table.name, table.area]),
    ]),
  );

/** Edits the schedule; Excel has told it then, and the check that follows has begun. */
async function edit({ excel }: Pane, address: string, value: string | number): Promise<void> {
  excel.host.userEdit(sheetOf(excel, 'Schedule').id, address, [[value]]);
  await excel.host.eventsDelivered();
}

/** What stands under a heading of ours beside a student. */
function besides({ excel }: Pane, heading: string, studentId: string): unknown {
  const { cells } = sheetOf(excel, 'Roster');
  const column = cells.row(0)?.values.findIndex((value) => String(value).startsWith(heading)) ?? -1;
  const row = Array.from({ length: cells.rowCount }, (_, at) => cells.value(at, 0)).indexOf(studentId);
  return cells.value(row, column);
}

const rest = ({ session }: Pane) => until(session, ({ activity, outOfDate }) => activity.kind === 'idle' && !outOfDate);

let panes: Pane[] = [];
afterEach(() => {
  for (const { end } of panes) end();
  panes = [];
});

async function open(sheets: Parameters<typeof openPane>[0]): Promise<Pane> {
  const pane = await openPane(sheets);
  panes.push(pane);
  return pane;
}

async function openChecked(): Promise<Pane> {
  const pane = await open(TO_FIX);
  await pane.session.check();
  await until(pane.session, ({ fixes }) => fixes !== null);
  return pane;
}

describe('clicks at any time', () => {
  let pane: Pane;
  beforeEach(async () => {
    pane = await openChecked();
  });

  it('ESL columns right after a fix wait for the check that follows it', async () => {
    const { session } = pane;
    await session.applyFixes(session.getState().fixes?.fixes ?? []);
    await session.addEslColumns();
    expect(session.getState()).toMatchObject({ problem: null, eslColumnsOn: true });
    expect(besides(pane, 'Scheduled min/wk', '100235')).toBe(225);
  });

  it('ESL columns right after an edit have its minutes', async () => {
    await edit(pane, 'E3', 450);
    await pane.session.addEslColumns();
    expect(besides(pane, 'Scheduled min/wk', '100235')).toBe(450);
  });

  it('reports right after an edit tell what came of it', async () => {
    await edit(pane, 'E3', 450);
    await pane.session.writeReports(['esl-minutes'], DISTRICT);
    expect(JSON.stringify(workbookOf(pane))).toContain('1 of 3 MLs');
    expect(await pane.session.narrative(['esl-minutes'], DISTRICT)).toContain('1 of 3 MLs who are owed ESL is short');
  });

  it('highlights right after an edit leave out the row that it mended', async () => {
    await edit(pane, 'C4', 'ESL 3');
    await edit(pane, 'E3', 450);
    await edit(pane, 'E4', 450);
    await pane.session.setHighlights(true);
    const marked = sheetOf(pane.excel, 'Roster').conditionalFormats.flatMap(({ areas }) => areas);
    expect(marked.filter(({ row, rows }) => row <= 3 && 3 < row + rows)).toEqual([]);
  });

  it('a fix while a check runs is made once, and offered no more', async () => {
    const { session } = pane;
    const fixes = session.getState().fixes?.fixes ?? [];
    expect(fixes).toHaveLength(1);
    await Promise.all([session.check(), session.applyFixes(fixes)]);
    await until(session, (state) => state.fixes?.fixes.length === 0 && state.activity.kind === 'idle');
    expect(sheetOf(pane.excel, 'Roster').cells.value(2, 5)).toBe(2);
    expect(session.getState().madeFixes).toHaveLength(1);
  });

  it('what is waited for and then stopped is not done', async () => {
    const { session } = pane;
    const before = workbookOf(pane);
    const checking = session.check();
    const adding = session.addEslColumns();
    session.cancel();
    await Promise.all([checking, adding]);
    expect(workbookOf(pane)).toBe(before);
    expect(session.getState()).toMatchObject({ activity: { kind: 'idle' }, problem: null });
    await session.addEslColumns();
    expect(session.getState().eslColumnsOn).toBe(true);
  });

  it('what waits for a check that fails is not done, and the failure stays told', async () => {
    const { session, excel } = pane;
    await edit(pane, 'E3', 450);
    const before = workbookOf(pane);
    for (let sync = 1; sync <= 30; sync++) excel.failAtSync(excel.statistics.syncs + sync, 'AccessDenied');
    await session.addEslColumns();
    expect(workbookOf(pane)).toBe(before);
    expect(session.getState()).toMatchObject({ activity: { kind: 'idle' }, problem: { code: 'AccessDenied' } });
  });

  it.each(CLICKS)('ten quick clicks on %s do what one does', async (_, click) => {
    const { session } = pane;
    const one = await openChecked();
    for (const each of [pane, one]) {
      await each.session.applyFixes(each.session.getState().fixes?.fixes ?? []);
      await rest(each);
    }
    await click(one.session);
    await Promise.all(Array.from({ length: 10 }, () => click(session)));
    for (const each of [pane, one]) await rest(each);
    expect(workbookOf(pane)).toBe(workbookOf(one));
    const told = ({ session: { getState } }: Pane) => {
      const { problem, notice, madeFixes, reports, settings, eslColumnsOn } = getState();
      return [problem, notice?.text, notice?.hint, madeFixes.length, reports.length, settings.waivers, eslColumnsOn];
    };
    expect(told(pane)).toEqual(told(one));
  });

  it('all buttons at once do what they do one after the other, and hurt nothing', async () => {
    const { session } = pane;
    await Promise.all(CLICKS.flatMap(([, click]) => [click(session), click(session)]));
    await rest(pane);
    expect(session.getState().problem).toBeNull();
    await session.removeHighlights();
    await session.removeEslColumns();
    await session.removeReports();
    for (const { id } of session.getState().madeFixes) await session.restoreFixes(id);
    const { sheets } = pane.excel.workbook;
    expect(sheets.map(({ name }) => name)).toEqual(['Roster', 'Schedule']);
    expect(sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([0, 0]);
    for (const [name, rows] of Object.entries(TO_FIX)) {
      const { cells } = sheetOf(pane.excel, name);
      const held = rows.map((row, at) => row.map((__, column) => cells.value(at, column)));
      expect(held).toEqual(rows);
    }
  });
});

describe('an edit at any moment', () => {
  it('during the first check is in what the pane shows afterwards', async () => {
    const pane = await open(SCHOOL);
    const checking = pane.session.check();
    await until(pane.session, ({ activity }) => activity.kind === 'checking' && activity.doing.startsWith('Checking'));
    await edit(pane, 'E3', 450);
    await checking;
    await until(pane.session, ({ run }) => run?.headline.served.full === 2);
  });

  it('is not lost where a waiver is judged meanwhile', async () => {
    const pane = await open(SCHOOL);
    const { session } = pane;
    await session.check();
    const checking = session.check();
    await until(session, ({ activity }) => activity.kind === 'checking' && activity.doing.startsWith('Checking'));
    await edit(pane, 'E3', 450);
    const waiving = session.waive(['esl-none | 100236'], 'Served at another school');
    await Promise.all([checking, waiving]);
    const { run } = await until(session, (state) => state.run?.headline.served.full === 2);
    expect(run?.waived).toBe(1);
  });
});
