import { countOf } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { isoDate, monthDayYear } from '../../sheets/values/dates';
import { defineReport } from '../define-report';
import { levelText } from '../level-text';
import { note } from '../note';
import type { ReportBlock, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { standingsBySchool } from '../standings-by-school';
import { studentCells, STUDENT_COLUMNS } from '../student-columns';
import { counted } from '../wording';
import { benchmarksOf, STANDINGS, type Benchmark, type BenchmarkStanding } from './standing';
import { offer } from './offer';

const STATUSES: Readonly<Record<BenchmarkStanding, ReportStatus>> = {
  overdue: { text: 'Plan overdue', status: 'error' },
  due: { text: 'Plan due', status: 'warning' },
  'no input': { text: 'Parents’ input missing', status: 'warning' },
  'not judged': { text: 'Not judged', status: 'info' },
  reviewed: { text: 'Reviewed', status: 'info' },
  'in order': { text: 'Plan made', status: 'ok' },
  met: { text: 'Target met', status: 'ok' },
};

/** Who missed the state's progress target, and what is due for it. */
export const benchmarks = defineReport({
  ...offer,
  title: 'Progress targets and success plans',
  body(run, inScope) {
    if (!run.dataset.has('benchmarks'))
      return { reading: 'Missing in this workbook: no benchmarks sheet.', blocks: [] };
    const all = benchmarksOf(run, inScope);
    if (all.length === 0) return { reading: 'No ML has a row in the benchmarks sheet.', blocks: [] };
    const having = (...standings: readonly BenchmarkStanding[]) =>
      countOf(all, ({ standing }) => standings.includes(standing));
    const missed = countOf(all, ({ isMissed }) => isMissed);
    const without = having('overdue', 'due');
    const open = having('not judged');
    return {
      reading:
        `${missed} of ${counted(all.length, 'ML')} missed the progress target; ` +
        (run.dataset.has('benchmarks.planDate')
          ? `${without} of them ${without === 1 ? 'has' : 'have'} no success plan of ${run.schoolYear}`
          : 'the sheet does not tell of success plans') +
        (open === 0 ? '.' : `; ${open} could not be judged.`),
      blocks: [...bySchoolTable(all), ...notes(run, all), ...listOf(all)],
    };
  },
});

function bySchoolTable(all: readonly Benchmark[]): ReportBlock[] {
  return [
    { kind: 'heading', text: 'By school' },
    standingsBySchool(all, ({ student }) => student.school, {
      all: 'MLs',
      standings: STANDINGS.map((standing) => [standing, STATUSES[standing].text]),
      widths: { school: 24, all: 9, standing: 12 },
    }),
  ];
}

/** Those who met the target are counted, and not listed. */
function listOf(all: readonly Benchmark[]): ReportBlock[] {
  const listed = all.filter(({ standing }) => standing !== 'met');
  if (listed.length === 0) return [];
  const rank = ({ standing }: Benchmark) => STANDINGS.indexOf(standing);
  return [
    { kind: 'heading', text: 'Each ML who missed it, or could not be judged' },
    {
      kind: 'table',
      name: 'students',
      columns: [
        ...STUDENT_COLUMNS,
        { heading: 'Level', type: 'text', width: 10 },
        { heading: 'Target', type: 'text', width: 14 },
        { heading: 'Plan due', type: 'date', width: 11 },
        { heading: 'Success plan', type: 'date', width: 11 },
        { heading: 'Parents’ input', type: 'text', width: 24 },
        { heading: 'Status', type: 'text', width: 22 },
      ],
      rows: [...listed]
        .sort((a, b) => rank(a) - rank(b))
        .map(({ student, target, due, plan, parentInput, standing, waiver }) => [
          ...studentCells(student),
          levelText(student),
          target,
          due,
          plan,
          parentInput,
          waiver === null ? STATUSES[standing] : reviewedStatus(waiver),
        ]),
      totals: false,
      notesBy: ['Student'],
    } satisfies ReportTable,
  ];
}

function notes({ dataset }: ComplianceRun, all: readonly Benchmark[]): ReportBlock[] {
  const dues = [...new Set(all.map(({ due }) => due))].map((due) => monthDayYear(isoDate(due)));
  const unseen = [
    ...(dataset.has('benchmarks.planDate') ? [] : ['success plan date']),
    ...(dataset.has('benchmarks.parentInput') ? [] : ['parents’ input']),
  ];
  return [
    note(
      `Districts write a success plan with the parents’ input for each EL who misses the state’s benchmark (G.L. c. 71A §11). Plans are due on ${dues.join(', ')} here: BPS practice of 2023, a setting; a plan counts from July 1 on.`,
    ),
    ...unseen.map((what) => note(`Not judged: no ${what} column in the benchmarks sheet.`)),
  ];
}
