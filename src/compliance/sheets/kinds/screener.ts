import * as common from './common-fields';
import { defineKind } from './define-kind';
import { date, key, mark, score, text } from './field';

function domain(name: string): readonly string[] {
  return [
    name,
    `${name} Score`,
    `${name} Proficiency Level`,
    `${name} Level`,
    `${name} PL`,
    `Screener ${name}`,
    `Screener ${name} Score`,
    `Proficiency Level ${name}`,
  ];
}

/** Initial and K1 screening. */
export const screener = defineKind({
  id: 'screener',
  title: 'screening sheet',
  fields: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    lastName: common.LAST_NAME,
    firstName: common.FIRST_NAME,
    school: common.SCHOOL,
    grade: common.GRADE,
    form: key(
      text([
        'Form',
        'Screener Used',
        'Screener Name',
        'Registration Window',
        'Assessment Name',
        'Test Name',
        'Screener',
        'Screener Form',
        'Screener Type',
        'Screener Version',
        'Screener Test',
        'Test Form',
        'Assessment',
        'Test',
      ]),
    ),
    listening: score('screener', domain('Listening')),
    speaking: score('screener', domain('Speaking')),
    reading: score('screener', domain('Reading')),
    writing: score('screener', domain('Writing')),
    overall: score('screener', [...domain('Overall'), 'Composite Overall Proficiency Level']),
    testDate: date([
      'Test Date',
      'Date of Test',
      'Screener Test Date',
      'Assessment Date',
      'Screening Date',
      'Date of Screener',
      'WIDA Screener Date',
      'Screened',
      'Date Completed',
      'Test Completion Date',
      'Administration Date',
      'Test Administration Date',
    ]),
    enteredInAspen: mark([
      'Entered in Aspen',
      'In Aspen',
      'Aspen',
      'In X2',
      'X2',
      'Uploaded to Aspen',
      'Added to Aspen',
      'Logged in Aspen',
    ]),
    enteredInEllevation: mark([
      'Entered in Ellevation',
      'In Ellevation',
      'Ellevation',
      'Uploaded to Ellevation',
      'Added to Ellevation',
      'Logged in Ellevation',
    ]),
  },
  about: ['screener', 'intake'],
  incidental: ['el', 'eld', 'test', 'initial', 'assessment', 'score', 'entry'],
  vagueHeadings: {
    form: ['Tool', 'Instrument'],
    overall: ['Result', 'Score', 'Level'],
    testDate: ['Date', 'Date Tested', 'Date Given', 'Completed', 'Appointment', 'Appointment Date'],
  },
  sharedHeadings: { studentId: common.STATE_ID.headings, testDate: ['Completed'], school: common.SCHOOL_CODE },
  besides: ['name', 'lastName', 'firstName', 'school'],
  needs: [common.WHO_BY_ONE_ID, [['testDate']]],
});
