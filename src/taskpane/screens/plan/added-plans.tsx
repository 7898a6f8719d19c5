import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { counted } from '../../../compliance/reports/wording';
import { LeftList } from '../../components/left-list';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { momentOf } from '../check/when';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  button: { flexShrink: 0 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

/** Rows of plans that stand in the sheets, each with the way to take them back; and what the last try left as it was. */
export function AddedPlans() {
  const session = useSession();
  const added = useSessionState((state) => state.addedPlans);
  const left = useSessionState((state) => state.planLeft);
  const isBusy = useIsBusy();
  const styles = useStyles();
  return (
    <>
      {added.length > 0 && (
        <ul className={styles.list} aria-label="Plan rows in the schedule">
          {added.map(({ id, marks, rows, school }) => {
            const what = `${counted(rows.length, 'row')} of ${school}`;
            return (
              <li key={id} className={styles.line}>
                <Text>
                  Added {what} {momentOf(id, Date.now())}
                  {marks.length > 0 && `, ${counted(marks.length, 'row')} marked as left`}
                </Text>
                <Button
                  size="small"
                  className={styles.button}
                  disabledFocusable={isBusy}
                  aria-label={`Take back ${what}`}
                  onClick={() => void session.takeBackPlan(id)}
                >
                  Take back
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <LeftList left={left.map(({ reason, sheet }) => ({ what: sheet, reason }))} />
    </>
  );
}
