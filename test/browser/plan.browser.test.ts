/** Needs the built pages: `npm run build`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadXlsx } from '../../src/embedded-host/file';
import { violations } from './axe';
import { startSite, WorkbenchPage, type Site } from './workbench-page';

const SAMPLE = readFileSync(path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx'));
/** The cells of the sheet are many and alike; other tests look at them. */
const CELLS = '.slick-viewport';

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

test('a newcomer builds a schedule, locks two groups, builds again, adds the rows and takes them back', async () => {
  const workbench = await WorkbenchPage.open(site, { viewport: { width: 1400, height: 860 } });
  const { page, pane } = workbench;
  await workbench.openSample();
  await workbench.check();
  await workbench.choose('Plan');
  const build = async (name: string) => {
    await pane.getByRole('button', { name, exact: true }).click();
    // The solver ran: a first answer alone is never proved.
    await pane.getByText('Proved for Repair: no plan serves more.').waitFor();
  };
  await build('Build');
  const served = await pane.getByRole('heading', { name: /full and legal ESL/ }).innerText();
  expect(served).toMatch(/^\d+ of 153 MLs have full and legal ESL, \d+ today$/);
  expect(await violations(page, [CELLS])).toEqual([]);

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
  expect(await cellsOf((await workbench.save()).bytes)).toEqual(await cellsOf(SAMPLE));
  expect(workbench.wrong).toEqual([]);
  await workbench.close();
});
