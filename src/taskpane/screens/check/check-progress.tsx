import { Button, Field, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useDelayed } from '../../components/use-delayed';
import { useSession, useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'stretch' },
  cancel: { justifySelf: 'start' },
});

const LONG_IN_MILLISECONDS = 4_000;

/** What the check is doing, how far it is, and Cancel. */
export function CheckProgress() {
  const session = useSession();
  const progress = useSessionState((state) => state.progress);
  const styles = useStyles();
  // While a cell is being edited Excel answers nothing, so the first read stands still.
  const isStuck = useDelayed(progress?.share === 0, LONG_IN_MILLISECONDS);
  if (progress === null) return null;
  return (
    <div className={styles.box}>
      <Field label={`${progress.doing}…`}>
        {progress.share === null ? <ProgressBar /> : <ProgressBar value={progress.share} />}
      </Field>
      {isStuck && (
        <Text role="status">Waiting for Excel. If you are editing a cell, press Enter or Esc in the sheet.</Text>
      )}
      <Button className={styles.cancel} onClick={session.cancel}>
        Cancel
      </Button>
    </div>
  );
}
