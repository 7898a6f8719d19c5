import fc from 'fast-check';
import { comparableHeading } from './comparable-heading';
import { MATCH } from './heading-match';
import { HeadingBook, headingTest } from './headings';
import { kindOf } from './kinds';

describe('comparableHeading', () => {
  it('ignores case, spaces, line breaks and the marks of docs/spec/sheets.md', () => {
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

describe('HeadingBook', () => {
  const book = new HeadingBook(
    {
      studentId: ['Student Number', 'DOE001'],
      name: ['Student'],
      grade: ['Grade Level', 'DOE016'],
      code: ['Course Number'],
      title: ['Course Title'],
      school: ['School'],
      status: ['EL Status'],
      exit: ['EL Exit Date'],
      stateId: ['State ID'],
    },
    { title: ['Course'], code: ['Course'] },
  );
  const fieldOf = (heading: string) => book.find(heading).map(({ field }) => field);

  it('prefers the spelling to its words, these to words beside fillers, and these to a shared word', () => {
    expect(book.find('student')).toEqual([{ field: 'name', score: MATCH.exact }]);
    expect(book.find('Pupil')).toEqual([{ field: 'name', score: MATCH.words }]);
    expect(book.find('Level of the Grade')).toEqual([{ field: 'grade', score: MATCH.core }]);
    expect(book.find('Course')).toEqual([
      { field: 'title', score: MATCH.shared },
      { field: 'code', score: MATCH.shared },
    ]);
    expect(book.find('Teacher')).toEqual([]);
  });

  it.each([
    ['StudentNumber', 'studentId'],
    ['STUDENTNUMBER', 'studentId'],
    ['stu_nbr', 'studentId'],
    ['Crs Nmbr', 'code'],
    ['Title of Course', 'title'],
    ['Grade Level Descriptor', 'grade'],
    ['Grade Lvl 2026-27', 'grade'],
    ['Bldg', 'school'],
    ['ELL Stat', 'status'],
    ['English Learner Status', 'status'],
    ['Multilingual Learner: Status (Y/N)', 'status'],
    ['LEP Exit Dt', 'exit'],
  ])('reads %p by its words as %s', (heading, field) => expect(fieldOf(heading)).toEqual([field]));

  it.each([
    ['students.studentNumber', 'studentId'],
    ['STU.School', 'school'],
    ['[05]EL Status', 'status'],
    ['DOE016 - Grade Level', 'grade'],
    ['DOE016', 'grade'],
    ['ID (State)', 'stateId'],
    ['EL Status (from Aspen)', 'status'],
    ['STN/Student Number', 'studentId'],
  ])('reads the qualified %p as %s', (heading, field) => expect(fieldOf(heading)).toEqual([field]));

  it.each([
    'Last Grade Level',
    'Next Grade Level',
    'EL Exit Date (projected)',
    'School Year',
    'Grade Level 2',
    'Teacher › Title',
    'Course Title Notes',
    'School/Grade Level',
    'parent.Student Number 2',
    'EL Status'.repeat(40),
    '(((((',
    '',
  ])('takes %p for nothing', (heading) => expect(fieldOf(heading)).toEqual([]));

  it('leaves open what a data element and the name beside it say differently', () => {
    expect(book.find('DOE016 - School').map(({ field, doubtful }) => [field, doubtful])).toEqual([
      ['grade', true],
      ['school', true],
    ]);
  });

  it('of two words for two fields takes the one that names one field, if the other says something', () => {
    const schedule = kindOf('schedule').book;
    for (const heading of ['Class / group', 'Group/class'])
      expect(schedule.find(heading)).toEqual([{ field: 'courseTitle', score: MATCH.qualified }]);
    expect(kindOf('roster').book.find('Level/Class')).toEqual([]);
  });

  it('reads # as a number where a field has one', () => {
    expect(book.find('Student #')).toEqual([{ field: 'studentId', score: MATCH.exact }]);
    expect(book.find('Course #')).toEqual([{ field: 'code', score: MATCH.exact }]);
  });

  it('takes the same heading for the same field in any case, order, spacing and with any fillers', () => {
    const fillers = ['Code', 'indicator', 'Field', 'of the', 'CURRENT', 'descriptor', 'Official'];
    const roster = kindOf('roster').book;
    fc.assert(
      fc.property(
        fc.constantFrom('ELD Level', 'Home Language', 'Screener Date', 'Homeroom', 'Reclassification Date'),
        fc.shuffledSubarray(fillers),
        fc.constantFrom(' ', '_', '-', '  ', '\n', '\u00a0'),
        fc.boolean(),
        (heading, more, gap, isLarge) => {
          const text = [...more, heading].join(' ').replace(/ /g, gap);
          const read = roster.find(isLarge ? text.toUpperCase() : text)[0]?.field;
          expect({ text, read }).toEqual({ text, read: roster.find(heading)[0]?.field });
        },
      ),
    );
  });
});

it('a text is a heading where any book knows it', () => {
  const isHeading = headingTest([kindOf('roster'), kindOf('schedule')]);
  expect(['EL lvl', 'Crs', 'Min/Wk', 'Favorite colour'].map(isHeading)).toEqual([true, true, true, false]);
});
