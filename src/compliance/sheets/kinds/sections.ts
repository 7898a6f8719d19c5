import * as common from './common-fields';
import { defineKind } from './define-kind';
import { count, grades, program } from './field';

/** One row a class. */
export const sections = defineKind({
  id: 'sections',
  title: 'sections sheet',
  fields: {
    school: common.SCHOOL,
    courseCode: common.COURSE_CODE,
    courseTitle: common.COURSE_TITLE,
    section: common.SECTION,
    grade: grades(common.GRADE.headings),
    program: program(['Section Program', ...common.PROGRAM.headings]),
    teacher: common.TEACHER,
    teacherId: common.TEACHER_ID,
    enrolled: count('students', [
      'Enrolled',
      'Enrollment',
      'Enrolment',
      'Students',
      'Count',
      'Total Enrollment',
      'Students Enrolled',
      'Student Count',
      'Total Students',
      'Number of Students',
      'Class Size',
      'MST_ENROLLMENT_TOTAL',
    ]),
    cap: count('students', ['Cap', 'Max', 'Maximum', 'Class Size Cap', 'Class Cap', 'Max Size', 'Maximum Enrollment']),
    paraprofessional: common.PARAPROFESSIONAL,
    term: common.TERM,
    pattern: common.PATTERN,
    mayLeave: common.MAY_LEAVE,
  },
  sharedHeadings: { courseTitle: common.COURSE, courseCode: common.COURSE },
  needs: [
    [['courseCode'], ['courseTitle']],
    [['section'], ['teacher'], ['enrolled']],
  ],
});
