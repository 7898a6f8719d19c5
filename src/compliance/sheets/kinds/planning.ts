import * as common from './common-headings';
import { defineKind } from './define-kind';

/** Projected enrollment, one row a school, grade and program. */
export const projections = defineKind({
  id: 'projections',
  title: 'projections sheet',
  headings: {
    school: common.SCHOOL,
    grade: common.GRADE,
    program: common.PROGRAM,
    currentEnrollment: [
      'Current',
      'Actual',
      'Oct 1 Enrollment',
      'October 1 Enrollment',
      'Current Enrollment',
      'Actual Enrollment',
      'Current Students',
    ],
    projectedEnrollment: [
      'Projected',
      'Projection',
      'Projected Enrollment',
      'Enrollment Projection',
      'Projected Students',
      'Proj',
    ],
    currentSections: ['Current Sections', 'Sections', 'Sections Now', 'Number of Sections'],
    currentMl: ['Current ML', 'Current MLs', 'Current EL', 'Current ELs', 'Actual ML', 'Actual MLs'],
    projectedMl: ['Projected ML', 'Projected MLs', 'Projected EL', 'Projected ELs', 'ML Projection', 'EL Projection'],
  },
  needs: [[['school']], [['grade']], [['projectedEnrollment']]],
});

/** Period lengths, one row a period (of a school). */
export const bell = defineKind({
  id: 'bell',
  title: 'bell schedule',
  headings: {
    school: common.SCHOOL,
    period: ['Period', 'Block', 'Period/Block', 'Per'],
    minutes: ['Minutes', 'Min', 'Mins', 'Length', 'Period Length', 'Period Minutes', 'Duration', 'Block Length'],
    startTime: common.START_TIME,
    endTime: common.END_TIME,
  },
  needs: [[['period']], [['minutes'], ['startTime', 'endTime']]],
});
