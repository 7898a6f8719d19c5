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
    school: common.SCHOOL,
    requestDate: key(date(['Request Date', 'Requested', 'Date Submitted'])),
    kind: key(text(['Kind', 'Request', 'Request Type', 'Type of Change'])),
    from: text(['From', 'Current Value', 'Change From']),
    to: text(['To', 'New Value', 'Requested Value', 'Change To']),
    decision: text(['Decision', 'Status of Request', 'Outcome']),
    decidedDate: date(['Decided Date', 'Decision Date', 'Approved On']),
    appliedInAspen: mark(['Applied in Aspen', 'In Aspen', 'Aspen Updated']),
    appliedInEllevation: mark(['Applied in Ellevation', 'In Ellevation', 'Ellevation Updated']),
  },
  besides: ['name', 'school'],
  needs: [[['studentId']], [['requestDate']]],
});
