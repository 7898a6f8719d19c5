import { runOf } from '../../compliance/reports/testing/run-of';
import { classRows, rowAnchors } from './class-rows';

const RUN = runOf({
  Roster: [
    ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'],
    ['100234', 'Nguyễn, Thị Mai', 'Burke', '3', 'EL', 2],
  ],
  Schedule: [
    ['Student ID', 'School', 'Course No', 'Course Title', 'Section', 'Term', 'Schedule', 'Teacher'],
    ['100234', 'Burke', 'MATH-3', 'Math 3', '3A', 'FY', '1(M-F)', 'Roy, Ana'],
    ['100234', 'Burke', 'ESL-3', 'ESL 3', '1', 'FY', '2(M-F)', 'Diaz, Rosa'],
  ],
});

test('the ESL rows of a student come first, each at the cell that says when it meets where no column has minutes', () => {
  expect(classRows(RUN, '100234').map(({ sheet, cell, text, isEsl }) => [`${sheet}!${cell}`, text, isEsl])).toEqual([
    ['Schedule!G3', 'ESL 3 (ESL-3), section 1', true],
    ['Schedule!G2', 'Math 3 (MATH-3), section 3A', false],
  ]);
  expect(classRows(RUN, '999999')).toEqual([]);
});

test('a row is told from others by what stands in it', () => {
  expect([...(rowAnchors(RUN, 1, 3)?.rows.keys() ?? [])]).toEqual([3]);
});
