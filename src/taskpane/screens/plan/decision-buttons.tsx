import { ToggleButton, makeStyles } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular, LockClosedRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Decision } from '../../session/plan-lines';
import { useIsBusy } from '../../session/session-context';

const useStyles = makeStyles({ group: { display: 'flex', flexShrink: 0 } });

const DECISIONS: readonly {
  readonly is: Decision;
  readonly label: string;
  readonly icon: ReactElement;
  readonly says: string;
}[] = [
  { is: 'accepted', label: 'Accept', icon: <CheckmarkRegular />, says: 'part of this plan' },
  { is: 'locked', label: 'Lock', icon: <LockClosedRegular />, says: 'accepted, and part of every later plan' },
  { is: 'rejected', label: 'Reject', icon: <DismissRegular />, says: 'left out, and never offered again' },
];

interface Props {
  /** What is decided about, for screen readers. */
  readonly about: string;
  /** Null where several lines are decided otherwise. */
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
}

/** Accept, Lock, Reject: one of them holds. */
export function DecisionButtons({ about, decision, onDecide }: Props) {
  const isBusy = useIsBusy();
  const styles = useStyles();
  return (
    <div role="group" aria-label={`Decide: ${about}`} className={styles.group}>
      {DECISIONS.map(({ icon, is, label, says }) => (
        <ToggleButton
          key={is}
          size="small"
          appearance="subtle"
          icon={icon}
          checked={decision === is}
          disabledFocusable={isBusy}
          aria-label={`${label}: ${about}`}
          title={`${label}: ${says}`}
          onClick={() => decision !== is && onDecide(is)}
        />
      ))}
    </div>
  );
}
