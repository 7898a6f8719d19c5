import { isGeneralName, isSameBeside, namesItself, qualifiedNames } from './qualifiers';

/** The ways to part a heading: form, name and qualifier, and what follows of each. */
const parted = (text: string) =>
  qualifiedNames(text).map((part) => [part.form, part.name.trim(), part.qualifier.trim()].join(' | '));
const namesIn = (text: string) =>
  qualifiedNames(text)
    .filter(isSameBeside)
    .map(({ name }) => name.trim());

describe('a heading of several parts', () => {
  it.each<[string, string[]]>([
    ['Student ID', []],
    ['Student ID (State)', ['bracket | Student ID | State']],
    ['Student ID [State]', ['bracket | Student ID | State']],
    ['(State)', []],
    ['Student (State) ID', ['bracket | Student   ID | State']],
    ['lep.programStatus', ['prefix | programStatus | lep', 'suffix | lep | programStatus']],
    ['DOE016 - Grade Level', ['prefix | Grade Level | DOE016', 'suffix | DOE016 | Grade Level']],
    ['A: B', ['prefix | B | A', 'suffix | A | B']],
    ['A | B', ['prefix | B | A', 'suffix | A | B']],
    ['A__B', ['prefix | B | A', 'suffix | A | B']],
    ['A_B', []],
    ['A-B', []],
    ['A\nB', ['prefix | B | A', 'suffix | A | B']],
    ['A > B > C', ['prefix | B C | A', 'prefix | C | A B', 'suffix | A | B C']],
    ['Overall › Level', ['group | Level | Overall']],
    ['X › Overall › Level', ['group | Level | X   Overall']],
  ])('%p is parted as %p', (text, parts) => expect(parted(text)).toEqual(parts));

  it('of a long path is parted at its first five places only', () => {
    const path = 'a.b.c.d.e.f.g.h';
    expect(parted(path).filter((part) => part.startsWith('prefix'))).toHaveLength(6);
  });

  it.each<[string, string[]]>([
    ['Student ID (State)', []],
    ['Student ID (zzz)', ['Student ID']],
    ['Teacher (ESL)', ['Teacher']],
    ['Grade (next year)', []],
    ['Phone (Parent)', []],
    ['Grade (Student)', ['Grade']],
    ['Grade (info)', ['Grade']],
    ['Status (School)', []],
    ['Status (zzz)', ['Status']],
    ['Minutes (required)', []],
    ['Minutes (ESL)', []],
    ['students.grade_level', ['grade_level']],
    ['parent.language', []],
    ['sibling.school', []],
    ['demographics.homeLanguage', ['homeLanguage']],
    ['courseSection.maxStudents', ['maxStudents']],
    ['STU.LF', ['LF']],
    ['enrollment.startDate', ['startDate']],
    ['lep.startDate', []],
  ])('%p names %p, whatever the rest says', (text, names) => expect(namesIn(text)).toEqual(names));
});

describe('a name', () => {
  it('does not say what it is of', () => {
    const general = ['Status', 'Start Date', 'Name', 'End Date', 'Code', 'ID', 'Test Type', 'Current Status', 'Of'];
    expect(general.filter((name) => !isGeneralName(name))).toEqual([]);
    expect(['ESL Status', 'School', 'Teacher Name'].filter(isGeneralName)).toEqual([]);
  });

  it('at the end of a path says itself what it is of where it has a word of the path, or several parts', () => {
    const itself = (text: string) =>
      qualifiedNames(text)
        .filter(namesItself)
        .map(({ name }) => name.trim());
    expect(itself('courseSection.courseNumber')).toEqual(['courseNumber']);
    expect(itself('Section > Course > Number')).toEqual(['Course Number']);
    expect(itself('lep.status')).toEqual([]);
    expect(itself('Course (course number)')).toEqual([]);
  });
});
