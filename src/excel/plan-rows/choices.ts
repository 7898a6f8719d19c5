import { HostRefusal } from '../request/errors';
import { openState } from '../settings/kept-state';
import { PLAN_CHOICES, type PlanChoice } from '../settings/kinds/plan-choices';

/**
 * Changes what the workbook keeps of locked and rejected lines, from what stands there by now. Gives back what it keeps then.
 * @throws HostRefusal where a newer version of the add-in keeps them, or there is no room; else what Office.js throws
 */
export async function changePlanChoices(
  context: Excel.RequestContext,
  change: (choices: readonly PlanChoice[]) => readonly PlanChoice[],
): Promise<readonly PlanChoice[]> {
  const kept = (await openState(context, [PLAN_CHOICES])).of(PLAN_CHOICES);
  if (kept.problem === 'newer') throw new HostRefusal('NewerSettings');
  kept.queueChange(({ choices }) => ({ choices: change(choices) }));
  await context.sync();
  await kept.settle();
  return kept.value.choices;
}
