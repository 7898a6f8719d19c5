import type { Check } from './define-check';
import { accessMissing } from './access-missing';
import { accessParticipation } from './access-participation';
import { cellError } from './cell-error';
import { classMixedGrades } from './class-mixed-grades';
import { classNearCap } from './class-near-cap';
import { classOverCap } from './class-over-cap';
import { coreTeacherMissing } from './core-teacher-missing';
import { coreTeacherNotEndorsed } from './core-teacher-not-endorsed';
import { dateInvalid } from './date-invalid';
import { elFirstLanguageEnglish } from './el-first-language-english';
import { elNotScheduled } from './el-not-scheduled';
import { eslForNonEl } from './esl-for-non-el';
import { eslGroupGrades } from './esl-group-grades';
import { eslGroupLevels } from './esl-group-levels';
import { eslGroupRepeat3 } from './esl-group-repeat-3';
import { eslGroupSize } from './esl-group-size';
import { eslMinutesShort } from './esl-minutes-short';
import { eslNone } from './esl-none';
import { eslTeacherMissing } from './esl-teacher-missing';
import { eslTeacherUnlicensed } from './esl-teacher-unlicensed';
import { eslTimeConflict } from './esl-time-conflict';
import { eslTypeNotAllowed } from './esl-type-not-allowed';
import { eslWhileOptedOut } from './esl-while-opted-out';
import { exitNotApplied } from './exit-not-applied';
import { exitNotMet } from './exit-not-met';
import { felMonitoringMissing } from './fel-monitoring-missing';
import { felMonitoringOver } from './fel-monitoring-over';
import { folderIncomplete } from './folder-incomplete';
import { gradeInvalid } from './grade-invalid';
import { levelInvalid } from './level-invalid';
import { levelMissing } from './level-missing';
import { levelOnNonEl } from './level-on-non-el';
import { licenseExpiresSoon } from './license-expires-soon';
import { notificationLate } from './notification-late';
import { optoutNotApproved } from './optout-not-approved';
import { optoutNotEl } from './optout-not-el';
import { optoutNotRenewed } from './optout-not-renewed';
import { partnerLanguageTeacherNoBee } from './partner-language-teacher-no-bee';
import { programForNonEl } from './program-for-non-el';
import { programMissing } from './program-missing';
import { projectionInvalid } from './projection-invalid';
import { projectionOverCapacity } from './projection-over-capacity';
import { projectionSwing } from './projection-swing';
import { scheduleRowDuplicate } from './schedule-row-duplicate';
import { scheduledNotOnRoster } from './scheduled-not-on-roster';
import { screenerIncomplete } from './screener-incomplete';
import { screenerLate } from './screener-late';
import { screenerMissing } from './screener-missing';
import { sddDiffersFromAccess } from './sdd-differs-from-access';
import { seiSeatNotEligible } from './sei-seat-not-eligible';
import { slifeNotHilt } from './slife-not-hilt';
import { sourcesDisagree } from './sources-disagree';
import { stateIdDuplicate } from './state-id-duplicate';
import { stateIdInvalid } from './state-id-invalid';
import { statusInvalid } from './status-invalid';
import { studentIdDuplicate } from './student-id-duplicate';
import { studentIdMissing } from './student-id-missing';
import { studentIdRuined } from './student-id-ruined';
import { teacherDoubleBooked } from './teacher-double-booked';
import { teacherNotInStaff } from './teacher-not-in-staff';
import { valueUnknown } from './value-unknown';

/** Every check, in the order of checks.md. Adding a check is one folder and one line here. */
export const CHECKS: readonly Check[] = [
  eslNone,
  eslMinutesShort,
  eslTypeNotAllowed,
  eslGroupLevels,
  eslGroupGrades,
  eslGroupRepeat3,
  eslGroupSize,
  eslTeacherMissing,
  eslTeacherUnlicensed,
  eslTimeConflict,
  teacherDoubleBooked,
  eslForNonEl,
  eslWhileOptedOut,
  coreTeacherNotEndorsed,
  partnerLanguageTeacherNoBee,
  coreTeacherMissing,
  teacherNotInStaff,
  licenseExpiresSoon,
  studentIdMissing,
  studentIdDuplicate,
  studentIdRuined,
  stateIdInvalid,
  stateIdDuplicate,
  gradeInvalid,
  levelInvalid,
  statusInvalid,
  dateInvalid,
  cellError,
  valueUnknown,
  scheduleRowDuplicate,
  levelMissing,
  levelOnNonEl,
  elNotScheduled,
  scheduledNotOnRoster,
  sourcesDisagree,
  programMissing,
  programForNonEl,
  elFirstLanguageEnglish,
  seiSeatNotEligible,
  exitNotApplied,
  exitNotMet,
  sddDiffersFromAccess,
  accessMissing,
  accessParticipation,
  felMonitoringMissing,
  felMonitoringOver,
  optoutNotRenewed,
  optoutNotApproved,
  optoutNotEl,
  screenerLate,
  screenerMissing,
  notificationLate,
  screenerIncomplete,
  folderIncomplete,
  slifeNotHilt,
  classOverCap,
  classNearCap,
  classMixedGrades,
  projectionOverCapacity,
  projectionSwing,
  projectionInvalid,
];
