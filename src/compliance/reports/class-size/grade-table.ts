import { gradeRank, type Grade } from '../../sheets/values/grades';
import { folded } from '../../sheets/values/text';
import { countOf, grouped } from '../../grouped';
import type { ReportBlock, ReportCell, ReportColumn, ReportStatus } from '../report-sheet';
import { median } from '../statistics';
import { counted } from '../wording';
import type { SizedRow } from './sized-rows';

/** A school's classes of one grade. */
interface GradeClasses {
  readonly school: string;
  readonly grade: Grade | null;
  readonly rows: readonly SizedRow[];
}

/** One row a school and grade: how many sections there are and how many the caps would need, what is missing first. */
export function gradeTable(rows: readonly SizedRow[]): ReportBlock[] {
  const filled = rows.filter(({ fill }) => fill !== 'empty' && fill !== 'not known');
  if (filled.length === 0) return [];
  const groups = Array.from(
    grouped(filled, ({ sized }) => `${folded(sized.school)}\n${sized.grade ?? ''}`).values(),
    (classes): GradeClasses => ({
      school: classes[0]?.sized.school || '(not known)',
      grade: classes[0]?.sized.grade ?? null,
      rows: classes,
    }),
  );
  const integer = (heading: string, width: number): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });
  return [
    { kind: 'heading', text: 'By school and grade' },
    {
      kind: 'table',
      name: 'by_grade',
      columns: [
        { heading: 'School', type: 'text', width: 18, total: 'label' },
        { heading: 'Grade', type: 'text', width: 7 },
        { heading: 'Status', type: 'text', width: 18 },
        integer('Seats taken', 9),
        integer('Sections', 12),
        { heading: 'Average', type: 'decimal', width: 16 },
        { heading: 'Median', type: 'decimal', width: 9 },
        integer('Over cap', 8),
        integer('Sections needed', 13),
        {
          heading: 'Difference',
          type: 'integer',
          width: 8,
          total: 'sum',
          from: { difference: ['Sections needed', 'Sections'] },
        },
      ],
      rows: groups
        .map((group) => ({ group, more: moreNeeded(group.rows) }))
        .sort((a, b) => b.more - a.more || inPlace(a.group, b.group))
        .map(({ group, more }) => gradeRow(group, more)),
      totals: true,
      groupSize: 'Seats taken',
    },
  ];
}

/** How many sections the caps would need: those of each course and cap apart; a class without a cap counts as it is. */
function sectionsNeeded(rows: readonly SizedRow[]): number {
  let needed = 0;
  const courses = grouped(rows, ({ sized: { course, term }, cap }) =>
    [folded(course.code), folded(course.title), term, cap?.rule, cap?.limit].join('\n'),
  );
  for (const classes of courses.values()) {
    const limit = classes[0]?.cap?.limit ?? 0;
    const students = classes.reduce((sum, { sized }) => sum + (sized.enrolled ?? 0), 0);
    needed += limit > 0 ? Math.ceil(students / limit) : classes.length;
  }
  return needed;
}

function moreNeeded(rows: readonly SizedRow[]): number {
  return sectionsNeeded(rows) - rows.length;
}

function gradeRow({ school, grade, rows }: GradeClasses, more: number): ReportCell[] {
  const sizes = rows.flatMap(({ sized }) => sized.enrolled ?? []);
  const students = sizes.reduce((sum, size) => sum + size, 0);
  const over = countOf(rows, ({ fill }) => fill === 'over');
  return [
    school,
    grade ?? '(not known)',
    statusOf(more, over),
    students,
    rows.length,
    Math.round((10 * students) / rows.length) / 10,
    median(sizes),
    over,
    rows.length + more,
    more,
  ];
}

function statusOf(more: number, over: number): ReportStatus {
  if (more > 0) return { text: `${counted(more, 'section')} more needed`, status: 'error' };
  if (over > 0) return { text: 'Enough sections: even them out', status: 'warning' };
  return { text: 'Within the caps', status: 'ok' };
}

function inPlace(a: GradeClasses, b: GradeClasses): number {
  return a.school.localeCompare(b.school) || (gradeRank(a.grade) ?? 99) - (gradeRank(b.grade) ?? 99);
}
