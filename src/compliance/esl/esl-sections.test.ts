import { activeEls, activeStudents, eslStudents, isCoreSection, isEslSection } from './esl-sections';
import { readSheets } from './testing/read-sheets';

/** A class of students 1 (EL), 2 (FEL), 3 (inactive EL) and 9 (on no roster) with these ESL types. */
function classOf(course: string, types: Readonly<Record<string, string>>) {
  return readSheets({
    Roster: [
      ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'],
      ['1', 3, 'EL', ''],
      ['2', 3, 'FEL', ''],
      ['3', 3, 'EL', 'Withdrawn'],
    ],
    Schedule: [
      ['Student ID', 'Course', 'Section', 'ESL Type'],
      ...Object.entries(types).map(([id, type]) => [id, course, 1, type]),
    ],
  }).section(0);
}

const idsOf = (students: readonly { readonly id: string }[]) => students.map(({ id }) => id);

describe('isEslSection and isCoreSection', () => {
  it("see ESL by the course's words, or where all rows are ESL rows", () => {
    expect(isEslSection(classOf('ESL', { '1': '', '2': '' }))).toBe(true);
    expect(isEslSection(classOf('ELA', { '1': 'Embed ELA', '2': 'Embed ELA' }))).toBe(true);
    expect(isEslSection(classOf('ELA', { '1': 'Embed ELA', '2': '' }))).toBe(false);
    expect(isEslSection(classOf('Art', { '1': '' }))).toBe(false);
  });

  it('do not look at the rows of inactive students', () => {
    expect(isEslSection(classOf('ELA', { '1': 'Push-In', '3': '' }))).toBe(true);
    expect(isEslSection(classOf('ESL', { '3': '' }))).toBe(false);
  });

  it('see core where a core word stands in a class that is not ESL', () => {
    expect(isCoreSection(classOf('ELA', { '1': '' }))).toBe(true);
    expect(isCoreSection(classOf('ELA', { '1': 'Push-In' }))).toBe(false);
    expect(isCoreSection(classOf('English ESL', { '1': '' }))).toBe(false);
    expect(isCoreSection(classOf('Art', { '1': '' }))).toBe(false);
  });
});

describe('the students of a class', () => {
  const section = classOf('ELA', { '1': 'Push-In', '2': 'Push-In', '3': 'Push-In', '9': '' });

  it('are the active ones on a roster; rows of ids on no roster still count as rows', () => {
    expect(idsOf(activeStudents(section))).toEqual(['1', '2']);
    expect(isEslSection(section)).toBe(false);
  });

  it('are ELs by their status, and ESL students by their own row', () => {
    expect(idsOf(activeEls(section))).toEqual(['1']);
    expect(idsOf(eslStudents(section))).toEqual(['1']);
    expect(eslStudents(classOf('ELA', { '1': '' }))).toEqual([]);
  });

  it('count once, however many rows they have', () => {
    const { section: twice } = readSheets({
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 3, 'EL'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1', 'ESL', 1],
        ['1', 'ESL', 1],
      ],
    });
    expect(idsOf(activeStudents(twice(0)))).toEqual(['1']);
  });
});
