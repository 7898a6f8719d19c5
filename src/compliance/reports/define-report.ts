import type { CheckId } from '../checks';
import { isoDate, monthDayYear } from '../sheets/values/dates';
import type { ComplianceRun } from '../run/run';
import { arranged } from './arrange';
import { missingFor } from './missing-for';
import type { ReportSheet } from './report-sheet';
import { inScopeOf, scopeText, type ReportScope } from './scope';
import { suppressSmallGroups } from './suppress-small-groups';
import { counted } from './wording';

/** A reader with a set of tabs that is written with one click. */
export type ReaderId = 'lat-f' | 'principal' | 'manager' | 'director' | 'monitor';

/** A report as it is offered to a person. It stands in a file of its own, so that the pane can show it without what builds it. */
export interface ReportOffer {
  readonly id: string;
  readonly tabName: string;
  /** What stands on the tab. */
  readonly about: string;
  /** In whose sets it is (docs/spec/reports.md, The tabs); empty for a report of a review, which is picked by itself. */
  readonly readers: 'all' | readonly ReaderId[];
}

/** A report: a run in, the model of one tab out. */
export interface Report extends Omit<ReportOffer, 'readers'> {
  readonly title: string;
  /** Written even where it has nothing to say. */
  readonly isAlwaysWritten?: true;
  /** `others`: what the other reports of the same writing came to. */
  readonly build: (run: ComplianceRun, scope?: ReportScope, others?: OtherReports) => ReportSheet;
}

/** What the other reports of one writing came to, for those that speak of them. */
export interface OtherReports {
  readonly written: readonly ReportSheet[];
  readonly notWritten: readonly NotWritten[];
}

/** A report that has nothing to say of this workbook, and why. */
export interface NotWritten {
  readonly tabName: string;
  readonly reason: string;
}

const NO_OTHERS: OtherReports = { written: [], notWritten: [] };

interface ReportDeclaration extends Omit<Report, 'build'> {
  /** The check that needs the same sheets and columns: without them the reading says what is missing, and nothing else is built. */
  readonly needs?: CheckId;
  /** The one-line reading, the blocks below it, and what the workbook is to keep. */
  readonly body: (
    run: ComplianceRun,
    inScope: (school: string) => boolean,
    others: OtherReports,
  ) => Pick<ReportSheet, 'reading' | 'blocks' | 'shorter' | 'keeps' | 'orientation' | 'figures'>;
}

/** Declares a report; every one gets the same cover, and hides small groups where the policy asks for it. */
export function defineReport({ needs, body, ...report }: ReportDeclaration): Report {
  const { id, tabName, title } = report;
  return {
    ...report,
    build: (run, scope = 'district', others = NO_OTHERS) => {
      const missing = needs === undefined ? null : missingFor(run, needs);
      const said: ReturnType<ReportDeclaration['body']> =
        missing === null
          ? body(run, inScopeOf(scope), others)
          : { reading: `Missing in this workbook: ${missing}.`, blocks: [] };
      const shorter = said.shorter?.map((blocks) => arranged(blocks).blocks);
      const sheet = {
        ...{ id, tabName, title, cover: cover(run, scope), ...said, ...arranged(said.blocks) },
        ...(shorter === undefined ? {} : { shorter }),
      };
      return suppressSmallGroups(sheet, run.policy.values['reports.smallGroup']);
    },
  };
}

/** The grey line under the title: of whom it speaks, of which day, and whether the rules are those of the program. */
function cover(run: ComplianceRun, scope: ReportScope): ReportSheet['cover'] {
  const { changed } = run.policy;
  return [
    { label: 'Scope', value: scopeText(scope) },
    { label: 'As of', value: monthDayYear(isoDate(run.asOf)) },
    { label: 'School year', value: `school year ${run.schoolYear}` },
    {
      label: 'Settings',
      value: changed.length === 0 ? 'no setting changed' : `${counted(changed.length, 'setting')} changed`,
    },
  ];
}
