import type { SchoolKind } from './model';

const ELEMENTARY = ['K2', '1', '2', '3', '4', '5'];
const MIDDLE = ['6', '7', '8'];
const HIGH = ['9', '10', '11', '12'];

type Described = Partial<SchoolKind> & Pick<SchoolKind, 'name' | 'grades' | 'mls' | 'eslTeachers'>;

/** Small schools of every kind, for each run of the tests. */
export const SMALL_SCHOOLS: readonly SchoolKind[] = [
  kind({ name: 'Adams K-5', grades: ELEMENTARY, mls: 24, eslTeachers: 3, programs: ['SEI', 'Dual Language'], seed: 1 }),
  kind({ name: 'Burke 6-8', grades: MIDDLE, mls: 20, eslTeachers: 3, days: 'A/B', programs: ['HILT'], seed: 2 }),
  kind({ name: 'Curie 9-12', grades: HIGH, mls: 24, eslTeachers: 3, semesters: true, leaving: true, seed: 3 }),
  kind({ name: 'Dover K-8', grades: [...ELEMENTARY, ...MIDDLE], mls: 27, eslTeachers: 3, clock: true, seed: 4 }),
];

/** Small schools that the others leave out: each for what no small school has besides. */
export const MORE_SMALL_SCHOOLS: readonly SchoolKind[] = [
  kind({
    name: 'Olive 7-12',
    grades: ['7', '9', '11'],
    mls: 20,
    eslTeachers: 2,
    days: 'six days',
    programs: ['HILT'],
    isScheduled: false,
    seed: 15,
  }),
  kind({
    name: 'Pine K-8',
    grades: ['1', '2', '6', '8'],
    mls: 20,
    eslTeachers: 3,
    days: 'six days',
    programs: ['SEI', 'Dual Language'],
    isScheduled: false,
    seed: 16,
  }),
  kind({
    name: 'Quinn 6-8',
    grades: MIDDLE,
    mls: 18,
    eslTeachers: 5,
    semesters: true,
    leaving: true,
    isScheduled: false,
    seed: 17,
  }),
  kind({ name: 'Rowan 9-12', grades: HIGH, mls: 20, eslTeachers: 3, clock: true, semesters: true, seed: 18 }),
  kind({
    name: 'Stone K-5',
    grades: ['1', '4', '5'],
    mls: 18,
    eslTeachers: 2,
    days: 'A/B',
    isScheduled: false,
    seed: 19,
  }),
  kind({
    name: 'Tate K-8',
    grades: ['2', '3', '7'],
    mls: 20,
    eslTeachers: 3,
    turning: true,
    isScheduled: false,
    seed: 20,
  }),
];

/** Schools of every size, for the script and the table of runs. */
export const SCHOOLS: readonly SchoolKind[] = [
  ...SMALL_SCHOOLS,
  kind({ name: 'Elm K-5', grades: ELEMENTARY, mls: 150, eslTeachers: 8, programs: ['SEI'], seed: 5 }),
  kind({ name: 'Fern K-5', grades: ELEMENTARY, mls: 150, eslTeachers: 7, isScheduled: false, seed: 6 }),
  kind({
    name: 'Gale K-8',
    grades: [...ELEMENTARY, ...MIDDLE],
    mls: 300,
    eslTeachers: 14,
    programs: ['SEI', 'Dual Language', 'HILT'],
    leaving: true,
    seed: 7,
  }),
  kind({ name: 'Hill 6-8', grades: MIDDLE, mls: 60, eslTeachers: 3, days: 'six days', seed: 8 }),
  kind({
    name: 'Iris 7-12',
    grades: ['7', '8', ...HIGH],
    mls: 180,
    eslTeachers: 6,
    days: 'A/B',
    programs: ['HILT'],
    seed: 9,
  }),
  kind({ name: 'Juno 7-12', grades: ['7', '8', ...HIGH], mls: 180, eslTeachers: 5, isScheduled: false, seed: 10 }),
  kind({ name: 'King 9-12', grades: HIGH, mls: 400, eslTeachers: 12, semesters: true, leaving: true, seed: 11 }),
  kind({ name: 'Lake K-5', grades: ELEMENTARY, mls: 100, eslTeachers: 5, clock: true, days: 'weekdays', seed: 12 }),
  kind({
    name: 'Moor K-8',
    grades: [...ELEMENTARY, ...MIDDLE],
    mls: 300,
    eslTeachers: 12,
    isScheduled: false,
    seed: 13,
  }),
  kind({ name: 'Nell 9-12', grades: HIGH, mls: 300, eslTeachers: 8, days: 'six days', isScheduled: false, seed: 14 }),
];

function kind(described: Described): SchoolKind {
  return {
    days: 'weekdays',
    clock: false,
    semesters: false,
    programs: [],
    leaving: false,
    turning: false,
    isScheduled: true,
    seed: 1,
    ...described,
  };
}
