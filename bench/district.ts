import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../src/compliance/sheets/snapshot';

const STUDENTS_A_SCHOOL = 390;
const GROUPS_A_GRADE = 4;
const PERIODS = 8;
/** Enough for each level; every tenth EL gets less. */
const ESL_MINUTES = [135, 90, 60, 45];
const COURSES = ['ELA', 'Math', 'Science', 'Social Studies', 'Art', 'Physical Education', 'Music', 'Spanish'];

/** A made-up district: students over schools of about 390, each with so many schedule rows; a third are ELs with one ESL class. */
export function makeDistrict(students: number, scheduleRows: number): WorkbookSnapshot {
  const roster: CellValue[][] = [
    [
      'Student ID',
      'SASID',
      'Last Name',
      'First Name',
      'School',
      'Grade',
      'Homeroom',
      'Enrollment Status',
      'ML Status',
      'SDD',
      'EL Program',
      'First Language',
    ],
  ];
  const schedule: CellValue[][] = [
    [
      'Student ID',
      'Student Name',
      'School',
      'Course No',
      'Course Title',
      'Section',
      'Term',
      'Schedule',
      'Min/Mtg',
      'Teacher',
      'Room',
      'ESL Type',
    ],
  ];
  const rowsEach = Math.floor(scheduleRows / students);
  const schools = Math.ceil(students / STUDENTS_A_SCHOOL);
  for (let number = 0; number < students; number++) {
    const id = 100_000 + number;
    const school = `School ${number % schools}`;
    const grade = 1 + (Math.floor(number / schools) % 8);
    const isEl = number % 3 === 0;
    const level = 1 + (Math.floor(number / 3) % 4);
    // Each grade of a school has four groups; they move through the day so that no teacher has two at once.
    const group = number % GROUPS_A_GRADE;
    const groupOfSchool = (grade - 1) * GROUPS_A_GRADE + group;
    roster.push([
      id,
      String(1_000_000_000 + id),
      `Last${number % 5000}`,
      `First${number % 700}`,
      school,
      grade,
      `HR ${grade}-${group}`,
      'Active',
      isEl ? 'EL' : 'Not EL',
      isEl ? level : '',
      isEl ? 'State SEI' : '00',
      isEl ? 'Spanish' : 'English',
    ]);
    for (let row = 0; row < rowsEach; row++) {
      const esl = isEl && row === 0;
      const course = esl ? `ESL ${level}` : (COURSES[row % COURSES.length] ?? 'Art');
      schedule.push([
        id,
        `Last${number % 5000}, First${number % 700}`,
        school,
        `${course.slice(0, 3).toUpperCase()}${grade}`,
        `${course} ${grade}`,
        `${grade}${group}-${row}`,
        'FY',
        `${((row + groupOfSchool) % PERIODS) + 1}(M-F)`,
        esl ? (number % 30 === 0 ? 30 : (ESL_MINUTES[level - 1] ?? 45)) : 45,
        `${course}${Math.floor(groupOfSchool / PERIODS)}, School${number % schools}`,
        `R${100 + ((number + row) % 60)}`,
        esl ? 'Standalone' : '',
      ]);
    }
  }
  return {
    name: `district-${students}.xlsx`,
    date1904: false,
    unread: [],
    sheets: [sheet('Roster', roster), sheet('Schedule', schedule)],
  };
}

function sheet(name: string, values: CellValue[][]): SheetSnapshot {
  return { name, firstRow: 1, firstColumn: 1, values, tables: [] };
}
