import { datasetOf } from '../testing/dataset-of';

const ROSTER = ['Student ID', 'SASID', 'Grade', 'ML Status', 'School'];
const MAI = ['0042', '1234567890', 7, 'EL', 'Adams'];
const SCHEDULE = ['Student ID', 'SASID', 'Course', 'Section', 'ESL Type'];

describe('schedule rows', () => {
  it('find their student by id, and without one that can be used by state id', () => {
    const { students, enrolments, strangers } = datasetOf({
      Roster: [ROSTER, MAI],
      Schedule: [
        SCHEDULE,
        [42, '', 'Math', 1, ''],
        ['42.0', '', 'Math', 2, ''],
        ['', 1234567890, 'Math', 3, ''],
        ['99', 1234567890, 'Math', 4, ''],
        ['', '9999999999', 'Math', 5, ''],
        ['9.90694E+11', '1234567890', 'Math', 6, ''],
      ],
    });
    expect(students.get('42')?.enrolments.map(({ row, studentId }) => [row, studentId.text])).toEqual([
      [2, '42'],
      [3, '42'],
      [4, '0042'],
      [7, '0042'],
    ]);
    expect(strangers.map(({ id, enrolments: rows }) => [id?.text, rows.map(({ row }) => row)])).toEqual([['99', [5]]]);
    expect(enrolments.map(({ row, student }) => [row, student?.id ?? null])).toEqual([
      [2, '0042'],
      [3, '0042'],
      [4, '0042'],
      [5, null],
      [6, null],
      [7, '0042'],
    ]);
  });

  it('of nobody still show their class: blank, ruined and error ids', () => {
    const { sections, strangers } = datasetOf({
      Roster: [ROSTER, MAI],
      Schedule: [
        SCHEDULE,
        ['', '', 'Math', 1, ''],
        ['9.90694E+11', '', 'Math', 1, ''],
        ['', '9.90694E+9', 'Math', 1, ''],
        [{ error: '#N/A' }, '', 'Math', 1, ''],
      ],
    });
    expect(sections.map(({ enrolments }) => enrolments.map(({ row, student }) => [row, student]))).toEqual([
      [
        [2, null],
        [3, null],
        [4, null],
        [5, null],
      ],
    ]);
    expect(strangers).toEqual([]);
  });

  it('of one stranger are together, however the id is typed', () => {
    const { strangers } = datasetOf({
      Schedule: [SCHEDULE, ['0099', '', 'Math', 1, ''], [99, '', 'ELA', 1, '']],
    });
    expect(strangers.map(({ id, enrolments }) => [id?.text, enrolments.length])).toEqual([['0099', 2]]);
  });

  it('of several strangers are apart, by id or by name', () => {
    const { strangers } = datasetOf({
      Schedule: [
        ['Student ID', 'Student Name', 'Course', 'Section'],
        ['98', 'Poe, Max', 'Math', 1],
        ['99', 'Roy, Ida', 'Math', 1],
        ['', 'Zed, Zoe', 'Math', 1],
      ],
    });
    expect(strangers.map(({ id, name, enrolments }) => [id?.text ?? null, name, enrolments.length])).toEqual([
      ['98', '', 1],
      ['99', '', 1],
      [null, 'Zed, Zoe', 1],
    ]);
  });

  it('are ESL rows by their type or by the words of the course', () => {
    const { enrolments } = datasetOf({
      Schedule: [
        SCHEDULE,
        ['1', '', 'ESL 2', 1, ''],
        ['1', '', 'ELA', 1, 'Push In'],
        ['1', '', 'ELA', 2, 'in small groups'],
        ['1', '', 'ELA', 3, 'N/A'],
        ['1', '', 'Wrestling', 1, ''],
      ],
    });
    expect(enrolments.map(({ isEsl, eslType }) => [isEsl, eslType])).toEqual([
      [true, 'Standalone'],
      [true, 'Push-In'],
      [true, 'Standalone'],
      [false, 'Standalone'],
      [false, 'Standalone'],
    ]);
  });

  it('know their course by words in the title or in the code', () => {
    const { enrolments } = datasetOf({
      Schedule: [
        ['Student ID', 'Course Code', 'Course Title', 'Section'],
        ['1', 'ESL101', 'Language Lab', 1],
        ['1', 'M7', 'Mathematics', 1],
        ['1', 'X1', 'Relaxation', 1],
      ],
    });
    expect(enrolments.map(({ course: { hasEslWords, hasCoreWords } }) => [hasEslWords, hasCoreWords])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('of several schedules are one data set, in sheet order', () => {
    const heading = ['Student ID', 'Course', 'Section'];
    const { enrolments, sections } = datasetOf({
      Adams: [heading, ['1', 'Math', 1]],
      Baker: [heading, ['2', 'Math', 1], ['3', 'Math', 2]],
    });
    expect(enrolments.map(({ source, row }) => [source.sheet.name, row])).toEqual([
      ['Adams', 2],
      ['Baker', 2],
      ['Baker', 3],
    ]);
    expect(sections.map(({ display, enrolments: rows }) => [display, rows.length])).toEqual([
      ['|Math|1|', 2],
      ['|Math|2|', 1],
    ]);
  });

  it('carry the term, and take one on no list as the full year', () => {
    const { enrolments } = datasetOf({
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Term'],
        ...['S1', 'Q1,Q2', '', 'whenever'].map((term) => ['1', 'Math', 1, term]),
      ],
    });
    const fullYear = 0b1111_1111_1111;
    expect(enrolments.map(({ term }) => term)).toEqual([0b11_1111, 0b11_1111, fullYear, fullYear]);
    expect(enrolments.map(({ termIsKnown }) => termIsKnown)).toEqual([true, true, true, false]);
  });
});
