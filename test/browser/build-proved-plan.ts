import type { Locator } from 'playwright-core';

const PROVED = 'Proved for Repair: no plan serves more.';
/** A machine that is busy may not prove in the time that a search is given. */
const MOST_TRIES = 5;

/** Builds a plan on the Plan screen of a pane, again where the search ended without a proof. */
export async function buildProvedPlan(pane: Locator): Promise<void> {
  for (let turn = 1; turn <= MOST_TRIES; turn++) {
    await pane.getByRole('button', { name: /^Build( again)?$/ }).click();
    const answer = pane.getByText(/^(Proved for Repair|Not proved)|may be possible\.$/);
    await answer.waitFor({ timeout: 300_000 });
    // What Build anew would change is found out after that.
    await pane.getByRole('button', { name: 'Build again', disabled: false }).waitFor({ timeout: 300_000 });
    if ((await answer.textContent()) === PROVED) return;
  }
  throw new Error(`No plan was proved in ${MOST_TRIES} tries. Try again when less is going on.`);
}
