import { meetsExit } from '../../status/exit-scores';
import type { ScoredResult } from '../../dataset/access-result';
import type { PolicyValues } from '../../policy/policy';
import { gradeRank, type Grade } from '../../sheets/values/grades';
import { countOf, grouped } from '../../grouped';
import type { ReportBlock, ReportCell, ReportColumn, ReportTable } from '../report-sheet';
import { share } from '../statistics';
import type { TestedStudent, YearResults } from './results';

const LEVELS = [1, 2, 3, 4, 5] as const;
const LEVEL_NAMES = ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Levels 5 and 6'] as const;

const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 11, total: 'sum' });

/** The scores of the reported year. */
export function scoresOf(students: readonly TestedStudent[]): ScoredResult[] {
  return students.flatMap(({ score }) => score ?? []);
}

/** Levels by grade with those who meet exit, a chart of them, and the levels beside those of the year before. */
export function levelBlocks({ year, students }: YearResults, values: PolicyValues): ReportBlock[] {
  const scored = students.filter(({ score }) => score !== null);
  if (scored.length === 0) return [];
  return [
    { kind: 'heading', text: `Levels by grade, ACCESS ${year}` },
    byGrade(scored, values),
    {
      kind: 'chart',
      type: 'stacked-column',
      title: `Students by ACCESS level and grade, ${year}`,
      table: 'by_grade',
      categories: 'Grade now',
      series: LEVEL_NAMES,
      categoryAxis: 'Grade now',
      valueAxis: 'Students',
      altText: `Stacked column chart of the number of students on each ACCESS level of ${year}, by their grade now.`,
    },
    ...besideYearBefore(students, year),
  ];
}

function byGrade(scored: readonly TestedStudent[], values: PolicyValues): ReportTable {
  const rank = (grade: Grade | null) => gradeRank(grade) ?? Number.MAX_SAFE_INTEGER;
  const rows = [...grouped(scored, ({ student }) => student.grade)].sort(([a], [b]) => rank(a) - rank(b));
  return {
    kind: 'table',
    name: 'by_grade',
    columns: [
      { heading: 'Grade now', type: 'text', width: 22, total: 'label' },
      count('Tested'),
      ...LEVEL_NAMES.map(count),
      count('Meet exit'),
      { heading: 'Share meeting exit', type: 'percent', width: 11 },
    ],
    rows: rows.map(([grade, group]): ReportCell[] => {
      const scores = scoresOf(group);
      const exits = countOf(scores, (score) => meetsExit(score, values) === true);
      return [
        grade ?? '(not known)',
        scores.length,
        ...LEVELS.map((level) => countOf(scores, (score) => score.level === level)),
        exits,
        share(exits, scores.length),
      ];
    }),
    totals: true,
    groupSize: 'Tested',
  };
}

/** The share on each level of all students tested in each year: not the same students. */
function besideYearBefore(students: readonly TestedStudent[], year: number): ReportBlock[] {
  const now = scoresOf(students);
  const before = students.flatMap(({ scoreBefore }) => scoreBefore ?? []);
  if (before.length === 0) return [];
  return [
    { kind: 'heading', text: `Levels of ${year} beside ${year - 1}` },
    {
      kind: 'table',
      name: 'two_years',
      columns: [
        { heading: 'ACCESS level', type: 'text', width: 22, total: 'label' },
        count(`Students ${year}`),
        { heading: `Share ${year}`, type: 'percent', width: 11 },
        count(`Students ${year - 1}`),
        { heading: `Share ${year - 1}`, type: 'percent', width: 11 },
        { heading: 'Change of share', type: 'points', width: 11 },
      ],
      rows: LEVELS.map((level, index): ReportCell[] => {
        const on = (scores: readonly ScoredResult[]) => countOf(scores, (score) => score.level === level);
        const [shareNow, shareBefore] = [share(on(now), now.length), share(on(before), before.length)];
        return [
          LEVEL_NAMES[index] ?? '',
          on(now),
          shareNow,
          on(before),
          shareBefore,
          shareNow === null || shareBefore === null ? null : Math.round(100 * (shareNow - shareBefore)),
        ];
      }),
      totals: true,
      groupSize: `Students ${year}`,
    },
  ];
}
