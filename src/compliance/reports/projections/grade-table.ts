import { gradeRank } from '../../sheets/values/grades';
import { grouped } from '../../grouped';
import type { ReportBlock, ReportColumn } from '../report-sheet';
import type { JudgedRow } from './row-table';
import { total } from './school-table';

/** One row a grade in the order of grades, and a chart of its students. */
export function gradeTable(rows: readonly JudgedRow[]): ReportBlock[] {
  const grades = [...grouped(rows, ({ row }) => row.projection.grade)].sort(
    ([a], [b]) => (gradeRank(a) ?? 99) - (gradeRank(b) ?? 99),
  );
  const sum = (heading: string, width: number): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });
  return [
    { kind: 'heading', text: 'By grade' },
    {
      kind: 'table',
      name: 'grades',
      columns: [
        { heading: 'Grade', type: 'text', width: 18, total: 'label' },
        sum('Current', 9),
        sum('Projected', 14),
        sum('Sections now', 9),
        sum('Sections needed', 9),
        sum('MLs now', 8),
        sum('MLs projected', 9),
      ],
      rows: grades.map(([grade, ofGrade]) => [
        grade ?? '(not known)',
        total(ofGrade, ({ row }) => row.projection.current),
        total(ofGrade, ({ row }) => row.projection.projected),
        total(ofGrade, ({ row }) => row.projection.currentSections),
        total(ofGrade, ({ needed }) => needed),
        total(ofGrade, ({ row }) => row.mlsNow),
        total(ofGrade, ({ row }) => row.mlsProjected),
      ]),
      totals: true,
      groupSize: 'MLs now',
    },
    {
      kind: 'chart',
      type: 'column',
      title: 'Students now and projected, by grade',
      table: 'grades',
      categories: 'Grade',
      series: ['Current', 'Projected'],
    },
  ];
}
