import { bySchool, grouped, schoolWithMost } from './grouped';

it('groups keep the order in which their keys and items come', () => {
  expect([...grouped([5, 2, 3, 4], (number) => (number % 2 === 0 ? 'even' : 'odd'))]).toEqual([
    ['odd', [5, 3]],
    ['even', [2, 4]],
  ]);
});

it('schools come in alphabetical order, one however it is typed, a blank one named', () => {
  const groups = bySchool(['Otis', 'Burke K-8', '', 'OTIS', 'Ángel'], (school) => school);
  expect(groups.map(({ school, items }) => [school, items.length])).toEqual([
    ['(not known)', 1],
    ['Ángel', 1],
    ['Burke K-8', 1],
    ['Otis', 2],
  ]);
});

it('names the school with most only where no other has as many, and leaves out what has no school', () => {
  const most = (...schools: string[]) => schoolWithMost(schools, (school) => school)?.school;
  expect(most('Otis', 'Burke', 'otis')).toBe('Otis');
  expect(most('Otis', 'Burke')).toBeUndefined();
  expect(most('Otis', 'Otis', '')).toBeUndefined();
});
