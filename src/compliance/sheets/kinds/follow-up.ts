import * as common from './common-headings';
import { defineKind } from './define-kind';

/** Monitoring entries of former ELs. */
export const monitoring = defineKind({
  id: 'monitoring',
  title: 'FEL monitoring sheet',
  headings: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    school: common.SCHOOL,
    monitoringYear: ['Monitoring Year', 'FEL Year', 'FLEP Year', 'Year of Monitoring'],
    markingPeriod: ['Marking Period', 'MP', 'Quarter', 'Term'],
    entryDate: ['Entry Date', 'Monitoring Date', 'Date Entered', 'Monitoring Entry Date'],
    outcome: ['Outcome', 'Result', 'Recommendation', 'Monitoring Outcome'],
  },
  besides: ['name', 'school'],
  needs: [[['studentId']], [['entryDate']]],
});

/** Opt-out forms. */
export const optouts = defineKind({
  id: 'optouts',
  title: 'opt-out forms sheet',
  headings: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    school: common.SCHOOL,
    formDate: ['Form Date', 'Opt-Out Form Date', 'Opt Out Date', 'Opt-Out Form', 'Date of Form', 'Form Signed'],
    meetingDate: ['Meeting Date', 'Parent Meeting', 'Parent Meeting Date', 'Date of Meeting'],
    approvedDate: [
      'OMME Approval',
      'Approved Date',
      'OMME Approval Date',
      'Approval Date',
      'OMME Approved',
      'Approved',
    ],
    scope: ['Scope', 'Opt-Out Scope', 'Opted Out Of', 'Services Declined'],
  },
  besides: ['name', 'school'],
  needs: [[['studentId']], [['formDate']]],
});

/** Initial and K1 screening. */
export const screener = defineKind({
  id: 'screener',
  title: 'screening sheet',
  headings: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    school: common.SCHOOL,
    grade: common.GRADE,
    form: ['Form', 'Screener', 'Screener Form', 'Test Form', 'Assessment', 'Test'],
    listening: ['Listening', 'Listening Score'],
    speaking: ['Speaking', 'Speaking Score'],
    reading: ['Reading', 'Reading Score'],
    writing: ['Writing', 'Writing Score'],
    overall: ['Overall', 'Overall Score', 'Composite'],
    testDate: [
      'Test Date',
      'Date Tested',
      'Date of Test',
      'Screener Test Date',
      'Assessment Date',
      'Screening Date',
      'Screener Date',
      'Date of Screener',
      'WIDA Screener Date',
    ],
    enteredInAspen: ['Entered in Aspen', 'In Aspen', 'Aspen'],
    enteredInEllevation: ['Entered in Ellevation', 'In Ellevation', 'Ellevation'],
  },
  besides: ['name', 'school'],
  needs: [[['studentId']], [['testDate']]],
});

/** The ELE folder checklist: one column a document. */
export const folders = defineKind({
  id: 'folders',
  title: 'ELE folder checklist',
  headings: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    school: common.SCHOOL,
    hls: ['HLS', 'Home Language Survey', 'HLS Form'],
    screenerReport: ['Screener Report', 'Screener Score Report', 'Screening Report', 'WIDA Screener Report'],
    notificationLetter: [
      'Notification Letter',
      'Parent Notification Letter',
      'Parent Letter',
      'Placement Letter',
      'Parent Notification',
    ],
    accessReport: ['ACCESS Report', 'ACCESS Score Report', 'ACCESS Parent Report'],
    optOutForm: ['Opt-out Form', 'Opt Out Form', 'Opt-Out'],
    monitoringForm: ['Monitoring Form', 'FEL Monitoring Form', 'Monitoring'],
  },
  besides: ['name', 'school'],
  needs: [[['studentId']]],
  atLeast: {
    count: 2,
    of: ['hls', 'screenerReport', 'notificationLetter', 'accessReport', 'optOutForm', 'monitoringForm'],
  },
});
