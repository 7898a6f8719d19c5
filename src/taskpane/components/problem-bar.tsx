import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { HostFailure } from '../../excel/request/errors';
import { useSession, useSessionState } from '../session/session-context';
import { SCREEN_NAME, useReturningFocus } from './returning-focus';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, code: { opacity: 0.75 } });

/** The last failure: what happened, what to do, and a way to try again; the code where the hint speaks of it. */
export function ProblemBar() {
  const problem = useSessionState((state) => state.problem);
  return problem === null ? null : <ShownProblem problem={problem} />;
}

function ShownProblem({ problem }: { readonly problem: HostFailure }) {
  const session = useSession();
  const styles = useStyles();
  useReturningFocus(SCREEN_NAME);
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{problem.message}</MessageBarTitle> {problem.hint}
        {problem.hint.includes('code') && <span className={styles.code}> ({problem.code})</span>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label="Dismiss"
            onClick={session.dismissProblem}
          />
        }
      >
        <Button onClick={() => void session.check()}>Check again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
