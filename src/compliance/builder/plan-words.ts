import { counted } from '../sheets/values/word-list';
import type { AnewOffer, CouldNotBuild, Plan, PlanLine, PlanMode, Relaxation } from './plan';

/** Why a plan must not be shown, the first reason; null where it holds, or is of a scenario, which is not verified. */
export function faultOf({ verified }: Pick<Plan, 'verified'>): string | null {
  return verified?.problems[0] ?? null;
}

/** Whether a plan is there, and holds. */
export function isShown(plan: Plan | CouldNotBuild): plan is Plan {
  return !('missing' in plan) && faultOf(plan) === null;
}

/** Repair and Build anew, as people choose them. */
export const MODE_NAMES: Readonly<Record<PlanMode, string>> = { repair: 'Repair', anew: 'Build anew' };

/** How sure it is that no plan of its mode serves more, in the words of docs/spec/schedule-builder.md, Two answers. */
export function proofSentence({
  after,
  bound,
  mls,
  mode,
  proved,
}: Pick<Plan, 'after' | 'bound' | 'mls' | 'mode' | 'proved'>): string {
  if (proved) return `Proved for ${MODE_NAMES[mode]}: no plan serves more.`;
  if (bound === null || bound <= after.legal) return 'Not proved.';
  return `${after.legal} of ${mls}; at most ${bound - after.legal} more may be possible.`;
}

/** How many rows of the schedule lines would add, mark or change. */
export function rowsTouched(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, line) => sum + (line.do === 'add' ? 1 : line.rows.length), 0);
}

/** What Build anew would come to beside a plan that leaves somebody open. */
export function anewSentence({ legal, rows }: AnewOffer, { after, mls }: Pick<Plan, 'after' | 'mls'>): string {
  const more = legal > after.legal ? '' : ', no more than this plan';
  return (
    `Build anew keeps locked and embedded ESL rows only. After a first look it gives full and legal ESL to ${legal} of ` +
    `${counted(mls, 'ML')}${more}, and changes ${counted(rows, 'row')} of the schedule.`
  );
}

/** `One teacher more, 0.4 FTE: closes 5 MLs more.` */
export function relaxationSentence({ closes, needs, what }: Relaxation): string {
  const condition = needs === null ? '' : ` (${needs})`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: closes ${counted(closes, 'ML')} more${condition}.`;
}

/**
 * `20 MLs stay open; 2 more could not be judged`.
 * @param owed MLs who are owed ESL and have it not in full and legally
 * @param listed MLs in the list of those who stay open: also those of whom it is not known what they are owed
 */
export function openWords(owed: number, listed: number): string {
  const unknown = listed - owed;
  const open = `${counted(owed, 'ML')} ${owed === 1 ? 'stays' : 'stay'} open`;
  if (unknown <= 0) return open;
  return owed === 0 ? `${counted(unknown, 'ML')} could not be judged` : `${open}; ${unknown} more could not be judged`;
}
