import * as common from './common-fields';
import { defineKind } from './define-kind';
import { mark } from './field';

/** The ELE folder checklist: one column a document. */
export const folders = defineKind({
  id: 'folders',
  title: 'ELE folder checklist',
  fields: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    lastName: common.LAST_NAME,
    firstName: common.FIRST_NAME,
    school: common.SCHOOL,
    hls: mark(['HLS', 'Home Language Survey', 'HLS Form']),
    screenerReport: mark([
      'Screener Report',
      'Screener Score Report',
      'WIDA Screener Report',
      'WIDA Screener Score Report',
      'Screener Results',
      'Screener Score Sheet',
      'K Screener Report',
      'Kindergarten Screener Report',
    ]),
    notificationLetter: mark([
      'Notification Letter',
      'Parent Notification Letter',
      'Parent Letter',
      'Placement Letter',
      'Parent Notification',
      'Initial Parent Notification Letter',
      'Initial Identification Letter',
      'Initial Notification',
      'Initial Letter',
      'Annual Parent Notification Letter',
    ]),
    accessReport: mark([
      'ACCESS Report',
      'ACCESS Score Report',
      'ACCESS Parent Report',
      'ACCESS Results',
      'ACCESS Scores',
      'ACCESS ISR',
      'Individual Student Report',
    ]),
    optOutForm: mark([
      'Opt-out Form',
      'Opt Out Form',
      'Opt-Out',
      'Opt Out/Waiver',
      'Opt Out Letter',
      'Opt-Out or Waiver',
      'Waiver Form',
      'Waiver',
    ]),
    monitoringForm: mark(['Monitoring Form', 'FEL Monitoring Form', 'Monitoring', 'FEL Forms']),
  },
  about: ['folder', 'checklist', 'audit', 'document'],
  incidental: ['copy', 'el', 'form', 'report', 'score', 'sign', 'file', 'wida', 'initial', 'annual'],
  sharedHeadings: { studentId: common.STATE_ID.headings, school: common.SCHOOL_CODE },
  besides: ['name', 'lastName', 'firstName', 'school'],
  needs: [common.WHO_BY_ONE_ID],
  atLeast: {
    count: 2,
    of: ['hls', 'screenerReport', 'notificationLetter', 'accessReport', 'optOutForm', 'monitoringForm'],
  },
});
