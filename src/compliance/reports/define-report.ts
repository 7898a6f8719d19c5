import { isoDate } from '../sheets/values/dates';
import { folded } from '../sheets/values/text';
import type { ComplianceRun } from '../run';
import type { ReportBlock, ReportSheet } from './report-sheet';

/** What a report speaks of: the whole district, or one school by the name its rows carry. */
export type ReportScope = { readonly school: string } | 'district';

/** A report: a run in, the model of one tab out. */
export interface Report {
  readonly id: string;
  readonly tabName: string;
  readonly title: string;
  readonly build: (run: ComplianceRun, scope?: ReportScope) => ReportSheet;
}

interface ReportDeclaration extends Omit<Report, 'build'> {
  /** The one-line reading and the blocks below it. */
  readonly body: (
    run: ComplianceRun,
    inScope: (school: string) => boolean,
  ) => { reading: string; blocks: readonly ReportBlock[] };
}

/** Declares a report; every one gets the same cover. */
export function defineReport({ id, tabName, title, body }: ReportDeclaration): Report {
  return {
    id,
    tabName,
    title,
    build: (run, scope = 'district') => ({
      id,
      tabName,
      title,
      cover: cover(run, scope),
      ...body(run, scope === 'district' ? () => true : (school) => folded(school) === folded(scope.school)),
    }),
  };
}

function cover(run: ComplianceRun, scope: ReportScope): ReportSheet['cover'] {
  const { changed } = run.policy;
  return [
    { label: 'As of', value: `${isoDate(run.asOf)} · school year ${run.schoolYear}` },
    { label: 'Workbook', value: run.workbook },
    { label: 'Scope', value: scope === 'district' ? 'All schools in the workbook' : scope.school },
    {
      label: 'Policy',
      value: `${run.policy.id} · ${changed.length === 0 ? 'no setting changed' : `changed: ${changed.join(', ')}`}`,
    },
  ];
}
