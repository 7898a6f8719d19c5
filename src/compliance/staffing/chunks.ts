import type { Learner } from './learners';

/** Minutes a week that a group runs: the most that any of its students is owed. */
export function minutesOf(learners: readonly Pick<Learner, 'owedPerWeek'>[]): number {
  return learners.reduce((most, { owedPerWeek }) => Math.max(most, owedPerWeek), 0);
}

/** Items in groups of a size, in their order; the last one may be smaller. */
export function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
