import type { Check } from './define-check';
import { cellError } from './cell-error';
import { coreTeacherMissing } from './core-teacher-missing';
import { coreTeacherNotEndorsed } from './core-teacher-not-endorsed';
import { dateInvalid } from './date-invalid';
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
import { gradeInvalid } from './grade-invalid';
import { levelInvalid } from './level-invalid';
import { levelMissing } from './level-missing';
import { levelOnNonEl } from './level-on-non-el';
import { licenseExpiresSoon } from './license-expires-soon';
import { partnerLanguageTeacherNoBee } from './partner-language-teacher-no-bee';
import { scheduleRowDuplicate } from './schedule-row-duplicate';
import { scheduledNotOnRoster } from './scheduled-not-on-roster';
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
];
