import { dayFromIso, dayOf, schoolYearStart, type Day } from '../../sheets/values/dates';
import { cyclesOf, type Cycle } from '../paragraph-54/cycle';
import type { DueBy, GapItem } from './gap-items';
import type { VisitFacts } from './visit-facts';

/** A date with the rule that sets it. */
interface Due {
  readonly day: Day | null;
  readonly why: string;
}

/** A missing service is to be given within so many days (DOJ ¶95). */
const DAYS_TO_SERVE = 30;

/** By when the step of a gap is due. No day where no public source sets one. */
export function dueDate({ check, due }: GapItem, facts: VisitFacts): Due {
  return RULES[due](facts, check);
}

/** The next date of ¶54 after a day. */
export function nextCycle(asOf: Day): Cycle {
  const year = schoolYearStart(asOf);
  const next = cyclesOf(year).find(({ due }) => due > asOf);
  return next ?? cyclesOf(year + 1)[0];
}

const RULES: Readonly<Record<DueBy, (facts: VisitFacts, check: string) => Due>> = {
  'thirty days': ({ run }) => ({ day: run.asOf + DAYS_TO_SERVE, why: 'missing service within 30 days (DOJ ¶95)' }),
  'next cycle': ({ run }) => ({ day: nextCycle(run.asOf).due, why: 'next report of ¶54' }),
  'September adjustment': ({ run }) => {
    const end = dayOf(schoolYearStart(run.asOf), 9, 30);
    return run.asOf <= end
      ? { day: end, why: 'class sizes are adjusted at the end of September (¶56)' }
      : { day: null, why: 'the adjustment at the end of September (¶56) is over' };
  },
  'ACCESS window': ({ nextAccessWindowEnd }) => ({
    day: nextAccessWindowEnd,
    why: 'last day of the next ACCESS window',
  }),
  overdue: ({ run }) => ({ day: run.asOf, why: 'already due' }),
  expiry: (facts, check) => ({ day: earliestExpiry(facts, check), why: 'the first of them ends on this day' }),
  'no date': () => ({ day: null, why: 'no public source sets a date' }),
};

function earliestExpiry({ open }: VisitFacts, check: string): Day | null {
  const days = (open.get(check) ?? []).flatMap(({ data }) => dayFromIso(String(data['expires'])) ?? []);
  return days.length === 0 ? null : Math.min(...days);
}
