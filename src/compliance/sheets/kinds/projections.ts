import * as common from './common-fields';
import { defineKind } from './define-kind';
import { count } from './field';

/** Projected enrollment, one row a school, grade and program. */
export const projections = defineKind({
  id: 'projections',
  title: 'projections sheet',
  fields: {
    school: common.SCHOOL,
    grade: common.GRADE,
    program: common.PROGRAM,
    currentEnrollment: count('students', [
      'Current',
      'Actual',
      'Oct 1 Enrollment',
      'October 1 Enrollment',
      'Current Enrollment',
      'Actual Enrollment',
      'Current Students',
      'Actual Students',
      'Enrollment',
      'Enrollment Actual',
      'Oct 1 Actual',
      'October 1 Actual',
      'Oct 1 Count',
    ]),
    projectedEnrollment: count('students', [
      'Projected',
      'Projection',
      'Projected Enrollment',
      'Enrollment Projection',
      'Projected Students',
      'Proj',
      'Forecast',
      'Forecast Enrollment',
      'Projected Total',
    ]),
    currentSections: count('sections', [
      'Current Sections',
      'Sections',
      'Sections Now',
      'Number of Sections',
      'Actual Sections',
      'Current Number of Sections',
    ]),
    currentMl: count('students', ['Current ML', 'Current MLs', 'Current EL', 'Current ELs', 'Actual ML', 'Actual MLs']),
    projectedMl: count('students', [
      'Projected ML',
      'Projected MLs',
      'Projected EL',
      'Projected ELs',
      'ML Projection',
      'EL Projection',
    ]),
  },
  about: ['projected', 'forecast'],
  incidental: ['enroll', 'number', 'student', 'count', 'total'],
  vagueHeadings: {
    currentEnrollment: ['Now', 'This Year', 'Today'],
    projectedEnrollment: ['Next Year', 'Expected', 'Future'],
  },
  sharedHeadings: { school: common.SCHOOL_CODE },
  needs: [[['school']], [['grade']], [['projectedEnrollment']]],
});
