import './without-eval';
import packageFile from '../../package.json';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import type { OfficeTheme } from './components/theme';
import { createSession } from './session/pane-session';
import type { ExcelAccess, PaneSession } from './session/session';
import type { EnginePort } from './worker/checker';
import { startWorker } from './worker/start-worker';

/** What a host may lend the pane beside Excel. */
interface PaneHooks {
  /** Asked at the start and whenever the pane gets the focus. */
  readonly officeTheme?: () => OfficeTheme | undefined;
  /** Called after the pane selected cells, so that the host can scroll to them. The focus stays in the pane. */
  readonly selected?: () => void;
  /** The screen to start on, as the ribbon's button asks for it in the page's address; `check` starts the check at once. */
  readonly screen?: string;
  /** Starts the engine; a worker where left out. */
  readonly startEngine?: () => EnginePort;
}

interface MountedPane {
  /** Takes the pane off the page and ends its engine. */
  readonly unmount: () => void;
}

const noTheme = () => undefined;

/** Shows the pane in an element, which it fills: give it a height. Resolves once what the workbook keeps is read. */
export async function mountPane(element: HTMLElement, excel: ExcelAccess, hooks: PaneHooks = {}): Promise<MountedPane> {
  const { session, begin, end } = createSession(excel, {
    startEngine: hooks.startEngine ?? startWorker,
    version: packageFile.version,
    ...(hooks.selected === undefined ? {} : { selected: hooks.selected }),
  });
  const root = createRoot(element);
  root.render(<App session={session} officeTheme={hooks.officeTheme ?? noTheme} />);
  await begin();
  await startOn(session, hooks.screen);
  return {
    unmount: () => {
      root.unmount();
      end();
    },
  };
}

/** What the ribbon's buttons ask for; any other word shows the pane as it is. */
async function startOn(session: PaneSession, screen: string | undefined): Promise<void> {
  if (screen === 'reports') session.show('reports');
  if (screen === 'check') await session.check();
}
