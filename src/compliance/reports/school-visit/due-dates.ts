import { dayFromIso, type Day } from '../../sheets/values/dates';
import { nextCycle } from '../paragraph-54/cycle';
import type { DueBy } from '../../checks/visit';
import type { GapItem } from './gap-items';
import type { VisitFacts } from './visit-facts';

/** A date with the rule that sets it. */
interface Due {
  readonly day: Day | null;
  readonly why: string;
}

/** By when the step of a gap is due. No day where no source known to this program sets one. */
export function dueDate({ check, due }: GapItem, facts: VisitFacts): Due {
  return RULES[due](facts, check);
}

const NO_DATE = 'no source known to this program sets a date';

const RULES: Readonly<Record<DueBy, (facts: VisitFacts, check: string) => Due>> = {
  now: ({ run }) => ({ day: run.asOf, why: 'owed now' }),
  'next cycle': ({ run }) => {
    const day = nextCycle(run.asOf, run.policy.values.monitoringCycles)?.day ?? null;
    return { day, why: day === null ? NO_DATE : 'next cycle of self-monitoring (¶54 fields)' };
  },
  'ACCESS window': ({ nextAccessWindowEnd }) => ({
    day: nextAccessWindowEnd,
    why: 'last day of the next ACCESS window',
  }),
  overdue: ({ run }) => ({ day: run.asOf, why: 'already due' }),
  expiry: (facts, check) => ({ day: earliestExpiry(facts, check), why: 'the first of them ends on this day' }),
  'no date': () => ({ day: null, why: NO_DATE }),
};

function earliestExpiry({ open }: VisitFacts, check: string): Day | null {
  const days = (open.get(check) ?? []).flatMap(({ data }) => dayFromIso(String(data['expires'])) ?? []);
  return days.length === 0 ? null : Math.min(...days);
}
