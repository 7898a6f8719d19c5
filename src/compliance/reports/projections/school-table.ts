import { folded } from '../../sheets/values/text';
import { bySchool } from '../../grouped';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { share, tenths } from '../statistics';
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
        { ...sum('Change', 9), from: { difference: ['Projected', 'Current'] } },
        { heading: 'Change %', type: 'percent', width: 9, from: { change: ['Current', 'Projected'] } },
        { ...sum('Sections now', 8), figure: 'Sections now' },
        { ...sum('Sections needed', 8), figure: 'Sections needed next year' },
        { ...sum('Difference', 9), from: { difference: ['Sections needed', 'Sections now'] } },
        sum('MLs now', 9),
        sum('MLs projected', 9),
        sum('ESL FTE now', 9, 'decimal'),
        sum('ESL FTE projected', 8, 'decimal'),
        { ...sum('FTE change', 9, 'decimal'), from: { difference: ['ESL FTE projected', 'ESL FTE now'] } },
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
  // Where a row lacks one of the numbers, what changes is not known.
  const isWhole = rows.every(({ row: { projection } }) => projection.current !== null && projection.projected !== null);
  const current = total(rows, ({ row }) => row.projection.current);
  const projected = total(rows, ({ row }) => row.projection.projected);
  const change = !isWhole || current === null || projected === null ? null : projected - current;
  const more = rows.some(({ difference }) => difference === null) ? null : total(rows, ({ difference }) => difference);
  return {
    more,
    change,
    cells: [
      school,
      current,
      projected,
      change,
      change === null || current === null ? null : share(change, current),
      total(rows, ({ row }) => row.projection.currentSections),
      total(rows, ({ needed }) => needed),
      more,
      total(rows, ({ row }) => row.mlsNow),
      total(rows, ({ row }) => row.mlsProjected),
      fte === undefined ? null : tenths(fte.now),
      fte === undefined ? null : tenths(fte.projected),
      fte === undefined ? null : tenths(tenths(fte.projected) - tenths(fte.now)),
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
