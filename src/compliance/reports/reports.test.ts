import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFERED_REPORTS } from '.';
import type { ReaderId } from './define-report';
import { READER_SETS } from './reader-sets';
import { REPORTS } from './reports';

/** Tabs of docs/spec/reports.md that are made on demand, of more than a run. */
const ON_DEMAND = ['esl-plan', 'what-if'];

/** The tabs of docs/spec/reports.md, The tabs, in its order: id and name, and for whom. */
function rowsOfThePage(): (readonly [tab: string, readers: readonly string[]])[] {
  const page = readFileSync(join(__dirname, '../../../docs/spec/reports.md'), 'utf8');
  const [, tabs = ''] = /\n## The tabs\n(.*?)\n## /s.exec(page) ?? [];
  return Array.from(
    tabs.matchAll(/^\|[^|]*\| ([a-z0-9-]+ · ML [^|]+?) \| ([^|]+?) \|/gm),
    ([, tab = '', readers = '']) => [tab, readers.split(', ')] as const,
  );
}

function tabsOfThePage(): string[] {
  return rowsOfThePage().map(([tab]) => tab);
}

/** The sets of those whom the page names; a review is nobody's set. */
const SETS: Readonly<Record<string, readonly ReaderId[]>> = {
  all: ['lat-f', 'principal', 'manager', 'director', 'monitor'],
  'clerk (LAT-F)': ['lat-f'],
  clerk: ['lat-f'],
  LAT: ['lat-f'],
  'LAT-F': ['lat-f'],
  school: ['lat-f', 'principal'],
  principal: ['principal'],
  manager: ['manager'],
  director: ['director'],
  district: ['monitor'],
};

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

  it('are in the set of each reader for whom the page has them', () => {
    const wanted = rowsOfThePage().flatMap(([tab, readers]) => {
      const [id = ''] = tab.split(' · ');
      const sets = readers.flatMap((reader) => SETS[reader] ?? []);
      return ON_DEMAND.includes(id) ? [] : sets.map((set) => `${set}: ${id}`);
    });
    const given = new Set(READER_SETS.flatMap(({ id, reports }) => reports.map((report) => `${id}: ${report}`)));
    expect(wanted.length).toBeGreaterThan(OFFERED_REPORTS.length);
    expect(wanted.filter((one) => !given.has(one))).toEqual([]);
  });

  it.each(OFFERED_REPORTS.map(({ id, about }) => [id, about]))('%s says in a sentence what it is: %s', (_, about) => {
    expect(about).toMatch(/^[A-Z¶\d].{10,}\.$/);
  });
});
