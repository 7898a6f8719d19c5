/** @jest-environment jsdom */
import { act } from 'react';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { showScreen } from '../testing/show-screen';
import { NoticeBar } from './notice-bar';
import { ProblemBar } from './problem-bar';

/** The name of the screen with a button that is pressed, and both bars. */
function Screen() {
  return (
    <>
      <h1 tabIndex={-1}>Reports</h1>
      <button>Write 3 tabs</button>
      <ProblemBar />
      <NoticeBar />
    </>
  );
}

const nextFrame = () => act(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));

describe('a message that is put away gives the focus back', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
  });
  afterEach(() => pane.end());

  const dismiss = async (screen: Awaited<ReturnType<typeof showScreen>>, name: string) => {
    const button = screen.button(name);
    button.focus();
    await screen.click(button);
    await nextFrame();
  };

  it('to what had it when the message came', async () => {
    const screen = await showScreen(pane.session, Screen);
    screen.button('Write 3 tabs').focus();
    act(() => pane.session.tell({ intent: 'success', text: 'Wrote 3 tabs.' }));
    await dismiss(screen, 'Dismiss message');
    expect(document.activeElement?.textContent).toBe('Write 3 tabs');
    await screen.close();
  });

  it('to the name of the screen where nothing had it', async () => {
    pane.excel.failNextSync('GeneralException');
    await pane.session.check();
    const screen = await showScreen(pane.session, Screen);
    expect(pane.session.getState().problem).not.toBeNull();
    await dismiss(screen, 'Dismiss');
    expect(document.activeElement?.textContent).toBe('Reports');
    await screen.close();
  });
});
