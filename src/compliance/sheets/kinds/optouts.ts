import * as common from './common-fields';
import { defineKind } from './define-kind';
import { date, dateOrYesNo, scope } from './field';

/** Opt-out forms. */
export const optouts = defineKind({
  id: 'optouts',
  title: 'opt-out forms sheet',
  fields: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    lastName: common.LAST_NAME,
    firstName: common.FIRST_NAME,
    school: common.SCHOOL,
    formDate: date([
      'Form Date',
      'Opt-Out Form Date',
      'Opt Out Date',
      'Opt-Out Form',
      'Date of Form',
      'Form Signed',
      'Date Signed',
      'Date Parent Signed',
      'Date Form Signed',
      'Parent Signature Date',
      'Refusal Date',
      'Date of Opt Out',
    ]),
    meetingDate: date([
      'Meeting Date',
      'Parent Meeting',
      'Parent Meeting Date',
      'Date of Meeting',
      'Meeting with Parent',
      'Date Met with Parent',
      'Date of Parent Meeting',
    ]),
    approvedDate: dateOrYesNo([
      'OMME Approval',
      'Approved Date',
      'OMME Approval Date',
      'Approval Date',
      'OMME Approved',
      'Approved',
      'Approved by OMME',
      'OMME Sign-off',
      'OMME Signed',
      'Date Approved',
    ]),
    scope: scope([
      'Scope',
      'Opt-Out Scope',
      'Opted Out Of',
      'Services Declined',
      'Services Refused',
      'Scope of Opt Out',
      'What Was Declined',
    ]),
  },
  sharedHeadings: { studentId: common.STATE_ID.headings, school: common.SCHOOL_CODE },
  besides: ['name', 'lastName', 'firstName', 'school'],
  needs: [common.WHO_BY_ONE_ID, [['formDate']]],
});
