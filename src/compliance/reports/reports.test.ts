import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFERED_REPORTS } from '.';
import { READER_SETS } from './reader-sets';
import { REPORTS } from './reports';

/** Tabs of docs/spec/reports.md that are made on demand, of more than a run. */
const ON_DEMAND = ['esl-plan', 'what-if'];

/** The tabs of docs/spec/reports.md, The tabs, in its order: id and name. */
function tabsOfThePage(): string[] {
  const page = readFileSync(join(__dirname, '../../../docs/spec/reports.md'), 'utf8');
  const [, tabs = ''] = /\n## The tabs\n(.*?)\n## /s.exec(page) ?? [];
  return Array.from(tabs.matchAll(/^\|[^|]*\| ([a-z0-9-]+ · ML [^|]+?) \|/gm), ([, tab = '']) => tab);
}

describe('the reports', () => {
  it('are those of the folders, each once', () => {
    // A folder without an offer is made on demand, of more than a run.
    const folders = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, 'offer.ts')));
    expect(OFFERED_REPORTS.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  it.each(OFFERED_REPORTS.map(({ id }) => [id]))('%s has its tests and its README', (id) => {
    const files = ['index.test.ts', 'README.md'];
    expect(files.filter((file) => !existsSync(join(__dirname, id, file)))).toEqual([]);
  });

  it('are what is offered, one to a folder', () => {
    expect(REPORTS).toEqual(OFFERED_REPORTS.map((offer) => expect.objectContaining(offer)));
  });

  it('are the tabs of docs/spec/reports.md, in its order', () => {
    const onDemand = new RegExp(`^(?:${ON_DEMAND.join('|')}) · `);
    expect(OFFERED_REPORTS.map(({ id, tabName }) => `${id} · ${tabName}`)).toEqual(
      tabsOfThePage().filter((tab) => !onDemand.test(tab)),
    );
  });

  it('give each reader what everybody gets, and more', () => {
    const forAll = OFFERED_REPORTS.flatMap(({ id, readers }) => (readers === 'all' ? [id] : []));
    expect(forAll).toEqual(['overview', 'changes', 'notes']);
    for (const { reports } of READER_SETS) {
      expect(reports).toEqual(expect.arrayContaining(forAll));
      expect(reports.length).toBeGreaterThan(forAll.length);
    }
  });
});
