/** Needs the built pages: `npm run build`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadXlsx } from '../../src/embedded-host/file';
import { unzipParts } from '../../src/xlsx/testing/zip-parts';
import { COLOUR_RULES, lookAs, violations } from './axe';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

const SAMPLE = readFileSync(path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx'));
/** The cells of the sheet are many and alike; other tests look at them. */
const CELLS = '.slick-viewport';
/** So are the groups and students; a small school shows them in every look (plan-keys). The week has a color for each level. */
const BESIDE_THE_WEEK = 'main section:not([aria-labelledby="plan-week"])';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** Every cell of a file that holds something, with its look. */
async function cellsOf(bytes: Buffer): Promise<string[]> {
  const workbook = await loadXlsx(bytes, 'plan.xlsx');
  const found: string[] = [];
  for (const { cells, name } of workbook.sheets) {
    cells.forEachRow(({ formulas, styles, values }, row) =>
      values.forEach((value, column) => {
        const look = JSON.stringify(workbook.styles.get(styles?.[column] ?? 0));
        if (value !== null) found.push(`${name} ${row} ${column} ${String(formulas?.[column] ?? value)} ${look}`);
      }),
    );
  }
  return found;
}

/** A part of a file without what is written anew whenever a sheet was changed, though nothing of it is another. */
function withoutTraces(part: string | undefined): string {
  // Cells are compared by themselves: texts may move from the shared strings into the cells.
  const anew =
    /<dimension [^>]*>|<sheetData>[^]*<\/sheetData>|<definedName name="_xlnm._FilterDatabase"[^]*?<\/definedName>/g;
  return (part ?? '').replace(anew, '').replace(/<definedNames><\/definedNames>| fullCalcOnLoad="1"/g, '');
}

/** The names of the parts of two files that differ. */
function partsThatDiffer(before: Buffer, after: Buffer): string[] {
  const [old, now] = [unzipParts(before), unzipParts(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.filter((name) => withoutTraces(old[name]) !== withoutTraces(now[name])).sort();
}

/** The workbench puts a sheet on paper in its own way, which must not hide the week. */
async function printsTheWeek({ page, pane }: WorkbenchPage): Promise<void> {
  await page.evaluate(() => (window.print = () => undefined));
  await pane.getByRole('button', { name: 'Print the week' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).toMatch(/^ESL week of Burke K-8 with the plan\./);
  const table = await page.locator('[data-print-week] table').boundingBox();
  expect(table?.height).toBeGreaterThan(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.locator('[data-print-week]').waitFor({ state: 'detached' });
  await page.emulateMedia({ media: 'screen' });
}

/** Lets the solver take as long as the policy allows: what is shown is that it ends with a proof, not how fast the machine is. */
async function lookLong(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  await workbench.choose('Policy');
  const setting = pane.getByRole('button', { name: /^Longest time to look for the exact plan/ });
  await setting.click();
  await pane.getByLabel('District, seconds').fill('600');
  await pane.getByRole('button', { name: 'Save and check again' }).click();
  await setting.getByText('changed by you').waitFor();
  await pane.getByRole('button', { name: 'Back to the check' }).click();
}

test('a newcomer builds a schedule, locks two groups, builds again, adds the rows and takes them back', async () => {
  const workbench = await WorkbenchPage.open(site, { viewport: { width: 1400, height: 860 } });
  const { page, pane } = workbench;
  await workbench.openSample();
  await workbench.check();
  await lookLong(workbench);
  const before = (await workbench.save()).bytes;
  await workbench.choose('Plan');
  const build = async (name: string) => {
    await pane.getByRole('button', { name, exact: true }).click();
    // The solver ran: a first answer alone is never proved.
    await pane.getByText('Proved for Repair: no plan serves more.').waitFor({ timeout: 0 });
  };
  await build('Build');
  const served = await pane.getByRole('heading', { name: /full and legal ESL/ }).innerText();
  expect(served).toMatch(/^\d+ of 153 MLs have full and legal ESL, \d+ today$/);
  expect(await violations(page, [CELLS])).toEqual([]);
  for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await lookAs(page, media);
    expect([media, await violations(page, [CELLS, BESIDE_THE_WEEK], COLOUR_RULES)]).toEqual([media, []]);
  }
  await lookAs(page, { colorScheme: 'light', forcedColors: 'none' });
  await printsTheWeek(workbench);

  const groups = pane.getByRole('region', { name: 'Groups' });
  const titles = await groups.getByRole('heading', { level: 3 }).allInnerTexts();
  for (const title of titles.slice(0, 2)) {
    const lock = groups.getByRole('button', { name: `Lock: ${title}`, exact: true });
    await lock.click();
    await groups.getByRole('button', { name: `Lock: ${title}`, exact: true, pressed: true }).waitFor();
  }
  await build('Build again');
  expect(await pane.getByRole('heading', { name: /full and legal ESL/ }).innerText()).toBe(served);
  expect(await groups.getByRole('button', { name: /^Lock: /, pressed: true }).count()).toBeGreaterThanOrEqual(2);

  await pane.getByRole('button', { name: /^Add \d+ accepted rows?$/ }).click();
  await pane
    .getByText(/^Added \d+ rows/)
    .first()
    .waitFor();
  const withRows = await cellsOf((await workbench.save()).bytes);
  expect(withRows.filter((cell) => cell.includes(' ML Plan '))).toHaveLength(1);
  await pane.getByRole('button', { name: /^Take back/ }).click();
  await pane
    .getByText(/^Took back \d+ rows/)
    .first()
    .waitFor();
  const after = (await workbench.save()).bytes;
  expect(await cellsOf(after)).toEqual(await cellsOf(SAMPLE));
  // What was locked is kept, in a part of ours beside that of the policy.
  expect(partsThatDiffer(before, after)).toEqual([
    '[Content_Types].xml',
    'customXml/_rels/item2.xml.rels',
    'customXml/item2.xml',
    'customXml/itemProps2.xml',
    'xl/_rels/workbook.xml.rels',
  ]);
  expect(workbench.wrong).toEqual([]);
  await workbench.close();
});
