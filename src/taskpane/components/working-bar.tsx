import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useSessionState } from '../session/session-context';
import { useDelayed } from './use-delayed';

const useStyles = makeStyles({
  bar: {
    justifyContent: 'flex-start',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
});

const UNTOLD_IN_MILLISECONDS = 400;

/** What is being written or removed, where it takes a moment. */
export function WorkingBar() {
  const working = useSessionState(({ activity, screen }) =>
    // The Plan screen tells of plans where they were begun, with Cancel.
    activity.kind === 'working' && !(activity.planning && screen === 'plan') ? activity.doing : null,
  );
  const styles = useStyles();
  const isSlow = useDelayed(working !== null, UNTOLD_IN_MILLISECONDS);
  return isSlow ? <Spinner size="tiny" label={`${working ?? ''}…`} className={styles.bar} /> : null;
}
