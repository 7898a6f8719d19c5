import * as common from './common-fields';
import { defineKind } from './define-kind';
import { date, key, mark, score, text } from './field';

/** Initial and K1 screening. */
export const screener = defineKind({
  id: 'screener',
  title: 'screening sheet',
  fields: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    school: common.SCHOOL,
    grade: common.GRADE,
    form: key(text(['Form', 'Screener', 'Screener Form', 'Test Form', 'Assessment', 'Test'])),
    listening: score('screener', ['Listening', 'Listening Score']),
    speaking: score('screener', ['Speaking', 'Speaking Score']),
    reading: score('screener', ['Reading', 'Reading Score']),
    writing: score('screener', ['Writing', 'Writing Score']),
    overall: score('screener', ['Overall', 'Overall Score', 'Composite']),
    testDate: date([
      'Test Date',
      'Date Tested',
      'Date of Test',
      'Screener Test Date',
      'Assessment Date',
      'Screening Date',
      'Screener Date',
      'Date of Screener',
      'WIDA Screener Date',
    ]),
    enteredInAspen: mark(['Entered in Aspen', 'In Aspen', 'Aspen']),
    enteredInEllevation: mark(['Entered in Ellevation', 'In Ellevation', 'Ellevation']),
  },
  besides: ['name', 'school'],
  needs: [[['studentId']], [['testDate']]],
});
