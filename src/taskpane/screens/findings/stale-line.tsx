import { makeStyles, tokens } from '@fluentui/react-components';
import { useSessionState } from '../../session/session-context';
import { CheckAgain } from '../check/check-again';
import { CheckProgress } from '../check/check-progress';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** That the list is older than the sheets, with the way to a new one. Nothing where it is not. */
export function StaleLine() {
  const outOfDate = useSessionState((state) => state.outOfDate);
  const styles = useStyles();
  if (!outOfDate) return null;
  return (
    <div className={styles.line}>
      <CheckAgain />
      <CheckProgress />
    </div>
  );
}
