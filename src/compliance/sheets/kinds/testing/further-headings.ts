import type { KindId } from '..';

/**
 * Headings beside those of docs/spec/sheets.md §2, by the field that they name by their spelling, in the first kind that has it: made from the
 * declarations and looked through, so they tell what gets lost.
 */
export const FURTHER_HEADINGS: readonly (readonly [kind: KindId, field: string, headings: string])[] = [
  [
    'roster',
    'studentId',
    'Student ID Number | BPS ID | Aspen ID | ID | Student Unique ID | Local Student Number | School Student ID | Other ID | SIS Number | Perm ID | Permanent Number',
  ],
  [
    'roster',
    'stateId',
    'State ID Number | Unique State ID | State Student Number | State Number | SSID | Statewide Student ID | Statewide ID | State SIS ID | State Testing Number | WISEid',
  ],
  ['roster', 'lastName', 'Student Last Name | Last | DOE005 | Last Surname'],
  ['roster', 'firstName', 'Student First Name | First | DOE003'],
  [
    'roster',
    'school',
    'Student School | Current School | Enrolled School | School of Attendance | School of Enrollment | Attending School Name | Attending School | School Tested | School Abbreviation | Primary School',
  ],
  ['roster', 'grade', 'Student Grade | Current Grade | Entry Grade Level | Entry Grade'],
  ['roster', 'homeroom', 'Homeroom Number | Homeroom Name | Official Class | Off Class'],
  ['roster', 'enrollmentStatus', 'Student Status | Default Entity Status | Def Ent Status'],
  [
    'roster',
    'mlStatus',
    'Multilingual Learner | EL Classification | EL Designation | EL Category | EL Type | EL Identification | EL Eligibility | English Language Acquisition Status | Language Acquisition Status | ELAS | EL/FEL | Language Status | Language Proficiency Status | ELAS Status | Multilingual Status',
  ],
  ['roster', 'sdd', 'SDD Lvl | ESL SDD | Service Delivery Determination'],
  [
    'roster',
    'eld',
    'ELD Lvl | ML Level | EL Proficiency Level | Language Proficiency Level | English Level | English Language Level | Overall ELP Level | Overall ELD Level',
  ],
  [
    'roster',
    'previousLevel',
    'Prior ELD | Prior SDD | Prior ELD Level | Prior SDD Level | Prior Year ELD | Prior Year SDD | Previous SDD | Previous ELD Level | Previous SDD Level | Previous ELD/SDD | Previous Proficiency Level | Previous EL Level',
  ],
  [
    'roster',
    'elProgram',
    'Program Type | ESL Program | ESL Program Type | EL Program Type | LIEP | LIEP Program | LIEP Type | Bilingual Program | Bilingual/ESL Program Type | LIEP Program Type | LIEP Model | Program Model | EL Program Model | ESL Program Model | Language Program | EL Program Code | EL Program Status Code',
  ],
  [
    'roster',
    'optOut',
    'Opt Out Status | Refused Services | EL Parent Refusal | EL Refusal | ESL Opt Out | Opted Out of ESL | Parent Declined Services | EL Services Declined | Parent Permission Denied | Parent Waived Services | LIEP Refusal | LIEP Parent Refusal | EL Services Waived | Program Refusal | Services Waived | ESL Waived',
  ],
  [
    'roster',
    'optOutDate',
    'Date of Opt Out | Parent Refusal Date | ESL Opt Out Date | EL Opt Out Date | EL Parent Refusal Date | LIEP Refusal Date | Waiver Date | Services Refusal Date | Parent Waiver Date | Program Refusal Date | LIEP Parental Refusal Date',
  ],
  [
    'roster',
    'swd',
    'SPED | SPED Status | Has IEP | IEP/504 | IEP or 504 | IEP/504 Status | IDEA Indicator | Student Disability Status',
  ],
  [
    'roster',
    'eslModification',
    'ESL Minutes Modification | IEP ESL Minutes | ESL Minutes per IEP | IEP ESL Minutes per Week',
  ],
  ['roster', 'slife', 'SLIFE Status'],
  ['roster', 'partTime', 'Part-Time Student'],
  ['roster', 'firstLanguage', 'L1 | Student Language | First or Home Language'],
  [
    'roster',
    'leaveDate',
    'Date of Withdrawal | Exit Withdrawal Date | Drop Date | School Exit Date | School Leave Date | Enrollment Exit Date | Enrollment End Date | Enrollment End',
  ],
  ['roster', 'letterLanguage', 'Notification Letter Language | Parent Letter Language | Language of Notification'],
  [
    'roster',
    'preferredLanguage',
    'Language of Correspondence | Parent Preferred Language | Parent Home Language | Contact Language | Communication Language | Interpreter Language | Written Language | Language of Written Communication',
  ],
  ['roster', 'accommodations', 'Test Accommodations | ELP Test Accommodations'],
  ['roster', 'hls', 'HLS Code | Home Language Survey Date | HLS Completed'],
  [
    'roster',
    'entryDate',
    'Date of Entry | School Entry Date | Enrollment Entry Date | Enrollment Start Date | Enrollment Start | Admission Date | Enrolled On | Start Date of Enrollment | District Enrollment Date | District Start Date | Enrollment Effective Date | First Enrolled',
  ],
  [
    'roster',
    'screenerDate',
    'WIDA Screener Date | Date of Screener | Initial Screener Date | ELP Screener Date | Initial ELP Assessment Date | Initial EL Assessment Date | EL Screener Date | Kindergarten Screener Date',
  ],
  [
    'roster',
    'notificationDate',
    'Parent Notification Date | Parent Notification Letter Date | Parent Notification Letter Sent | Annual Notification Date | Initial Notification Date | Notification Letter Date | Parent Letter | Parent Letter Sent | Letter Sent Home | Date Parent Letter Sent | Notification Letter Sent | Letter Sent | Placement Letter | Letter Mailed | Date Letter Mailed | Placement Letter Date',
  ],
  [
    'roster',
    'felDate',
    'FEL Exit Date | EL Exit Date | EL Exit | EL Program Exit Date | Program Exit Date | ESL Exit Date | EL Reclassification Date | FEL Since | EL End Date | Reclassified | Exit/Reclassification Date | EL Program Completion Date | EL Program End Date | LIEP Exit Date | LIEP Program Exit Date | LIEP Program Completion Date | LIEP Program End Date',
  ],
  [
    'roster',
    'accessOverall',
    'ACCESS Overall Score | ACCESS Overall Level | ACCESS Score | Overall Score | ACCESS Overall PL | ACCESS OPL | WIDA OPL | Overall Proficiency Level | ELP Overall | ELP Overall Score | ELP Score | EL Score',
  ],
  [
    'roster',
    'accessLiteracy',
    'ACCESS Literacy Score | ACCESS Literacy Level | Literacy Score | ACCESS Literacy PL | Literacy Proficiency Level',
  ],
  ['roster', 'accessYear', 'ACCESS Test Year'],
  [
    'roster',
    'eslMinutes',
    'ESL Min/Wk | EL Minutes | EL Minutes per Week | EL Minutes per Day | EL Service Minutes | EL Service Minutes per Week | EL Service Minutes per Day | ELD Minutes | ELD Minutes per Week | ELD Minutes per Day | ESL Service Minutes | ESL Service Minutes per Week | ESL Instruction Minutes | ESL Instruction Minutes per Day | ESL Instruction Minutes per Week',
  ],
  [
    'roster',
    'eslType',
    'Type of ESL | ESL Model | ESL Class Type | ESL Delivery Model | ESL Delivery | ESL Delivery Type | EL Delivery Model | EL Model | Push-In/Pull-Out | PI/PO | Pull-Out/Push-In | Push or Pull | In Class/Pull Out | In or Out of Class | Model (PI/PO)',
  ],
  [
    'roster',
    'eslTeacher',
    'ESL Teacher Name | EL Teacher | ELD Teacher | ESL Provider | ESL Specialist | EL Specialist | Teacher of ESL',
  ],
  ['schedule', 'courseCode', 'Course ID | Course Key | Local Course Code | Local Course Number | MST_COURSE_VIEW'],
  [
    'schedule',
    'courseTitle',
    'Class Name | Class Title | ESL Class | ESL Course | ESL Course Name | ESL Class Name | Core Class | Core Course | MST_DESCRIPTION',
  ],
  ['schedule', 'section', 'Section ID | Course Section | Course Section Number | Section Code'],
  ['schedule', 'term', 'Term Code | Term Name | Term ID | Schedule Term | Section Term | Marking Period'],
  ['schedule', 'pattern', 'Schedule Expression | Section Meeting Pattern | External Expression | Period Days'],
  [
    'schedule',
    'period',
    'Period/Block | Per | Period Name | Course Period | Period Begin | Period From | First Period | Section Period | Class Period | Period Number',
  ],
  [
    'schedule',
    'minutesPerMeeting',
    'Class Length | Length (min) | Minutes per Session | Session Length | Minutes per Block | Minutes per Period | Minutes per Lesson | Minutes Each | Minutes Each Session | Minutes Each Meeting',
  ],
  [
    'schedule',
    'meetingsPerWeek',
    'Mtgs per Week | Meetings/Wk | Days/Wk | Sessions per Week | Sessions/Wk | Times a Week | Number of Days per Week | Frequency per Week',
  ],
  ['schedule', 'minutesPerWeek', 'Mins/Wk | Total Minutes per Week | Minutes a Week'],
  ['schedule', 'startTime', 'Start'],
  ['schedule', 'endTime', 'End'],
  [
    'schedule',
    'days',
    'Meeting Days | Days of Week | Days of the Week | Day of Week | Days Meet | Days Seen | Service Days | Days Served',
  ],
  [
    'schedule',
    'teacher',
    'Primary Staff | Teacher of Record | Staff Member | Section Teacher | Section Staff | Course Teacher | Lead Teacher | Class Teacher | Course Section Teacher | Primary Teacher Name | Staff Name | Who Teaches | Seen by | Taught by | Provider | Service Provider',
  ],
  [
    'schedule',
    'teacherId',
    'Primary Teacher ID | Primary Staff ID | Teacher of Record ID | Staff Member ID | Section Teacher ID | Section Staff ID | Course Teacher ID | Lead Teacher ID | Class Teacher ID | Teacher Staff ID | Employee ID | Teacher Number | Teacher MEPID | Staff Number | Teacher Employee ID | Staff Employee ID',
  ],
  [
    'schedule',
    'room',
    'Room No | Classroom | Room Name | Section Room | Where | Course Section Room Name | School Room | Primary Room | Primary Room Number',
  ],
  ['schedule', 'paraprofessional', 'Para Assigned | Para Name | Instructional Aide | Has Para'],
  ['schedule', 'mayLeave', 'May Be Left | Pull-Out Allowed'],
  ['schedule', 'locked', 'Fixed'],
  [
    'sections',
    'program',
    'Section Program | EL Program | ELE Program | Program Code | program_assigned | DOE026 | Program Type | ESL Program | ESL Program Type | EL Program Type | LIEP | LIEP Program | LIEP Type | Bilingual Program | Bilingual/ESL Program Type | LIEP Program Type | LIEP Model | Program Model | EL Program Model | ESL Program Model | Language Program',
  ],
  [
    'sections',
    'enrolled',
    'Total Enrollment | Students Enrolled | Student Count | Total Students | Number of Students | Class Size | Number Enrolled | Total Number of Students | Current Enrollment | Enrollment Count | Students in Class | Number of Kids | Seats Taken | Seats Filled | Section Enrollment | Class Enrollment | Roster Count | Roster Size | Actual Size',
  ],
  [
    'sections',
    'cap',
    'Class Cap | Max Size | Maximum Enrollment | Seat Limit | Seat Cap | Class Limit | Section Max | Max Students | Max Number of Students | Section Capacity | Enrollment Cap | Max Load',
  ],
  [
    'staff',
    'teacher',
    'ESL Teacher | ESL Teacher Name | ELD Teacher | Staff | Employee | Employee Name | Staff Member Name | Name',
  ],
  ['staff', 'lastName', 'Teacher Last Name'],
  ['staff', 'firstName', 'Teacher First Name'],
  ['staff', 'teacherId', 'Employee No | ID | Local ID'],
  [
    'staff',
    'eslLicense',
    'ESL License Status | ESL License Number | ESL License Type | ESL Endorsement | ESL License (Y/N) | Holds ESL License',
  ],
  [
    'staff',
    'eslExpires',
    'ESL Exp Date | ESL License Expires | License Expires | License Expiration Date | Expiration Date | Expires | ESL License Expiration Date | ESL License Expires On | License Valid Until',
  ],
  [
    'staff',
    'sei',
    'SEI Endorsed | SEI Teacher Endorsement | SEI Status | SEI Endorsement Status | SEI License | SEI Teacher | SEI Endorsed Teacher | SEI Endorsement Date | SEI Certified',
  ],
  [
    'staff',
    'bee',
    'BEE Endorsement | Bilingual Ed Endorsement | BEE Status | Bilingual Ed | Bilingual Education | Bilingual Certified | BEE Endorsement Date',
  ],
  [
    'staff',
    'pathway',
    'Pathway | SEI Waiver | Pathway/Waiver | SEI Pathway/Waiver | On Waiver | Enrolled in SEI Course | Taking SEI Course | In SEI Course | Waiver Status',
  ],
  [
    'staff',
    'fte',
    'ESL FTE | Assignment FTE | Work Assignment FTE | Teacher FTE | Total FTE | Job FTE | Position FTE | FTE Percent',
  ],
  ['staff', 'teachingMinutes', 'Teaching Minutes | Teaching Minutes per Week | Contract Minutes per Week'],
  ['staff', 'startDate', 'Hire Date | Date of Hire | Employment Start Date'],
  ['staff', 'endDate', 'Separation Date | Last Day | Termination Date | Term Date | Employment End Date'],
  ['staff', 'leaveFrom', 'Leave Start | Leave Start Date | Leave Begins | On Leave From'],
  ['staff', 'leaveTo', 'Leave End | Leave End Date | Leave Until | On Leave Until | Return Date'],
  ['staff', 'notAvailable', 'Unavailable | Not Available On'],
  ['staff', 'maxBlocksPerDay', 'Max Blocks per Day | Maximum Blocks a Day | Max Blocks'],
];

/** Headings that name a field where no other column does, or one of several: the cells tell. */
export const SHARED_HEADINGS: readonly (readonly [kind: KindId, fields: string, headings: string])[] = [
  [
    'roster',
    'school',
    'School Code | Campus Code | Location | Primary Location | Work Location | Work Site | Entity | Organization',
  ],
  [
    'roster',
    'school',
    'Organization Name | DBN | Org Sourced IDs | Home School | Home Campus | School of Record | Home School Name',
  ],
  [
    'roster',
    'homeroom',
    'Homeroom Teacher | Homeroom Teacher Name | Classroom Teacher | Class Teacher | Gen Ed Teacher',
  ],
  ['roster', 'mlStatus elProgram', 'EL Program Status | Program Status'],
  [
    'roster',
    'mlStatus elProgram',
    'ESL Status | EL Program Participation Status | EL Participation | ESL Participation',
  ],
  ['roster', 'mlStatus enrollmentStatus', 'Status'],
  ['roster', 'mlStatus eld', 'Language Fluency'],
  [
    'roster',
    'elProgram eslType',
    'Service Type | Service Model | Service Delivery Model | EL Service Type | EL Service | EL Services',
  ],
  ['roster', 'eld', 'Level | ESL Level'],
  ['roster', 'firstLanguage', 'Language'],
  ['roster', 'entryDate', 'Start Date'],
  ['roster', 'felDate leaveDate', 'Exit Date'],
  ['roster', 'swd', 'DOE032 | DOE034'],
  ['schedule', 'room', 'Location'],
  ['schedule', 'section', 'Group | ESL Group | Group Name'],
  ['schedule', 'eslType', 'Service Type | Service Model'],
  ['schedule', 'teacherId', 'IEIN | SEID | PPID'],
  ['schedule', 'courseTitle courseCode', 'Course'],
  ['access', 'grade', 'Tested Grade | Tested Grade Level | Grade Tested | Grade When Tested | Grade at Testing'],
  ['access', 'overall', 'Alternate Overall | Alternate ACCESS Overall | Alternate Overall Level | Alternate Composite'],
  ['alternate-access', 'writing', 'Alternate Writing | Alternate ACCESS Writing PL | Alternate Writing Score'],
  ['projections', 'currentMl', 'MLs | ELs'],
  ['bell', 'school', 'School Code | Campus Code'],
  ['registration', 'test', 'Grade Cluster'],
];
