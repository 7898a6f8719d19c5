import { useEffect, useRef } from 'react';
import { FrameScreen } from '../../components/frame-screen';
import { Tour } from '../../components/tour';
import { walkLines } from '../../components/walk-lines';
import { useDelayed } from '../../components/use-delayed';
import { useSessionState } from '../../session/session-context';
import { CheckProgress } from './check-progress';
import { EmptyWorkbook } from './empty-workbook';
import { FirstRun } from './first-run';
import { NothingRecognised } from './nothing-recognised';
import { RunOverview } from './run-overview';

/** Is my sheet all right, and if not, what do I do first? */
export function CheckScreen() {
  const isChecking = useSessionState(({ activity }) => activity.kind === 'checking');
  const isSlow = useDelayed(isChecking);
  const place = useRef<HTMLDivElement>(null);
  const wasChecking = useRef(false);
  useEffect(() => {
    // The button that was pressed may be gone, with the screen that it stood on.
    const isLost = wasChecking.current && !isChecking && document.activeElement === document.body;
    if (isLost) place.current?.querySelector<HTMLElement>('[data-check]')?.focus();
    wasChecking.current = isChecking;
  }, [isChecking]);
  return (
    <FrameScreen ref={place} onKeyDown={walkLines}>
      <Tour onEnd={() => place.current?.querySelector<HTMLElement>('[data-check]')?.focus()} />
      {isSlow && <CheckProgress />}
      <Content />
    </FrameScreen>
  );
}

function Content() {
  const run = useSessionState((state) => state.run);
  if (run === null) return <FirstRun />;
  if (run.sheets.some(({ reading }) => reading.recognised !== null)) return <RunOverview run={run} />;
  const hasCells = run.sheets.some(({ reading }) => reading.recognised === null && !isEmpty(reading.reason));
  return hasCells || run.unread.length > 0 ? <NothingRecognised run={run} /> : <EmptyWorkbook />;
}

function isEmpty(reason: string): boolean {
  return reason === 'the sheet is empty';
}
