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
    school: common.SCHOOL,
    formDate: date(['Form Date', 'Opt-Out Form Date', 'Opt Out Date', 'Opt-Out Form', 'Date of Form', 'Form Signed']),
    meetingDate: date(['Meeting Date', 'Parent Meeting', 'Parent Meeting Date', 'Date of Meeting']),
    approvedDate: dateOrYesNo([
      'OMME Approval',
      'Approved Date',
      'OMME Approval Date',
      'Approval Date',
      'OMME Approved',
      'Approved',
    ]),
    scope: scope(['Scope', 'Opt-Out Scope', 'Opted Out Of', 'Services Declined']),
  },
  besides: ['name', 'school'],
  needs: [[['studentId']], [['formDate']]],
});
