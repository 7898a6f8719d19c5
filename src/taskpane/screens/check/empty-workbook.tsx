import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../../session/session-context';

const useStyles = makeStyles({ box: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' } });

export function EmptyWorkbook() {
  const session = useSession();
  return (
    <div className={useStyles().box}>
      <Text weight="semibold">This workbook is empty.</Text>
      <Text>Paste or open the sheets with your roster and schedule, then check again.</Text>
      <Button appearance="primary" data-check onClick={() => void session.check()}>
        Check again
      </Button>
    </div>
  );
}
