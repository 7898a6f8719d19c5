import path from 'node:path';
import { openState, STATES } from './states';
import { startSite } from './workbench-page';

const LOOKS = [
  { ending: '', width: 350 },
  { ending: '-dark', width: 350, isDark: true },
  { ending: '-320', width: 320 },
] as const;

/** Photographs every designed state of the pane into a folder: `npx tsx test/browser/photograph-states.ts docs/images/states [STATE]` makes those of docs/states.md. */
async function photographStates(folder: string, only: string | undefined): Promise<void> {
  const site = await startSite();
  try {
    for (const state of STATES.filter(({ name }) => only === undefined || name === only)) {
      for (const { ending, ...look } of LOOKS) {
        const excel = await openState(site, state, look);
        for (const words of state.says) await excel.page.getByText(words).first().waitFor();
        await excel.page.waitForFunction(() =>
          document.getAnimations().every(({ playState }) => playState !== 'running'),
        );
        await excel.page.screenshot({ path: path.join(folder, `${state.name}${ending}.png`) });
        await excel.close();
      }
    }
  } finally {
    await site.close();
  }
}

void photographStates(process.argv[2] ?? '.', process.argv[3]);
