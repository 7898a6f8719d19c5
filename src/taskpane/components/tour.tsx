import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useSessionState } from '../session/session-context';

const SEEN = 'ml-compliance-check.tour-seen';

const STEPS = [
  'Check workbook reads every sheet and says who is not served. It changes nothing.',
  'Open a line under Fix first. A link on each card goes to the cell to change; once it is right, the finding goes and the next one shows.',
  'Under ⋯ are the rest: highlights, report tabs, a plan that closes the gaps, and Help, where you find this tour again.',
] as const;

interface TourState {
  /** From 0; null where no tour is shown. */
  readonly step: number | null;
  readonly setStep: (step: number | null) => void;
}

const TourContext = createContext<TourState>({ step: null, setStep: () => {} });

/**
 * Shows the tour by itself the first time that somebody opens the pane on this computer. Once a check has found
 * something, what its first step tells of is done, and it goes on.
 */
export function TourProvider({ children }: { readonly children: ReactNode }) {
  const [step, setShown] = useState<number | null>(() => (wasSeen() ? null : 0));
  const hasFindings = useSessionState(({ run }) => run !== null && run.findings.length > 0);
  const [hadFindings, setHadFindings] = useState(hasFindings);
  if (hasFindings !== hadFindings) {
    setHadFindings(hasFindings);
    if (hasFindings && step === 0) setShown(1);
  }
  const value = useMemo(
    () => ({
      step,
      setStep: (next: number | null) => {
        if (next === null) markSeen();
        setShown(next);
      },
    }),
    [step],
  );
  return <TourContext.Provider value={value}>{children}</TourContext.Provider>;
}

export function useTour(): TourState {
  return useContext(TourContext);
}

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** What the pane is for, in three steps, which can be skipped. Nothing once it was. `onEnd` takes the focus. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const { step, setStep } = useTour();
  const styles = useStyles();
  if (step === null) return null;
  const isLast = step === STEPS.length - 1;
  const end = () => {
    setStep(null);
    onEnd();
  };
  return (
    <section className={styles.box} aria-label="Tour">
      <Text size={200} role="status">
        {step + 1} of {STEPS.length}: {STEPS[step]}
      </Text>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => (isLast ? end() : setStep(step + 1))}>
          {isLast ? 'End tour' : 'Next step'}
        </Button>
        {!isLast && (
          <Button size="small" appearance="subtle" onClick={end}>
            Skip tour
          </Button>
        )}
      </div>
    </section>
  );
}

/** Where nothing can be remembered it would come every time: then only Help shows it. */
function wasSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    // Storage is forbidden here, which is no fault of the pane.
    return true;
  }
}

function markSeen(): void {
  try {
    localStorage.setItem(SEEN, 'yes');
  } catch {
    // It stays away as long as the pane is open.
  }
}
