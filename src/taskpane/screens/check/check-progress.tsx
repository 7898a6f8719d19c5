import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { ShareBar } from '../../components/share-bar';
import { useSession, useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'stretch' },
  cancel: { justifySelf: 'start' },
});

/** What the check is doing, how far it is, and Cancel, unless Excel is silent: then the bar that says so has the one way out. */
export function CheckProgress() {
  const session = useSession();
  const activity = useSessionState((state) => state.activity);
  const styles = useStyles();
  const isExcelSilent = useSessionState((state) => state.isExcelSilent);
  if (activity.kind !== 'checking') return null;
  return (
    <div className={styles.box}>
      <Field label={`${activity.doing}…`}>
        <ShareBar share={activity.share} />
      </Field>
      {!isExcelSilent && (
        <Button className={styles.cancel} onClick={session.cancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
