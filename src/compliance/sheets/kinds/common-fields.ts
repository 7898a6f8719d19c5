import { grade, key, person, program, stateId, studentId, text } from './field';

/** Fields that several kinds of sheet share (docs/spec/sheets.md §2). */
export const STUDENT_ID = key(
  studentId([
    'Student No',
    'Student Number',
    'Pupil No',
    'Student ID',
    'Student ID Number',
    'StudentID',
    'LASID',
    'Local ID',
    'local_id',
    'STD_ID_LOCAL',
    'District Student ID',
    'District Local ID',
    'Student Local ID',
    'DOE001',
    'SCS01',
    'BPS ID',
    'Aspen ID',
    'ID',
    'Student Unique ID',
    'Local Student Number',
    'School Student ID',
    'Other ID',
    'SIS Number',
    'Perm ID',
    'Permanent Number',
    'Alternate SSID',
  ]),
);

export const STATE_ID = key(
  stateId([
    'SASID',
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
    'State Testing ID',
    'WISEid',
  ]),
);

export const NAME = key(person(['Student', 'Student Name', 'full_name', 'Full Name', 'Last, First']));
export const LAST_NAME = key(person(['Last Name', 'Student Last Name', 'Last', 'lastName', 'DOE005', 'Last Surname']));
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
    'Responsible School Name',
    'Responsible Institution Name',
    'Primary School',
  ]),
);

export const GRADE = grade([
  'Grade',
  'Grade Level',
  'GradeLevel',
  'Student Grade',
  'Current Grade',
  'DOE016',
  'Entry Grade Level',
  'Entry Grade',
  'Grade Level When Assessed',
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
  'EL Instructional Model',
  'EL Program Model',
  'ESL Program Model',
  'Language Program',
]);
/** The school where one learns is named so too; beside a school that says no more it is the one of the district one lives in. */
export const HOME_SCHOOL = ['Home School', 'Home Campus', 'School of Record', 'Home School Name'];
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
