import type { Check } from './define-check';

/** A check's folder: its name is the check's id, and it exports the check alone. An `import` would be a second line a check. */
declare const require: <Id extends string>(folder: `./${Id}`) => Readonly<Record<string, Check<Id>>>;

/** Every check, in the order of docs/spec/checks.md. Adding a check is one folder and one line here. */
export const CHECKS = checksOf([
  require('./esl-none'),
  require('./esl-minutes-short'),
  require('./esl-type-not-allowed'),
  require('./esl-group-levels'),
  require('./esl-group-grades'),
  require('./esl-group-repeat-3'),
  require('./esl-group-size'),
  require('./esl-teacher-missing'),
  require('./esl-teacher-unlicensed'),
  require('./esl-time-conflict'),
  require('./teacher-double-booked'),
  require('./esl-for-non-el'),
  require('./esl-while-opted-out'),
  require('./core-teacher-not-endorsed'),
  require('./partner-language-teacher-no-bee'),
  require('./core-teacher-missing'),
  require('./teacher-not-in-staff'),
  require('./license-expires-soon'),
  require('./student-id-missing'),
  require('./student-id-duplicate'),
  require('./student-id-ruined'),
  require('./state-id-invalid'),
  require('./state-id-duplicate'),
  require('./grade-invalid'),
  require('./level-invalid'),
  require('./status-invalid'),
  require('./date-invalid'),
  require('./cell-error'),
  require('./number-invalid'),
  require('./value-unknown'),
  require('./schedule-row-duplicate'),
  require('./level-missing'),
  require('./level-on-non-el'),
  require('./el-not-scheduled'),
  require('./scheduled-not-on-roster'),
  require('./sources-disagree'),
  require('./program-missing'),
  require('./program-for-non-el'),
  require('./el-first-language-english'),
  require('./sei-seat-not-eligible'),
  require('./exit-not-applied'),
  require('./exit-not-met'),
  require('./sdd-differs-from-access'),
  require('./access-missing'),
  require('./access-participation'),
  require('./fel-monitoring-missing'),
  require('./fel-monitoring-over'),
  require('./optout-not-renewed'),
  require('./optout-not-approved'),
  require('./optout-not-el'),
  require('./screener-late'),
  require('./screener-missing'),
  require('./notification-late'),
  require('./screener-incomplete'),
  require('./folder-incomplete'),
  require('./slife-not-hilt'),
  require('./class-over-cap'),
  require('./class-near-cap'),
  require('./class-mixed-grades'),
  require('./projection-over-capacity'),
  require('./projection-swing'),
  require('./projection-invalid'),
]);

/** The ids of the checks: what names a check that there is not does not compile. */
export type CheckId = (typeof CHECKS)[number]['id'];

function checksOf<Id extends string>(folders: readonly Readonly<Record<string, Check<Id>>>[]): readonly Check<Id>[] {
  return folders.flatMap((folder) => Object.values(folder));
}
