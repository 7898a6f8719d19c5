import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../../compliance/reports/wording';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { momentOf } from '../check/when';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  buttons: { display: 'flex', flexShrink: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  // Narrower than this beside the buttons, it stands above them.
  text: { flex: '1 1 180px' },
});

/** The fixes that can be taken back, each with the way to do it and the way to let it stand. */
export function MadeFixesList() {
  const session = useSession();
  const made = useSessionState((state) => state.madeFixes);
  const isBusy = useIsBusy();
  const styles = useStyles();
  if (made.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Fixes made">
      {made.map(({ id, title, cells }) => (
        <li key={id} className={styles.line}>
          <Text className={styles.text}>
            Fixed {counted(cells, 'cell')} {momentOf(id, Date.now())}: {title}
          </Text>
          <div className={styles.buttons}>
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={`Restore ${counted(cells, 'cell')}: ${title}`}
              onClick={() => void session.restoreFixes(id)}
            >
              Restore
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              aria-label={`Keep for good, ${counted(cells, 'cell')}: ${title}`}
              onClick={() => void session.forgetFixes(id)}
            >
              Keep for good
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
