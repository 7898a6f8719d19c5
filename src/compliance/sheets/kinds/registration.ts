import * as common from './common-fields';
import { defineKind } from './define-kind';
import { date, text } from './field';

/** Who is registered for which ACCESS test; told from results by having no scores. */
export const registration = defineKind({
  id: 'registration',
  title: 'ACCESS registration sheet',
  fields: {
    studentId: common.STUDENT_ID,
    stateId: common.STATE_ID,
    name: common.NAME,
    school: common.SCHOOL,
    grade: common.GRADE,
    test: text(['Test', 'Registration', 'Test Group', 'Tier', 'Cluster']),
    accommodations: text(['Accommodations', 'ACCESS Accommodations', 'Test Accommodations']),
    session: text(['Session', 'Test Session']),
    testDate: date(['Test Date', 'Session Date']),
  },
  besides: ['name', 'school'],
  needs: [[['studentId'], ['stateId']], [['test']]],
});
