import { z } from 'zod';
import { newestFirst, usableList, type StateKind } from '../state-kind';

/** Rows and marks of a plan that were put into the schedule in one go. Holds ids and digests, no names. */
export interface AddedPlanRows {
  /** When, in milliseconds since 1970; one of its own for every such number. */
  readonly id: number;
  readonly school: string;
  /** A row each: the plan's line, and the digest of what was written beside it. */
  readonly rows: readonly { readonly line: string; readonly digest: string }[];
  /** The lines that mark a row of the user's as left. */
  readonly marks: readonly string[];
}

const added = z.object({
  id: z.number().finite(),
  school: z.string(),
  rows: usableList(z.object({ line: z.string(), digest: z.string() })),
  marks: usableList(z.string()),
});
const stored = z.object({ added: usableList(added).catch([]) }).catch({ added: [] });

/** What of plans stands in the schedule, so that it can be taken back. */
export const PLAN_ROWS: StateKind<{ readonly added: readonly AddedPlanRows[] }> = {
  id: 'plan-rows',
  version: 1,
  title: 'list of plan rows',
  empty: { added: [] },
  members: ['added'],
  parse: (value) => stored.parse(value),
  merge: (first, second) => ({ added: newestAdded([...first.added, ...second.added]) }),
};

/** The lines whose marks on rows that are left count as long as they stand (docs/spec/sheets.md §1). */
export function planMarksOf(all: readonly AddedPlanRows[]): { readonly planMarks?: readonly string[] } {
  const planMarks = [...new Set(all.flatMap(({ marks }) => marks))];
  return planMarks.length === 0 ? {} : { planMarks };
}

/** The newest first, without those of which nothing is left. */
export function newestAdded(all: readonly AddedPlanRows[]): AddedPlanRows[] {
  return newestFirst(all, ({ marks, rows }) => rows.length + marks.length > 0);
}
