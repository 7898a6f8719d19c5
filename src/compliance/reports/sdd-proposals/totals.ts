import type { Student } from '../../dataset/records';
import { countOf } from '../../grouped';
import type { ReportBlock, ReportColumn } from '../report-sheet';
import { standingsBySchool } from '../standings-by-school';
import type { JudgedLevel, JudgedLevels } from './judged-levels';

const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 9, total: 'sum' });
const EXIT = 'Meets exit';
const NO_LEVEL = 'No level';
/** Fewer students who move cannot be seen in a chart. */
const FEWEST_CHARTED = 10;

/** What the proposals come to in each school. */
export function schoolTotals(judged: readonly JudgedLevel[]): ReportBlock[] {
  return [
    { kind: 'heading', text: 'By school' },
    standingsBySchool(judged, ({ student }) => student.school, {
      all: 'MLs listed',
      standings: [
        ['up', 'Up'],
        ['down', 'Down'],
        ['no level', 'No level now'],
        ['meets exit', EXIT],
        ['as it is', 'As it is'],
        ['reviewed', 'Reviewed'],
      ],
      widths: { school: 14, all: 9, standing: 9 },
    }),
  ];
}

/** How many MLs stand on each level now, and would if every proposal were accepted. Who has no result keeps the level. */
export function levelTotals({ judged, withoutResult }: JudgedLevels): ReportBlock[] {
  const levels = new Map<string, { now: number; then: number }>();
  const add = (level: string, when: 'now' | 'then') => {
    const counts = levels.get(level) ?? { now: 0, then: 0 };
    counts[when]++;
    levels.set(level, counts);
  };
  for (const { student, proposal, standing } of judged) {
    const { scale, proposed } = proposal;
    add(levelName(student, scale), 'now');
    if (standing === 'reviewed') add(levelName(student, scale), 'then');
    else add(standing === 'meets exit' ? EXIT : `${scale} ${proposed}`, 'then');
  }
  for (const student of withoutResult) {
    add(levelName(student), 'now');
    add(levelName(student), 'then');
  }
  const last = [NO_LEVEL, EXIT];
  const names = [...levels.keys()].sort((a, b) => last.indexOf(a) - last.indexOf(b) || (a < b ? -1 : 1));
  return [
    { kind: 'heading', text: 'By level' },
    {
      kind: 'table',
      name: 'by_level',
      columns: [
        { heading: 'Level', type: 'text', width: 14, total: 'label' },
        count('MLs now'),
        count('If all are accepted'),
        { ...count('Change'), from: { difference: ['If all are accepted', 'MLs now'] } },
      ],
      rows: names.map((name) => {
        const { now, then } = levels.get(name) ?? { now: 0, then: 0 };
        return [name, now, then, then - now];
      }),
      totals: true,
      groupSize: 'MLs now',
    },
    ...levelChart(judged),
  ];
}

function levelChart(judged: readonly JudgedLevel[]): ReportBlock[] {
  const moved = countOf(judged, ({ standing }) => standing !== 'as it is' && standing !== 'reviewed');
  if (moved < FEWEST_CHARTED) return [];
  return [
    {
      kind: 'chart',
      type: 'column',
      title: 'MLs by level, now and if all proposals are accepted',
      table: 'by_level',
      categories: 'Level',
      series: ['MLs now', 'If all are accepted'],
    },
  ];
}

function levelName({ level, levelSource }: Student, scale = levelSource === 'eld' ? 'ELD' : 'SDD'): string {
  return level === null ? NO_LEVEL : `${scale} ${level}`;
}
