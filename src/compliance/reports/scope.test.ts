import { inScopeOf, namedSchools, schoolsOf, scopeText } from './scope';
import { runOf } from './testing/run-of';

const FIVE = ['Adams', 'Burke', 'Curley', 'Dever', 'Eliot'];

describe('for whom a report is', () => {
  it.each([
    ['all', 'district', 'All schools in the workbook'],
    ['one school', { school: 'Burke K-8' }, 'Burke K-8'],
    ['three schools, by name', { schools: FIVE.slice(0, 3) }, 'Adams, Burke, Curley'],
    ['more, two by name', { schools: FIVE }, 'Adams, Burke and 3 more schools'],
    ['a small region', { schools: FIVE.slice(0, 3), region: 'North' }, 'Region North: Adams, Burke, Curley'],
    ['a large region', { schools: FIVE, region: 'North' }, 'Region North: 5 schools'],
  ] as const)('says %s', (_, scope, text) => expect(scopeText(scope)).toBe(text));

  it('goes by the name of a school, however it is typed; what names none is of the district alone', () => {
    const whether = (scope: Parameters<typeof inScopeOf>[0]) =>
      ['Burke', ' burke ', 'Adams', 'Otis', ''].map(inScopeOf(scope));
    expect(whether('district')).toEqual([true, true, true, true, true]);
    expect(whether({ school: 'BURKE' })).toEqual([true, true, false, false, false]);
    expect(whether({ schools: ['Burke', 'Adams'] })).toEqual([true, true, true, false, false]);
  });
});

describe('the schools of a workbook', () => {
  it('are those of students and classes, each once as first written, in alphabetical order', () => {
    const schools = schoolsOf(
      runOf({
        Roster: [
          ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
          ['1', 'Otis', 3, 'EL', 2],
          ['2', 'Burke', 3, 'EL', 2],
          ['3', 'burke', 3, 'EL', 2],
          ['4', '', 3, 'EL', 2],
        ],
        Sections: [
          ['School', 'Course', 'Section', 'Enrolled'],
          ['Adams', 'Math 3', 1, 20],
        ],
      }),
    );
    expect(schools).toEqual(['Adams', 'Burke', 'Otis']);
  });

  it('are found by the names that somebody asks for, and those that are none are said', () => {
    expect(namedSchools(FIVE, ['burke', 'DEVER', 'Otis'])).toEqual({ found: ['Burke', 'Dever'], unknown: ['Otis'] });
    expect(namedSchools(FIVE, [])).toEqual({ found: [], unknown: [] });
  });
});
