import {
  FluentProvider,
  PortalMountNodeProvider,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Activity, lazy, Suspense, useState, type ComponentType } from 'react';
import { Announcer } from './components/announcer';
import { ErrorBoundary } from './components/error-boundary';
import { Header } from './components/header';
import { KeptBuildBar } from './components/kept-build-bar';
import { NoticeBar } from './components/notice-bar';
import { ProblemBar } from './components/problem-bar';
import { SilentBar } from './components/silent-bar';
import { useTheme, type OfficeTheme } from './components/theme';
import { TourProvider } from './components/tour';
import { WorkingBar } from './components/working-bar';
import { CheckScreen } from './screens/check';
import { FindingsScreen } from './screens/findings';
import { FilterProvider } from './screens/findings/filter-context';
import { ReportChoiceProvider } from './screens/reports/report-choice';
import { TooOldScreen } from './screens/too-old';
import { SessionProvider, useSessionState } from './session/session-context';
import type { PaneSession, ScreenName } from './session/session';

/** Fetched when they are first shown, so that the pane opens as fast without them. */
const PolicyScreen = lazy(() => import('./screens/policy').then((screen) => ({ default: screen.PolicyScreen })));
const SheetsScreen = lazy(() => import('./screens/sheets').then((screen) => ({ default: screen.SheetsScreen })));
const FixesScreen = lazy(() => import('./screens/fixes').then((screen) => ({ default: screen.FixesScreen })));
const ReportsScreen = lazy(() => import('./screens/reports').then((screen) => ({ default: screen.ReportsScreen })));
const HelpScreen = lazy(() => import('./screens/help').then((screen) => ({ default: screen.HelpScreen })));
const PlanScreen = lazy(() => import('./screens/plan').then((screen) => ({ default: screen.PlanScreen })));

const SCREENS: Readonly<Record<ScreenName, ComponentType>> = {
  check: CheckScreen,
  findings: FindingsScreen,
  sheets: SheetsScreen,
  reports: ReportsScreen,
  policy: PolicyScreen,
  fixes: FixesScreen,
  plan: PlanScreen,
  help: HelpScreen,
};

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '320px',
    overflow: 'hidden',
    // Dialogs and menus stay within the pane, also where the page shows more than the pane.
    contain: 'layout',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Scroll bars of the web view hide until hovered, so the space for one is always there (docs/guides/office-js.md 2.15).
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', scrollbarGutter: 'stable' },
  full: { overflowY: 'hidden', scrollbarGutter: 'auto' },
  // It keeps the place itself (`SteadyView`), which not every browser does.
  steady: { overflowAnchor: 'none' },
});

interface Props {
  readonly session: PaneSession;
  readonly officeTheme: () => OfficeTheme | undefined;
}

/** The frame around every screen. */
export function App({ session, officeTheme }: Props) {
  const styles = useStyles();
  const [pane, setPane] = useState<HTMLElement | null>(null);
  return (
    <FluentProvider theme={useTheme(officeTheme)} applyStylesToPortals={false} style={{ height: '100%' }}>
      <div className={styles.pane} ref={setPane}>
        <PortalMountNodeProvider value={pane ?? undefined}>
          <ErrorBoundary>
            <SessionProvider session={session}>
              <FilterProvider>
                <ReportChoiceProvider>
                  <TourProvider>
                    <Frame />
                  </TourProvider>
                </ReportChoiceProvider>
              </FilterProvider>
            </SessionProvider>
          </ErrorBoundary>
        </PortalMountNodeProvider>
      </div>
    </FluentProvider>
  );
}

function Frame() {
  const screen = useSessionState((state) => state.screen);
  const isTooOld = useSessionState((state) => state.activity.kind === 'too-old');
  const [visited, setVisited] = useState<ReadonlySet<ScreenName>>(new Set());
  if (!visited.has(screen)) setVisited(new Set(visited).add(screen));
  return (
    <>
      <Announcer />
      <Header />
      <KeptBuildBar />
      <SilentBar />
      <ProblemBar />
      <NoticeBar />
      <WorkingBar />
      {isTooOld ? (
        <Place screen={screen} Screen={TooOldScreen} />
      ) : (
        [...visited].map((name) => (
          // What was chosen on a screen, and how far it was scrolled, is there when the user comes back.
          <Activity key={name} mode={name === screen ? 'visible' : 'hidden'}>
            <Place screen={name} Screen={SCREENS[name]} />
          </Activity>
        ))
      )}
    </>
  );
}

interface PlaceProps {
  readonly screen: ScreenName;
  readonly Screen: ComponentType;
}

function Place({ screen, Screen }: PlaceProps) {
  const styles = useStyles();
  return (
    <div
      // A page of text alone has nothing else to focus, and must scroll by keys too.
      tabIndex={screen === 'help' ? 0 : undefined}
      data-scroller
      className={mergeClasses(
        styles.main,
        (screen === 'findings' || screen === 'fixes') && styles.full,
        screen === 'plan' && styles.steady,
      )}
    >
      <ErrorBoundary>
        <Suspense fallback={<Spinner size="tiny" label="Opening…" />}>
          <Screen />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
