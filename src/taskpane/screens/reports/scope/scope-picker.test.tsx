/** @jest-environment jsdom */
import { act } from 'react';
import { ReportsScreen } from '..';
import { openPane, until } from '../../../testing/open-pane';
import { SCHOOL } from '../../../testing/school-workbook';
import { showScreen, type ShownScreen } from '../../../testing/show-screen';
import { ReportChoiceProvider } from '../report-choice';

const [heading = [], ...students] = SCHOOL.Roster ?? [];
const OTHERS = ['Mather', 'Otis'].flatMap((school, number) =>
  students.map(([id, name, , ...rest]) => [
    `2${number}${String(id).slice(2)}`,
    `${String(name)} ${school}`,
    school,
    ...rest,
  ]),
);
const DISTRICT = { ...SCHOOL, Roster: [heading, ...students, ...OTHERS] };

describe('the schools that reports speak of', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  let screen: ShownScreen;
  beforeEach(async () => {
    pane = await openPane(DISTRICT);
    await pane.session.check();
    screen = await showScreen(pane.session, () => (
      <ReportChoiceProvider>
        <ReportsScreen />
      </ReportChoiceProvider>
    ));
    await screen.click(screen.control('All reports'));
    await screen.click(screen.control('ML Overview'));
  });
  afterEach(async () => {
    await screen.close();
    await pane.end();
  });

  const settled = (isSo: () => boolean) =>
    act(async () => void (await until(pane.session, (state) => state.activity.kind === 'idle' && isSo())));
  const scopeOfTab = async () => {
    await screen.click(screen.button('Write 1 tab'));
    await settled(() => pane.session.getState().reports.length === 1);
    const tab = pane.excel.workbook.sheets.find(({ name }) => name === 'ML Overview');
    return String(tab?.cells.value(1, 0)).split(' · ')[0];
  };
  /** As a key does it: with the focus on the button. */
  const press = async (name: string) => {
    await act(async () => screen.button(name).focus());
    await screen.click(screen.button(name));
  };
  const regions = () => pane.session.getState().settings.policyChanges.regions;
  const choose = (line: string) => screen.fill(screen.control('Schools'), line);

  it('are one, or several', async () => {
    await choose('school Otis');
    expect(await scopeOfTab()).toBe('Otis');
    await choose('several');
    expect(screen.control('Otis').checked).toBe(true);
    await screen.click(screen.control('Burke'));
    expect(await scopeOfTab()).toBe('Burke, Otis');
  });

  it('are at least one', async () => {
    await choose('several');
    expect(screen.text()).toContain('Choose at least one school of this workbook.');
    expect(screen.button('Write 1 tab').getAttribute('aria-disabled')).toBe('true');
  });

  it('are kept as a region, renamed and deleted, in the workbook', async () => {
    await choose('several');
    await screen.click(screen.control('Burke'));
    await press('Keep as a region');
    expect(screen.text()).toContain('Give the region a name.');
    await screen.fill(screen.control('To keep them as a region'), 'North');
    await press('Keep as a region');
    await settled(() => regions() !== undefined);
    expect(regions()).toEqual({ North: ['Burke'] });
    expect(document.activeElement).toBe(screen.control('Schools'));
    expect(await scopeOfTab()).toBe('Region North: Burke');

    await press('Change or rename…');
    expect(document.activeElement?.textContent).toBe('Schools of region North');
    await screen.click(screen.control('Mather'));
    await screen.fill(screen.control('Name of the region'), 'East');
    await press('Save region');
    await settled(() => regions()?.East !== undefined);
    expect(regions()).toEqual({ East: ['Burke', 'Mather'] });
    expect(screen.text()).toContain('Burke, Mather.');

    await press('Delete region…');
    await press('Delete region');
    await settled(() => regions()?.East === undefined);
    expect(document.activeElement).toBe(screen.control('Schools'));
    expect(await scopeOfTab()).toBe('All schools in the workbook');
  });

  it('of a region that are in another workbook are said, and stay when it is changed', async () => {
    await act(() => pane.session.changeRegions(() => ({ North: ['otis', 'Tobin'] })));
    await choose('region North');
    expect(screen.text()).toContain('Otis. Not in this workbook: Tobin.');
    await press('Change or rename…');
    expect(screen.control('Tobin (not in this workbook)').checked).toBe(true);
    await screen.click(screen.control('Otis'));
    await screen.click(screen.control('Burke'));
    await press('Save region');
    await settled(() => regions()?.North?.includes('Burke') === true);
    expect(regions()).toEqual({ North: ['Burke', 'Tobin'] });
  });
});

describe('the tabs of a reader', () => {
  it('are picked together', async () => {
    const pane = await openPane(SCHOOL);
    const screen = await showScreen(pane.session, () => (
      <ReportChoiceProvider>
        <ReportsScreen />
      </ReportChoiceProvider>
    ));
    await screen.click(screen.button('Principal'));
    expect(screen.button('Principal').getAttribute('aria-pressed')).toBe('true');
    expect(screen.button('Manager').getAttribute('aria-pressed')).toBe('false');
    expect(screen.control('ML School Visit').checked).toBe(true);
    expect(screen.control('ML Findings').checked).toBe(false);
    expect(screen.button('Write 8 tabs')).toBeDefined();
    await screen.close();
    await pane.end();
  });
});
