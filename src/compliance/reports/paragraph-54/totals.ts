import { bySchool, countOf, grouped } from '../../grouped';
import type { ReportBlock, ReportColumn } from '../report-sheet';
import { isBlankIndicator, valueOf } from './indicator';
import { hasFailure, INDICATORS, type IndicatorName, type MlRow } from './ml-rows';

const count = (heading: string, width = 11): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });

const FAILURES: Readonly<Record<IndicatorName, ReportColumn>> = {
  receivesEsl: count('No ESL', 8),
  rightAmount: count('Wrong amount'),
  grouped: count('Wrong grouping'),
  threeWithOneOrTwo: count('Level 3 with 1–2', 9),
  teacherLicensed: count('Teacher not ESL-licensed', 12),
  unendorsedClasses: count('Core classes, unendorsed teacher', 13),
};

const schoolOf = ({ service }: MlRow) => service.student.school;

/** The ¶55 totals of failures by school and by level; each equals the sum of its column in the table of MLs. */
export function totals(rows: readonly MlRow[]): ReportBlock[] {
  return [
    ...totalsBy(
      'by_school',
      '¶55 totals by school',
      'School',
      bySchool(rows, schoolOf).map(({ school, items }) => [school, items] as const),
    ),
    ...totalsBy('by_level', '¶55 totals by level', 'Level', byLevel(rows)),
  ];
}

function totalsBy(
  name: string,
  title: string,
  heading: string,
  groups: readonly (readonly [name: string, rows: readonly MlRow[]])[],
): ReportBlock[] {
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      name,
      columns: [
        { heading, type: 'text', width: 14, total: 'label' },
        { ...count('MLs'), figure: 'MLs' },
        count('MLs with a failure'),
        ...INDICATORS.map((indicator) => FAILURES[indicator]),
      ],
      rows: groups.map(([group, rows]) => [
        group,
        rows.length,
        countOf(rows, hasFailure),
        ...INDICATORS.map((indicator) => sumOf(rows, indicator)),
      ]),
      totals: true,
      groupSize: 'MLs',
    },
  ];
}

/** The failures that an indicator counts; null where it could not be judged for anybody, which is not none. */
export function sumOf(rows: readonly MlRow[], indicator: IndicatorName): number | null {
  let sum: number | null = null;
  for (const row of rows) {
    const value = valueOf(row[indicator]);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** How many MLs an indicator is blank for, by the reason, the most first. */
export function blanksOf(rows: readonly MlRow[], indicator: IndicatorName): [reason: string, count: number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[indicator];
    if (isBlankIndicator(value)) counts.set(value.blank, (counts.get(value.blank) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function byLevel(rows: readonly MlRow[]): [name: string, rows: MlRow[]][] {
  const levels = grouped(rows, ({ service }) => service.student.level);
  return [...levels]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([level, group]) => [level === null ? 'Not known' : `Level ${level}`, group]);
}
