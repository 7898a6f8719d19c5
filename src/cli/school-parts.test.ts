import { runOf } from '../compliance/reports/testing/run-of';
import { schoolParts } from './school-parts';

const rosterOf = (...schools: readonly string[]) =>
  runOf({
    Roster: [
      ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
      ...schools.map((school, at) => [`${100_200 + at}`, school, '3', 'EL', 2]),
    ],
  });
const endings = (...schools: readonly string[]) =>
  schoolParts(rosterOf(...schools), 'district').parts.map(({ ending }) => ending);

describe('the parts of --by school', () => {
  it('have names that every computer takes for files, another one each', () => {
    expect(endings('K-8: Burke/North', 'Otis.', 'a?b', 'A*B')).toEqual([
      ' - a-b',
      ' - A-B (2)',
      ' - K-8- Burke-North',
      ' - Otis',
    ]);
  });

  it('leave out whose rows name no school, and say so', () => {
    const { parts, remarks } = schoolParts(rosterOf('Otis', '', ''), 'district');
    expect(parts).toEqual([{ scope: { school: 'Otis' }, ending: ' - Otis' }]);
    expect(remarks).toEqual(['--by school leaves out students whose rows name no school: 2.']);
  });

  it('are none where no row names a school', () => {
    expect(schoolParts(rosterOf(''), 'district')).toEqual({
      parts: [],
      remarks: ['--by school wrote nothing: no row names a school.'],
    });
  });
});
