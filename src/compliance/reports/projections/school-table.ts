import { folded } from '../../sheets/values/text';
import { bySchool } from '../../grouped';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { share } from '../statistics';
import type { SchoolFte } from './next-staffing';
import type { JudgedRow } from './row-table';

/** More columns than this cannot be told apart. */
const MOST_CHARTED = 15;

/** One row a school: those that need more sections first, then the largest change; and a chart of the students. */
export function schoolTable(rows: readonly JudgedRow[], fte: ReadonlyMap<string, SchoolFte>): ReportBlock[] {
  const schools = bySchool(rows, ({ row }) => row.projection.school)
    .map(({ school, items }) => totalsOf(school, items, fte.get(folded(items[0]?.row.projection.school ?? ''))))
    .sort((a, b) => (b.more ?? 0) - (a.more ?? 0) || Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
  const sum = (heading: string, width: number, type: 'integer' | 'decimal' = 'integer'): ReportColumn => ({
    heading,
    type,
    width,
    total: 'sum',
  });
  return [
    { kind: 'heading', text: 'By school' },
    {
      kind: 'table',
      name: 'schools',
      columns: [
        { heading: 'School', type: 'text', width: 18, total: 'label' },
        sum('Current', 9),
        sum('Projected', 14),
        sum('Change', 9),
        { heading: 'Change %', type: 'percent', width: 9 },
        sum('Sections now', 8),
        sum('Sections needed', 8),
        sum('Difference', 9),
        sum('MLs now', 9),
        sum('MLs projected', 9),
        sum('ESL FTE now', 9, 'decimal'),
        sum('ESL FTE projected', 8, 'decimal'),
        sum('FTE change', 9, 'decimal'),
      ],
      rows: schools.map(({ cells }) => cells),
      totals: true,
      groupSize: 'MLs now',
    },
    ...(schools.length < 2 ? [] : [chart(schools.length)]),
  ];
}

function chart(schools: number): ReportBlock {
  return {
    kind: 'chart',
    type: 'column',
    title:
      'Students now and projected, by school' +
      (schools > MOST_CHARTED ? `: the first ${MOST_CHARTED} of the table` : ''),
    table: 'schools',
    first: MOST_CHARTED,
    categories: 'School',
    series: ['Current', 'Projected'],
  };
}

interface SchoolTotals {
  readonly more: number | null;
  readonly change: number | null;
  readonly cells: ReportCell[];
}

function totalsOf(school: string, rows: readonly JudgedRow[], fte: SchoolFte | undefined): SchoolTotals {
  // A change is that of the rows that have both numbers.
  const both = rows.filter(({ row: { projection } }) => projection.current !== null && projection.projected !== null);
  const current = total(rows, ({ row }) => row.projection.current);
  const projected = total(rows, ({ row }) => row.projection.projected);
  const base = total(both, ({ row }) => row.projection.current);
  const next = total(both, ({ row }) => row.projection.projected);
  const change = base === null || next === null ? null : next - base;
  const more = total(rows, ({ difference }) => difference);
  return {
    more,
    change,
    cells: [
      school,
      current,
      projected,
      change,
      change === null || base === null ? null : share(change, base),
      total(rows, ({ row }) => row.projection.currentSections),
      total(rows, ({ needed }) => needed),
      more,
      total(rows, ({ row }) => row.mlsNow),
      total(rows, ({ row }) => row.mlsProjected),
      fte === undefined ? null : rounded(fte.now),
      fte === undefined ? null : rounded(fte.projected),
      fte === undefined ? null : rounded(rounded(fte.projected) - rounded(fte.now)),
    ],
  };
}

/** The sum of what is known; null where nothing is. */
export function total<Item>(items: readonly Item[], valueOf: (item: Item) => number | null): number | null {
  return items.reduce((sum: number | null, item) => {
    const value = valueOf(item);
    return value === null ? sum : (sum ?? 0) + value;
  }, null);
}

function rounded(fte: number): number {
  return Math.round(fte * 100) / 100;
}
