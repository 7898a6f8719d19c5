import { MATCH } from '../headings';
import { KINDS, kindOf } from '.';
import { KIND_IDS, type KindId } from './define-kind';

/** The headings of sheets.md §2, as the page gives them. */
const HEADINGS: Readonly<Partial<Record<KindId, Readonly<Record<string, readonly string[]>>>>> = {
  roster: {
    studentId: [
      'Student No',
      'Student Number',
      'Pupil No',
      'Student ID',
      'LASID',
      'local_id',
      'STD_ID_LOCAL',
      'District Student ID',
      'District Local ID',
      'Student Local ID',
      'StudentID',
      'DOE001',
      'DOE 01',
      'SCS01',
    ],
    stateId: ['SASID', 'state_id', 'State Student ID', 'StudentStateID', 'State ID', 'DOE002'],
    name: ['Student', 'Student Name', 'full_name', 'Last, First'],
    lastName: ['Last Name'],
    firstName: ['First Name'],
    school: ['School', 'School Name', 'school_local_id', 'SKL_SCHOOL_NAME', 'DOE015'],
    grade: ['Grade', 'Grade Level', 'grade', 'GradeLevel', 'DOE016'],
    homeroom: ['Homeroom', 'HR'],
    enrollmentStatus: ['Enrollment Status', 'Active Status', 'ActiveStatus', 'DOE012'],
    mlStatus: [
      'ML Status',
      'EL Status',
      'ELL Status',
      'LEP Status',
      'LEP',
      'EL',
      'ML',
      'limited_english_proficiency',
      'LEPCode',
      'DOE025',
      'English Learner',
    ],
    sdd: ['SDD', 'SDD Level', 'ESL Service Delivery Determination'],
    eld: ['ELD', 'ELD Level', 'ELP', 'ELP Level', 'EL Level', 'Proficiency Level'],
    previousLevel: [
      'Previous ELD',
      'Prior Level',
      'Last Year ELD/SDD',
      'Last Year ELD',
      'Last Year SDD',
      'Previous Level',
    ],
    elProgram: ['EL Program', 'ELE Program', 'Program', 'Program Code', 'program_assigned', 'DOE026'],
    optOut: ['Opt Out', 'Opt-Out', 'Parent Refusal', 'LIEP - Parental Refusal'],
    optOutDate: ['Opt Out Date', 'Opt-Out Form Date'],
    swd: ['SWD', 'MLWD', 'IEP', 'IEP Status', 'IEP_Indicator'],
    eslModification: ['ESL Modification', 'EL Grid', 'IEP ESL Modification'],
    slife: ['SLIFE', 'SIFE', 'DOE041'],
    partTime: ['Part Time', 'Exempt', 'ESL Exempt'],
    firstLanguage: ['First Language', 'Home Language', 'Native Language', 'home_language', 'DOE024'],
    hls: ['HLS', 'Home Language Survey'],
    entryDate: ['Entry Date', 'Enrollment Date', 'registration_date', 'District Entry Date'],
    screenerDate: ['Screener Date', 'ELP Assessment Date', 'Screening Date'],
    notificationDate: ['Parent Notification', 'Notification Date', 'Parent Letter Date'],
    felDate: ['FEL Date', 'Exit Date', 'Reclassification Date', 'ell_transition_date'],
    accessOverall: ['ACCESS Overall', 'Overall', 'Composite'],
    accessLiteracy: ['ACCESS Literacy', 'Literacy'],
    accessYear: ['ACCESS Year', 'Test Year'],
    eslMinutes: ['ESL Minutes', 'ESL Min/Day', 'ESL Minutes per Week'],
    eslType: ['ESL Type', 'ESL Instruction Type'],
    eslTeacher: ['ESL Teacher'],
  },
  schedule: {
    studentId: ['Student No', 'Student ID', 'LASID', 'local_id', 'SCS01'],
    stateId: ['SASID', 'State Student ID'],
    name: ['Student Name'],
    school: ['School', 'school_local_id'],
    grade: ['Grade', 'DOE016'],
    courseCode: ['Course No', 'Course Number', 'Course Code', 'course_number'],
    courseTitle: ['Course', 'Course Title', 'Course Name', 'course_description', 'Class', 'Subject'],
    section: ['Section', 'Section No', 'section_number', 'SCS06', 'Class Section'],
    term: ['Term', 'Semester', 'term_local_id', 'SCS07'],
    pattern: [
      'Schedule',
      'Meets',
      'Meeting Pattern',
      'Expression',
      'Periods',
      'section_schedule',
      'MST_SCHEDULE_DISPLAY',
    ],
    period: ['Period', 'Block'],
    minutesPerMeeting: ['Min/Mtg', 'Minutes per Meeting', 'Minutes per Class', 'Length'],
    meetingsPerWeek: ['Mtgs/Wk', 'Meetings per Week', 'Days per Week', 'Times per Week'],
    minutesPerWeek: ['Min/Wk', 'Minutes per Week', 'Weekly Minutes'],
    startTime: ['Start Time'],
    endTime: ['End Time'],
    days: ['Days'],
    teacher: ['Teacher', 'Teacher Name', 'Primary Teacher', 'login_name', 'MST_STAFF_VIEW'],
    teacherId: ['Teacher ID', 'Staff ID', 'MEPID'],
    room: ['Room'],
    eslType: ['ESL Type'],
    paraprofessional: ['Para', 'Paraprofessional', 'Aide'],
  },
  sections: {
    school: ['School'],
    courseCode: ['Course No', 'Course Number', 'Course Code'],
    courseTitle: ['Course', 'Course Title', 'Course Name'],
    section: ['Section', 'Section No'],
    grade: ['Grade'],
    program: ['Program'],
    teacher: ['Teacher', 'MST_STAFF_VIEW'],
    teacherId: ['Teacher ID', 'Staff ID'],
    enrolled: ['Enrolled', 'Enrollment', 'Students', 'Count', 'MST_ENROLLMENT_TOTAL'],
    cap: ['Cap', 'Max', 'Maximum', 'Class Size Cap'],
    paraprofessional: ['Paraprofessional'],
    term: ['Term'],
    pattern: ['Schedule', 'Pattern'],
  },
  staff: {
    teacher: ['Teacher', 'Teacher Name'],
    lastName: ['Last Name'],
    firstName: ['First Name'],
    teacherId: ['Teacher ID', 'Staff ID', 'MEPID'],
    school: ['School'],
    eslLicense: ['ESL License', 'ESL Licence', 'ESL Lic', 'ESL'],
    eslExpires: ['ESL Expires'],
    sei: ['SEI', 'SEI Endorsement', 'Sheltered English Immersion - Teacher'],
    bee: ['BEE', 'Bilingual Education Endorsement'],
    pathway: ['SEI Pathway', 'In Pathway', 'Waiver'],
    fte: ['FTE'],
    teachingMinutes: ['Weekly Teaching Minutes'],
  },
  access: {
    studentId: ['Student ID', 'District Student ID'],
    stateId: ['State Student ID', 'SASID'],
    grade: ['Grade'],
    overall: [
      'Overall',
      'Proficiency Level - Overall',
      'Composite (Overall) Proficiency Level',
      'CompositeOverallProficiencyLevel',
      'ProficiencyLevelOverall',
    ],
    literacy: [
      'Literacy',
      'Proficiency Level - Literacy',
      'Composite (Literacy) Proficiency Level',
      'CompositeLiteracyProficiencyLevel',
      'ProficiencyLevelLiteracy',
    ],
    listening: [
      'Listening',
      'Proficiency Level - Listening',
      'Listening Proficiency Level',
      'ProficiencyLevelListening',
    ],
    reading: ['Reading', 'Proficiency Level - Reading', 'Reading Proficiency Level', 'ProficiencyLevelReading'],
    speaking: ['Speaking', 'Proficiency Level - Speaking', 'Speaking Proficiency Level', 'ProficiencyLevelSpeaking'],
    writing: ['Writing', 'Proficiency Level - Writing', 'Writing Proficiency Level', 'ProficiencyLevelWriting'],
    doNotScoreListening: ['Do Not Score Code - Listening'],
    doNotScoreReading: ['Do Not Score Code - Reading'],
    doNotScoreSpeaking: ['Do Not Score Code - Speaking'],
    doNotScoreWriting: ['Do Not Score Code - Writing'],
    testDate: ['Test Completion Date'],
    testYear: ['Test Year'],
    reported: ['Reported Record'],
  },
  projections: {
    school: ['School'],
    grade: ['Grade'],
    program: ['Program'],
    currentEnrollment: ['Current', 'Actual', 'Oct 1 Enrollment'],
    projectedEnrollment: ['Projected', 'Projection'],
    currentSections: ['Current Sections'],
    currentMl: ['Current ML'],
    projectedMl: ['Projected ML'],
  },
  bell: {
    school: ['School'],
    period: ['Period'],
    minutes: ['Minutes'],
    startTime: ['Start Time'],
    endTime: ['End Time'],
  },
  monitoring: {
    studentId: ['Student ID'],
    monitoringYear: ['Monitoring Year'],
    markingPeriod: ['Marking Period'],
    entryDate: ['Entry Date'],
    outcome: ['Outcome'],
  },
  optouts: {
    studentId: ['Student ID'],
    formDate: ['Form Date'],
    meetingDate: ['Meeting Date'],
    approvedDate: ['OMME Approval'],
    scope: ['Scope'],
  },
  screener: {
    studentId: ['Student ID'],
    grade: ['Grade'],
    form: ['Form'],
    listening: ['Listening'],
    speaking: ['Speaking'],
    reading: ['Reading'],
    writing: ['Writing'],
    overall: ['Overall'],
    testDate: ['Test Date'],
    enteredInAspen: ['Entered in Aspen'],
    enteredInEllevation: ['Entered in Ellevation'],
  },
  folders: {
    studentId: ['Student ID'],
    hls: ['HLS'],
    screenerReport: ['Screener report'],
    notificationLetter: ['Notification letter'],
    accessReport: ['ACCESS report'],
    optOutForm: ['Opt-out form'],
    monitoringForm: ['Monitoring form'],
  },
};

const CASES = Object.entries(HEADINGS).flatMap(([kind, fields]) =>
  Object.entries(fields).flatMap(([field, headings]) =>
    headings.map((heading) => [kind as KindId, heading, field] as const),
  ),
);

/** Obvious relatives of the headings of sheets.md §2. */
const RELATIVES: readonly (readonly [KindId, string, string])[] = [
  ['roster', 'Grade Lvl', 'grade'],
  ['schedule', 'Grade Lvl', 'grade'],
  ['roster', 'ELD Lvl', 'eld'],
  ['roster', 'ELD (1-5)', 'eld'],
  ['roster', 'SDD Lvl', 'sdd'],
  ['roster', 'SDD (1-4)', 'sdd'],
  ['roster', 'Stu ID', 'studentId'],
  ['roster', 'Aspen ID', 'studentId'],
  ['roster', 'EL Program Code', 'elProgram'],
  ['roster', 'FEL Exit Date', 'felDate'],
  ['roster', 'WIDA Screener Date', 'screenerDate'],
  ['roster', 'Date of Screener', 'screenerDate'],
  ['roster', 'ACCESS Overall Score', 'accessOverall'],
  ['roster', 'ACCESS Literacy Score', 'accessLiteracy'],
  ['roster', 'Notification Letter Date', 'notificationDate'],
  ['roster', 'Enroll Date', 'entryDate'],
  ['roster', 'Date Entered', 'entryDate'],
  ['roster', 'Enroll Status', 'enrollmentStatus'],
  ['roster', 'Prior Year ELD', 'previousLevel'],
  ['roster', 'Prior Year SDD', 'previousLevel'],
  ['roster', 'Multilingual Learner', 'mlStatus'],
  ['roster', 'EL?', 'mlStatus'],
  ['roster', 'ML?', 'mlStatus'],
  ['roster', 'Enrolled School', 'school'],
  ['roster', 'Primary Language', 'firstLanguage'],
  ['schedule', 'Course Desc', 'courseTitle'],
  ['schedule', 'Instructor', 'teacher'],
  ['schedule', 'Teacher of Record', 'teacher'],
  ['schedule', 'Mins per Week', 'minutesPerWeek'],
  ['schedule', 'Min per Mtg', 'minutesPerMeeting'],
  ['sections', 'Total Students', 'enrolled'],
  ['sections', 'Number of Students', 'enrolled'],
  ['staff', 'ESL License Status', 'eslLicense'],
  ['staff', 'SEI Status', 'sei'],
  ['access', 'ACCESS Overall Score', 'overall'],
  ['access', 'ACCESS Literacy Score', 'literacy'],
  ['projections', 'Proj', 'projectedEnrollment'],
  ['screener', 'Date of Screener', 'testDate'],
  ['screener', 'WIDA Screener Date', 'testDate'],
];

describe('headings of the kinds', () => {
  it.each(RELATIVES)('%s: "%s" names %s too', (kind, heading, field) => {
    expect(kindOf(kind).book.find(heading)[0]?.field).toBe(field);
  });

  it.each(CASES)('%s: "%s" names %s', (kind, heading, field) => {
    expect(kindOf(kind).book.find(heading)[0]?.field).toBe(field);
  });

  it('are the same for both kinds of ACCESS results', () => {
    expect(kindOf('alternate-access').fields).toEqual(kindOf('access').fields);
  });

  it.each(KINDS.flatMap((kind) => kind.fields.map((field) => [kind.id, field] as const)))(
    '%s: the name of the field %s is a heading too',
    (kind, field) => {
      const spaced = field.replace(/([A-Z])/g, ' $1');
      expect(kindOf(kind).book.find(spaced)[0]?.field).toBe(field);
    },
  );
});

describe('kinds', () => {
  it('are those of sheets.md, in its order', () => {
    expect(KINDS.map(({ id }) => id)).toEqual(KIND_IDS);
  });

  it.each(KINDS.map((kind) => [kind.id, kind] as const))('%s: no heading names two fields exactly', (_, kind) => {
    for (const heading of [...CASES, ...RELATIVES].map(([, text]) => text)) {
      const exact = kind.book.find(heading).filter(({ score }) => score === MATCH.exact);
      expect({ heading, fields: exact.length > 1 ? exact : 'at most one' }).toEqual({ heading, fields: 'at most one' });
    }
  });

  it.each<[KindId, readonly string[], boolean]>([
    ['roster', ['studentId', 'grade'], true],
    ['roster', ['studentId', 'name', 'school'], false],
    ['schedule', ['studentId', 'courseCode'], true],
    ['schedule', ['studentId', 'courseTitle'], true],
    ['schedule', ['studentId', 'section'], false],
    ['sections', ['courseTitle', 'section', 'enrolled'], true],
    ['sections', ['courseTitle', 'section'], false],
    ['staff', ['teacher', 'sei'], true],
    ['staff', ['lastName', 'firstName', 'eslLicense'], true],
    ['staff', ['lastName', 'sei'], false],
    ['staff', ['teacher', 'bee'], false],
    ['access', ['stateId', 'overall'], true],
    ['access', ['studentId', 'overall'], true],
    ['access', ['studentId', 'literacy'], false],
    ['projections', ['school', 'grade', 'projectedEnrollment'], true],
    ['projections', ['school', 'grade', 'currentEnrollment'], false],
    ['bell', ['period', 'minutes'], true],
    ['bell', ['period', 'startTime', 'endTime'], true],
    ['bell', ['period', 'startTime'], false],
    ['monitoring', ['studentId', 'entryDate'], true],
    ['monitoring', ['studentId'], false],
    ['optouts', ['studentId', 'formDate'], true],
    ['screener', ['studentId', 'testDate'], true],
    ['folders', ['studentId', 'hls', 'accessReport'], true],
    ['folders', ['studentId', 'hls'], false],
  ])('%s with %p fits: %p', (kind, fields, fits) => {
    expect(kindOf(kind).fits(new Set(fields))).toBe(fits);
  });
});
