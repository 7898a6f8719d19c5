import fc from 'fast-check';
import { assignColumns, comparableHeading, HeadingBook, MATCH, strippedHeading } from './headings';
import { kindOf } from './kinds';

describe('comparableHeading', () => {
  it('ignores case, spaces, line breaks and the marks of sheets.md', () => {
    const same = [
      'Student ID',
      'STUDENT_ID',
      'student\nid',
      'Student\u00a0ID',
      'student-id',
      'Student.ID:',
      '[Student] (ID) #',
      'Student/ID',
    ];
    expect(new Set(same.map(comparableHeading))).toEqual(new Set(['studentid']));
  });

  it.each([
    ['DOE 16', 'doe016'],
    ['DOE016', 'doe016'],
    ['DOE 01', 'doe001'],
    ['Doe, Ann', 'doeann'],
  ])('writes %p as %p', (heading, comparable) => expect(comparableHeading(heading)).toBe(comparable));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(comparableHeading(comparableHeading(text))).toBe(comparableHeading(text)),
      ),
    );
  });
});

describe('strippedHeading', () => {
  it.each([
    ['SDD (1-4)', 'sdd'],
    ['SDD Level SY26-27', 'sddlevel'],
    ['2026-27 SDD', 'sdd'],
    ['SY 2026 ELD', 'eld'],
    ['Grade 2026', 'grade'],
    ['SLIFE (Y/N)', 'slife'],
    ['SLIFE Y/N', 'slife'],
    ['Current Grade', 'grade'],
    ['Current SY26', 'current'],
    ['(2026)', ''],
  ])('of %p is %p', (heading, stripped) => expect(strippedHeading(heading)).toBe(stripped));
});

describe('HeadingBook', () => {
  const book = new HeadingBook(
    {
      studentId: ['Student Number'],
      name: ['Student'],
      code: ['Course Number'],
      title: ['Course Title'],
      school: ['School'],
    },
    { title: ['Course'], code: ['Course'] },
  );

  it('prefers the spelling itself to a stripped one, and that to a shared word', () => {
    expect(book.find('student')).toEqual([{ field: 'name', score: MATCH.exact }]);
    expect(book.find('Student (Last, First)')).toEqual([{ field: 'name', score: MATCH.stripped }]);
    expect(book.find('Course')).toEqual([
      { field: 'title', score: MATCH.shared },
      { field: 'code', score: MATCH.shared },
    ]);
    expect(book.find('Teacher')).toEqual([]);
  });

  it('refuses a heading that names two fields exactly', () => {
    expect(() => new HeadingBook({ grade: ['Level'], sdd: ['LEVEL:'] })).toThrow(
      'The heading "LEVEL:" names two fields.',
    );
  });

  it('reads # as a number where a field has one', () => {
    expect(book.find('Student #')).toEqual([{ field: 'studentId', score: MATCH.exact }]);
    expect(book.find('Course #')).toEqual([{ field: 'code', score: MATCH.exact }]);
    expect(book.find('School #')).toEqual([{ field: 'school', score: MATCH.exact }]);
  });
});

describe('assignColumns', () => {
  const schedule = kindOf('schedule').book;
  const roster = kindOf('roster').book;
  const columns = (headings: readonly string[], book: HeadingBook) => Object.fromEntries(assignColumns(headings, book));

  it('gives a field the better match, then the left one', () => {
    expect(columns(['SDD 2025-26', 'SDD', 'SDD Level'], roster)).toEqual({ sdd: 1 });
    expect(columns(['Grade Level', 'Grade'], roster)).toEqual({ grade: 0 });
  });

  it('takes "Course" for whichever of title and code has no column', () => {
    expect(columns(['Course'], schedule)).toEqual({ courseTitle: 0 });
    expect(columns(['Course', 'Course No'], schedule)).toEqual({ courseTitle: 0, courseCode: 1 });
    expect(columns(['Course', 'Course Title'], schedule)).toEqual({ courseCode: 0, courseTitle: 1 });
    expect(columns(['Course', 'Course Title', 'Course No'], schedule)).toEqual({ courseTitle: 1, courseCode: 2 });
  });

  it('tells the name column from the number column', () => {
    expect(columns(['Student', 'Student #'], roster)).toEqual({ name: 0, studentId: 1 });
  });

  it('gives each column one field and each field one column, whatever the headings', () => {
    const heading = fc.constantFrom(
      'Course',
      'Course Title',
      'Course No',
      'Student ID',
      'LASID',
      'Term',
      'Class',
      '',
      'Notes',
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 10 }), (headings) => {
        const used = [...assignColumns(headings, schedule).values()];
        expect(new Set(used).size).toBe(used.length);
        expect(used.every((column) => headings[column] !== '' && headings[column] !== 'Notes')).toBe(true);
      }),
    );
  });
});
