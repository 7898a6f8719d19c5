import { openPane, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import type { PaneSession } from './session';

describe('work that the user stops', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
    await pane.session.check();
  });
  afterEach(() => pane.end());

  const contents = () =>
    JSON.stringify([
      pane.excel.workbook.customXmlParts,
      pane.excel.workbook.sheets.map(({ name, conditionalFormats, cells }) => [
        name,
        conditionalFormats,
        cells.value(0, 6),
      ]),
    ]);

  it.each<[string, (session: PaneSession) => Promise<unknown>]>([
    ['marking rows', (session) => session.setHighlights(true)],
    ['adding ESL columns', (session) => session.addEslColumns()],
    ['a waiver', (session) => session.waive(['esl-none | 100236'], 'Served at another school')],
    ['another value of the policy', (session) => session.changePolicy(() => ({ settings: { 'eslMinutes.2': 45 } }))],
  ])('before Excel came to it has changed nothing and says so: %s', async (_, act) => {
    const { session } = pane;
    const before = contents();
    const done = act(session);
    session.cancel();
    expect(session.getState().activity).toEqual({ kind: 'working', doing: 'Stopping', share: null });
    await done;
    const { activity, notice, problem, run } = session.getState();
    expect([activity.kind, notice?.text, problem]).toEqual(['idle', 'Stopped. Nothing was changed.', null]);
    expect([contents(), run?.waived]).toEqual([before, 0]);
  });

  it('while what was set is judged says that it is kept, and the findings count as out of date', async () => {
    const { session } = pane;
    const waiving = session.waive(['esl-none | 100236'], 'Served at another school');
    await until(session, ({ activity }) => activity.kind === 'checking');
    session.cancel();
    await waiving;
    const { notice, outOfDate, run, settings } = session.getState();
    expect([notice?.text, outOfDate, run?.waived, settings.waivers.length]).toEqual([
      'Check stopped. What you set is kept; the findings are those of before.',
      true,
      0,
      1,
    ]);
    await session.check();
    expect([session.getState().run?.waived, session.getState().outOfDate]).toEqual([1, false]);
  });

  it.each<[string, (session: PaneSession) => Promise<unknown>]>([
    ['highlights', (session) => session.setHighlights(true)],
    ['ESL columns', (session) => session.addEslColumns()],
  ])('after a check stops bringing %s up to date, says so, and the next check does it', async (_, putOn) => {
    const { session } = pane;
    await putOn(session);
    const marked = contents();
    const checking = session.check();
    const { activity } = await until(session, ({ activity: { kind } }) => kind === 'working');
    expect(activity).toEqual({ kind: 'working', doing: 'Bringing marks up to date', share: null, follows: true });
    session.cancel();
    await checking;
    const { notice, problem } = session.getState();
    expect([notice?.text, notice?.hint, problem]).toEqual([
      'Stopped. Marks may be those of the check before.',
      'Check again brings them up to date.',
      null,
    ]);
    expect(contents()).toBe(marked);
    await session.check();
    expect([session.getState().notice, session.getState().activity.kind]).toEqual([null, 'idle']);
  });
});
