/** @jest-environment jsdom */
import { act } from 'react';
import { ReportsScreen } from '.';
import { openPane, openPaneOn, until } from '../../testing/open-pane';
import { SCHOOL } from '../../testing/school-workbook';
import { showScreen, type ShownScreen } from '../../testing/show-screen';
import { ReportChoiceProvider } from './report-choice';

const Screen = () => (
  <ReportChoiceProvider>
    <ReportsScreen />
  </ReportChoiceProvider>
);

describe('the reports screen', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  let screen: ShownScreen;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
    await pane.session.check();
    pane.session.show('reports');
    screen = await showScreen(pane.session, Screen);
  });
  afterEach(async () => {
    await screen.close();
    await pane.end();
  });

  const tabs = () => pane.excel.workbook.sheets.map(({ name }) => name);
  const settled = (isSo: () => boolean) =>
    act(async () => void (await until(pane.session, (state) => state.activity.kind === 'idle' && isSo())));

  it('says what will change, writes it, shows the way to it, and removes it again', async () => {
    await screen.click(screen.control('All reports'));
    for (const report of ['ML ESL Minutes', 'ML Overview']) await screen.click(screen.control(report));
    expect(screen.text()).toContain('Adds 2 tabs: ML Overview, ML ESL Minutes. Your own sheets stay as they are.');
    await screen.click(screen.button('Write 2 tabs'));
    await settled(() => pane.session.getState().reports.length === 2);
    expect(tabs()).toEqual(['Roster', 'Schedule', 'ML Overview', 'ML ESL Minutes']);
    expect(screen.text()).toContain('ML Overviewas of 2026-10-01');
    expect(screen.text()).toContain('Writes ML Overview, ML ESL Minutes anew;');
    await screen.click(screen.button('Open ML ESL Minutes'));
    await screen.click(screen.button('Remove 2 report tabs…'));
    await screen.click(screen.button('Remove 2 report tabs'));
    await settled(() => pane.session.getState().reports.length === 0);
    expect(tabs()).toEqual(['Roster', 'Schedule']);
    expect(document.activeElement?.textContent).toBe('In this workbook');
  });

  it('keeps what was ticked in the workbook, from which the next pane has it', async () => {
    await screen.click(screen.control('All reports'));
    await screen.click(screen.control('ML Overview'));
    await screen.fill(screen.control('Schools'), 'school Burke');
    act(() => pane.session.show('check'));
    await settled(() => true);
    const next = await openPaneOn(pane.excel);
    expect(next.session.getState().paneChoices).toEqual({
      ...{ reports: ['overview'], scope: { kind: 'school', school: 'Burke' } },
      ...{ school: null, sheet: null, check: null, severities: null },
    });
    const shown = await showScreen(next.session, Screen);
    expect(['ML Overview', 'ML Findings'].map((name) => shown.control(name).checked)).toEqual([true, false]);
    await shown.close();
    next.end();
  });

  it('writes nothing where nothing is picked', async () => {
    await screen.click(screen.control('All reports'));
    expect(screen.text()).toContain('Pick at least one report.');
    expect(screen.button('Write 0 tabs').getAttribute('aria-disabled')).toBe('true');
  });
});
