import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { classMixedGrades } from '.';

const ROSTER = ['Student ID', 'Grade', 'School', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'ESL Type'];

interface Options {
  readonly course?: string;
  readonly section?: number;
  readonly firstId?: number;
  readonly type?: string;
}

/** Students of these grades in one class. */
function classOf(grades: readonly CellValue[], options: Options = {}) {
  const { course = 'Math', section = 1, firstId = 1, type = '' } = options;
  return {
    Roster: grades.map((grade, index) => [String(firstId + index), grade, 'Burke', '']),
    Schedule: grades.map((_, index) => [String(firstId + index), 'Burke', course, section, 'FY', type]),
  };
}

function check(...classes: readonly ReturnType<typeof classOf>[]) {
  return runCheck(classMixedGrades, {
    Roster: [ROSTER, ...classes.flatMap(({ Roster }) => Roster)],
    Schedule: [SCHEDULE, ...classes.flatMap(({ Schedule }) => Schedule)],
  }).found;
}

describe('class-mixed-grades', () => {
  it('is silent for one or two grades', () => {
    expect(check(classOf([3, 3, 3]), classOf([4, 5, 4, 5], { section: 2, firstId: 11 }))).toEqual([]);
  });

  it('names the class with three grades', () => {
    expect(check(classOf(['K2', 1, 2, 2]))).toEqual([
      {
        severity: 'info',
        sheet: 'Schedule',
        row: 2,
        cells: ['D2'],
        studentId: null,
        section: 'Burke|Math|1|FY',
        teacher: null,
        data: { class: 'Math, section 1', grades: ['K2', '1', '2'], students: 4 },
        message: 'Grades K2, 1 and 2 sit together in Math, section 1 (4 students).',
        fix: 'See whether the class is meant to hold more than two grades; if not, move the students of one grade.',
      },
    ]);
  });

  it('finds two classes', () => {
    const found = check(classOf([3, 4, 5]), classOf([1, 2, 3], { section: 2, firstId: 11 }));
    expect(found.map(({ section }) => section)).toEqual(['Burke|Math|1|FY', 'Burke|Math|2|FY']);
  });

  it('is silent where a student is outside K2–5', () => {
    expect(check(classOf([4, 5, 6]), classOf(['K1', 'K2', 1], { section: 2, firstId: 11 }))).toEqual([]);
  });

  it('looks at core classes only', () => {
    expect(check(classOf([1, 2, 3], { course: 'Music' }))).toEqual([]);
    expect(check(classOf([1, 2, 3], { course: 'ESL Reading' }))).toEqual([]);
    expect(check(classOf([1, 2, 3], { course: 'ELA', type: 'Embed ELA' }))).toEqual([]);
  });

  it('leaves out students who are ungraded, inactive, on no roster, or whose grade is blank or cannot be read', () => {
    const { Roster, Schedule } = classOf([3, 4, 'SP', '', 'x', 5]);
    const gone = Roster.map((row, index) => (index === 5 ? [...row.slice(0, 3), 'Withdrawn'] : row));
    expect(check({ Roster: gone, Schedule: [...Schedule, ['77', 'Burke', 'Math', 1, 'FY', '']] })).toEqual([]);
    expect(check({ Roster, Schedule })).toHaveLength(1);
  });

  it('points at the sections sheet where the class is listed there', () => {
    const { Roster, Schedule } = classOf([3, 4, 5]);
    const { found } = runCheck(classMixedGrades, {
      Roster: [ROSTER, ...Roster],
      Schedule: [SCHEDULE, ...Schedule],
      Sections: [
        ['School', 'Course', 'Section', 'Grade', 'Enrolled'],
        ['Burke', 'Math', 1, 4, 3],
      ],
    });
    expect(found.map(({ sheet, cells, section }) => [sheet, cells, section])).toEqual([
      ['Sections', ['C2'], 'Burke|Math|1|'],
    ]);
  });

  it('could not run without a section column', () => {
    const { couldNotRun } = runCheck(classMixedGrades, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1', 3, 'Burke'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Term'],
        ['1', 'Math', 'FY'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'class-mixed-grades', missing: 'no section column in a schedule' }]);
  });

  it('is silent on sheets without rows', () => {
    expect(check()).toEqual([]);
  });
});
