import { cellOf } from '../../dataset/source-rows';
import { cellText } from '../../sheets/values/text';
import { grouped } from '../../grouped';
import type { ReportBlock } from '../report-sheet';
import { share } from '../statistics';
import type { YearResults } from './results';

/** Alternate ACCESS by its own results: the scales never mix. */
export function alternateBlocks({ year, students }: YearResults): ReportBlock[] {
  const results = students.flatMap(({ alternate }) => alternate ?? []);
  if (results.length === 0) return [];
  const byResult = grouped(results, ({ row }) => cellText(cellOf(row, 'overall')).toUpperCase() || 'No overall result');
  return [
    { kind: 'heading', text: `Alternate ACCESS ${year}` },
    {
      kind: 'table',
      name: 'alternate',
      columns: [
        { heading: 'Overall result', type: 'text', width: 22, total: 'label' },
        { heading: 'Students', type: 'integer', width: 11, total: 'sum' },
        { heading: 'Share', type: 'percent', width: 11, from: { share: ['Students'], of: 'all rows' } },
      ],
      rows: [...byResult]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([result, group]) => [result, group.length, share(group.length, results.length)]),
      totals: true,
      groupSize: 'Students',
    },
  ];
}
