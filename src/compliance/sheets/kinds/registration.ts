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
    lastName: common.LAST_NAME,
    firstName: common.FIRST_NAME,
    school: common.SCHOOL,
    grade: common.GRADE,
    test: text([
      'Test',
      'Registration',
      'Test Registered',
      'Test Group',
      'Test Registration',
      'ACCESS Registration',
      'Registered For',
      'Test Name',
      'ACCESS Test',
      'Test Type',
      'Test Format',
      'Test Mode',
      'Test to Take',
      'Which Test',
      'Paper/Online',
      'Online/Paper',
      'Paper or Online',
    ]),
    accommodations: text(['Accommodations', 'ACCESS Accommodations', 'Test Accommodations', 'Testing Accommodations']),
    session: text(['Session', 'Test Session', 'Session Name', 'Testing Session', 'Test Session Name']),
    testDate: date(['Test Date', 'Date of Test', 'Session Date', 'Testing Date', 'Scheduled Test Date']),
  },
  about: ['access', 'registration'],
  incidental: ['test', 'wida', 'student', 'plan'],
  vagueHeadings: {
    test: ['Test Form', 'Assessment'],
    session: ['Test Session'],
    testDate: ['Scheduled', 'Date', 'Day', 'Test Day', 'Scheduled For', 'Start Date', 'Date of Session'],
  },
  sharedHeadings: { school: common.SCHOOL_CODE, test: ['Tier', 'Cluster', 'Grade Cluster'] },
  besides: ['name', 'lastName', 'firstName', 'school'],
  needs: [common.WHO, [['test']]],
});
