import type { FieldOf, KindId } from '..';

/** Headings that say too little for any sheet, but enough for one of the kind. */
export const VAGUE_HEADINGS: { readonly [K in KindId]?: Readonly<Partial<Record<FieldOf<K>, readonly string[]>>> } = {
  roster: {
    homeroom: ['Room', 'Home Base', 'Advisor'],
    swd: ['Plan', 'IDEA', 'Disability Status', 'Disability'],
    eld: ['WIDA', 'Instructional Level'],
    accessOverall: ['ACCESS'],
    eslTeacher: ['Provider', 'Service Provider'],
    eslMinutes: ['Service Minutes', 'Service Minutes per Day', 'Service Minutes per Week', 'Minutes per Day'],
    enrollmentStatus: ['Withdrawn', 'Active', 'Active or Inactive', 'Enrolled'],
    felDate: ['Exit'],
    leaveDate: ['Withdrew'],
    screenerDate: ['Screened'],
  },
  schedule: {
    courseTitle: ['Description', 'Title'],
    period: ['Slot'],
    pattern: ['Meeting Times', 'Meeting Time'],
    eslType: ['Type', 'Model', 'Service', 'How', 'How Served', 'Setting'],
    startTime: ['From', 'In', 'Begin'],
    endTime: ['To', 'Till', 'Until', 'Out'],
  },
  sections: {
    courseTitle: ['Description', 'Title'],
    teacher: ['Name'],
    cap: ['Limit', 'Seats'],
    enrolled: ['Number', 'Total'],
  },
  staff: { endDate: ['Exit', 'Separated'], pathway: ['Waiver Expires', 'SEI Waiver Expires'] },
  projections: {
    currentEnrollment: ['Now', 'This Year', 'Today'],
    projectedEnrollment: ['Next Year', 'Expected', 'Future'],
  },
  bell: { startTime: ['From', 'In', 'Begin', 'Start'], endTime: ['To', 'Till', 'Until', 'Out', 'End'] },
  monitoring: {
    monitoringYear: ['Year Number'],
    entryDate: ['Date', 'Date Completed', 'Completed', 'Date Checked In', 'Timestamp', 'Date Signed', 'Signature Date'],
    outcome: [
      ...['Notes on Progress', 'How Is It Going', 'Status', 'Finding', 'Concern', 'Making Progress'],
      ...['Meeting Expectations', 'Meeting Grade Level Expectations', 'On Track'],
    ],
  },
  optouts: {
    formDate: ['Date', 'Signed', 'Received', 'Returned', 'Refusal Letter', 'Waiver', 'Timestamp'],
    meetingDate: ['Met', 'Meeting Held', 'Meeting with Staff'],
  },
  screener: {
    form: ['Tool', 'Instrument'],
    overall: ['Result', 'Score', 'Level'],
    testDate: ['Date', 'Date Given', 'Completed', 'Appointment', 'Appointment Date'],
  },
  benchmarks: { met: ['Met', 'Made', 'Yes or No'], planDate: ['Plan Written'], parentInput: ['Input', 'Comment'] },
  requests: {
    requestDate: ['Date', 'Date Submitted', 'Date Received', 'Timestamp'],
    kind: ['Type', 'What', 'What Should Change', 'Field'],
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
      ...['Status', 'Approved', 'Approval Status', 'Decision of OMME', 'Final Decision', 'District Decision'],
      'Director Decision',
    ],
    decidedDate: ['Resolved', 'Date Resolved', 'Approved', 'Closed', 'Date Closed'],
    appliedInAspen: ['X2', 'X2 Updated', 'Updated in X2'],
  },
  registration: {
    test: ['Test Form', 'Assessment'],
    session: ['Test Session'],
    testDate: ['Scheduled', 'Date', 'Day', 'Test Day', 'Scheduled For'],
  },
};

/** Words of what a sheet is about, which say nothing of a column: beside each of them a heading that says too little names its field. */
export const TOPIC_WORDS: readonly (readonly [kind: KindId, field: string, heading: string, words: string])[] = [
  ['schedule', 'eslType', 'Model', 'Class Course Student Schedule Group'],
  ['sections', 'enrolled', 'Number', 'Class Master Now'],
  [
    'staff',
    'endDate',
    'Separated',
    'License SEI Staff Endorsement Educator Employee Teacher State Year Status Number Active',
  ],
  ['bell', 'endTime', 'Till', 'Bell Block Class Period Time Number'],
  ['projections', 'currentEnrollment', 'Today', 'Enrollment Number Student Count Total'],
  ['monitoring', 'outcome', 'Concern', 'FEL Monitoring EL Entry Form Review Check Progress Report Teacher'],
  [
    'optouts',
    'formDate',
    'Returned',
    'Refusal Waiver EL ESL Form Letter Notification Parent District Service School Director',
  ],
  ['screener', 'form', 'Tool', 'Screener Intake EL ELD Test Initial Assessment Score Entry'],
  ['benchmarks', 'met', 'Yes or No', 'Benchmark Progress Target Goal Growth Success EL ELD Parent Score Access'],
  ['requests', 'from', 'Old', 'Request Change Ticket EL Record Student'],
  ['registration', 'testDate', 'Scheduled', 'ACCESS Registration Test WIDA Student Plan'],
  ['folders', 'hls', 'HLS', 'Folder Checklist Audit Copy EL Report Score Signed File Initial Annual'],
];
