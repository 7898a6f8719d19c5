/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { PaneChoices } from '../../excel/settings/kinds/pane-choices';
import { openPane, openPaneOn, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { SessionProvider } from './session-context';
import { useKeptChoice } from './use-kept-choice';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A screen of findings on which one thing is chosen. */
function Screen({ chosen }: { readonly chosen: Partial<PaneChoices> }) {
  useKeptChoice('findings', chosen);
  return null;
}

describe('what was chosen on a screen', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  let root: ReturnType<typeof createRoot>;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
    root = createRoot(document.createElement('div'));
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    pane.end();
  });

  const show = (chosen: Partial<PaneChoices>) =>
    act(async () =>
      root.render(
        <SessionProvider session={pane.session}>
          <Screen chosen={chosen} />
        </SessionProvider>,
      ),
    );
  const goTo = (screen: 'check' | 'findings' | 'sheets') => act(async () => pane.session.show(screen));
  const rest = () => act(async () => void (await until(pane.session, ({ activity }) => activity.kind === 'idle')));
  /** What a pane that is opened on the workbook later finds. */
  const keptSheet = async () => {
    await rest();
    const later = await openPaneOn(pane.excel);
    later.end();
    return later.session.getState().paneChoices.sheet;
  };

  it('is kept in the workbook as it is chosen: the pane may be closed on the screen', async () => {
    await goTo('findings');
    await show({ sheet: 'Roster' });
    expect(await keptSheet()).toBe('Roster');
    await show({ sheet: 'Schedule' });
    expect(await keptSheet()).toBe('Schedule');
  });

  it('is not kept by walking between other screens', async () => {
    await show({ sheet: 'Roster' });
    await goTo('sheets');
    await goTo('check');
    expect(await keptSheet()).toBeNull();
    expect(pane.session.getState().paneChoices.sheet).toBeNull();
  });

  it('is kept when its screen is on show, not before', async () => {
    await show({ sheet: 'Roster' });
    await goTo('findings');
    await goTo('check');
    await show({ sheet: 'Schedule' });
    await goTo('sheets');
    expect(await keptSheet()).toBe('Roster');
    await goTo('findings');
    await goTo('check');
    expect(await keptSheet()).toBe('Schedule');
  });

  it('is kept also where the pane opens on the screen', async () => {
    pane.session.show('findings');
    await show({ sheet: 'Roster' });
    expect(await keptSheet()).toBe('Roster');
  });
});
