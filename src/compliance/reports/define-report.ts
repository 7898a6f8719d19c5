import { isoDate } from '../sheets/values/dates';
import { folded } from '../sheets/values/text';
import type { ComplianceRun } from '../run/run';
import type { ReportSheet } from './report-sheet';
import { suppressSmallGroups } from './suppress-small-groups';

/** What a report speaks of: the whole district, or one school by the name its rows carry. */
export type ReportScope = { readonly school: string } | 'district';

/** A report as it is offered to a person. It stands in a file of its own, so that the pane can show it without what builds it. */
export interface ReportOffer {
  readonly id: string;
  readonly tabName: string;
  /** What stands on the tab. */
  readonly about: string;
}

/** A report: a run in, the model of one tab out. */
export interface Report extends ReportOffer {
  readonly title: string;
  readonly build: (run: ComplianceRun, scope?: ReportScope) => ReportSheet;
}

interface ReportDeclaration extends Omit<Report, 'build'> {
  /** The one-line reading, the blocks below it, and what the workbook is to keep. */
  readonly body: (
    run: ComplianceRun,
    inScope: (school: string) => boolean,
  ) => Pick<ReportSheet, 'reading' | 'blocks' | 'keeps'>;
}

/** Declares a report; every one gets the same cover, and hides small groups where the policy asks for it. */
export function defineReport({ body, ...report }: ReportDeclaration): Report {
  const { id, tabName, title } = report;
  return {
    ...report,
    build: (run, scope = 'district') => {
      const isInScope = scope === 'district' ? () => true : (school: string) => folded(school) === folded(scope.school);
      const sheet = { id, tabName, title, cover: cover(run, scope), ...body(run, isInScope) };
      return suppressSmallGroups(sheet, run.policy.values['reports.smallGroup']);
    },
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
