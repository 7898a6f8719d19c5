import fc from 'fast-check';
import { makePolicy } from '../policy/policy';
import { defineReport } from './define-report';
import type { ReportBlock, ReportCell, ReportSheet, ReportTable } from './report-sheet';
import { suppressSmallGroups } from './suppress-small-groups';
import { runOf } from './testing/run-of';

const LIMIT = 10;

function bySchool(rows: readonly ReportCell[][], name = 'by_school', headings = ['School']): ReportTable {
  return {
    kind: 'table',
    name,
    columns: [
      ...headings.map((heading) => ({ heading, type: 'text' as const, width: 20 })),
      { heading: 'MLs', type: 'integer', width: 10, total: 'sum' },
      { heading: 'Short', type: 'integer', width: 10, total: 'sum' },
      { heading: 'Share', type: 'percent', width: 10 },
      { heading: 'Remark', type: 'text', width: 20 },
      { heading: 'Status', type: 'text', width: 10 },
    ],
    rows,
    totals: true,
    groupSize: 'MLs',
  };
}

const toFix = { text: 'To fix', status: 'error' as const };
const row = (name: string, mls: number, short: number): ReportCell[] => [
  name,
  mls,
  short,
  mls === 0 ? null : short / mls,
  `${short} of ${mls}`,
  toFix,
];

const ROWS = [row('Adams', 40, 4), row('Burke', 3, 1), row('Curley', 25, 2), row('Day', 0, 0), row('Ellis', 31, 5)];

const sheet = (...blocks: ReportBlock[]): ReportSheet => ({
  id: 'test',
  tabName: 'ML Test',
  title: 'Test',
  cover: [],
  reading: '12 of 99 MLs are short.',
  blocks,
});

const tableOf = (result: ReportSheet, name = 'by_school') => {
  const found = result.blocks.find((block) => block.kind === 'table' && block.name === name);
  if (found?.kind !== 'table') throw new Error(`There is no table ${name}.`);
  return found;
};

describe('suppressSmallGroups', () => {
  it('hides the numbers of a small group, and of the next smallest, so that the total does not tell it', () => {
    const result = suppressSmallGroups(sheet(bySchool(ROWS)), LIMIT);
    expect(tableOf(result).rows).toEqual([
      ROWS[0],
      ['Burke', '<10', '*', '*', '*', toFix],
      ['Curley', '*', '*', '*', '*', toFix],
      ROWS[3],
      ROWS[4],
    ]);
    expect(result.blocks[1]).toEqual({
      kind: 'note',
      text: 'Small groups: the numbers of 2 rows are hidden, so that no group under 10 students can be told. Totals count the rows that are shown.',
    });
    expect(result.cover.map(({ label }) => label)).toEqual(['Small groups']);
  });

  it('hides no other row where two small groups hide each other', () => {
    const rows = [row('Adams', 40, 4), row('Burke', 3, 1), row('Curley', 5, 2)];
    expect(tableOf(suppressSmallGroups(sheet(bySchool(rows)), LIMIT)).rows[0]).toEqual(rows[0]);
  });

  it('hides a third where two small groups have the only sum that they can have', () => {
    const rows = [row('Adams', 40, 4), row('Burke', 9, 1), row('Curley', 9, 2)];
    expect(tableOf(suppressSmallGroups(sheet(bySchool(rows)), LIMIT)).rows[0]?.[1]).toBe('*');
  });

  it("keeps a school's grades apart from what the table by school tells", () => {
    const grades = [
      ['Adams', '3', 12, 1, 0.1, '', toFix],
      ['Adams', '4', 3, 0, 0, '', toFix],
      ['Burke', '3', 11, 1, 0.1, '', toFix],
      ['Burke', '4', 30, 2, 0.1, '', toFix],
    ];
    const result = suppressSmallGroups(
      sheet(bySchool([row('Adams', 15, 1), row('Burke', 41, 3)]), bySchool(grades, 'by_grade', ['School', 'Grade'])),
      LIMIT,
    );
    expect(tableOf(result, 'by_grade').rows.map(([, , size]) => size)).toEqual(['*', '<10', 11, 30]);
    expect(tableOf(result).rows.map(([, size]) => size)).toEqual([15, 41]);
  });

  it('draws no hidden row: a chart shows those that are left, and where none is left a note says so', () => {
    const chart: ReportBlock = {
      ...{ kind: 'chart', type: 'bar', title: 'Short by school', table: 'by_school', categories: 'School' },
      ...{ series: ['Short'] },
    } as const;
    const result = suppressSmallGroups(sheet(bySchool(ROWS), chart), LIMIT);
    expect(tableOf(result).rows.map(([name]) => name)).toEqual(['Adams', 'Day', 'Ellis', 'Burke', 'Curley']);
    expect(result.blocks[2]).toMatchObject({ first: 3 });
    const none = suppressSmallGroups(sheet(bySchool([row('Burke', 3, 1)]), chart), LIMIT);
    expect(none.blocks[2]).toEqual({ kind: 'note', text: 'Short by school: not drawn, because every group is small.' });
  });

  it('changes nothing where nothing is asked for, nor a table that does not say how large its groups are', () => {
    const { groupSize: _, ...plain } = bySchool(ROWS);
    expect(suppressSmallGroups(sheet(bySchool(ROWS)), 0)).toEqual(sheet(bySchool(ROWS)));
    expect(tableOf(suppressSmallGroups(sheet(plain), LIMIT)).rows).toEqual(ROWS);
  });

  it('holds for every report once the policy asks for it', () => {
    const report = defineReport({
      ...{ id: 'test', tabName: 'ML Test', about: 'A test.', title: 'Test' },
      body: () => ({ reading: 'x', blocks: [bySchool(ROWS)] }),
    });
    const run = runOf({ Roster: [['Student ID', 'ML Status']] });
    expect(tableOf(report.build(run)).rows).toEqual(ROWS);
    const policy = makePolicy({ settings: { 'reports.smallGroup': LIMIT } });
    expect(tableOf(report.build({ ...run, policy })).rows[1]?.[1]).toBe('<10');
  });
});

describe('any table', () => {
  const limit = 4;
  const school = fc.constantFrom('A', 'B');
  const group = fc
    .tuple(school, fc.nat(6))
    .chain(([name, size]) => fc.tuple(fc.constant(name), fc.constant(size), fc.nat(size)));

  it('lets no hidden size be worked out from the sums by school and over all', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 7 }), (groups) => {
        const rows = groups.map(([name, size, short], at) => [name, String(at), size, short, null, '', '']);
        const schools = bySchool([row('A', 20, 0), row('B', 20, 0)]);
        const result = suppressSmallGroups(sheet(schools, bySchool(rows, 'groups', ['School', 'Grade'])), limit);
        const shown = tableOf(result, 'groups').rows;
        for (const margin of [['A', 'B'], ['A'], ['B']]) {
          const inMargin = shown.map((each, at) => ({ each, size: groups[at]?.[1] ?? 0, name: groups[at]?.[0] ?? '' }));
          const mine = inMargin.filter(({ name }) => margin.includes(name));
          const hidden = mine.filter(({ each }) => typeof each[2] === 'string');
          const sum = hidden.reduce((all, { size }) => all + size, 0);
          const others = mine.filter(({ size, each }) => typeof each[2] === 'number' && size > 0);
          const possible = solutions(
            hidden.map(({ each }) => (each[2] === '<4' ? [1, 3] : [4, sum])),
            sum,
          );
          hidden.forEach(({ each }, at) => {
            if (each[2] !== '<4' || others.length === 0) return;
            expect(new Set(possible.map((values) => values[at])).size).toBeGreaterThan(1);
          });
        }
        shown.forEach((each, at) => {
          const size = groups[at]?.[1] ?? 0;
          if (size > 0 && size < limit) expect(each.slice(2, 5)).toEqual(['<4', '*', null]);
        });
      }),
      { numRuns: 500 },
    );
  });
});

/** Every way to choose a whole number from each range so that they add up to the sum. */
function solutions(ranges: readonly (readonly number[])[], sum: number): number[][] {
  const [range, ...rest] = ranges;
  if (range === undefined) return sum === 0 ? [[]] : [];
  const [least = 0, most = 0] = range;
  const found: number[][] = [];
  for (let value = least; value <= Math.min(most, sum); value++) {
    for (const values of solutions(rest, sum - value)) found.push([value, ...values]);
  }
  return found;
}
