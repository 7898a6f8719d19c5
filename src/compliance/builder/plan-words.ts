import type { CouldNotBuild, Plan } from './plan';

/** Why a plan must not be shown, the first reason; null where it holds, or is of a scenario, which is not verified. */
export function faultOf({ verified }: Pick<Plan, 'verified'>): string | null {
  return verified?.problems[0] ?? null;
}

/** Whether a plan is there, and holds. */
export function isShown(plan: Plan | CouldNotBuild): plan is Plan {
  return !('missing' in plan) && faultOf(plan) === null;
}

/** How sure it is that no plan serves more, in the words of docs/spec/schedule-builder.md, Two answers. */
export function proofSentence({ after, bound, mls, proved }: Pick<Plan, 'after' | 'bound' | 'mls' | 'proved'>): string {
  if (proved) return 'Proved: no plan serves more.';
  if (bound === null || bound <= after.legal) return 'Not proved.';
  return `${after.legal} of ${mls}; at most ${bound - after.legal} more may be possible.`;
}
