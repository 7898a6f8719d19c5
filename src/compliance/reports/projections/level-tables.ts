import type { ReportBlock, ReportCell } from '../report-sheet';
import type { LevelHistory } from './level-history';
import type { ProjectedRow } from './ml-projection';
import { sumOf } from './whole-numbers';

const LEVELS = [1, 2, 3, 4, 5] as const;
const NOW = [...LEVELS.map((level) => `Now at ${level}`), 'Exited'];

/** MLs by level, now and projected. */
export function levelTable(rows: readonly ProjectedRow[]): ReportBlock[] {
  const known = rows.filter(({ mlsProjected }) => mlsProjected !== null);
  const names: readonly [number, string][] = [
    ...LEVELS.map((level): [number, string] => [level, String(level)]),
    [0, 'No level'],
  ];
  const cells = names.flatMap(([slot, name]): ReportCell[][] => {
    const now = Math.round(sumOf(known.map(({ mlsNowByLevel }) => mlsNowByLevel[slot] ?? 0)));
    const next = sumOf(known.map(({ mlsProjectedByLevel }) => mlsProjectedByLevel[slot] ?? 0));
    return now === 0 && next === 0 ? [] : [[name, now, next, next - now]];
  });
  if (cells.length === 0) return [];
  return [
    { kind: 'heading', text: 'MLs by level' },
    {
      kind: 'table',
      name: 'levels',
      columns: [
        { heading: 'Level', type: 'text', width: 18, total: 'label' },
        { heading: 'MLs now', type: 'integer', width: 9, total: 'sum' },
        { heading: 'MLs projected', type: 'integer', width: 14, total: 'sum' },
        {
          heading: 'Change',
          type: 'integer',
          width: 9,
          total: 'sum',
          from: { difference: ['MLs projected', 'MLs now'] },
        },
      ],
      rows: cells,
      totals: true,
      groupSize: 'MLs now',
    },
  ];
}

/** What became of the students of each level within a year: the projection uses the shares. */
export function historyTable(history: LevelHistory | null): ReportBlock[] {
  if (history === null) return [];
  const { students, rates } = history;
  return [
    { kind: 'heading', text: 'Each level’s history: last year to this year' },
    {
      kind: 'table',
      name: 'history',
      columns: [
        { heading: 'Level last year', type: 'text', width: 18 },
        { heading: 'MLs', type: 'integer', width: 9, from: { sum: NOW } },
        ...NOW.map((heading) => ({ heading, type: 'integer', width: 9 }) as const),
      ],
      rows: LEVELS.flatMap((from): ReportCell[][] => {
        const ofLevel = rates[from] ?? [];
        const all = students[from] ?? 0;
        if (all === 0) return [];
        const now = LEVELS.map((level) => Math.round(all * (ofLevel[level] ?? 0)));
        return [[String(from), all, ...now, all - sumOf(now)]];
      }),
      totals: false,
      groupSize: 'MLs',
    },
  ];
}
