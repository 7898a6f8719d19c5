import { isoDate } from '../sheets/values/dates';
import type { FollowUpKind } from './follow-up';
import { datasetOf } from './testing/dataset-of';

const dataset = datasetOf({
  Roster: [
    ['Student ID', 'Grade', 'ML Status'],
    ['1001', 3, 'FEL'],
    ['1002', 3, 'FEL'],
  ],
  Monitoring: [
    ['Student ID', 'Entry Date', 'Outcome'],
    [1001, '9/21/2026', 'On track'],
    ['1001', 'soon', ''],
    ['7777', '9/22/2026', ''],
    ['01001', '2025-11-03', ''],
  ],
  'Monitoring, second half': [
    ['Student ID', 'Monitoring Date', 'Outcome'],
    ['1001', '2026-03-02', ''],
  ],
});

function rowsOf(kind: FollowUpKind, id: string): string[] {
  const student = dataset.students.get(id);
  if (student === undefined) throw new Error('There is such a student.');
  return dataset.followUpRows.of(kind, student).map(({ source, row }) => `${source.sheet.name} ${row}`);
}

describe('follow-up rows', () => {
  it("are a student's of every sheet of the kind, in sheet order", () => {
    expect(rowsOf('monitoring', '1001')).toEqual([
      'Monitoring 2',
      'Monitoring 3',
      'Monitoring 5',
      'Monitoring, second half 2',
    ]);
  });

  it('are none for a student or a kind without rows', () => {
    expect(rowsOf('monitoring', '1002')).toEqual([]);
    expect(rowsOf('folders', '1001')).toEqual([]);
  });

  it('have the days that can be read', () => {
    const student = dataset.students.get('1001');
    const days = student === undefined ? [] : dataset.followUpRows.days('monitoring', student, 'entryDate');
    expect(days.map(isoDate)).toEqual(['2026-09-21', '2025-11-03', '2026-03-02']);
  });

  it('may be of any day where a cell that is filled cannot be read', () => {
    const read = datasetOf({
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1001', 3, 'FEL'],
        ['1002', 3, 'FEL'],
        ['1003', 3, 'FEL'],
        ['1004', 3, 'FEL'],
      ],
      Monitoring: [
        ['Student ID', 'Entry Date', 'Outcome'],
        ['1001', '9/21/2026', ''],
        ['1001', 'soon', ''],
        ['1002', '9/21/2026', ''],
        ['1003', '', ''],
      ],
    });
    const unknown = Array.from(read.students.values(), (student) =>
      read.followUpRows.hasUnknownDay('monitoring', student, 'entryDate'),
    );
    expect(unknown).toEqual([true, false, false, false]);
  });
});
