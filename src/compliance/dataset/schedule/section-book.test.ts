import type { SheetRows } from '../../checks/testing/workbook-of';
import { datasetOf } from '../testing/dataset-of';
import { ROW } from './row-marks';

const SCHEDULE = ['Student ID', 'School', 'Course No', 'Course Title', 'Section', 'Term', 'Teacher'];
const SECTIONS = ['School', 'Course No', 'Course Title', 'Section', 'Term', 'Enrolled', 'Teacher', 'Para'];

const sectionsOf = (...rows: SheetRows[string]) => datasetOf({ Schedule: [SCHEDULE, ...rows] }).sections;

describe('classes of a schedule', () => {
  it('are told apart by school, course, section and term', () => {
    const rows = [
      ['1', 'Adams', 'E2', 'ESL 2', 1, 'S1', ''],
      ['1', 'Baker', 'E2', 'ESL 2', 1, 'S1', ''],
      ['1', 'Adams', 'E3', 'ESL 2', 1, 'S1', ''],
      ['1', 'Adams', 'E2', 'ESL 2', 2, 'S1', ''],
      ['1', 'Adams', 'E2', 'ESL 2', 1, 'S2', ''],
    ];
    expect(sectionsOf(...rows, ...rows).map(({ display, enrolments }) => [display, enrolments.length])).toEqual([
      ['Adams|E2|1|S1', 2],
      ['Baker|E2|1|S1', 2],
      ['Adams|E3|1|S1', 2],
      ['Adams|E2|2|S1', 2],
      ['Adams|E2|1|S2', 2],
    ]);
  });

  it('are one class in whatever case they are typed, shown as typed first', () => {
    const [section, ...others] = sectionsOf(
      ['1', 'Adams', 'e2', 'ESL 2', 'a', 'FY', ''],
      ['2', 'ADAMS', 'E2', 'ESL two', 'A', '', ''],
    );
    expect(others).toEqual([]);
    expect([section?.display, section?.enrolments.length]).toEqual(['Adams|e2|a|FY', 2]);
    expect([section?.sectionName, section?.firstRow.row, section?.hasEslRow]).toEqual(['a', 2, true]);
  });

  it('are named by the title where there is no code', () => {
    expect(sectionsOf(['1', 'Adams', '', 'ESL 2', 1, '', '']).map(({ display }) => display)).toEqual([
      'Adams|ESL 2|1|',
    ]);
  });

  it('are told apart by the school of the student where the schedule names none', () => {
    const { sections } = datasetOf({
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1', 3, 'Adams'],
        ['2', 3, 'Baker'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1', 'ESL 2', 1],
        ['2', 'ESL 2', 1],
      ],
    });
    expect(sections.map(({ school, display }) => [school, display])).toEqual([
      ['Adams', '|ESL 2|1|'],
      ['Baker', '|ESL 2|1|'],
    ]);
  });

  it('have each active student of a roster once, and say which have an ESL row', () => {
    const { sections } = datasetOf({
      Roster: [
        ['Student ID', 'Grade', 'Enrollment Status'],
        ['1', 3, 'Active'],
        ['2', 3, 'Withdrawn'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section', 'ESL Type'],
        ['1', 'ELA', 1, ''],
        ['1', 'ELA', 1, ''],
        ['2', 'ELA', 1, 'Push-In'],
        ['99', 'ELA', 1, ''],
        ['1', 'Art', 1, ''],
        ['1', 'ELA', 2, 'Push-In'],
      ],
    });
    const idsOf = (students: readonly { readonly id: string }[]) => students.map(({ id }) => id);
    expect(
      sections.map(({ activeStudents, eslRowStudents, hasEslRow }) => [
        idsOf(activeStudents),
        idsOf(eslRowStudents),
        hasEslRow,
      ]),
    ).toEqual([
      [['1'], ['2'], true],
      [['1'], [], false],
      [['1'], ['1'], true],
    ]);
    // Of the first class, the ESL row is of a student who left.
    expect(sections.map(({ countedMarks }) => (countedMarks & ROW.esl) !== 0)).toEqual([false, false, true]);
  });

  it('have each name that joins nobody once, and each row without any name; a ruined id is not such a row', () => {
    const { sections, enrolments } = datasetOf({
      Roster: [
        ['Student ID', 'SASID', 'Grade'],
        ['1', '1000000001', 3],
        ['2', '1000000002', 3],
      ],
      Schedule: [
        ['Student ID', 'SASID', 'Student Name', 'Course', 'Section'],
        ['', '', 'Poe, Max', 'ELA', 1],
        ['', '', 'Max Poe', 'ELA', 1],
        ['', '', '', 'ELA', 1],
        ['', '', '', 'ELA', 1],
        ['', '1000000001', '', 'ELA', 1],
        ['', '1000000002', '', 'ELA', 1],
        ['9.90694E+11', '', '', 'ELA', 1],
      ],
    });
    expect(sections.map(({ unjoined }) => unjoined.length)).toEqual([3]);
    expect(enrolments.flatMap(({ student }) => student?.id ?? [])).toEqual(['1', '2']);
  });

  it('have one number where only the school differs, or the title beside one code', () => {
    const numbers = sectionsOf(
      ['1', 'Adams', 'E2', 'ESL 2', 1, 'S1', ''],
      ['2', 'Baker', 'E2', 'ESL two', 1, 'S1', ''],
      ['3', 'Adams', 'E3', 'ESL 2', 1, 'S1', ''],
      ['4', 'Adams', '', 'ESL 2', 1, 'S1', ''],
      ['5', 'Baker', '', 'ESL 2', 1, 'S1', ''],
      ['6', 'Adams', '', 'ESL 3', 1, 'S1', ''],
    ).map(({ classNumber }) => classNumber);
    expect(numbers).toEqual([0, 0, 1, 2, 2, 3]);
  });

  it('have each teacher once, and a paraprofessional where any row has one', () => {
    const { sections } = datasetOf({
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Teacher', 'Para'],
        ['1', 'ESL 2', 1, 'Lee, Ann', ''],
        ['2', 'ESL 2', 1, 'Ann Lee', 'J. Cruz'],
        ['3', 'ESL 2', 1, 'Roy, Max', ''],
        ['4', 'ESL 3', 1, '', 'No'],
      ],
    });
    expect(
      sections.map(({ teachers, hasParaprofessional }) => [teachers.map(({ name }) => name), hasParaprofessional]),
    ).toEqual([
      [['Lee, Ann', 'Roy, Max'], true],
      [[], false],
    ]);
  });
});

describe('a class in the sections sheet', () => {
  /** The row of the sections sheet that one class of a schedule finds. */
  function listingRow(row: SheetRows[string][number], ...listed: SheetRows[string]): number | null | undefined {
    return datasetOf({ Schedule: [SCHEDULE, row], Sections: [SECTIONS, ...listed] }).sections[0]?.listing?.row ?? null;
  }

  const scheduled = (school: string, code: string, title: string) => ['1', school, code, title, 1, 'S1', ''];
  const listed = (school: string, code: string, title: string, term = 'S1', section: string | number = 1) => [
    school,
    code,
    title,
    section,
    term,
    20,
    '',
    '',
  ];

  it('is found by its code, whatever its title', () => {
    const row = scheduled('Adams', 'E2', 'ESL 2');
    expect(listingRow(row, listed('Adams', 'E1', 'ESL 2'), listed('adams', 'e2', 'ESL two'))).toBe(3);
    expect(listingRow(row, listed('Adams', 'E1', 'ESL 2'))).toBeNull();
  });

  it('is found by its title where one of the sheets has no code', () => {
    expect(listingRow(scheduled('Adams', 'E2', 'ESL 2'), listed('Adams', '', 'esl 2'))).toBe(2);
    expect(listingRow(scheduled('Adams', '', 'ESL 2'), listed('Adams', 'E2', 'ESL 2'))).toBe(2);
    expect(listingRow(scheduled('Adams', '', 'E2'), listed('Adams', 'E2', 'ESL 2'))).toBe(2);
  });

  it('is of the same school, where both sheets say it', () => {
    const row = scheduled('Adams', 'E2', '');
    expect(listingRow(row, listed('Baker', 'E2', ''), listed('', 'E2', ''))).toBe(3);
    expect(listingRow(row, listed('Baker', 'E2', ''))).toBeNull();
    expect(listingRow(scheduled('', 'E2', ''), listed('Adams', 'E2', ''))).toBe(2);
    expect(listingRow(scheduled('', 'E2', ''), listed('Adams', 'E2', ''), listed('Baker', 'E2', ''))).toBeNull();
  });

  it('is of the same term, else of one that overlaps', () => {
    const row = scheduled('Adams', 'E2', '');
    expect(listingRow(row, listed('Adams', 'E2', '', 'FY'), listed('Adams', 'E2', '', 'S1'))).toBe(3);
    expect(listingRow(row, listed('Adams', 'E2', '', 'S2'), listed('Adams', 'E2', '', ''))).toBe(3);
    expect(listingRow(row, listed('Adams', 'E2', '', 'S2'))).toBeNull();
  });

  it('is of the same section', () => {
    expect(listingRow(scheduled('Adams', 'E2', ''), listed('Adams', 'E2', '', 'S1', 2))).toBeNull();
  });

  it('gives what the schedule does not say: teacher and paraprofessional', () => {
    const { sections, teachers } = datasetOf({
      Schedule: [SCHEDULE, ['1', 'Adams', 'E2', '', 1, 'S1', 'TBD'], ['1', 'Adams', 'E3', '', 1, 'S1', 'Roy, Max']],
      Sections: [
        SECTIONS,
        ['Adams', 'E2', '', 1, 'S1', 20, 'Lee, Ann', 'Y'],
        ['Adams', 'E3', '', 1, 'S1', 20, 'Lee, Ann', 'N'],
      ],
    });
    expect(sections.map((section) => [section.teachers.map(({ name }) => name), section.hasParaprofessional])).toEqual([
      [['Lee, Ann'], true],
      [['Roy, Max'], false],
    ]);
    expect(teachers.map(({ name, firstRow }) => [name, firstRow?.row])).toEqual([
      ['Lee, Ann', undefined],
      ['Roy, Max', 3],
    ]);
  });

  it('keeps its own key and program', () => {
    const { listings } = datasetOf({
      Sections: [
        ['School', 'Course', 'Section', 'Enrolled', 'Program'],
        ['Adams', 'Math 3', 1, 20, 'Dual Language Spanish'],
        ['Adams', 'Math 3', 2, 20, ''],
      ],
    });
    expect(listings.map(({ display, program }) => [display, program?.language ?? null])).toEqual([
      ['Adams|Math 3|1|', 'Spanish'],
      ['Adams|Math 3|2|', null],
    ]);
  });
});
