import { runCheck } from '../testing/run-check';
import { stateIdDuplicate } from '.';

const ROSTER = ['Student ID', 'SASID', 'Grade', 'Enrollment Status'];

describe('state-id-duplicate', () => {
  it('is silent where each student has a state id of their own', () => {
    const { found } = runCheck(stateIdDuplicate, {
      Roster: [ROSTER, ['1', '1234567890', 3, ''], ['2', '1234567891', 3, '']],
    });
    expect(found).toEqual([]);
  });

  it('names the other student on both rows, over all rosters and inactive rows', () => {
    const { found } = runCheck(stateIdDuplicate, {
      Aspen: [ROSTER, ['1001', '1234567890', 3, '']],
      Ellevation: [ROSTER, ['1002', 1234567890, 4, 'Withdrawn']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Aspen',
        row: 2,
        cells: ['B2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { stateId: '1234567890', rows: [{ sheet: 'Ellevation', row: 2, studentId: '1002' }], others: 1 },
        message: 'State id 1234567890 also stands with student id 1002 (Ellevation, row 2).',
        fix: 'Look the student up in the student information system and correct the row that holds the wrong id.',
      },
      expect.objectContaining({
        sheet: 'Ellevation',
        row: 2,
        data: { stateId: '1234567890', rows: [{ sheet: 'Aspen', row: 2, studentId: '1001' }], others: 1 },
      }),
    ]);
  });

  it('leaves a copied row, and one student on two rosters, alone', () => {
    const { found } = runCheck(stateIdDuplicate, {
      Aspen: [ROSTER, ['1001', '1234567890', 3, ''], ['01001', '1234567890', 3, '']],
      Ellevation: [ROSTER, [1001, 1234567890, 3, '']],
    });
    expect(found).toEqual([]);
  });

  it('counts a copied row beside another student on all three rows', () => {
    const { found } = runCheck(stateIdDuplicate, {
      Roster: [ROSTER, ['1', '1000000007', 3, ''], ['1', '1000000007', 3, ''], ['2', '1000000007', 3, '']],
    });
    expect(found.map(({ row, data }) => [row, data['others']])).toEqual([
      [2, 1],
      [3, 1],
      [4, 2],
    ]);
  });

  it('names ten of many students and counts the rest', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [
      `${index < 2_500 ? 'same' : index}`,
      '0000000000',
      3,
      '',
    ]);
    const { found } = runCheck(stateIdDuplicate, { Roster: [ROSTER, ...rows] });
    expect(found).toHaveLength(5_000);
    expect(found[0]?.data['others']).toBe(2_500);
    expect(found[0]?.data['rows']).toHaveLength(10);
    expect(found[4_999]?.data['others']).toBe(4_999);
    expect(found[4_999]?.message).toMatch(/ and 4,989 more\.$/);
  });

  it('takes blank and ruined ids of either kind for none', () => {
    const { found } = runCheck(stateIdDuplicate, {
      Roster: [
        ROSTER,
        ['1', '', 3, ''],
        ['2', '', 3, ''],
        ['3', '1.23457E+09', 3, ''],
        ['4', '1.23457E+09', 3, ''],
        ['', '1234567890', 3, ''],
        ['9.9E+11', '1234567890', 3, ''],
        ['5', '1234567890', 3, ''],
        ['6', { error: '#N/A' }, 3, ''],
        ['7', { error: '#N/A' }, 3, ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('leaves what is no state id to state-id-invalid', () => {
    const { found } = runCheck(stateIdDuplicate, { Roster: [ROSTER, ['1001', 'PENDING', 3], ['1002', 'PENDING', 3]] });
    expect(found).toEqual([]);
  });

  it('could not run without a state id column on a roster', () => {
    const { couldNotRun } = runCheck(stateIdDuplicate, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1', 3, 'A'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'state-id-duplicate', missing: 'no state id column on a roster' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(stateIdDuplicate, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
