import { runCheck } from '../testing/run-check';
import { gradeInvalid } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'];
const SECTIONS = ['Course', 'Section', 'Grade', 'Enrolled'];

describe('grade-invalid', () => {
  it('is silent for grades in their usual spellings, and for blanks', () => {
    const grades = ['K0', 'K1', 'K2', 'KG', 0, 'PK', '01', '1st', 'Grade 1', 'First grade', 12, 'SP', '', 'NULL'];
    const { found } = runCheck(gradeInvalid, {
      Roster: [ROSTER, ...grades.map((grade, index) => [index, grade, 'EL', ''])],
    });
    expect(found).toEqual([]);
  });

  it('names the cell of a grade that is none', () => {
    const { found } = runCheck(gradeInvalid, { Roster: [ROSTER, ['1001', 3, 'EL', ''], ['1002', 13, 'EL', '']] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 3,
        cells: ['B3'],
        studentId: '1002',
        section: null,
        teacher: null,
        data: { cells: [{ field: 'grade', heading: 'Grade', value: '13' }] },
        message: 'Grade "13" cannot be read as a grade.',
        fix: 'Enter K0, K1, K2, a grade from 1 to 12, or SP for ungraded.',
      },
    ]);
  });

  it('looks at the rows of inactive students too', () => {
    const { found } = runCheck(gradeInvalid, {
      Roster: [
        ROSTER,
        ['1', 'K3', 'EL', 'Withdrawn'],
        ['2', '6-8', 'EL', ''],
        ['3', true, 'EL', ''],
        ['4', 46000, 'EL', ''],
      ],
    });
    expect(found.map(({ row, data }) => [row, data['cells']])).toEqual([
      [2, [{ field: 'grade', heading: 'Grade', value: 'K3' }]],
      [3, [{ field: 'grade', heading: 'Grade', value: '6-8' }]],
      [4, [{ field: 'grade', heading: 'Grade', value: 'TRUE' }]],
      [5, [{ field: 'grade', heading: 'Grade', value: '46000' }]],
    ]);
  });

  it('reads ranges and lists of grades in a sections sheet', () => {
    const grades = ['6-8', 'K2/1', '3, 4', '3 and 4', 'K2-2', '6 to 8', 'Grades 6-8', 'Pre-K/K2', '9–12', 5, ''];
    const { found } = runCheck(gradeInvalid, {
      Sections: [SECTIONS, ...grades.map((grade, index) => ['Math', index, grade, 20])],
    });
    expect(found).toEqual([]);
  });

  it('does not read other texts in a sections sheet', () => {
    const grades = ['6-13', 'mixed', '6-7-8', '-1', 'all', 46181];
    const { found } = runCheck(gradeInvalid, {
      Sections: [SECTIONS, ...grades.map((grade, index) => ['Math', index, grade, 20])],
    });
    expect(found.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('looks at schedules, ACCESS results, screenings and projections', () => {
    const { found } = runCheck(gradeInvalid, {
      Schedule: [
        ['Student ID', 'Course', 'Grade'],
        ['1', 'ESL', 'x'],
      ],
      Access: [
        ['Student ID', 'Overall', 'Grade'],
        ['1', 2.1, 'x'],
      ],
      Alternate: [
        ['Student ID', 'Alternate ACCESS Overall', 'Grade'],
        ['1', 'P1', 'x'],
      ],
      Screening: [
        ['Student ID', 'Grade', 'Form', 'Test Date'],
        ['1', 'x', 'K Screener', '2026-09-08'],
      ],
      Projections: [
        ['School', 'Grade', 'Projected'],
        ['A', 'x', 20],
      ],
    });
    expect(found.map(({ sheet, cells }) => [sheet, cells])).toEqual([
      ['Schedule', ['C2']],
      ['Access', ['C2']],
      ['Alternate', ['C2']],
      ['Screening', ['B2']],
      ['Projections', ['B2']],
    ]);
  });

  it('leaves an Excel error to cell-error', () => {
    expect(runCheck(gradeInvalid, { Roster: [ROSTER, ['1', { error: '#REF!' }, 'EL', '']] }).found).toEqual([]);
  });

  it('could not run without a grade column', () => {
    const { couldNotRun } = runCheck(gradeInvalid, {
      Schedule: [
        ['Student ID', 'Course', 'Section'],
        ['1', 'a', 1],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'grade-invalid', missing: 'no grade column' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(gradeInvalid, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
