/** @jest-environment jsdom */
import { act } from 'react';
import { SheetsScreen } from '.';
import { openPane, until } from '../../testing/open-pane';
import { SCHOOL } from '../../testing/school-workbook';
import { showScreen, type ShownScreen } from '../../testing/show-screen';

describe('the sheets screen', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  let screen: ShownScreen;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
    await pane.session.check();
    screen = await showScreen(pane.session, SheetsScreen);
  });
  afterEach(async () => {
    await screen.close();
    await pane.end();
  });

  const readAs = (name: string) =>
    pane.session.getState().run?.sheets.find((sheet) => sheet.name === name)?.reading.recognised;
  const settled = (isSo: () => boolean) => act(async () => void (await until(pane.session, isSo)));

  it('tells what each sheet was read as', () => {
    expect(screen.button('Roster').textContent).toBe('RosterRoster · 3 rows · headings in row 1 · 6 columns used');
  });

  it('leaves a sheet out, remembers it, and takes it back', async () => {
    await screen.click(screen.button('Schedule'));
    await screen.fill(screen.control('What it is'), 'ignore');
    await settled(() => readAs('Schedule') === null);
    expect(pane.session.getState().settings.corrections).toEqual({ Schedule: { kind: 'ignore' } });
    expect(screen.button('Schedule').textContent).toContain('Not checked: left out by you');
    await screen.click(screen.button('Take my changes back'));
    await settled(() => readAs('Schedule') !== null);
    expect(pane.session.getState().settings.corrections).toEqual({});
    expect(document.activeElement).toBe(screen.control('What it is'));
  });

  it('takes a column for another field, and for none, and says who said so', async () => {
    await screen.click(screen.button('Roster'));
    expect(screen.control('What SDD is').value).toBe('sdd');
    await screen.fill(screen.control('What SDD is'), '');
    await settled(() => readAs('Roster')?.columns.has('sdd') === false);
    expect(pane.session.getState().settings.answers).toEqual({ roster: { SDD: null } });
    await screen.fill(screen.control('What SDD is'), 'eld');
    await settled(() => readAs('Roster')?.columns.get('eld') === 5);
    expect(pane.session.getState().settings.answers).toEqual({ roster: { SDD: 'eld' } });
    expect(screen.text()).toContain('You said so, for every sheet with this heading.');
    await screen.click(screen.button('Undo what you said of SDD'));
    await settled(() => readAs('Roster')?.columns.get('sdd') === 5);
    expect(pane.session.getState().settings.answers).toEqual({});
    expect(document.activeElement).toBe(screen.control('What SDD is'));
  });

  it('refuses a heading row that is no row', async () => {
    await screen.click(screen.button('Roster'));
    await screen.fill(screen.control('Heading row'), 'two');
    await screen.click(screen.button('Use this row'));
    expect(screen.text()).toContain('Type the number of the row that holds the headings');
    expect(pane.session.getState().settings.corrections).toEqual({});
  });

  it('keeps what was set for a sheet that is renamed: it is told, and holds again once its new name is chosen', async () => {
    const rename = (from: string, to: string) =>
      pane.excel.run(async (context) => {
        context.workbook.worksheets.getItem(from).name = to;
        await context.sync();
      });
    await act(() => pane.session.changeCorrections('schedule', { kind: 'ignore' }));
    expect(readAs('Schedule')).toBeNull();
    await rename('Schedule', 'Timetable');
    await act(() => pane.session.check());
    expect(readAs('Timetable')).not.toBeNull();
    expect(pane.session.getState().notice).toMatchObject({
      intent: 'warning',
      text: 'What was set for "schedule" is not used: no sheet has that name now. If a sheet was renamed, say so under Sheets.',
    });
    await screen.fill(screen.control('schedule is now'), 'Timetable');
    await settled(() => readAs('Timetable') === null);
    expect(pane.session.getState().settings.corrections).toEqual({ Timetable: { kind: 'ignore' } });
    expect(screen.text()).not.toContain('Set for sheets that are not here');
    await rename('Timetable', 'Schedule');
    await act(() => pane.session.check());
    await screen.click(screen.button('Forget what was set for Timetable'));
    await settled(() => Object.keys(pane.session.getState().settings.corrections).length === 0);
    expect(readAs('Schedule')).not.toBeNull();
  });
});
