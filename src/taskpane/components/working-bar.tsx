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
  const working = useSessionState(({ activity }) => (activity.kind === 'working' ? activity.doing : null));
  const styles = useStyles();
  const isSlow = useDelayed(working !== null, UNTOLD_IN_MILLISECONDS);
  return isSlow ? <Spinner size="tiny" label={`${working ?? ''}…`} className={styles.bar} /> : null;
}
