import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Regions } from '../../../compliance/policy/policy';
import type { PaneChoices } from '../../../excel/settings/kinds/pane-choices';
import { OFFERED_REPORTS, reportIdOf } from '../../../compliance/reports';
import { useSessionState } from '../../session/session-context';
import { useKeptChoice } from '../../session/use-kept-choice';
import { DISTRICT, keptScope, scopeOfKept, stillThere, type ScopeChoice } from './scope/scope-choice';

interface Chosen {
  /** Ids of reports. */
  readonly picked: ReadonlySet<string>;
  readonly choice: ScopeChoice;
}

interface ChosenState {
  readonly chosen: Chosen;
  readonly change: (changes: Partial<Chosen>) => void;
  readonly toKeep: Pick<PaneChoices, 'reports' | 'scope'>;
}

const ALL = OFFERED_REPORTS.map(({ id }) => id);

const ChoiceContext = createContext<ChosenState | null>(null);

/** What is ticked on the reports screen: as the workbook keeps it, until the user chooses otherwise. */
export function ReportChoiceProvider({ children }: { readonly children: ReactNode }) {
  const kept = useSessionState((state) => state.paneChoices);
  const [changed, setChanged] = useState<Partial<Chosen>>({});
  const value = useMemo(() => {
    const chosen: Chosen = {
      picked: new Set(kept.reports?.map(reportIdOf) ?? ALL),
      choice: kept.scope === null ? DISTRICT : scopeOfKept(kept.scope),
      ...changed,
    };
    return {
      chosen,
      change: (changes: Partial<Chosen>) => setChanged((before) => ({ ...before, ...changes })),
      toKeep: {
        // Who wants all of them wants those of later versions too.
        reports: ALL.every((id) => chosen.picked.has(id)) ? null : ALL.filter((id) => chosen.picked.has(id)),
        scope: keptScope(chosen.choice),
      },
    };
  }, [kept, changed]);
  useKeptChoice('reports', value.toKeep);
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
  const { chosen, change, toKeep } = context;
  return {
    known,
    regions,
    toKeep,
    picked: chosen.picked,
    pick: (picked: ReadonlySet<string>) => change({ picked }),
    choice: stillThere(chosen.choice, known, regions),
    choose: (choice: ScopeChoice) => change({ choice }),
  };
}
