import { countOf } from '../../grouped';
import type { ReportBlock } from '../report-sheet';
import { share } from '../statistics';
import type { SizedRow } from './sized-rows';

/** The bars: classes filled over so many percent of the cap, up to so many. Ten points each, open at both ends. */
const BARS: readonly { readonly name: string; readonly over: number; readonly upTo: number }[] = [
  { name: 'up to 50 %', over: 0, upTo: 50 },
  { name: '51–60 %', over: 50, upTo: 60 },
  { name: '61–70 %', over: 60, upTo: 70 },
  { name: '71–80 %', over: 70, upTo: 80 },
  { name: '81–90 %', over: 80, upTo: 90 },
  { name: '91–100 %', over: 90, upTo: 100 },
  { name: '101–110 %', over: 100, upTo: 110 },
  { name: '111–120 %', over: 110, upTo: 120 },
  { name: 'over 120 %', over: 120, upTo: Infinity },
];

/** How many classes are how full, against their own caps. */
export function histogram(rows: readonly SizedRow[]): ReportBlock[] {
  const filled = rows.flatMap(({ sized, cap, fill }) =>
    fill === 'empty' || cap === null || cap.limit === 0 || sized.enrolled === null
      ? []
      : (100 * sized.enrolled) / cap.limit,
  );
  if (filled.length === 0) return [];
  return [
    { kind: 'heading', text: 'How full classes are' },
    {
      kind: 'table',
      name: 'sizes',
      columns: [
        { heading: 'Share of the cap', type: 'text', width: 18, total: 'label' },
        {
          heading: 'Share of classes',
          type: 'percent',
          width: 8,
          from: { share: ['Classes within the cap', 'Classes over the cap'], of: 'all rows' },
        },
        { heading: 'Classes within the cap', type: 'integer', width: 18, total: 'sum' },
        { heading: 'Classes over the cap', type: 'integer', width: 9, total: 'sum' },
      ],
      rows: BARS.map(({ name, over, upTo }) => {
        const count = countOf(filled, (percent) => percent > over && percent <= upTo);
        return [name, share(count, filled.length), over < 100 ? count : 0, over < 100 ? 0 : count];
      }),
      totals: true,
    },
    {
      kind: 'chart',
      type: 'stacked-column',
      title: 'Classes by how full they are',
      table: 'sizes',
      categories: 'Share of the cap',
      series: ['Classes within the cap', 'Classes over the cap'],
    },
  ];
}
