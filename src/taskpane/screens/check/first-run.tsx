import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useIsBusy, useSession } from '../../session/session-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  heading: { margin: 0 },
});

/** Before the first check: what it does, and that it does no harm. */
export function FirstRun() {
  const session = useSession();
  const isBusy = useIsBusy();
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Title3 as="h2" className={styles.heading}>
        Is every ML served?
      </Title3>
      <Text>
        Reads the rosters and schedules in this workbook, finds what is missing for multilingual learners, and says what
        to do first.
      </Text>
      <Button
        appearance="primary"
        size="large"
        data-check
        disabledFocusable={isBusy}
        onClick={() => void session.check()}
      >
        Check workbook
      </Button>
      <Text size={200}>Checking changes nothing in the workbook, and nothing leaves it.</Text>
    </div>
  );
}
