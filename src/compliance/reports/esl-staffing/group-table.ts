import { gradeRank } from '../../sheets/values/grades';
import type { StudentLearner } from '../../staffing/learners';
import type { SchoolStaffing, StaffedGroup } from '../../staffing/school-staffing';
import type { ReportBlock, ReportCell, ReportStatus } from '../report-sheet';

/** One row a group: at each school those that nobody can cover first, then by grade. */
export function groupTable(schools: readonly SchoolStaffing[]): ReportBlock[] {
  const weekly = (heading: string) => ({ heading, type: 'integer', width: 9, total: 'sum' }) as const;
  return [
    { kind: 'heading', text: 'Groups' },
    {
      kind: 'table',
      name: 'groups',
      columns: [
        { heading: 'School', type: 'text', width: 22, total: 'label' },
        { heading: 'Who', type: 'text', width: 26 },
        { heading: 'Group', type: 'text', width: 9 },
        { heading: 'Grades', type: 'text', width: 11 },
        { heading: 'Levels', type: 'text', width: 9 },
        weekly('MLs'),
        weekly('Seats left'),
        { heading: 'Minutes a day', type: 'decimal', width: 9 },
        weekly('Minutes a week'),
        { heading: 'Licensed teacher', type: 'text', width: 12 },
      ],
      rows: schools.flatMap(groupRows),
      totals: true,
      notesBy: ['School', 'Group'],
      groupSize: 'MLs',
    },
  ];
}

function groupRows({ school, groups }: SchoolStaffing): ReportCell[][] {
  const numbered = [...groups]
    .sort((a, b) => firstGrade(a) - firstGrade(b) || firstLevel(a) - firstLevel(b))
    .map((group, index) => ({ group, number: String(index + 1) }));
  const sorted = numbered.sort((a, b) => Number(a.group.covered !== false) - Number(b.group.covered !== false));
  return sorted.map(({ group, number }) => {
    const { learners, limit, minutesPerWeek: minutes } = group;
    return [
      school,
      whoOf(learners),
      number,
      inOrder(
        learners.map(({ grade }) => grade),
        (grade) => gradeRank(grade) ?? 0,
      ).join(', '),
      inOrder(
        learners.map(({ level }) => level),
        Number,
      ).join(', '),
      learners.length,
      limit - learners.length,
      minutes / 5,
      minutes,
      coverage(group),
    ];
  });
}

/** `4 in grade 3 at level 1, 6 in grade 3 at level 2`. */
function whoOf(learners: readonly StudentLearner[]): string {
  const counts = new Map<string, number>();
  const sorted = [...learners].sort(
    (a, b) =>
      (gradeRank(a.grade) ?? 0) - (gradeRank(b.grade) ?? 0) ||
      a.level - b.level ||
      Number(a.modified) - Number(b.modified),
  );
  for (const { grade, level, hilt, modified } of sorted) {
    const key = `grade ${grade}, level ${level}${hilt ? ', HILT' : ''}${modified ? ', modified' : ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([key, count]) => `${count} × ${key}`).join('; ');
}

function coverage({ covered }: StaffedGroup): ReportStatus {
  if (covered === null) return { text: 'Not known', status: 'info' };
  return covered ? { text: 'Has the minutes', status: 'ok' } : { text: 'Nobody has the minutes', status: 'error' };
}

function inOrder<Value>(values: readonly Value[], rankOf: (value: Value) => number): Value[] {
  return [...new Set(values)].sort((a, b) => rankOf(a) - rankOf(b));
}

function firstGrade({ learners }: StaffedGroup): number {
  return Math.min(...learners.map(({ grade }) => gradeRank(grade) ?? 0));
}

function firstLevel({ learners }: StaffedGroup): number {
  return Math.min(...learners.map(({ level }) => level));
}
