import { changeOf } from '../../class-size/projections';
import type { ComplianceRun } from '../../run/run';
import { countOf } from '../../grouped';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';
import { levelHistory } from './level-history';
import type { ProjectedRow } from './ml-projection';

/** What the numbers rest on, what is missing, and the sources. */
export function notes(run: ComplianceRun, rows: readonly ProjectedRow[], isBySheet: boolean): ReportBlock[] {
  const { projectionSwingPercent, projectionSwingStudents } = run.policy.values;
  return [
    'Sections needed = projected students ÷ the cap of a class of this grade and program (without paraprofessional), rounded up. Difference = needed − now.',
    `Swing: a change of more than ${projectionSwingPercent} % and more than ${projectionSwingStudents} students (settings of the policy).`,
    ...missingNumbers(run, rows),
    ...(isBySheet
      ? [
          'MLs of now and next year are the projections sheet’s own, since no roster has all of its schools; their levels are those of all MLs on the rosters. Rows without them have none.',
        ]
      : mlMethod(run, rows)),
    ...fteMethod(run),
    'Projections are reviewed by the school in mid to late November and go into the budget collaborative in January and probable organization in January and February (HRS-HS07, of SY23-24).',
  ].map(note);
}

function missingNumbers({ dataset }: ComplianceRun, rows: readonly ProjectedRow[]): string[] {
  const columns = [
    ['projections.currentEnrollment', 'column of current enrollment'],
    ['projections.currentSections', 'column of current sections'],
  ] as const;
  const withoutCap = countOf(rows, ({ projection }) => projection.projected !== null && projection.cap === null);
  return [
    ...(rows.every(({ projection }) => changeOf(projection) !== null)
      ? []
      : ['Changes and differences are blank where a row lacks one of their numbers.']),
    ...columns.flatMap(([need, what]) => (dataset.has(need) ? [] : [`The projections sheet has no ${what}.`])),
    ...(withoutCap === 0
      ? []
      : [`${counted(withoutCap, 'projection')} without a known cap: the grade is K0, ungraded or not known.`]),
  ];
}

function mlMethod(run: ComplianceRun, rows: readonly ProjectedRow[]): string[] {
  const history = levelHistory(run);
  const has = (basis: ProjectedRow['basis']) => rows.some((row) => row.basis === basis);
  return [
    ...(has('Level history') && history !== null
      ? [
          `Level history: new MLs (without a level of last year) take the part of a grade's seats that they take now${newcomers(run, rows)}; the other seats are filled like the grade below is now, its MLs moved on by what each level did since last year in the whole workbook (${history.exits === 0 ? 'exits are not in it: no former EL has an exit date of last year' : `with ${counted(history.exits, 'exit')}`}).`,
        ]
      : []),
    ...(history === null ? ['No roster has levels of two years, so MLs follow current shares.'] : []),
    ...(has('Current shares')
      ? [
          'Current shares: projected students × the MLs now ÷ the students now; for rows without the grade below at the same school and program, and for grades up to K2.',
        ]
      : []),
    ...(has('Projections sheet') ? ['Projections sheet: its own projected MLs; only their levels are estimated.'] : []),
    ...(has(null) ? ['MLs are blank where no roster, or no current enrollment, tells a share.'] : []),
  ];
}

/** What next year's new MLs are of this year's, with both numbers. */
function newcomers({ policy }: ComplianceRun, rows: readonly ProjectedRow[]): string {
  const { newcomerPercent } = policy.values;
  const now = Math.round(rows.reduce((sum, { newMls, basis }) => sum + (basis === 'Level history' ? newMls : 0), 0));
  return `, ${counted(now, 'new ML')} in these rows this year, and next year ${newcomerPercent} % of that (setting "New MLs that projections by level history count on")`;
}

function fteMethod({ services, policy }: ComplianceRun): string[] {
  if (services.length === 0) return ['ESL FTE is not known: no active English learner was found on a roster.'];
  return [
    `ESL FTE: the fewest teacher-minutes of legal ESL groups (as in ML ESL Staffing) ÷ ${policy.values.weeklyTeachingMinutes.toLocaleString('en-US')}, for the grades of the projections sheet. Next year the same part of MLs is taken as owed ESL, nobody at level 3 for a second year, no modifications, one BPS SEI homeroom of each grade and program. The district's own formula is not known to this program.`,
  ];
}
