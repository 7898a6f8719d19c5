import * as common from './common-fields';
import { defineKind } from './define-kind';
import { count, program } from './field';

/** Projected enrollment, one row a school, grade and program. */
export const projections = defineKind({
  id: 'projections',
  title: 'projections sheet',
  fields: {
    school: common.SCHOOL,
    grade: common.GRADE,
    program: program([...common.PROGRAM.headings, 'Strand', 'Program Strand', 'Program Name']),
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
      'Current Year Enrollment',
      'Current Total',
    ]),
    projectedEnrollment: count('students', [
      'Projected',
      'Projection',
      'Projected Enrollment',
      'Projected Students',
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
    currentMl: count('students', [
      'Current ML',
      'Current MLs',
      'Current ELs',
      'Actual ML',
      'Actual MLs',
      'ML Count',
      'ML Enrollment',
      'Number of MLs',
      'Number of ELs',
    ]),
    projectedMl: count('students', [
      'Projected ML',
      'Projected MLs',
      'Projected ELs',
      'ML Projection',
      'Projected ML Count',
      'Projected ML Enrollment',
    ]),
  },
  about: ['projected'],
  telling: ['projected'],
  incidental: ['enroll', 'number', 'student', 'count', 'total'],
  vagueHeadings: {
    currentEnrollment: ['Now', 'This Year', 'Today'],
    projectedEnrollment: ['Next Year', 'Expected', 'Future'],
  },
  sharedHeadings: { school: common.SCHOOL_CODE, currentMl: ['MLs', 'ELs'] },
  needs: [[['school']], [['grade']], [['projectedEnrollment']]],
});
