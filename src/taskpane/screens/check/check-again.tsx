import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { clockTime } from './when';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    // The main button of the overview is in view wherever that is scrolled to.
    position: 'sticky',
    top: 0,
    zIndex: 1,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Check again, and how fresh the answer is. */
export function CheckAgain() {
  const session = useSession();
  const runAt = useSessionState((state) => state.runAt);
  const outOfDate = useSessionState((state) => state.outOfDate);
  const isBusy = useIsBusy();
  const styles = useStyles();
  return (
    <div className={styles.line} data-line>
      <Button appearance="primary" data-check disabledFocusable={isBusy} onClick={() => void session.check()}>
        Check again
      </Button>
      {runAt !== null && (
        <Text size={200}>
          {outOfDate ? `Sheet changed since ${clockTime(runAt)}` : `Checked at ${clockTime(runAt)}`}
        </Text>
      )}
    </div>
  );
}
