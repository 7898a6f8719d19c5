import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useSession, useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'stretch' },
  cancel: { justifySelf: 'start' },
});

/** How far the writing is, and Cancel. What is being written stands in the frame's own line. */
export function WritingProgress() {
  const session = useSession();
  const share = useSessionState(({ activity }) => (activity.kind === 'working' ? activity.share : null));
  const styles = useStyles();
  if (share === null) return null;
  return (
    <div className={styles.box}>
      <ProgressBar value={share} aria-label="Writing report tabs" />
      <Button className={styles.cancel} onClick={session.cancel}>
        Cancel
      </Button>
    </div>
  );
}
