import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useSession, useSessionState } from '../session/session-context';
import { useReturningFocus } from './returning-focus';
import { ShareBar } from './share-bar';
import { useDelayed } from './use-delayed';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  field: { flexGrow: 1, minWidth: 0 },
});

/** What takes longer than a second: what is being done, a bar that moves, and Cancel. A check and a plan tell of themselves on their own screens. */
export function WorkingBar() {
  const isShown = useSessionState(({ activity, screen }) =>
    activity.kind === 'checking'
      ? screen !== 'check'
      : activity.kind === 'working' && !(activity.planning && screen === 'plan'),
  );
  const isSlow = useDelayed(isShown);
  return isSlow ? <ShownBar /> : null;
}

function ShownBar() {
  const session = useSession();
  const activity = useSessionState((state) => state.activity);
  const isExcelSilent = useSessionState((state) => state.isExcelSilent);
  const styles = useStyles();
  useReturningFocus();
  if (!('doing' in activity)) return null;
  const { doing, share } = activity;
  return (
    <div className={styles.bar} role="group" aria-label="Progress">
      <Field label={`${doing}…`} className={styles.field}>
        <ShareBar share={share} />
      </Field>
      {/* Where Excel is silent, the bar that says so has the one way out. */}
      {!isExcelSilent && <Button onClick={session.cancel}>Cancel</Button>}
    </div>
  );
}
