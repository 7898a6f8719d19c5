import * as common from './common-fields';
import { defineKind } from './define-kind';
import { date, text, yesNo } from './field';

/** The state's progress targets of MLs, and the plans for those who missed theirs. */
export const benchmarks = defineKind({
  id: 'benchmarks',
  title: 'benchmarks sheet',
  fields: {
    studentId: common.STUDENT_ID,
    stateId: common.STATE_ID,
    name: common.NAME,
    lastName: common.LAST_NAME,
    firstName: common.FIRST_NAME,
    school: common.SCHOOL,
    target: text([
      'Target',
      'Progress Target',
      'Benchmark',
      'Goal',
      'Growth Target',
      'Progress Goal',
      'Growth Goal',
      'Target Score',
      'Target Level',
    ]),
    met: yesNo([
      'Met',
      'Met Target',
      'Benchmark Met',
      'Met Benchmark',
      'Met Progress Target',
      'Target Met',
      'Made Progress',
      'Met Goal',
      'Made Goal',
      'Met Growth Target',
    ]),
    planDate: date([
      'Success Plan Date',
      'ILP Date',
      'Plan Date',
      'Date of Success Plan',
      'EL Success Plan Date',
      'Success Plan Meeting',
      'Success Plan Meeting Date',
      'ILP Meeting',
      'ILP Meeting Date',
    ]),
    parentInput: text(['Parent Input', 'Input of Parents', 'Parent Feedback', 'Parent Comments', 'Family Input']),
  },
  about: ['benchmark', 'progress', 'target', 'goal', 'growth', 'success'],
  incidental: ['el', 'eld', 'parent', 'score', 'level', 'access'],
  vagueHeadings: { met: ['Met', 'Made', 'Yes or No'], planDate: ['Plan Written'], parentInput: ['Input', 'Comment'] },
  sharedHeadings: { school: common.SCHOOL_CODE },
  besides: ['name', 'lastName', 'firstName', 'school'],
  needs: [common.WHO, [['met']]],
});
