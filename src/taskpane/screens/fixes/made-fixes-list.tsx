import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../../compliance/reports/wording';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { clockTime } from '../check/when';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

/** The fixes made since the pane was opened, each with a way to take it back. */
export function MadeFixesList() {
  const session = useSession();
  const made = useSessionState((state) => state.madeFixes);
  const isBusy = useIsBusy();
  const styles = useStyles();
  if (made.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Fixes made">
      {made.map(({ id, title, cells, at }) => (
        <li key={id} className={styles.line}>
          <Text>
            Fixed {counted(cells, 'cell')} at {clockTime(at)}: {title}
          </Text>
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={`Restore ${counted(cells, 'cell')}: ${title}`}
            onClick={() => void session.restoreFixes(id)}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  );
}
