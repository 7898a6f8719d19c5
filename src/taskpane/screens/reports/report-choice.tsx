import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Regions } from '../../../compliance/policy/policy';
import { OFFERED_REPORTS } from '../../../compliance/reports';
import { useSessionState } from '../../session/session-context';
import { DISTRICT, stillThere, type ScopeChoice } from './scope/scope-choice';

interface Chosen {
  /** Ids of reports. */
  readonly picked: ReadonlySet<string>;
  readonly choice: ScopeChoice;
}

interface ChosenState {
  readonly chosen: Chosen;
  readonly change: (changes: Partial<Chosen>) => void;
}

const START: Chosen = { picked: new Set(OFFERED_REPORTS.map(({ id }) => id)), choice: DISTRICT };

const ChoiceContext = createContext<ChosenState | null>(null);

/** Keeps what is ticked on the reports screen while the user visits other screens. */
export function ReportChoiceProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState(START);
  const value = useMemo(
    () => ({ chosen, change: (changes: Partial<Chosen>) => setChosen((before) => ({ ...before, ...changes })) }),
    [chosen],
  );
  return <ChoiceContext.Provider value={value}>{children}</ChoiceContext.Provider>;
}

const NO_SCHOOLS: readonly string[] = [];
const NO_REGIONS: Regions = {};

/** Which reports are picked and of whom they are to speak, beside the schools and regions to choose from. */
export function useReportChoice() {
  const context = useContext(ChoiceContext);
  if (context === null) throw new Error('The reports screen needs a ReportChoiceProvider around it.');
  const known = useSessionState((state) => state.run?.schools ?? NO_SCHOOLS);
  const regions = useSessionState((state) => state.settings.policyChanges.regions ?? NO_REGIONS);
  const { chosen, change } = context;
  return {
    known,
    regions,
    picked: chosen.picked,
    pick: (picked: ReadonlySet<string>) => change({ picked }),
    choice: stillThere(chosen.choice, known, regions),
    choose: (choice: ScopeChoice) => change({ choice }),
  };
}
