/** @jest-environment jsdom */
import { act } from 'react';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { showScreen, type ShownScreen } from '../testing/show-screen';
import { HelpScreen } from '../screens/help';
import { Tour, TourProvider } from './tour';

const Screen = () => (
  <TourProvider>
    <Tour onEnd={() => {}} />
    <HelpScreen />
  </TourProvider>
);

describe('the tour', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  let screen: ShownScreen;
  beforeEach(async () => {
    localStorage.clear();
    pane = await openPane(SCHOOL);
    screen = await showScreen(pane.session, Screen);
  });
  afterEach(async () => {
    await screen.close();
    await pane.end();
  });

  const step = () => /\d of 3(?=:)/.exec(screen.text())?.[0];
  const check = () => act(() => pane.session.check());

  it('goes on to the findings once the first check is done, and waits there', async () => {
    expect(step()).toBe('1 of 3');
    await check();
    expect(step()).toBe('2 of 3');
    expect(screen.text()).toContain('Open a line under Fix first.');
    await check();
    expect(step()).toBe('2 of 3');
    await screen.click(screen.button('Next step'));
    await screen.click(screen.button('End tour'));
    expect(step()).toBeUndefined();
  });

  it('stays where it is while there is nothing to open', async () => {
    const notes = await openPane({ Notes: [['Bus list']] });
    const shown = await showScreen(notes.session, Screen);
    await act(() => notes.session.check());
    expect(shown.text()).toContain('1 of 3: Check workbook');
    await shown.close();
    await notes.end();
  });

  it('stays away once it was skipped, and Help shows it from its beginning, also after a check', async () => {
    await screen.click(screen.button('Skip tour'));
    await check();
    expect(step()).toBeUndefined();
    await screen.click(screen.button('Show the tour'));
    expect(step()).toBe('1 of 3');
  });
});
