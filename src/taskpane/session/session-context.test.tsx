/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { openPane, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { SessionProvider, useIsBusy, useSession, useSessionState } from './session-context';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The screen in front and whether the pane is busy, as text, and how often they were rendered. */
const rendered: string[] = [];
function Shown() {
  const screen = useSessionState((state) => state.screen);
  rendered.push(`${screen} ${useIsBusy() ? 'busy' : 'idle'}`);
  return rendered.at(-1);
}

function Lost() {
  return useSession().getState().screen;
}

describe('what React shows of the session', () => {
  let container: HTMLDivElement;
  let root: ReturnType<typeof createRoot>;
  beforeEach(() => {
    rendered.length = 0;
    container = document.createElement('div');
    root = createRoot(container);
  });
  afterEach(() => act(async () => root.unmount()));

  it('follows the part of the state that a component asks for, and renders for no other', async () => {
    const { session, end } = await openPane(SCHOOL);
    await act(async () =>
      root.render(
        <SessionProvider session={session}>
          <Shown />
        </SessionProvider>,
      ),
    );
    expect(container.textContent).toBe('check idle');
    await act(async () => session.show('policy'));
    expect(container.textContent).toBe('policy idle');
    const before = rendered.length;
    await act(async () => session.tell({ intent: 'info', text: 'Done.' }));
    expect(rendered.length).toBe(before);
    end();
  });

  it('is busy from the beginning of a check until its end', async () => {
    const { session, end } = await openPane(SCHOOL);
    await act(async () =>
      root.render(
        <SessionProvider session={session}>
          <Shown />
        </SessionProvider>,
      ),
    );
    let checking = Promise.resolve();
    await act(async () => void (checking = session.check()));
    expect(rendered).toContain('check busy');
    await act(async () => {
      await checking;
      await until(session, ({ activity }) => activity.kind === 'idle');
    });
    expect(container.textContent).toBe('check idle');
    end();
  });

  it('says to whoever writes a component that it stands outside of a session', async () => {
    const alone = createRoot(document.createElement('div'));
    await expect(async () => act(async () => alone.render(<Lost />))).rejects.toThrow(
      'useSession needs a SessionProvider above it.',
    );
  });
});
