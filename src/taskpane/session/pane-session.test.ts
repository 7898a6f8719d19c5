import { sheetOf } from '../../excel/testing/excel-with';
import type { PaneSession } from './session';
import { openPane, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

type Pane = Awaited<ReturnType<typeof openPane>>;

const checksOf = ({ session }: Pane) =>
  (session.getState().run?.findings ?? []).map(({ finding }) => [
    finding.check,
    finding.studentId,
    finding.waiver !== null,
  ]);

describe('the session of the pane', () => {
  let pane: Pane;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
  });
  afterEach(() => pane.end());

  it('checks the workbook: who is short, in words, and how many are served', async () => {
    await pane.session.check();
    const { run, runAt, problem, activity } = pane.session.getState();
    expect([problem, activity.kind]).toEqual([null, 'idle']);
    expect(runAt).toBe(new Date(2026, 9, 1, 10, 42).getTime());
    expect(run?.asOf).toBe('2026-10-01');
    expect(run?.headline.served).toEqual({ full: 1, of: 3, notJudged: 0 });
    const short = run?.findings.find(({ finding }) => finding.check === 'esl-minutes-short');
    expect(short?.about).toBe('Silva, Ana · Gr 3 · level 2');
    expect(short?.words.message).toBe('Needs 90 min a day, has 45 (full year).');
    expect(run?.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Roster', 3],
      ['Schedule', 3],
    ]);
  });

  it('changes nothing in the workbook by checking', async () => {
    await pane.session.check();
    expect(pane.excel.workbook.sheets.map(({ name }) => name)).toEqual(['Roster', 'Schedule']);
    expect(pane.excel.workbook.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual([0, 0]);
  });

  it('goes to the cell of a finding', async () => {
    await pane.session.check();
    const none = pane.session.getState().run?.findings.find(({ finding }) => finding.check === 'esl-none');
    expect(none).toBeDefined();
    if (none !== undefined) expect(await pane.session.goTo(none.finding)).toBe(true);
    expect(sheetOf(pane.excel, 'Roster').selection).toEqual([{ row: 3, column: 5, rows: 1, columns: 1 }]);
  });

  it('waives with a reason that the workbook keeps, counts it no more, and takes it back', async () => {
    await pane.session.check();
    const before = pane.session.getState().run?.counts.error ?? 0;
    const none = pane.session.getState().run?.findings.find(({ finding }) => finding.check === 'esl-none');
    await pane.session.waive([none?.key ?? ''], 'Served at another school');
    expect(pane.session.getState().run?.counts.error).toBe(before - 1);
    expect(pane.session.getState().run?.waived).toBe(1);
    expect(checksOf(pane)).toContainEqual(['esl-none', '100236', true]);
    expect(pane.session.getState().settings.waivers).toEqual([
      { key: 'esl-none | 100236', reason: 'Served at another school', date: '2026-10-01' },
    ]);
    await pane.session.check();
    expect(pane.session.getState().run?.waived).toBe(1);
    await pane.session.unwaive([none?.key ?? '']);
    expect(pane.session.getState().run?.counts.error).toBe(before);
  });

  it('follows an edit by itself: a mended gap goes', async () => {
    await pane.session.check();
    pane.excel.host.userEdit(sheetOf(pane.excel, 'Schedule').id, 'E3', [[450]]);
    const { run } = await until(pane.session, (state) => state.run?.headline.served.full === 2);
    expect(run?.findings.some(({ finding }) => finding.check === 'esl-minutes-short')).toBe(false);
    expect(pane.session.getState().outOfDate).toBe(false);
  });

  it('marks rows when asked, brings the marks up to date, and takes them away', async () => {
    await pane.session.check();
    await pane.session.setHighlights(true);
    const rules = () => pane.excel.workbook.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0);
    const marked = rules();
    expect(marked).toBeGreaterThan(0);
    expect(pane.session.getState().notice?.text).toMatch(/^Marked 2 rows on 1 sheet\./);
    pane.excel.host.userEdit(sheetOf(pane.excel, 'Schedule').id, 'C4', [['ESL 3']]);
    pane.excel.host.userEdit(sheetOf(pane.excel, 'Schedule').id, 'E3', [[450], [450]]);
    await until(pane.session, (state) => state.run?.headline.served.full === 3);
    await pane.session.removeHighlights();
    expect(rules()).toBe(0);
    expect(pane.session.getState().settings.highlights).toBeNull();
  });

  it('writes the report tabs asked for, and lists them', async () => {
    const written = await pane.session.writeReports(['summary', 'findings'], 'district');
    expect(written.map(({ tabName }) => tabName)).toEqual(['ML Overview', 'ML Findings']);
    expect(pane.session.getState().reports.map(({ id, asOf }) => [id, asOf])).toEqual([
      ['overview', '2026-10-01'],
      ['findings', '2026-10-01'],
    ]);
    await pane.session.removeReports();
    expect(pane.session.getState().reports).toEqual([]);
  });

  it('judges by another day when told', async () => {
    await pane.session.check();
    await pane.session.setAsOf('2025-10-01');
    expect(pane.session.getState().run?.schoolYear).toBe('2025-26');
  });

  it('takes a sheet for what the user says it is', async () => {
    await pane.session.check();
    await pane.session.changeCorrections('Schedule', { kind: 'ignore' });
    expect(pane.session.getState().run?.headline.served.notJudged).toBe(3);
    await pane.session.changeCorrections('Schedule', null);
    expect(pane.session.getState().run?.headline.served.notJudged).toBe(0);
  });

  it('stops at once, and checks again afterwards', async () => {
    const checking = pane.session.check();
    pane.session.cancel();
    expect(pane.session.getState().activity.kind).toBe('idle');
    expect(pane.session.getState().notice?.text).toBe('Check stopped. Nothing was changed.');
    await checking;
    expect(pane.session.getState().run).toBeNull();
    await pane.session.check();
    expect(pane.session.getState().run?.headline.withoutError.of).toBe(3);
  });

  it('says what to do while a cell is being edited', async () => {
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.check();
    expect(pane.session.getState().problem).toMatchObject({
      message: 'Excel is still editing a cell.',
      hint: 'Press Enter or Esc in the sheet, then try again.',
    });
    await pane.session.check();
    expect(pane.session.getState().problem).toBeNull();
  });

  it.each<[string, (session: PaneSession) => Promise<void>]>([
    ['a check', (session) => session.check()],
    ['judging by another day', (session) => session.setAsOf('2026-10-02')],
    ['adding ESL columns', (session) => session.addEslColumns()],
    ['removing report tabs', (session) => session.removeReports()],
    ['a waiver', (session) => session.waive(['esl-none | 100236'], 'Served at another school')],
  ])('tells a failure no more once %s succeeded', async (_, act) => {
    await pane.session.check();
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await pane.session.openTab('Roster');
    expect(pane.session.getState().problem?.code).toBe('InvalidOperationInCellEditMode');
    await act(pane.session);
    expect(pane.session.getState().problem).toBeNull();
  });

  it('says which change of policy cannot be used', async () => {
    await pane.session.check();
    await pane.session.changePolicy(() => ({ settings: { 'eslMinutes.1': -1 } }));
    expect(pane.session.getState().problem?.message).toBe('The policy setting "eslMinutes.1" must be at least 1.');
  });
});

it('tells that Excel is too old', async () => {
  const { session, end } = await openPane(SCHOOL, {
    profile: { name: 'excel2019', excelApi: 7, payloadLimit: undefined, platform: 'PC' },
  });
  expect(session.getState().activity.kind).toBe('too-old');
  end();
});

it('names the student of a finding also on a list by names', async () => {
  const { session, end } = await openPane({
    Roster: [
      ['Student Name', 'Grade', 'ML Status', 'SDD'],
      ['Silva, Ana', '3', 'EL', ''],
    ],
  });
  await session.check();
  const { run } = session.getState();
  end();
  expect(run?.findings.map(({ about, studentName }) => [about, studentName])).toEqual([
    ['Silva, Ana · Gr 3', 'Silva, Ana'],
  ]);
});
