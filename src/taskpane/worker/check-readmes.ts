import accessMissing from '../../compliance/checks/access-missing/README.md';
import accessParticipation from '../../compliance/checks/access-participation/README.md';
import cellError from '../../compliance/checks/cell-error/README.md';
import classMixedGrades from '../../compliance/checks/class-mixed-grades/README.md';
import classNearCap from '../../compliance/checks/class-near-cap/README.md';
import classOverCap from '../../compliance/checks/class-over-cap/README.md';
import coreTeacherMissing from '../../compliance/checks/core-teacher-missing/README.md';
import coreTeacherNotEndorsed from '../../compliance/checks/core-teacher-not-endorsed/README.md';
import dateInvalid from '../../compliance/checks/date-invalid/README.md';
import elFirstLanguageEnglish from '../../compliance/checks/el-first-language-english/README.md';
import elNotScheduled from '../../compliance/checks/el-not-scheduled/README.md';
import eslForNonEl from '../../compliance/checks/esl-for-non-el/README.md';
import eslGroupGrades from '../../compliance/checks/esl-group-grades/README.md';
import eslGroupLevels from '../../compliance/checks/esl-group-levels/README.md';
import eslGroupRepeat3 from '../../compliance/checks/esl-group-repeat-3/README.md';
import eslGroupSize from '../../compliance/checks/esl-group-size/README.md';
import eslMinutesShort from '../../compliance/checks/esl-minutes-short/README.md';
import eslNone from '../../compliance/checks/esl-none/README.md';
import eslTeacherMissing from '../../compliance/checks/esl-teacher-missing/README.md';
import eslTeacherUnlicensed from '../../compliance/checks/esl-teacher-unlicensed/README.md';
import eslTimeConflict from '../../compliance/checks/esl-time-conflict/README.md';
import eslTypeNotAllowed from '../../compliance/checks/esl-type-not-allowed/README.md';
import eslWhileOptedOut from '../../compliance/checks/esl-while-opted-out/README.md';
import exitNotApplied from '../../compliance/checks/exit-not-applied/README.md';
import exitNotMet from '../../compliance/checks/exit-not-met/README.md';
import felMonitoringMissing from '../../compliance/checks/fel-monitoring-missing/README.md';
import felMonitoringOver from '../../compliance/checks/fel-monitoring-over/README.md';
import folderIncomplete from '../../compliance/checks/folder-incomplete/README.md';
import gradeInvalid from '../../compliance/checks/grade-invalid/README.md';
import levelInvalid from '../../compliance/checks/level-invalid/README.md';
import levelMissing from '../../compliance/checks/level-missing/README.md';
import levelOnNonEl from '../../compliance/checks/level-on-non-el/README.md';
import licenseExpiresSoon from '../../compliance/checks/license-expires-soon/README.md';
import notificationLate from '../../compliance/checks/notification-late/README.md';
import optoutNotApproved from '../../compliance/checks/optout-not-approved/README.md';
import optoutNotEl from '../../compliance/checks/optout-not-el/README.md';
import optoutNotRenewed from '../../compliance/checks/optout-not-renewed/README.md';
import partnerLanguageTeacherNoBee from '../../compliance/checks/partner-language-teacher-no-bee/README.md';
import programForNonEl from '../../compliance/checks/program-for-non-el/README.md';
import programMissing from '../../compliance/checks/program-missing/README.md';
import projectionInvalid from '../../compliance/checks/projection-invalid/README.md';
import projectionOverCapacity from '../../compliance/checks/projection-over-capacity/README.md';
import projectionSwing from '../../compliance/checks/projection-swing/README.md';
import scheduleRowDuplicate from '../../compliance/checks/schedule-row-duplicate/README.md';
import scheduledNotOnRoster from '../../compliance/checks/scheduled-not-on-roster/README.md';
import screenerIncomplete from '../../compliance/checks/screener-incomplete/README.md';
import screenerLate from '../../compliance/checks/screener-late/README.md';
import screenerMissing from '../../compliance/checks/screener-missing/README.md';
import sddDiffersFromAccess from '../../compliance/checks/sdd-differs-from-access/README.md';
import seiSeatNotEligible from '../../compliance/checks/sei-seat-not-eligible/README.md';
import slifeNotHilt from '../../compliance/checks/slife-not-hilt/README.md';
import sourcesDisagree from '../../compliance/checks/sources-disagree/README.md';
import stateIdDuplicate from '../../compliance/checks/state-id-duplicate/README.md';
import stateIdInvalid from '../../compliance/checks/state-id-invalid/README.md';
import statusInvalid from '../../compliance/checks/status-invalid/README.md';
import studentIdDuplicate from '../../compliance/checks/student-id-duplicate/README.md';
import studentIdMissing from '../../compliance/checks/student-id-missing/README.md';
import studentIdRuined from '../../compliance/checks/student-id-ruined/README.md';
import teacherDoubleBooked from '../../compliance/checks/teacher-double-booked/README.md';
import teacherNotInStaff from '../../compliance/checks/teacher-not-in-staff/README.md';
import valueUnknown from '../../compliance/checks/value-unknown/README.md';

/** Each check's README, by the check's id. */
export const CHECK_READMES: Readonly<Record<string, string>> = {
  'access-missing': accessMissing,
  'access-participation': accessParticipation,
  'cell-error': cellError,
  'class-mixed-grades': classMixedGrades,
  'class-near-cap': classNearCap,
  'class-over-cap': classOverCap,
  'core-teacher-missing': coreTeacherMissing,
  'core-teacher-not-endorsed': coreTeacherNotEndorsed,
  'date-invalid': dateInvalid,
  'el-first-language-english': elFirstLanguageEnglish,
  'el-not-scheduled': elNotScheduled,
  'esl-for-non-el': eslForNonEl,
  'esl-group-grades': eslGroupGrades,
  'esl-group-levels': eslGroupLevels,
  'esl-group-repeat-3': eslGroupRepeat3,
  'esl-group-size': eslGroupSize,
  'esl-minutes-short': eslMinutesShort,
  'esl-none': eslNone,
  'esl-teacher-missing': eslTeacherMissing,
  'esl-teacher-unlicensed': eslTeacherUnlicensed,
  'esl-time-conflict': eslTimeConflict,
  'esl-type-not-allowed': eslTypeNotAllowed,
  'esl-while-opted-out': eslWhileOptedOut,
  'exit-not-applied': exitNotApplied,
  'exit-not-met': exitNotMet,
  'fel-monitoring-missing': felMonitoringMissing,
  'fel-monitoring-over': felMonitoringOver,
  'folder-incomplete': folderIncomplete,
  'grade-invalid': gradeInvalid,
  'level-invalid': levelInvalid,
  'level-missing': levelMissing,
  'level-on-non-el': levelOnNonEl,
  'license-expires-soon': licenseExpiresSoon,
  'notification-late': notificationLate,
  'optout-not-approved': optoutNotApproved,
  'optout-not-el': optoutNotEl,
  'optout-not-renewed': optoutNotRenewed,
  'partner-language-teacher-no-bee': partnerLanguageTeacherNoBee,
  'program-for-non-el': programForNonEl,
  'program-missing': programMissing,
  'projection-invalid': projectionInvalid,
  'projection-over-capacity': projectionOverCapacity,
  'projection-swing': projectionSwing,
  'schedule-row-duplicate': scheduleRowDuplicate,
  'scheduled-not-on-roster': scheduledNotOnRoster,
  'screener-incomplete': screenerIncomplete,
  'screener-late': screenerLate,
  'screener-missing': screenerMissing,
  'sdd-differs-from-access': sddDiffersFromAccess,
  'sei-seat-not-eligible': seiSeatNotEligible,
  'slife-not-hilt': slifeNotHilt,
  'sources-disagree': sourcesDisagree,
  'state-id-duplicate': stateIdDuplicate,
  'state-id-invalid': stateIdInvalid,
  'status-invalid': statusInvalid,
  'student-id-duplicate': studentIdDuplicate,
  'student-id-missing': studentIdMissing,
  'student-id-ruined': studentIdRuined,
  'teacher-double-booked': teacherDoubleBooked,
  'teacher-not-in-staff': teacherNotInStaff,
  'value-unknown': valueUnknown,
};
