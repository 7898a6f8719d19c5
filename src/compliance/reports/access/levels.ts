import { areOfOneScale } from '../../calendar/test-years';
import { meetsExit } from '../../status/exit-scores';
import type { ScoredResult } from '../../dataset/access-result';
import type { PolicyValues } from '../../policy/policy';
import { gradeRank, type Grade } from '../../sheets/values/grades';
import { countOf, grouped } from '../../grouped';
import type { ReportBlock, ReportCell, ReportColumn, ReportTable } from '../report-sheet';
import { share } from '../statistics';
import type { TestedStudent, YearResults } from './results';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;
const LEVEL_NAMES = LEVELS.map((level) => `Level ${level}`);

const count = (heading: string, width = 11): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });

/** The scores of the reported year. */
export function scoresOf(students: readonly TestedStudent[]): ScoredResult[] {
  return students.flatMap(({ score }) => score ?? []);
}

/** A score whose levels are shown: overall or literacy. */
interface Measure {
  readonly name: string;
  readonly table: string;
  readonly of: (score: ScoredResult) => number | null;
}

const OVERALL: Measure = { name: 'Overall', table: 'by_grade', of: ({ overall }) => overall };
const LITERACY: Measure = { name: 'Literacy', table: 'literacy_by_grade', of: ({ literacy }) => literacy };

/**
 * As DESE shows results: number and share on each level 1–6 by grade, of the overall score, with those who meet exit and a chart, and of
 * literacy; and the levels beside those of the year before where both stand on one scale.
 */
export function levelBlocks({ year, students }: YearResults, values: PolicyValues): ReportBlock[] {
  const scored = students.filter(({ score }) => score !== null);
  if (scored.length === 0) return [];
  return [
    { kind: 'heading', text: `Overall: students on each level, ACCESS ${year}` },
    byGrade(scored, OVERALL, values),
    {
      kind: 'chart',
      type: 'stacked-column',
      title: `Students by ACCESS level and grade, ${year}`,
      table: OVERALL.table,
      categories: 'Grade now',
      series: LEVEL_NAMES,
    },
    ...(scoresOf(scored).some(({ literacy }) => literacy !== null)
      ? [
          { kind: 'heading', text: `Literacy: students on each level, ACCESS ${year}` } as const,
          byGrade(scored, LITERACY, values),
        ]
      : []),
    ...(areOfOneScale(year, year - 1) ? besideYearBefore(students, year) : []),
  ];
}

function byGrade(scored: readonly TestedStudent[], measure: Measure, values: PolicyValues): ReportTable {
  const rank = (grade: Grade | null) => gradeRank(grade) ?? Number.MAX_SAFE_INTEGER;
  const rows = [...grouped(scored, ({ student }) => student.grade)].sort(([a], [b]) => rank(a) - rank(b));
  const isOverall = measure === OVERALL;
  const all = isOverall ? 'With an overall score' : 'With a literacy score';
  return {
    kind: 'table',
    name: measure.table,
    columns: [
      { heading: 'Grade now', type: 'text', width: 14, total: 'label' },
      { ...count(all, 9), from: { sum: LEVEL_NAMES } },
      ...LEVELS.flatMap((level): ReportColumn[] => [
        count(`Level ${level}`, 7),
        { heading: `Share on ${level}`, type: 'percent', width: 7, from: { share: [`Level ${level}`], of: [all] } },
      ]),
      ...(isOverall
        ? [
            count('Meet exit', 8),
            {
              heading: 'Share meeting exit',
              type: 'percent',
              width: 9,
              from: { share: ['Meet exit'], of: [all] },
            } as const,
          ]
        : []),
    ],
    rows: rows.map(([grade, group]): ReportCell[] => {
      const scores = scoresOf(group);
      const measured = scores.flatMap((score) => measure.of(score) ?? []);
      const exits = countOf(scores, (score) => meetsExit(score, values) === true);
      return [
        grade ?? '(not known)',
        measured.length,
        ...LEVELS.flatMap((level) => {
          const on = countOf(measured, (score) => Math.floor(score) === level);
          return [on, share(on, measured.length)];
        }),
        ...(isOverall ? [exits, share(exits, scores.length)] : []),
      ];
    }),
    totals: true,
    groupSize: all,
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
        { heading: `Share ${year}`, type: 'percent', width: 11, from: { share: [`Students ${year}`], of: 'all rows' } },
        count(`Students ${year - 1}`),
        {
          heading: `Share ${year - 1}`,
          type: 'percent',
          width: 11,
          from: { share: [`Students ${year - 1}`], of: 'all rows' },
        },
        {
          heading: 'Change of share',
          type: 'points',
          width: 11,
          from: { difference: [`Share ${year}`, `Share ${year - 1}`] },
        },
      ],
      rows: LEVELS.map((level, index): ReportCell[] => {
        const on = (scores: readonly ScoredResult[]) => countOf(scores, ({ overall }) => Math.floor(overall) === level);
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
