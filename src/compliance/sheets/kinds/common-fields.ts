import {
  eslType,
  grade,
  key,
  mark,
  pattern,
  period,
  person,
  program,
  staffId,
  stateId,
  studentId,
  term,
  text,
  time,
  yesNo,
} from './field';

/** Fields that several kinds of sheet share (docs/spec/sheets.md §2). */
export const STUDENT_ID = key(
  studentId([
    'Student No',
    'Student Number',
    'Pupil No',
    'Pupil Number',
    'Pupil ID',
    'Student ID',
    'Student ID Number',
    'StudentID',
    'LASID',
    'Student LASID',
    'Local ID',
    'local_id',
    'STD_ID_LOCAL',
    'District Student ID',
    'District Local ID',
    'Student Local ID',
    'DOE001',
    'SCS01',
    'BPS ID',
    'Stu ID',
    'Aspen ID',
    'ID',
    'Student Unique ID',
    'Local Student Number',
    'School Student ID',
    'Other ID',
    'SIS Number',
    'Perm ID',
    'Permanent Number',
    'Student Identifier Local',
  ]),
);

export const STATE_ID = key(
  stateId([
    'SASID',
    'Student SASID',
    'state_id',
    'State Student ID',
    'Student State ID',
    'StudentStateID',
    'State ID',
    'State ID Number',
    'DOE002',
    'Unique State ID',
    'State Student Number',
    'State Number',
    'SSID',
    'Statewide Student ID',
    'Statewide ID',
    'State SIS ID',
    'State Testing Number',
    'WISEid',
  ]),
);

export const NAME = key(
  person(['Student', 'Student Name', 'Student Full Name', 'full_name', 'Full Name', 'Name', 'Last, First']),
);
export const LAST_NAME = key(
  person(['Last Name', 'Student Last Name', 'Last', 'Surname', 'lastName', 'DOE005', 'Last Surname']),
);
export const FIRST_NAME = key(person(['First Name', 'Student First Name', 'First', 'firstName', 'DOE003']));

/** A row tells its student by an id, or where it has none by name (docs/spec/rulings.md, A row without an id). */
export const WHO = [['studentId'], ['stateId'], ['name'], ['lastName', 'firstName']] as const;
/** The same where one column holds either id. */
export const WHO_BY_ONE_ID = [['studentId'], ['name'], ['lastName', 'firstName']] as const;

export const SCHOOL = key(
  text([
    'School',
    'School Name',
    'Student School',
    'Current School',
    'school_local_id',
    'SKL_SCHOOL_NAME',
    'DOE015',
    'Enrolled School',
    'School of Attendance',
    'School of Enrollment',
    'Attending School Name',
    'Attending School',
    'School Tested',
    'School Abbreviation',
    'Primary School',
  ]),
);

export const GRADE = grade([
  'Grade',
  'Grade Level',
  'GradeLevel',
  'Grade Lvl',
  'Student Grade',
  'Current Grade',
  'Gr',
  'Grd',
  'DOE016',
  'Entry Grade Level',
  'Entry Grade',
]);
export const COURSE_CODE = key(
  text([
    'Course No',
    'Course Number',
    'Course Code',
    'course_number',
    'Course ID',
    'Course Num',
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
    'Course Desc',
    'Class',
    'Class Name',
    'Class Title',
    'ESL Class',
    'ESL Course',
    'ESL Course Name',
    'ESL Class Name',
    'Core Class',
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
    'Sec',
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
    'Terms',
    'Semester',
    'Term Code',
    'term_local_id',
    'SCS07',
    'Term Name',
    'Term ID',
    'Schedule Term',
    'Section Term',
    'Marking Period',
    'MP',
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
    'Start Period',
    'First Period',
    'Section Period',
    'Class Period',
    'Period Number',
  ]),
);
/** Who teaches a class; each has a name, and may have an id. */
const TEACHERS: readonly string[] = [
  ...[
    'Teacher',
    'Primary Teacher',
    'Primary Staff',
    'Teacher of Record',
    'Instructor',
    'Staff Member',
    'Section Teacher',
  ],
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
    'Instructor Name',
    'Who Teaches',
    'Seen by',
    'Taught by',
    'Provider',
    'Service Provider',
  ]),
);
export const TEACHER_ID = key(
  staffId([
    ...TEACHERS.map((teacher) => `${teacher} ID`),
    'Staff ID',
    'Teacher Staff ID',
    'Educator ID',
    'Employee ID',
    'Teacher Number',
    'MEPID',
    'Teacher MEPID',
    'Staff Number',
    'Teacher Employee ID',
    'Staff Employee ID',
  ]),
);
export const PARAPROFESSIONAL = mark([
  'Para',
  'Paraprofessional',
  'Aide',
  'Paraprofessional/Aide',
  'Para/Aide',
  'Para Assigned',
  'Para Name',
  'Instructional Aide',
  'Has Para',
]);
export const PROGRAM = program([
  'EL Program',
  'ELE Program',
  'Program',
  'Program Code',
  'program_assigned',
  'DOE026',
  'Program Type',
  'ESL Program',
  'ESL Program Type',
  'EL Program Type',
  'LIEP',
  'LIEP Program',
  'LIEP Type',
  'Bilingual Program',
  'Bilingual/ESL Program Type',
  'LIEP Program Type',
  'LIEP Model',
  'Program Model',
  'EL Program Model',
  'ESL Program Model',
  'Language Program',
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
  'ESL Service Type',
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
export const START_TIME = time(['Start Time', 'Start', 'Begin Time', 'startTime', 'Time Start']);
export const END_TIME = time(['End Time', 'End', 'endTime', 'Time End']);
/** The school where one learns is named so too; beside a school that says no more it is the one of the district one lives in. */
export const HOME_SCHOOL = ['Home School', 'Home Campus', 'School of Record', 'Home School Name'];
/** The ids that other states give their teachers: Illinois, California, Pennsylvania. The one of the district goes before, for schedules say that. */
export const STATE_STAFF_ID = ['IEIN', 'SEID', 'PPID'];
/** Headings that name a school by its number; a school's name goes before. */
export const SCHOOL_CODE = [
  'School Code',
  'Campus Code',
  'Location',
  'Primary Location',
  'Work Location',
  'Work Site',
  'Entity',
  'Organization',
  'Organization Name',
  'DBN',
  'Org Sourced IDs',
];
