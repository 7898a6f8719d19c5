import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import { counted } from '../../../compliance/reports/wording';
import { useSession, useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  button: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: tokens.spacingHorizontalXS,
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  text: { flexGrow: 1 },
});

/** How many cells can be fixed for the user, and the way to them. Nothing where there are none. */
export function FixesLine() {
  const session = useSession();
  const count = useSessionState((state) => state.fixes?.fixes.length ?? 0);
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <Button data-line appearance="subtle" className={styles.button} onClick={() => session.show('fixes')}>
      <Wrench16Regular aria-hidden />
      <span className={styles.text}>{counted(count, 'cell')} can be fixed for you</span>
      <ChevronRight16Regular aria-hidden />
    </Button>
  );
}
