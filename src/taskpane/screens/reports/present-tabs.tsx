import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { counted } from '../../../compliance/reports/wording';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  heading: { margin: 0, outlineStyle: 'none' },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

/** The report tabs that stand in the workbook, with the day each speaks of; and a way to remove them. */
export function PresentTabs() {
  const session = useSession();
  const reports = useSessionState((state) => state.reports);
  const stale = useSessionState((state) => state.staleReports);
  const isBusy = useIsBusy();
  const [isAsking, setIsAsking] = useState(false);
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const count = useRef(reports.length);
  useEffect(() => {
    // The button that removed the last tab is gone, and the focus with it.
    if (count.current > 0 && reports.length === 0) heading.current?.focus();
    count.current = reports.length;
  }, [reports.length]);
  const tabs = counted(reports.length, 'report tab');
  return (
    <section className={styles.section} aria-labelledby="present-tabs">
      <Text
        as="h2"
        id="present-tabs"
        weight="semibold"
        size={300}
        className={styles.heading}
        ref={heading}
        tabIndex={-1}
      >
        In this workbook
      </Text>
      {reports.length === 0 ? (
        <Text>No report tab yet.</Text>
      ) : (
        <>
          <ul className={styles.list}>
            {reports.map(({ id, tabName, asOf }) => (
              <li key={tabName} className={styles.entry}>
                <Link as="button" onClick={() => void session.openTab(tabName)}>
                  {tabName}
                </Link>
                <Text>as of {asOf}</Text>
                {stale.has(id) && <Text>written before your last change</Text>}
              </li>
            ))}
          </ul>
          <Button disabledFocusable={isBusy} onClick={() => setIsAsking(true)}>
            Remove {tabs}…
          </Button>
        </>
      )}
      {isAsking && (
        <ConfirmDialog
          title={`Remove ${tabs}`}
          action={`Remove ${tabs}`}
          onConfirm={() => void session.removeReports()}
          onClose={() => setIsAsking(false)}
        >
          <p>
            Deletes {reports.map(({ tabName }) => tabName).join(', ')}, with anything that you wrote on them. Excel
            cannot undo this, but you can write them again. Your own sheets stay as they are.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}
