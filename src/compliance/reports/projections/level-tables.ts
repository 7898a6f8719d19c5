import type { ReportBlock, ReportCell } from '../report-sheet';
import type { LevelHistory } from './level-history';
import type { ProjectedRow } from './ml-projection';
import { sumOf } from './whole-numbers';

const LEVELS = [1, 2, 3, 4, 5] as const;

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
        { heading: 'Change', type: 'integer', width: 9, total: 'sum' },
      ],
      rows: cells,
      totals: true,
      groupSize: 'MLs now',
    },
  ];
}

/** What became of the students of each level within a year: the rates that the projection uses. */
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
        { heading: 'MLs', type: 'integer', width: 9 },
        ...LEVELS.map((level) => ({ heading: `Now at ${level}`, type: 'percent', width: 9 }) as const),
        { heading: 'Exited', type: 'percent', width: 9 },
      ],
      rows: LEVELS.flatMap((from): ReportCell[][] => {
        const ofLevel = rates[from] ?? [];
        if (!students[from]) return [];
        return [[String(from), students[from], ...LEVELS.map((level) => ofLevel[level] ?? 0), 1 - sumOf(ofLevel)]];
      }),
      totals: false,
      groupSize: 'MLs',
    },
  ];
}
