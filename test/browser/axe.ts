import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Fluent UI's own helpers: they pass the focus on at once and are meant for nobody. */
const FOCUS_HELPERS = '[data-tabster-dummy]';

/** The rules that look at colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds wrong, a line each. It is put into the page by the test alone: the page's policy does not let scripts in. */
export async function violations(
  page: Page,
  unseen: readonly string[] = [],
  rules: readonly string[] = RULES,
): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const exclude = JSON.stringify([FOCUS_HELPERS, ...unseen].map((selector) => [selector]));
  // Of what is in order axe would work out how to select each element, which takes most of its time and is not looked at.
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  const run = `axe.run({ exclude: ${exclude} }, ${options})`;
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${AXE}; undefined`);
  const { violations: found } = (await page.evaluate(run)) as AxeResults;
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}

/** Shows the page as a system of these colours would, once the page has followed: its theme is changed by a script. */
export async function lookAs(page: Page, media: NonNullable<Parameters<Page['emulateMedia']>[0]>): Promise<void> {
  await page.emulateMedia(media);
  await page.waitForFunction(() => {
    const wantsDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const backgroundOf = (themed: Element) => getComputedStyle(themed).getPropertyValue('--colorNeutralBackground1');
    const isDark = (themed: Element) => backgroundOf(themed).trim() !== '#ffffff';
    return [...document.querySelectorAll('.fui-FluentProvider')].every((themed) => isDark(themed) === wantsDark);
  });
}
