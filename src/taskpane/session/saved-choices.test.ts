import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

/** A roster with a heading that leaves something open, and headings that no word tells. */
const ROSTER = [
  ['Student ID', 'Grade', 'EL Status', 'SDD', 'Exit Date', 'Den', 'Den'],
  ['1001', '3', 'EL', 2, '2026-06-20', '12', 'a'],
  ['1002', '4', 'EL', 3, '', '14', 'b'],
];
const EXIT_DATE = 4;
const DEN = 5;

describe('what the user says of sheets and the policy', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  const open = async (sheets: Parameters<typeof openPane>[0]) => {
    pane = await openPane(sheets);
    await pane.session.check();
    return pane.session;
  };
  afterEach(() => pane.end());

  const settings = () => pane.session.getState().settings;
  const notice = () => pane.session.getState().notice;
  const columnOf = (name: string, field: string) => {
    const view = pane.session.getState().run?.sheets.find((sheet) => sheet.name === name);
    return Object.fromEntries(view?.reading.recognised?.columns ?? [])[field];
  };

  it('of a column is an answer about its heading, is told, and is taken back by the heading', async () => {
    const session = await open({ Roster: ROSTER });
    await session.sayColumn({ sheet: 'Roster', column: EXIT_DATE, field: 'felDate' });
    expect([settings().answers, settings().corrections]).toEqual([{ roster: { 'Exit Date': 'felDate' } }, {}]);
    expect(columnOf('Roster', 'felDate')).toBe(EXIT_DATE);
    expect(notice()).toMatchObject({
      intent: 'success',
      text: 'Exit Date is taken for the FEL date.',
      hint: 'Its line under Sheets takes it back.',
    });
    await session.sayColumn({ sheet: 'Roster', column: EXIT_DATE, field: null });
    expect([settings().answers, notice()?.text]).toEqual([{ roster: { 'Exit Date': null } }, 'Exit Date is not used.']);
    await session.forgetAnswer('roster', 'Exit Date');
    expect(settings().answers).toEqual({});
  });

  it('of a column whose heading stands twice is a correction of this sheet; what it said before of the column or the field is gone', async () => {
    const session = await open({ Roster: ROSTER });
    await session.sayColumn({ sheet: 'Roster', column: DEN, field: 'homeroom' });
    expect([settings().answers, settings().corrections]).toEqual([{}, { Roster: { columns: { homeroom: 'F' } } }]);
    await session.sayColumn({ sheet: 'Roster', column: DEN + 1, field: 'homeroom' });
    expect(settings().corrections).toEqual({ Roster: { columns: { homeroom: 'G' } } });
    await session.sayColumn({ sheet: 'Roster', column: DEN + 1, field: null });
    expect(settings().corrections).toEqual({ Roster: { unused: ['G'] } });
    await session.sayColumn({ sheet: 'Roster', column: DEN, field: null });
    expect(settings().corrections).toEqual({ Roster: { unused: ['G', 'F'] } });
    await session.sayColumn({ sheet: 'Roster', column: DEN + 1, field: 'school' });
    expect(settings().corrections).toEqual({ Roster: { columns: { school: 'G' }, unused: ['F'] } });
  });

  it('of a column that another roster reads otherwise changes this sheet only', async () => {
    const other = [
      ['Student ID', 'Grade', 'EL Status', 'School'],
      ['2001', '3', 'EL', 'Burke'],
    ];
    const session = await open({ Roster: other, Other: other.map((row) => [...row]) });
    await session.sayColumn({ sheet: 'Other', column: 3, field: 'homeroom' });
    expect([settings().answers, settings().corrections]).toEqual([{}, { Other: { columns: { homeroom: 'D' } } }]);
    expect([columnOf('Roster', 'school'), columnOf('Other', 'homeroom')]).toEqual([3, 3]);
  });

  it('of a sheet that is not there changes nothing', async () => {
    const session = await open(SCHOOL);
    await session.sayColumn({ sheet: 'Gone', column: 0, field: 'grade' });
    expect([settings().answers, settings().corrections]).toEqual([{}, {}]);
  });

  it('of a sheet with another name by now holds for the one that it is moved to, or is put away', async () => {
    const session = await open(SCHOOL);
    await session.changeCorrections('Old', { kind: 'ignore' });
    await session.changeCorrections('Schedule', { headingRow: 1 });
    await session.moveCorrections('Old', 'Schedule');
    expect(settings().corrections).toEqual({ Schedule: { kind: 'ignore' } });
    expect(session.getState().run?.headline.served.notJudged).toBe(3);
    await session.moveCorrections('Never said', 'Roster');
    expect(settings().corrections).toEqual({ Schedule: { kind: 'ignore' } });
    await session.changeCorrections('Schedule', {});
    expect(settings().corrections).toEqual({});
  });

  it('by a file takes its values in place of the kept ones, and adds its headings and regions', async () => {
    const session = await open(SCHOOL);
    await session.changePolicy(() => ({ settings: { 'eslMinutes.2': 45 } }));
    await session.importPolicy({ headings: { roster: { Den: 'homeroom' } } });
    expect([settings().answers, settings().policyChanges.settings]).toEqual([
      { roster: { Den: 'homeroom' } },
      { 'eslMinutes.2': 45 },
    ]);
    await session.importPolicy({ regions: { North: ['Burke'] } });
    expect([settings().policyChanges.regions, settings().policyChanges.settings]).toEqual([
      { North: ['Burke'] },
      { 'eslMinutes.2': 45 },
    ]);
    await session.importPolicy({ settings: { 'eslMinutes.3': 50 }, headings: { roster: { Bus: null } } });
    expect(settings().policyChanges).toMatchObject({
      settings: { 'eslMinutes.3': 50 },
      regions: { North: ['Burke'] },
    });
    expect(settings().policyChanges.settings).not.toHaveProperty(['eslMinutes.2']);
    expect(settings().answers).toEqual({ roster: { Den: 'homeroom', Bus: null } });
    expect(session.getState().run?.policyChanged).toEqual(['eslMinutes.3']);
  });

  it('of regions is kept, and nothing is judged anew', async () => {
    const session = await open(SCHOOL);
    const { run } = session.getState();
    await session.changeRegions((stored) => ({ ...stored, North: ['Burke'] }));
    await session.changeRegions((stored) => ({ ...stored, South: ['Adams'] }));
    expect(settings().policyChanges.regions).toEqual({ North: ['Burke'], South: ['Adams'] });
    expect(session.getState().run).toBe(run);
  });

  it('of what the pane shows is kept, and written only where it is another', async () => {
    const session = await open(SCHOOL);
    const { statistics } = pane.excel;
    await session.keepChoices({ school: 'Burke' });
    expect(session.getState().paneChoices).toMatchObject({ school: 'Burke', sheet: null });
    const before = statistics.syncs;
    await session.keepChoices({ school: 'Burke' });
    expect(statistics.syncs).toBe(before);
    pane.excel.failNextSync('AccessDenied');
    await session.keepChoices({ sheet: 'Roster' });
    const { problem, paneChoices, activity } = session.getState();
    expect([problem, paneChoices.sheet, activity.kind]).toEqual([null, 'Roster', 'idle']);
  });

  it('of one column stays beside what was said of others on the sheet', async () => {
    const session = await open({ Roster: ROSTER });
    await session.changeCorrections('Roster', {
      headingRow: 1,
      columns: { school: 'F', grade: 'B' },
      unused: ['E', 'G'],
    });
    await session.sayColumn({ sheet: 'Roster', column: DEN + 1, field: 'homeroom' });
    expect(settings().corrections).toEqual({
      Roster: { headingRow: 1, columns: { school: 'F', grade: 'B', homeroom: 'G' }, unused: ['E'] },
    });
    await session.sayColumn({ sheet: 'Roster', column: DEN, field: 'grade' });
    expect(settings().corrections).toEqual({
      Roster: { headingRow: 1, columns: { homeroom: 'G', grade: 'F' }, unused: ['E'] },
    });
  });

  it('of a sheet leaves what was said of other sheets', async () => {
    const session = await open(SCHOOL);
    await session.changeCorrections('Schedule', { headingRow: 1 });
    await session.changeCorrections('Roster', { headingRow: 1 });
    await session.changeCorrections('Schedule', null);
    expect(settings().corrections).toEqual({ Roster: { headingRow: 1 } });
  });

  it('of a column that another sheet of another kind reads otherwise is an answer all the same', async () => {
    const session = await open({
      Roster: ROSTER.map((row, at) => [...row, at === 0 ? 'Teacher' : 'Lee, Ann']),
      Schedule: SCHOOL.Schedule ?? [],
    });
    await session.sayColumn({ sheet: 'Roster', column: 7, field: 'homeroom' });
    expect([settings().answers, settings().corrections]).toEqual([{ roster: { Teacher: 'homeroom' } }, {}]);
  });

  it('of a column whose heading is answered otherwise elsewhere is a correction of this sheet; the same answer is one', async () => {
    const two = { Roster: ROSTER.map((row) => row.slice(0, 6)), Other: ROSTER.map((row) => row.slice(0, 6)) };
    const session = await open(two);
    await session.sayColumn({ sheet: 'Roster', column: DEN, field: 'homeroom' });
    expect([settings().answers, settings().corrections]).toEqual([{ roster: { Den: 'homeroom' } }, {}]);
    await session.sayColumn({ sheet: 'Other', column: DEN, field: 'homeroom' });
    expect([settings().answers, settings().corrections]).toEqual([{ roster: { Den: 'homeroom' } }, {}]);
    await session.sayColumn({ sheet: 'Other', column: DEN, field: null });
    expect([settings().answers, settings().corrections]).toEqual([
      { roster: { Den: 'homeroom' } },
      { Other: { unused: ['F'] } },
    ]);
  });

  it('that Excel refuses to keep is told as a failure, and not as taken', async () => {
    const session = await open({ Roster: ROSTER });
    session.dismissNotice();
    pane.excel.failNextSync('InvalidOperationInCellEditMode');
    await session.sayColumn({ sheet: 'Roster', column: EXIT_DATE, field: 'felDate' });
    expect([session.getState().problem?.code, notice(), settings().answers]).toEqual([
      'InvalidOperationInCellEditMode',
      null,
      {},
    ]);
  });

  it('before the first check is kept, and nothing is checked', async () => {
    pane = await openPane(SCHOOL);
    await pane.session.waive(['esl-none | 100236'], 'Served at another school');
    expect([pane.session.getState().run, settings().waivers.length]).toEqual([null, 1]);
    await pane.session.check();
    expect(pane.session.getState().run?.waived).toBe(1);
  });

  it('waived once more has the last reason, and takes no other waiver away', async () => {
    const session = await open(SCHOOL);
    await session.waive(['esl-none | 100236', 'esl-minutes-short | 100235'], 'First');
    await session.waive(['esl-none | 100236'], 'Second');
    expect(settings().waivers.map(({ key, reason }) => [key, reason])).toEqual([
      ['esl-minutes-short | 100235', 'First'],
      ['esl-none | 100236', 'Second'],
    ]);
    await session.unwaive(['esl-none | 100236']);
    expect(settings().waivers.map(({ key }) => key)).toEqual(['esl-minutes-short | 100235']);
  });

  it('by a file with headings alone leaves policy and regions as they are', async () => {
    const session = await open(SCHOOL);
    await session.changeRegions(() => ({ North: ['Burke'] }));
    const before = settings().policyChanges;
    await session.importPolicy({ headings: { roster: { Den: 'homeroom' } } });
    expect(settings().policyChanges).toEqual(before);
    await session.importPolicy({ settings: { 'eslMinutes.2': 45 } });
    expect([settings().policyChanges.regions, settings().answers]).toEqual([
      { North: ['Burke'] },
      { roster: { Den: 'homeroom' } },
    ]);
  });

  it('says meanwhile that it is saved, but for what is shown: that is kept in silence', async () => {
    const session = await open(SCHOOL);
    const said = new Set<string>();
    session.subscribe(() => {
      const { activity } = session.getState();
      if (activity.kind === 'working') said.add(activity.doing);
    });
    await session.keepChoices({ school: 'Burke' });
    expect([...said]).toEqual([]);
    await session.unwaive([]);
    expect([...said]).toEqual(['Saving in the workbook']);
  });
});
