import type { SheetRows } from '../checks/testing/workbook-of';
import { datasetOf } from '../dataset/testing/dataset-of';
import type { CellValue } from '../sheets/snapshot';
import { classesOf, isProgram, programText } from './classes';

const ROSTER = ['Student ID', 'Grade', 'School', 'EL Program', 'Enrollment Status'];
const SCHEDULE = [
  'Student ID',
  'School',
  'Course No',
  'Course Title',
  'Section',
  'Term',
  'ESL Type',
  'Teacher',
  'Para',
];
const SECTIONS = ['School', 'Course No', 'Course Title', 'Section', 'Grade', 'Program', 'Teacher', 'Enrolled', 'Cap'];

const pupil = (id: string, grade: CellValue, program = '', status = '') => [id, grade, 'Burke', program, status];
const seat = (
  id: string,
  section: CellValue,
  { title = 'Math', term = 'FY', type = '', teacher = '', para = '' } = {},
) => [...[id, 'Burke', 'M4', title, section, term, type, teacher, para]];
const listed = (section: CellValue, enrolled: CellValue, { grade = '', program = '', teacher = '', cap = '' } = {}) => [
  ...['Burke', 'M4', 'Math', section, grade, program, teacher, enrolled, cap],
];

const classes = (sheets: SheetRows) => classesOf(datasetOf(sheets));
const onlyClass = (sheets: SheetRows) => {
  const all = classes(sheets);
  expect(all).toHaveLength(1);
  const [first] = all;
  if (first === undefined) throw new Error('The sheets hold no class.');
  return first;
};

describe('the classes of a workbook', () => {
  it('are those of the sections sheet, then those that only the schedule has', () => {
    const all = classes({
      Roster: [ROSTER, pupil('1', 4)],
      Schedule: [SCHEDULE, seat('1', 1), seat('1', 9)],
      Sections: [SECTIONS, listed(2, 20), listed(1, 21)],
    });
    expect(all.map(({ sectionName, enrolled, enrolledFrom }) => [sectionName, enrolled, enrolledFrom])).toEqual([
      ['2', 20, 'sections sheet'],
      ['1', 21, 'sections sheet'],
      ['9', 1, 'schedule'],
    ]);
  });

  it('count once where the sections sheet lists them twice, by the first row', () => {
    const sections = [SECTIONS, listed(1, 20), listed('1 ', 30), listed('', 5), listed('', 6)];
    expect(classes({ Sections: sections }).map(({ enrolled }) => enrolled)).toEqual([20, 5, 6]);
  });

  it('are not taken from a schedule without a section column', () => {
    const sheets = {
      Roster: [ROSTER, pupil('1', 4)],
      Schedule: [
        ['Student ID', 'Course', 'Term'],
        ['1', 'Math', 'FY'],
      ],
    };
    expect(classes(sheets)).toEqual([]);
  });
});

describe('the students of a class', () => {
  it('are the distinct active ones of every term of it', () => {
    const sized = onlyClass({
      Roster: [ROSTER, pupil('1', 4), pupil('2', 4), pupil('3', 4, '', 'Withdrawn')],
      Schedule: [
        SCHEDULE,
        seat('1', 1, { term: 'S1' }),
        seat('1', 1, { term: 'S2' }),
        seat('2', 1, { term: 'S2' }),
        seat('3', 1, { term: 'S1' }),
        seat('stranger', 1, { term: 'S1' }),
      ],
      Sections: [SECTIONS, listed(1, '')],
    });
    expect(sized.students.map(({ id }) => id)).toEqual(['1', '2']);
    expect(sized.enrolled).toBe(2);
  });

  it('are not known where no schedule has the class, or no roster tells who is active', () => {
    const sections = [SECTIONS, listed(1, '')];
    const roster = [ROSTER, pupil('1', 4)];
    expect(onlyClass({ Sections: sections, Roster: roster, Schedule: [SCHEDULE] }).enrolled).toBeNull();
    expect(onlyClass({ Sections: sections, Schedule: [SCHEDULE, seat('1', 1)] }).enrolled).toBeNull();
    expect(onlyClass({ Sections: sections, Roster: roster, Schedule: [SCHEDULE, seat('9', 1)] }).enrolled).toBe(0);
  });
});

describe('the grade of a class', () => {
  const withStudents = (...grades: CellValue[]) => ({
    Roster: [ROSTER, ...grades.map((grade, index) => pupil(String(index + 1), grade))],
    Schedule: [SCHEDULE, ...grades.map((_, index) => seat(String(index + 1), 1))],
  });

  it('is its grade column, where that names one grade', () => {
    const gradeOf = (grade: string) =>
      onlyClass({ ...withStudents(5), Sections: [SECTIONS, listed(1, 9, { grade })] }).grade;
    expect(['4', '04', 'K', 'SP', '4-5', ''].map(gradeOf)).toEqual(['4', '4', 'K2', 'SP', '5', '5']);
  });

  it.each<[string, CellValue[], string | null]>([
    ['the commonest of its students', [4, 5, 5], '5'],
    ['the lower in a tie', [10, 9, 10, 9, 11], '9'],
    ['a graded one before ungraded students', ['SP', 'SP', 4], '4'],
    ['ungraded where all are', ['SP', 'SP'], 'SP'],
    ['not known where no student has one', ['', 'x'], null],
  ])('is else %s', (_, grades, expected) => {
    expect(onlyClass(withStudents(...grades)).grade).toBe(expected);
  });
});

describe('the program of a class', () => {
  const hilt = 'HILT Spanish';

  it('is that of the sections sheet before that of its students', () => {
    const sized = onlyClass({
      Roster: [ROSTER, pupil('1', 4, hilt)],
      Schedule: [SCHEDULE, seat('1', 1)],
      Sections: [SECTIONS, listed(1, 9, { program: 'SEI Spanish' })],
    });
    expect(programText(sized)).toBe('SEI Spanish');
  });

  it('is else the one that all its students share', () => {
    const shared = (...programs: string[]) =>
      onlyClass({
        Roster: [ROSTER, ...programs.map((program, index) => pupil(String(index), 7, program))],
        Schedule: [SCHEDULE, ...programs.map((_, index) => seat(String(index), 1))],
      });
    const isHilt = ({ programs }: ReturnType<typeof shared>) => isProgram(programs, (program) => program.hilt);
    expect(programText(shared(hilt, 'HILT  spanish'))).toMatch(/^HILT/);
    expect([isHilt(shared(hilt, hilt)), programText(shared(hilt, hilt))]).toEqual([true, hilt]);
    // Two HILT programs are HILT, but no one text names them.
    expect([isHilt(shared(hilt, 'SLIFE')), programText(shared(hilt, 'SLIFE'))]).toEqual([true, '']);
    expect([isHilt(shared(hilt, '')), programText(shared(hilt, ''))]).toEqual([false, '']);
  });

  it('is none where nobody sits in it', () => {
    expect(isProgram(onlyClass({ Sections: [SECTIONS, listed(1, 9)] }).programs, () => true)).toBe(false);
  });
});

describe('what else is known of a class', () => {
  it('is its teacher, its cap and its paraprofessional, from either sheet', () => {
    const sized = onlyClass({
      Roster: [ROSTER, pupil('1', 4)],
      Schedule: [SCHEDULE, seat('1', 1, { teacher: 'Roy, Max', para: 'Y' })],
      Sections: [SECTIONS, listed(1, 9, { cap: '22' })],
    });
    expect([sized.teachers.map(({ name }) => name), sized.statedCap, sized.hasParaprofessional]).toEqual([
      ['Roy, Max'],
      22,
      true,
    ]);
  });

  it('is no cap where the cap column holds no number above 0', () => {
    const capOf = (cap: string) => onlyClass({ Sections: [SECTIONS, listed(1, 9, { cap })] }).statedCap;
    expect(['0', '-3', 'TBD', ''].map(capOf)).toEqual([null, null, null, null]);
  });

  it('is whether it is ESL: by its course, or where all its rows are; and core where it is not', () => {
    const kindOf = (title: string, ...types: string[]) => {
      const { isEsl, isCore } = onlyClass({
        Roster: [ROSTER, ...types.map((_, index) => pupil(String(index), 4))],
        Schedule: [SCHEDULE, ...types.map((type, index) => seat(String(index), 1, { title, type }))],
      });
      return { isEsl, isCore };
    };
    expect(kindOf('ESL Reading', '', '')).toEqual({ isEsl: true, isCore: false });
    expect(kindOf('Reading', 'Push-In', 'Push-In')).toEqual({ isEsl: true, isCore: false });
    expect(kindOf('Reading', 'Push-In', '')).toEqual({ isEsl: false, isCore: true });
    expect(kindOf('Music', '')).toEqual({ isEsl: false, isCore: false });
    expect(onlyClass({ Sections: [SECTIONS, listed(1, 9)] })).toMatchObject({ isEsl: false, isCore: true });
  });
});
