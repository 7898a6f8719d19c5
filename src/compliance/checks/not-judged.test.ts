import { datasetOf } from '../dataset/testing/dataset-of';
import { NotJudged } from './not-judged';

const students = [
  ...datasetOf({
    Roster: [
      ['Student ID', 'Grade', 'ML Status'],
      ...Array.from({ length: 12 }, (_, index) => [String(index + 1), 3, 'EL']),
      ['', 3, 'EL'],
    ],
  }).students.values(),
];

function told(fill: (notJudged: NotJudged) => void): string[] {
  const notJudged = new NotJudged();
  fill(notJudged);
  const reasons: string[] = [];
  notJudged.report({
    couldNotJudge: (reason) => reasons.push(typeof reason === 'string' ? reason : reason.says(reason.ids)),
  });
  return reasons;
}

describe('students who cannot be judged', () => {
  it('are told once for each thing that is missing, the first ten by id', () => {
    expect(
      told((notJudged) => {
        for (const student of students) notJudged.add('no exit date', student);
        for (const student of students.slice(-1)) notJudged.add('no entry date', student);
      }),
    ).toEqual([
      'no exit date for 13 students: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more',
      'no entry date for 1 student: one without an id',
    ]);
  });

  it('include those whose rosters have no such column, and nobody else', () => {
    const [student] = students;
    if (student === undefined) throw new Error('There is a student.');
    expect(told((notJudged) => expect(notJudged.mapsColumn(student, 'grade', 'grade')).toBe(true))).toEqual([]);
    expect(told((notJudged) => expect(notJudged.mapsColumn(student, 'elProgram', 'EL program')).toBe(false))).toEqual([
      'no EL program column on sheet Roster for 1 student: 1',
    ]);
  });
});
