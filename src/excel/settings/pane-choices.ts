import { openState } from './kept-state';
import { PANE_CHOICES, type PaneChoices } from './kinds/pane-choices';

/** Keeps what was chosen in the pane; what a newer version of the add-in keeps stays as it is. Throws what Office.js throws. */
export async function changePaneChoices(context: Excel.RequestContext, chosen: Partial<PaneChoices>): Promise<void> {
  const kept = (await openState(context, [PANE_CHOICES])).of(PANE_CHOICES);
  kept.queueChange((before) => ({ ...before, ...chosen }));
  await context.sync();
  await kept.settle();
}
