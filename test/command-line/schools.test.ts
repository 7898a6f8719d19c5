import { readFileSync } from 'node:fs';
import { OFFERED_REPORTS } from '../../src/compliance/reports';
import type { HostSheet, HostWorkbook } from '../../src/embedded-host';
import { loadXlsx } from '../../src/embedded-host/file';
import { check, folder, inFolder, shortCsv, useOwnFolder, write } from './command-line';
import { twoSchools } from '../two-schools';

useOwnFolder();

let district: Awaited<ReturnType<typeof twoSchools>>;
beforeAll(async () => (district = await twoSchools()));

const districtFile = () => write('district.xlsx', district.bytes);
const opened = async (name: string) => loadXlsx(readFileSync(inFolder(name)), name);
const reportTabs = ({ sheets }: HostWorkbook) =>
  sheets.filter(({ name }) => OFFERED_REPORTS.some(({ tabName }) => tabName === name));

/** Everything that stands on a tab: values, formulas, footers, charts. */
function textOf({ cells, charts, pageLayout }: HostSheet): string {
  const texts: unknown[] = [charts, pageLayout];
  cells.forEachRow(({ values, formulas }) => texts.push(values, formulas));
  return JSON.stringify(texts);
}

describe('report tabs of some schools', () => {
  it('say for whom they are, and hold nobody of another school', async () => {
    const { status, out } = await check(districtFile(), '--school', 'otis', '--no-highlight');
    expect(status).toBe(1);
    expect(out).toContain('Report tabs are for Otis. Marks, figures and findings are of the whole workbook.');
    const tabs = reportTabs(await opened('district.checked.xlsx'));
    expect(tabs.length).toBeGreaterThan(20);
    for (const tab of tabs) {
      const text = textOf(tab);
      expect([tab.name, String(tab.cells.value(1, 0)).startsWith('Otis · ')]).toEqual([tab.name, true]);
      expect([
        tab.name,
        district.burke.filter(({ id, name }) => text.includes(id) || text.includes(`"${name}"`)),
      ]).toEqual([tab.name, []]);
    }
    const findings = tabs.find(({ name }) => name === 'ML Findings');
    expect(findings && district.otis.some(({ id }) => textOf(findings).includes(id))).toBe(true);
  });

  it('are for several schools, and for a region of the policy', async () => {
    const policy = write('policy.json', JSON.stringify({ regions: { North: ['Otis', 'Mather'] } }));
    const scopeOf = async (...args: string[]) => {
      const { out } = await check(districtFile(), '--reports', 'overview', '--no-highlight', ...args);
      const tab = (await opened('district.checked.xlsx')).sheetNamed('ML Overview');
      return { scope: String(tab?.cells.value(1, 0)).split(' · ')[0], out };
    };
    expect((await scopeOf('--school', 'Otis', '--school', 'Burke K-8')).scope).toBe('Burke K-8, Otis');
    const region = await scopeOf('--policy', policy, '--region', 'north');
    expect(region.scope).toBe('Region North: Otis');
    expect(region.out).toContain('Of region "North", not in this workbook: Mather.');
  });

  it.each([
    ['a school that is not there', ['--school', 'Mather'], 'there is no school "Mather". Schools: Burke K-8, Otis.'],
    ['a region that nobody named', ['--region', 'North'], 'no region "North" is known. Name regions under "regions"'],
  ])('are refused for %s', async (_, args, words) => {
    const { status, error } = await check(districtFile(), '--reports', 'overview', ...args);
    expect(status).toBe(2);
    expect(error).toContain(words);
  });

  it('are refused for a region of which no school is in the workbook, and for one that the policy does not have', async () => {
    const policy = write('policy.json', JSON.stringify({ regions: { North: ['Mather'] } }));
    const errorOf = async (region: string) =>
      (await check(districtFile(), '--reports', 'overview', '--policy', policy, '--region', region)).error;
    expect(await errorOf('North')).toContain('no school of "North" is in this workbook. Schools: Burke K-8, Otis.');
    expect(await errorOf('South')).toContain('there is no region "South". Regions: North.');
  });
});

describe('sets of tabs by reader', () => {
  it('are written by their name, beside ids', async () => {
    const out = inFolder('out.xlsx');
    await check(districtFile(), '--out', out, '--reports', 'Principal,access', '--school', 'Otis', '--no-highlight');
    const names = reportTabs(await opened('out.xlsx')).map(({ name }) => name);
    expect(names).toEqual([
      ...['ML Overview', 'ML Changes', 'ML School Visit', 'ML Teachers', 'ML Benchmarks'],
      ...['ML K1 Screening', 'ML ACCESS', 'ML ELE Folders', 'ML Notes'],
    ]);
  });

  it('are named where a name is not known', async () => {
    const { error } = await check(shortCsv(), '--reports', 'poem');
    expect(error).toContain('Known: all, lat-f, principal, manager, director, monitor, overview,');
    expect(folder).not.toBe('');
  });
});
