import { Button, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useDelayed } from '../../components/use-delayed';
import type { Planning } from '../../session/session';
import { useSession, useSessionState } from '../../session/session-context';

const useStyles = makeStyles({
  progress: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%' },
  cancel: { justifySelf: 'start' },
});

interface Props {
  readonly of: Planning;
  /** What began it: it takes the focus back from Cancel, which goes. */
  readonly begun: RefObject<HTMLButtonElement | null>;
}

/** What the work on the plan is doing, with the best so far, and Cancel. */
export function PlanProgress({ begun, of }: Props) {
  const doing = useSessionState(({ activity }) =>
    activity.kind === 'working' && activity.planning === of ? activity.doing : null,
  );
  const isSlow = useDelayed(doing !== null);
  return doing === null || !isSlow ? null : <Progress doing={doing} begun={begun} />;
}

function Progress({ begun, doing }: Pick<Props, 'begun'> & { readonly doing: string }) {
  const session = useSession();
  const styles = useStyles();
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = cancel.current;
    return () => {
      if (own !== null && document.activeElement === own) begun.current?.focus({ preventScroll: true });
    };
  }, [begun]);
  return (
    <div className={styles.progress}>
      <Field label={`${doing}…`}>
        <ProgressBar />
      </Field>
      <Button ref={cancel} className={styles.cancel} onClick={session.cancel}>
        Cancel
      </Button>
    </div>
  );
}
