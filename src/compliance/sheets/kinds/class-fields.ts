import { eslType, key, mark, pattern, period, person, staffId, term, text, time, yesNo } from './field';

/** Fields of classes, of those who teach them and of how they serve, which several kinds of sheet share (docs/spec/sheets.md §2). */
export const COURSE_CODE = key(
  text([
    'Course No',
    'Course Number',
    'Course Code',
    'course_number',
    'Course ID',
    'Course Key',
    'Local Course Code',
    'Local Course Number',
    'MST_COURSE_VIEW',
  ]),
);
export const COURSE_TITLE = key(
  text([
    'Course Title',
    'Course Name',
    'course_description',
    'Class',
    'Class Name',
    'Class Title',
    'ESL Class',
    'ESL Course',
    'ESL Course Name',
    'ESL Class Name',
    'Core Class',
    'Section Description',
    'Core Course',
    'Subject',
    'MST_DESCRIPTION',
  ]),
);
/** Headings that name the title or the code, whichever has no column of its own. */
export const COURSE = ['Course'];
export const SECTION = key(
  text([
    'Section',
    'Section No',
    'Section Number',
    'section_number',
    'Section ID',
    'SCS06',
    'Class Section',
    'Course Section',
    'Course Section Number',
    'Section Code',
  ]),
);
export const TERM = key(
  term([
    'Term',
    'Semester',
    'Term Code',
    'term_local_id',
    'SCS07',
    'Term Name',
    'Term ID',
    'Schedule Term',
    'Section Term',
    'Marking Period',
  ]),
);
const PATTERNS: readonly string[] = [
  ...['Schedule', 'Meets', 'Meeting Pattern', 'Pattern', 'Expression', 'Schedule Expression'],
  ...[
    'section_schedule',
    'Section Meeting Pattern',
    'MST_SCHEDULE_DISPLAY',
    'External Expression',
    'Period Days',
    'Period/Days',
  ],
];
export const PATTERN = key(pattern([...PATTERNS, 'Periods']));
/** Where there is no field for the period: a `Period` beside a class says no days. */
export const PATTERN_OF_CLASS = key(pattern(PATTERNS));
export const PERIOD = key(
  period([
    'Period',
    'Block',
    'Period/Block',
    'Per',
    'Period Name',
    'Course Period',
    'Period Begin',
    'Period From',
    'First Period',
    'Meeting Period',
    'Section Period',
    'Class Period',
    'Period Number',
  ]),
);
/** Who teaches a class; each has a name, and may have an id. */
const TEACHERS: readonly string[] = [
  ...['Teacher', 'Primary Teacher', 'Primary Staff', 'Teacher of Record', 'Staff Member', 'Section Teacher'],
  ...['Section Staff', 'Course Teacher', 'Lead Teacher', 'Class Teacher'],
];
export const TEACHER = key(
  person([
    ...TEACHERS,
    'Course Section Teacher',
    'Teacher Name',
    'Primary Teacher Name',
    'login_name',
    'MST_STAFF_VIEW',
    'Staff Name',
    'Who Teaches',
    'Seen by',
    'Taught by',
    'Provider',
    'With Whom',
    'Primary Staff Name',
    'Service Provider',
  ]),
);
export const TEACHER_ID = key(
  staffId([
    ...TEACHERS.map((teacher) => `${teacher} ID`),
    'Staff ID',
    'Teacher Staff ID',
    'Employee ID',
    'Teacher Number',
    'Primary Staff Local ID',
    'MEPID',
    'Teacher MEPID',
    'Staff Number',
    'Teacher Employee ID',
    'Staff Employee ID',
    'Staff Badge Number',
  ]),
);
export const PARAPROFESSIONAL = mark([
  'Para',
  'Paraprofessional',
  'Aide',
  'Para Assigned',
  'Para Name',
  'Instructional Aide',
  'Has Para',
]);
export const MAY_LEAVE = yesNo([
  'May Be Left for ESL',
  'May Leave',
  'ESL May Replace',
  'May Be Left',
  'Pull-Out Allowed',
]);
export const ESL_TYPE = eslType([
  'ESL Type',
  'ESL Instruction Type',
  'Type of ESL',
  'ESL Model',
  'ESL Class Type',
  'ESL Delivery Model',
  'ESL Delivery',
  'ESL Delivery Type',
  'EL Delivery Model',
  'EL Model',
  'Push-In/Pull-Out',
  'PI/PO',
  'Pull-Out/Push-In',
  'Push or Pull',
  'In Class/Pull Out',
  'In or Out of Class',
  'Model (PI/PO)',
]);
/** Headings that name how ESL is given, or the program in which: the cells tell. */
export const SERVICE_TYPE = [
  'Service Type',
  'Service Model',
  'Service Delivery Model',
  'EL Service Type',
  'EL Service',
  'EL Services',
];
export const START_TIME = time(['Start Time', 'Start', 'startTime']);
export const END_TIME = time(['End Time', 'End', 'endTime']);
/** The ids that other states give their teachers: Illinois, California, Pennsylvania. The one of the district goes before, for schedules say that. */
export const STATE_STAFF_ID = ['IEIN', 'SEID', 'PPID'];
