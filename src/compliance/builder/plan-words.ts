import type { Plan } from './plan';

/** How sure it is that no plan serves more, in the words of docs/spec/schedule-builder.md, Two answers. */
export function proofSentence({ after, bound, mls, proved }: Pick<Plan, 'after' | 'bound' | 'mls' | 'proved'>): string {
  if (proved) return 'Proved: no plan serves more.';
  if (bound === null || bound <= after.legal) return 'Not proved.';
  return `${after.legal} of ${mls}; at most ${bound - after.legal} more may be possible.`;
}
