import fc from 'fast-check';
import { assignColumns, type Evidence } from './assign-columns';
import type { HeadingBook } from './headings';
import { kindOf } from './kinds';

const schedule = kindOf('schedule').book;
const roster = kindOf('roster').book;
const columns = (headings: readonly string[], book: HeadingBook, evidence?: Evidence) =>
  Object.fromEntries(assignColumns(headings, book, evidence).columns);

describe('assignColumns', () => {
  it('gives a field the better match, then the left one', () => {
    expect(columns(['SDD 2025-26', 'SDD', 'SDD Level'], roster)).toEqual({ sdd: 1 });
    expect(columns(['Grade Level', 'Grade'], roster)).toEqual({ grade: 0 });
  });

  it('gives it the later school year of equals, wherever that stands', () => {
    expect(columns(['SDD 25-26', 'SDD 26-27'], roster)).toEqual({ sdd: 1 });
    expect(columns(['SDD SY 2026-27', 'SDD SY 2025-26'], roster)).toEqual({ sdd: 0 });
    // No school year: the left column, as ever.
    expect(columns(['SDD 10-14', 'SDD 12-18'], roster)).toEqual({ sdd: 0 });
  });

  it('gives it the later year of equals', () => {
    expect(columns(['2024 Overall', '2025 Overall'], kindOf('access').book)).toEqual({ overall: 1 });
  });

  it('takes what two fields share for the one that any text is of, where the cells are none of the other', () => {
    const requests = kindOf('requests').book;
    const cellsAre =
      (weight: -1 | 0): Evidence =>
      (field) =>
        field === 'kind' ? null : weight;
    expect(columns(['What are you asking for?'], requests, cellsAre(-1))).toEqual({ kind: 0 });
    expect(columns(['What are you asking for?'], requests, cellsAre(0))).toEqual({});
  });

  it('takes the short forms of personnel offices, and who teaches a section by id', () => {
    expect(columns(['Last', 'First', 'DOH', 'Term Date'], kindOf('staff').book)).toEqual({
      lastName: 0,
      firstName: 1,
      startDate: 2,
      endDate: 3,
    });
    expect(columns(['PrimaryStaff', 'SectionStaffID', 'PO/PI'], schedule)).toEqual({
      teacher: 0,
      teacherId: 1,
      eslType: 2,
    });
  });

  it('takes minutes that are required or needed for no minutes that are given', () => {
    expect(columns(['Required ESL Minutes', 'ESL min needed'], roster)).toEqual({});
    expect(columns(['Required Min/Wk', 'Min/Wk'], schedule)).toEqual({ minutesPerWeek: 1 });
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

  it('lets the cells decide between equals, before the left one', () => {
    const right: Evidence = (_, column) => (column === 1 ? 1 : -1);
    expect(columns(['Grade Level', 'Grade'], roster, right)).toEqual({ grade: 1 });
    expect(columns(['Grade', 'Grade Lvl 2026'], roster, right)).toEqual({ grade: 0 });
  });

  it('asks for the cells only where the headings leave it open', () => {
    const asked: string[] = [];
    columns(['Grade', 'Homeroom', 'SDD', 'SDD Level'], roster, (field) => {
      asked.push(field);
      return 0;
    });
    expect(asked).toEqual(['sdd', 'sdd']);
  });

  it('gives each column one field and each field one column, whatever the headings', () => {
    const heading = fc.constantFrom(
      ...['Course', 'Course Title', 'Course No', 'Student ID', 'LASID', 'Term', 'Class', '', 'Notes'],
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 10 }), (headings) => {
        const used = [...assignColumns(headings, schedule).columns.values()];
        expect(new Set(used).size).toBe(used.length);
        expect(used.every((column) => headings[column] !== '' && headings[column] !== 'Notes')).toBe(true);
      }),
    );
  });
});
