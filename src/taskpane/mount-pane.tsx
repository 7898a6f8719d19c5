import './without-eval';
import packageFile from '../../package.json';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import type { OfficeTheme } from './components/theme';
import { createSession } from './session/pane-session';
import type { Activity, ExcelAccess } from './session/session';
import type { EnginePort } from './worker/checker';
import { startWorker } from './worker/start-worker';

/** What a host may lend the pane beside Excel. */
interface PaneHooks {
  /** Asked at the start and whenever the pane gets the focus. */
  readonly officeTheme?: () => OfficeTheme | undefined;
  /** Called after the pane selected cells, so that the host can scroll to them. The focus stays in the pane. */
  readonly selected?: () => void;
  /** Whether the pane checks the workbook by itself as soon as it is open. */
  readonly checksAtOnce?: boolean;
  /** Hears what the pane is doing, at its beginning, on its way and at its end. */
  readonly acting?: (activity: Activity) => void;
  /** Starts the engine; a worker where left out. */
  readonly startEngine?: () => EnginePort;
}

interface MountedPane {
  /** Takes the pane off the page and ends its engine. */
  readonly unmount: () => void;
}

const noTheme = () => undefined;

/** Safari cannot tell when it has nothing to do; by then it has drawn what was asked for. */
const IDLE_AFTER_MILLISECONDS = 300;

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, IDLE_AFTER_MILLISECONDS);
}

/** Shows the pane in an element, which it fills: give it a height. Resolves once what the workbook keeps is read. */
export async function mountPane(element: HTMLElement, excel: ExcelAccess, hooks: PaneHooks = {}): Promise<MountedPane> {
  const { session, begin, end } = createSession(excel, {
    startEngine: hooks.startEngine ?? startWorker,
    version: packageFile.version,
    whenIdle,
    ...(hooks.selected === undefined ? {} : { selected: hooks.selected }),
  });
  const { acting } = hooks;
  if (acting) session.subscribe(() => acting(session.getState().activity));
  const root = createRoot(element);
  root.render(<App session={session} officeTheme={hooks.officeTheme ?? noTheme} />);
  await begin();
  // Where Excel did not even say what the workbook keeps, the user says when to try again.
  const { activity, problem } = session.getState();
  if (hooks.checksAtOnce && activity.kind === 'idle' && problem === null) void session.check();
  return {
    unmount: () => {
      root.unmount();
      end();
    },
  };
}
