import { makeStyles } from '@fluentui/react-components';
import type { PaneState } from '../session/session';
import { useSessionState } from '../session/session-context';
import { runSentence } from './run-sentence';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells screen readers, without moving the focus, what is being done and what came of it. */
export function Announcer() {
  const styles = useStyles();
  const text = useSessionState(announcement);
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {text}
    </div>
  );
}

/** One text at a time; a bar that moves is announced once, when it starts. */
function announcement({ activity, notice, run, outOfDate }: PaneState): string {
  if (activity.kind === 'checking') return 'Checking the workbook.';
  if (activity.kind === 'working') return `${activity.doing}.`;
  if (notice !== null) return [notice.text, notice.hint].filter(Boolean).join(' ');
  if (run === null) return '';
  return outOfDate ? 'The workbook changed since the check.' : `Check done. ${runSentence(run)}`;
}
