import * as common from './common-fields';
import { defineKind } from './define-kind';
import { date, key, mark, text } from './field';

/** Requests to change a student's ML status, level or program, or to opt out or in (EL-CCR). */
export const requests = defineKind({
  id: 'requests',
  title: 'change requests sheet',
  fields: {
    studentId: common.STUDENT_ID,
    name: common.NAME,
    lastName: common.LAST_NAME,
    firstName: common.FIRST_NAME,
    school: common.SCHOOL,
    requestDate: key(
      date(['Request Date', 'Requested', 'Date Submitted', 'Submitted', 'Date of Request', 'Submission Date']),
    ),
    kind: key(
      text([
        ...['Kind', 'Request', 'Request Type', 'Type of Change', 'Type of Request', 'Change Requested'],
        ...[
          'What Needs to Change',
          'What to Change',
          'What Needs to Be Changed',
          'What Should Change',
          'Change Needed',
        ],
        ...['Field to Change', 'Field to Be Changed', 'Field Changed', 'Item to Change'],
      ]),
    ),
    from: text([
      ...['From', 'Current Value', 'Change From', 'Old Value', 'Changed From', 'Existing Value'],
      ...['Now', 'Currently', 'What It Says Now', 'What It Is Now', 'It Says Now', 'It Is Now', 'Says Now'],
    ]),
    to: text([
      ...['To', 'New Value', 'Requested Value', 'Change To', 'Changed To', 'Correct Value', 'Corrected Value'],
      ...[
        'Proposed Value',
        'Desired Value',
        'Change It To',
        'What It Should Be',
        'What It Should Say',
        'It Should Be',
        'Should Say',
      ],
    ]),
    decision: text([
      'Decision',
      'Status of Request',
      'Outcome',
      'Request Decision',
      'Request Outcome',
      'Approved/Denied',
      'Office Decision',
    ]),
    decidedDate: date(['Decided Date', 'Decision Date', 'Approved On', 'Decided On', 'Date of Decision']),
    appliedInAspen: mark([
      'Applied in Aspen',
      'In Aspen',
      'Aspen Updated',
      'Updated in Aspen',
      'Aspen Changed',
      'Entered in Aspen',
      'Aspen Fixed',
    ]),
    appliedInEllevation: mark([
      'Applied in Ellevation',
      'In Ellevation',
      'Ellevation Updated',
      'Updated in Ellevation',
      'Ellevation Changed',
      'Entered in Ellevation',
    ]),
  },
  about: ['request', 'change', 'ticket'],
  rowsAreEvents: true,
  incidental: ['el', 'record', 'value', 'student'],
  vagueHeadings: {
    requestDate: ['Date', 'Date Submitted', 'Submitted', 'Date Received', 'Timestamp'],
    kind: ['Type', 'What', 'Field'],
    from: [
      'Old',
      'Was',
      'Before',
      'Current',
      'Existing',
      'Current Setting',
      'Current Info',
      'Current Level',
      'Current Status',
    ],
    to: ['New', 'Should Be', 'After', 'Proposed', 'Corrected', 'Desired', 'New Level', 'New Status', 'New Program'],
    decision: [
      ...['Status', 'Approved', 'Approval Status', 'Decision of OMME'],
      ...['Final Decision', 'District Decision', 'Director Decision'],
    ],
    decidedDate: ['Resolved', 'Date Resolved', 'Approved', 'Closed', 'Date Closed'],
    appliedInAspen: ['X2', 'X2 Updated', 'Updated in X2'],
  },
  sharedHeadings: { studentId: common.STATE_ID.headings, school: common.SCHOOL_CODE },
  besides: ['name', 'lastName', 'firstName', 'school'],
  needs: [common.WHO_BY_ONE_ID, [['requestDate']]],
});
