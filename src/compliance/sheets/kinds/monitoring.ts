import * as common from './common-fields';
import { defineKind } from './define-kind';
import { date, key, monitoringYear, text } from './field';

/** Monitoring entries of former ELs. */
export const monitoring = defineKind({
  id: 'monitoring',
  title: 'FEL monitoring sheet',
  fields: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    lastName: common.LAST_NAME,
    firstName: common.FIRST_NAME,
    school: common.SCHOOL,
    monitoringYear: key(monitoringYear(['Monitoring Year', 'FEL Year', 'Year of Monitoring'])),
    markingPeriod: key(
      text([
        'Marking Period',
        'Quarter',
        'Term',
        'Trimester',
        'Monitoring Period',
        'Grading Period',
        'Reporting Period',
      ]),
    ),
    entryDate: date([
      'Entry Date',
      'Monitoring Date',
      'Monitoring Entry Date',
      'Date of Monitoring',
      'Review Date',
      'Monitoring Form Date',
    ]),
    outcome: text([
      'Outcome',
      'Result',
      'Recommendation',
      'Monitoring Outcome',
      'Decision',
      'Monitoring Result',
      'Status of Monitoring',
      'Recommended Action',
      'Recommended Outcome',
      'Team Recommendation',
    ]),
  },
  about: ['fel', 'monitoring'],
  rowsAreEvents: true,
  incidental: ['el', 'entry', 'form', 'review', 'check', 'progress', 'report', 'teacher'],
  vagueHeadings: {
    monitoringYear: ['Year Number'],
    entryDate: [
      ...['Date', 'Date Completed', 'Date Submitted', 'Completed', 'Date Checked In', 'Timestamp'],
      ...['Date Signed', 'Signature Date'],
    ],
    outcome: [
      ...[
        'Notes on Progress',
        'How Is It Going',
        'How Are They Doing',
        'Status',
        'Finding',
        'Concern',
        'Making Progress',
      ],
      ...['Meeting Expectations', 'Meeting Grade Level Expectations', 'On Track'],
    ],
  },
  sharedHeadings: { studentId: common.STATE_ID.headings, school: common.SCHOOL_CODE },
  besides: ['name', 'lastName', 'firstName', 'school'],
  needs: [common.WHO_BY_ONE_ID, [['entryDate']]],
  // An entry of a year and a quarter is one, on a day that is unknown.
  needsIfNamed: [
    ['studentId', 'monitoringYear', 'markingPeriod'],
    ['studentId', 'monitoringYear', 'outcome'],
    ['name', 'monitoringYear', 'markingPeriod'],
    ['name', 'monitoringYear', 'outcome'],
  ],
});
