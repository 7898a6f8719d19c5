import { z } from 'zod';
import { firstOfEach, usableList, type StateKind } from '../state-kind';

/** What a person decided about a line of a plan: part of every later plan, or never offered again. */
export interface PlanChoice {
  readonly school: string;
  /** The line's id, which holds ids and no student's name. */
  readonly line: string;
  readonly is: 'locked' | 'rejected';
}

const choice = z.object({ school: z.string(), line: z.string(), is: z.enum(['locked', 'rejected']) });
const stored = z.object({ choices: usableList(choice).catch([]) }).catch({ choices: [] });

/** Lines of plans that people locked or rejected. */
export const PLAN_CHOICES: StateKind<{ readonly choices: readonly PlanChoice[] }> = {
  id: 'plan-choices',
  version: 1,
  title: 'locked and rejected lines of plans',
  empty: { choices: [] },
  members: ['choices'],
  parse: (value) => stored.parse(value),
  merge: (first, second) => ({
    choices: firstOfEach([...first.choices, ...second.choices], ({ line, school }) => `${school}\n${line}`),
  }),
};
