import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../../compliance/reports/wording';
import type { WrittenReport } from '../../../excel/report/write-report';
import { useSession } from '../../session/session-context';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'grid', justifyItems: 'start' },
});

/** What was just written, each with a way to it. */
export function WrittenTabs({ written }: { readonly written: readonly WrittenReport[] }) {
  const session = useSession();
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label="Tabs just written">
      <Text as="h2" weight="semibold" size={300} className={styles.heading}>
        Just written
      </Text>
      <ul className={styles.list}>
        {written.map(({ tabName, nameTaken, notes, notDone }) => (
          <li key={tabName} className={styles.entry}>
            <Link as="button" onClick={() => void session.openTab(tabName)}>
              Open {tabName}
            </Link>
            {nameTaken && <Text size={200}>A tab of yours has the usual name, so this one got another.</Text>}
            {notes.kept > 0 && <Text size={200}>Kept {counted(notes.kept, 'note')} of yours beside the rows.</Text>}
            {notes.listed > 0 && (
              <Text size={200}>
                {counted(notes.listed, 'note')} of yours whose row is gone: listed at the end of the tab.
              </Text>
            )}
            {notDone.length > 0 && (
              <Text size={200}>
                Excel did not do: {notDone.map(({ what, code }) => `${what} (${code})`).join(', ')}. The report is
                complete.
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
