import type { KindId } from '..';

/** As further-headings.ts, of the results of tests, numbers of students, bells and records. */
export const FURTHER_HEADINGS_OF_RECORDS: readonly (readonly [kind: KindId, field: string, headings: string])[] = [
  [
    'access',
    'overall',
    'Overall Proficiency Level | Overall Proficiency | Overall Level | Overall PL | PL Overall | ACCESS Overall | ACCESS Overall Score | ACCESS Overall PL | ACCESS Overall Level | ACCESS Overall Proficiency Level | Overall Score Proficiency Level | Overall Composite | Composite | ACCESS Composite | Overall Score | Overall ELP | Overall ELP Level',
  ],
  [
    'access',
    'literacy',
    'Literacy Proficiency Level | Literacy Proficiency | Literacy Level | Literacy PL | PL Literacy | ACCESS Literacy | ACCESS Literacy Score | ACCESS Literacy PL | ACCESS Literacy Level | ACCESS Literacy Proficiency Level | Literacy Score Proficiency Level | Literacy Composite',
  ],
  [
    'access',
    'listening',
    'Composite (Listening) Proficiency Level | Listening Proficiency | Listening Level | Listening PL | PL Listening | ACCESS Listening | ACCESS Listening Score | ACCESS Listening PL | ACCESS Listening Level | ACCESS Listening Proficiency Level | Listening Score Proficiency Level',
  ],
  [
    'access',
    'reading',
    'Composite (Reading) Proficiency Level | Reading Proficiency | Reading Level | Reading PL | PL Reading | ACCESS Reading | ACCESS Reading Score | ACCESS Reading PL | ACCESS Reading Level | ACCESS Reading Proficiency Level | Reading Score Proficiency Level',
  ],
  [
    'access',
    'speaking',
    'Composite (Speaking) Proficiency Level | Speaking Proficiency | Speaking Level | Speaking PL | PL Speaking | ACCESS Speaking | ACCESS Speaking Score | ACCESS Speaking PL | ACCESS Speaking Level | ACCESS Speaking Proficiency Level | Speaking Score Proficiency Level',
  ],
  [
    'access',
    'writing',
    'Composite (Writing) Proficiency Level | Writing Proficiency | Writing Level | Writing PL | PL Writing | ACCESS Writing | ACCESS Writing Score | ACCESS Writing PL | ACCESS Writing Level | ACCESS Writing Proficiency Level | Writing Score Proficiency Level',
  ],
  [
    'access',
    'doNotScoreListening',
    'Do Not Score - Listening | Listening Do Not Score Code | Listening Do Not Score | DNS Listening | Listening DNS',
  ],
  [
    'access',
    'doNotScoreReading',
    'Do Not Score - Reading | Reading Do Not Score Code | Reading Do Not Score | DNS Reading | Reading DNS',
  ],
  [
    'access',
    'doNotScoreSpeaking',
    'Do Not Score - Speaking | Speaking Do Not Score Code | Speaking Do Not Score | DNS Speaking | Speaking DNS',
  ],
  [
    'access',
    'doNotScoreWriting',
    'Do Not Score - Writing | Writing Do Not Score Code | Writing Do Not Score | DNS Writing | Writing DNS',
  ],
  [
    'access',
    'testDate',
    'Assessment Date | Date Completed | Date of Test | Date Tested | Completion Date | Administration Date | Test Administration Date | Date Administered',
  ],
  [
    'access',
    'testYear',
    'ACCESS Year | Year | Administration Year | Test Administration Year | School Year | Academic Year',
  ],
  ['access', 'reported', 'Reported'],
  ['projections', 'program', 'Strand | Program Strand | Program Name'],
  [
    'projections',
    'currentEnrollment',
    'October 1 Enrollment | Current Enrollment | Actual Enrollment | Current Students | Actual Students | Enrollment | Enrollment Actual | Oct 1 Actual | October 1 Actual | Oct 1 Count | Current Year Enrollment | Current Total',
  ],
  ['projections', 'projectedEnrollment', 'Projected Enrollment | Projected Students | Projected Total'],
  [
    'projections',
    'currentSections',
    'Sections | Sections Now | Number of Sections | Actual Sections | Current Number of Sections',
  ],
  [
    'projections',
    'currentMl',
    'Current MLs | Current ELs | Actual ML | Actual MLs | ML Count | ML Enrollment | Number of MLs | Number of ELs',
  ],
  [
    'projections',
    'projectedMl',
    'Projected MLs | Projected ELs | ML Projection | Projected ML Count | Projected ML Enrollment',
  ],
  ['bell', 'period', 'Slot'],
  [
    'bell',
    'minutes',
    'Length | Period Length | Period Minutes | Block Length | Block Minutes | Length Minutes | Total Minutes | Instruction Minutes',
  ],
  ['monitoring', 'monitoringYear', 'FEL Year | Year of Monitoring'],
  ['monitoring', 'markingPeriod', 'Quarter | Term | Trimester | Monitoring Period | Grading Period | Reporting Period'],
  [
    'monitoring',
    'entryDate',
    'Monitoring Date | Monitoring Entry Date | Date of Monitoring | Review Date | Monitoring Form Date',
  ],
  [
    'monitoring',
    'outcome',
    'Result | Recommendation | Monitoring Outcome | Decision | Monitoring Result | Status of Monitoring | Recommended Action | Recommended Outcome',
  ],
  [
    'optouts',
    'formDate',
    'Opt-Out Form Date | Opt Out Date | Opt-Out Form | Date of Form | Form Signed | Date Signed | Date Parent Signed | Date Form Signed | Date of Opt Out',
  ],
  [
    'optouts',
    'meetingDate',
    'Parent Meeting | Parent Meeting Date | Date of Meeting | Meeting with Parent | Date Met with Parent | Date of Parent Meeting | Met with Parent | Meeting Held',
  ],
  [
    'optouts',
    'approvedDate',
    'Approved Date | OMME Approval Date | OMME Approved | Approved | Approved by OMME | OMME Sign-off | OMME Signed',
  ],
  [
    'optouts',
    'scope',
    'Opt-Out Scope | Opted Out Of | Services Declined | Scope of Opt Out | What Was Declined | Out Of | Opt Out From | Type of Opt Out | Opt Out Type',
  ],
  [
    'screener',
    'form',
    'Screener Used | Screener Name | Registration Window | Assessment Name | Test Name | Screener | Screener Form | Screener Type | Screener Version | Screener Test | Test Form | Assessment | Test',
  ],
  ['screener', 'listening', 'Listening Score | Screener Listening | Screener Listening Score'],
  ['screener', 'speaking', 'Speaking Score | Screener Speaking | Screener Speaking Score'],
  ['screener', 'reading', 'Reading Score | Screener Reading | Screener Reading Score'],
  ['screener', 'writing', 'Writing Score | Screener Writing | Screener Writing Score'],
  ['screener', 'overall', 'Screener Overall | Screener Overall Score'],
  ['screener', 'testDate', 'Screener Test Date | Screening Date | Date of Screener | WIDA Screener Date | Screened'],
  [
    'screener',
    'enteredInAspen',
    'In Aspen | Aspen | In X2 | X2 | Uploaded to Aspen | Added to Aspen | Logged in Aspen',
  ],
  [
    'screener',
    'enteredInEllevation',
    'In Ellevation | Ellevation | Uploaded to Ellevation | Added to Ellevation | Logged in Ellevation',
  ],
  [
    'benchmarks',
    'target',
    'Growth Target | Progress Goal | Growth Goal | Target Score | Target Level | Target PL | State Target | ACCESS Target | Benchmark Goal',
  ],
  [
    'benchmarks',
    'met',
    'Met Benchmark | Met Progress Target | Made Progress | Met Goal | Made Goal | Met Growth Target | Made Target | Target Made | On Target | Meeting Target | Attained Target | Target Attained | Reached Target | Target Reached',
  ],
  [
    'benchmarks',
    'planDate',
    'Plan Date | Date of Success Plan | EL Success Plan Date | Success Plan Meeting | Success Plan Meeting Date | ILP Meeting | ILP Meeting Date | Plan Completion Date',
  ],
  ['benchmarks', 'parentInput', 'Input of Parents | Parent Feedback | Parent Comments | Family Input'],
  ['requests', 'requestDate', 'Submitted | Date of Request | Submission Date'],
  [
    'requests',
    'kind',
    'Type of Request | Change Requested | What Needs to Change | What to Change | What Needs to Be Changed | What Should Change | Change Needed | Field to Change | Field to Be Changed | Field Changed | Item to Change',
  ],
  [
    'requests',
    'from',
    'Old Value | Changed From | Existing Value | Now | Currently | What It Says Now | What It Is Now | It Says Now | It Is Now | Says Now',
  ],
  [
    'requests',
    'to',
    'Changed To | Correct Value | Corrected Value | Proposed Value | Desired Value | What It Should Be | What It Should Say | It Should Be | Should Say',
  ],
  ['requests', 'decision', 'Request Decision | Request Outcome | Approved/Denied'],
  ['requests', 'decidedDate', 'Decided On | Date of Decision'],
  ['requests', 'appliedInAspen', 'Updated in Aspen | Aspen Changed | Entered in Aspen | Aspen Fixed'],
  ['requests', 'appliedInEllevation', 'Updated in Ellevation | Ellevation Changed | Entered in Ellevation'],
  [
    'registration',
    'test',
    'Test Registration | ACCESS Registration | Registered For | Test Name | ACCESS Test | Test Type | Test Format | Test Mode | Test to Take | Which Test | Paper/Online | Online/Paper | Paper or Online',
  ],
  ['registration', 'accommodations', 'Testing Accommodations'],
  ['registration', 'session', 'Test Session | Session Name | Testing Session'],
  ['registration', 'testDate', 'Session Date | Testing Date | Scheduled Test Date'],
  ['folders', 'hls', 'HLS Form'],
  [
    'folders',
    'screenerReport',
    'Screener Score Report | WIDA Screener Report | WIDA Screener Score Report | Screener Results | Screener Score Sheet | K Screener Report | Kindergarten Screener Report',
  ],
  [
    'folders',
    'notificationLetter',
    'Parent Notification Letter | Parent Letter | Placement Letter | Parent Notification | Initial Parent Notification Letter | Initial Identification Letter | Initial Notification | Initial Letter | Annual Parent Notification Letter',
  ],
  [
    'folders',
    'accessReport',
    'ACCESS Score Report | ACCESS Parent Report | ACCESS Results | ACCESS Scores | ACCESS ISR | Individual Student Report',
  ],
  ['folders', 'optOutForm', 'Opt-Out | Opt Out/Waiver | Opt Out Letter | Opt-Out or Waiver | Waiver Form | Waiver'],
  ['folders', 'monitoringForm', 'FEL Monitoring Form | Monitoring | FEL Forms'],
];
