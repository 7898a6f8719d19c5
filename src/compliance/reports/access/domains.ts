import { areOfOneScale } from '../../calendar/test-years';
import { DOMAINS, domainScore, type ScoredResult } from '../../dataset/access-result';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { median, tenths } from '../statistics';
import { scoresOf } from './levels';
import type { YearResults } from './results';

interface Measure {
  readonly name: string;
  readonly of: (result: ScoredResult) => number | null;
}

const MEASURES: readonly Measure[] = [
  ...DOMAINS.map((domain): Measure => ({ name: domain, of: (result) => domainScore(result, domain) })),
  { name: 'Literacy', of: ({ literacy }) => literacy },
  { name: 'Overall', of: ({ overall }) => overall },
];

/** The median of each domain in the reported year, and in the year before where that is there and stands on the same scale. */
export function domainBlocks({ year, students }: YearResults): ReportBlock[] {
  const now = scoresOf(students);
  const isOneScale = areOfOneScale(year, year - 1);
  const before = isOneScale ? students.flatMap(({ scoreBefore }) => scoreBefore ?? []) : [];
  const measured = MEASURES.map(({ name, of }) => ({
    name,
    now: now.flatMap((result) => of(result) ?? []),
    before: before.flatMap((result) => of(result) ?? []),
  })).filter((one) => one.now.length > 0);
  if (measured.length === 0) return [];
  const hasBefore = before.length > 0;
  const [medianNow, medianBefore] = [`Median ${year}`, `Median ${year - 1}`];
  const column = (heading: string, type: ReportColumn['type']): ReportColumn => ({ heading, type, width: 11 });
  return [
    { kind: 'heading', text: 'Domains' },
    {
      kind: 'table',
      name: 'domains',
      columns: [
        { heading: 'Domain', type: 'text', width: 22 },
        column(`Students ${year}`, 'integer'),
        column(medianNow, 'decimal'),
        ...(hasBefore
          ? [
              column(`Students ${year - 1}`, 'integer'),
              column(medianBefore, 'decimal'),
              { ...column('Change of median', 'decimal'), from: { difference: [medianNow, medianBefore] as const } },
            ]
          : []),
      ],
      rows: measured.map((one): ReportCell[] => {
        const [middle, middleBefore] = [middleOf(one.now), middleOf(one.before)];
        const change = middle === null || middleBefore === null ? null : tenths(middle - middleBefore);
        return [one.name, one.now.length, middle, ...(hasBefore ? [one.before.length, middleBefore, change] : [])];
      }),
      totals: false,
      groupSize: `Students ${year}`,
    },
    {
      kind: 'chart',
      type: 'column',
      title: hasBefore ? `Median score by domain, ${year} and ${year - 1}` : `Median score by domain, ${year}`,
      table: 'domains',
      categories: 'Domain',
      series: hasBefore ? [medianNow, medianBefore] : [medianNow],
    },
  ];
}

/** As it is shown: what changed is the difference of two numbers in sight. */
function middleOf(scores: readonly number[]): number | null {
  const middle = median(scores);
  return middle === null ? null : tenths(middle);
}
