import type { SheetRows } from '../checks/testing/workbook-of';
import type { PolicyChanges } from '../policy/policy';
import { teacherLabel } from './teachers';
import { datasetOf } from './testing/dataset-of';

type Cell = SheetRows[string][number][number];

/** The teachers of schedule rows with these name and id cells, with the rows of each. */
function teachersOf(rows: readonly (readonly [Cell, Cell])[], policy?: PolicyChanges) {
  const { sections, teachers } = datasetOf(
    {
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Teacher', 'Teacher ID'],
        ...rows.map(([name, id]) => ['1', 'Math', 1, name, id]),
      ],
    },
    policy,
  );
  const taught = sections.flatMap(({ enrolments }) => enrolments);
  return teachers.map((teacher) => [
    teacherLabel(teacher),
    teacher.id,
    taught.filter((row) => row.teachers.includes(teacher)).map(({ row }) => row),
  ]);
}

describe('teachers', () => {
  it('are one person under one name: order, case, accents and middle initials do not matter', () => {
    expect(
      teachersOf([
        ['Pérez, Ana', ''],
        ['ANA M. PEREZ', ''],
        ['perez,ana', ''],
        ['Ana Pérez-Ruiz', ''],
      ]),
    ).toEqual([
      ['Pérez, Ana', '', [2, 3, 4]],
      ['Ana Pérez-Ruiz', '', [5]],
    ]);
  });

  it('are one person under one id, however the name is written', () => {
    expect(
      teachersOf([
        ['Lee, Ann', '0501'],
        ['A. Lee', 501],
        ['', '501.0'],
      ]),
    ).toEqual([['Lee, Ann', '0501', [2, 3, 4]]]);
  });

  it('are two people where one name has two ids, and one where only one row has the id', () => {
    expect(
      teachersOf([
        ['Lee, Ann', 501],
        ['Lee, Ann', 502],
        ['Lee, Ann', ''],
      ]),
    ).toEqual([
      ['Lee, Ann', '501', [2, 4]],
      ['Lee, Ann', '502', [3]],
    ]);
    expect(
      teachersOf([
        ['Lee, Ann', ''],
        ['Lee, Ann', 501],
        ['Lee, Ann', 502],
        ['', 501],
      ]),
    ).toEqual([
      ['Lee, Ann', '501', [2, 3, 5]],
      ['Lee, Ann', '502', [4]],
    ]);
  });

  it('take the name from a later row, and are called by their id until then', () => {
    expect(teachersOf([['', 501]])).toEqual([['501', '501', [2]]]);
    expect(
      teachersOf([
        ['', 501],
        ['Lee, Ann', 501],
      ]),
    ).toEqual([['Lee, Ann', '501', [2, 3]]]);
    expect(
      teachersOf([
        ['', 501],
        ['Lee, Ann', 501],
        ['Lee, Ann', ''],
      ]),
    ).toEqual([['Lee, Ann', '501', [2, 3, 4]]]);
  });

  it('are not told apart or joined by a ruined id', () => {
    expect(
      teachersOf([
        ['Lee, Ann', '1.2E+10'],
        ['Roy, Max', '1.2E+10'],
        ['', 1.2e16],
      ]),
    ).toEqual([
      ['Lee, Ann', '', [2]],
      ['Roy, Max', '', [3]],
    ]);
  });

  it.each<[Cell, Cell]>([
    ['', ''],
    ['TBD', ''],
    ['tba', ''],
    ['Vacant', 501],
    ['VACANCY 2', ''],
    ['TBD 12', ''],
    ['000', ''],
    ['Staff, Sub', ''],
    ['--', ''],
    ['N/A', ''],
    [0, ''],
    [{ error: '#N/A' }, ''],
    ['', 'TBD'],
  ])('are nobody where name and id are %p and %p', (name, id) => {
    expect(teachersOf([[name, id]])).toEqual([]);
  });

  it('are somebody where a word only begins like a vacant post, or a number stands for the name', () => {
    expect(
      teachersOf([
        ['Stafford, Jo', ''],
        ['Subramanian, V', ''],
        ['Staff, Jo', ''],
        ['Vacant, Lee2', ''],
        [10234, ''],
        [10230, ''],
      ]).map(([label]) => label),
    ).toEqual(['Stafford, Jo', 'Subramanian, V', 'Staff, Jo', 'Vacant, Lee2', '10234', '10230']);
  });

  it('are nobody by the words of the policy, also of several words', () => {
    const policy = { settings: { noTeacherWords: ['Position open', 'Offen'] } };
    expect(
      teachersOf(
        [
          ['Position Open', ''],
          ['offen 3', ''],
          ['Open, Joe', ''],
          ['TBD', ''],
        ],
        policy,
      ).map(([label]) => label),
    ).toEqual(['Open, Joe', 'TBD']);
  });

  it('may be several in one cell, with as many ids or none', () => {
    expect(
      teachersOf([
        ['Ruiz, Ana; Lee, Kim', ''],
        ['Kim Lee', ''],
        ['Lee, Kim / TBD', ''],
        ['Poe, Max & Roy, Ida', 'T1 & T2'],
      ]),
    ).toEqual([
      ['Ruiz, Ana', '', [2]],
      ['Lee, Kim', '', [2, 3, 4]],
      ['Poe, Max', 'T1', [5]],
      ['Roy, Ida', 'T2', [5]],
    ]);
  });

  it('of one name are told apart by the school of the class, and decide as one where they agree', () => {
    const teachers = (...staff: SheetRows[string]) =>
      datasetOf({
        Schedule: [
          ['Student ID', 'Course', 'Section', 'Teacher', 'School'],
          ['1', 'ESL', 1, 'Kelly, Pat', 'North'],
          ['2', 'ESL', 1, 'Kelly, Pat', 'south'],
          ['3', 'ESL', 1, 'Kelly, Pat', 'East'],
        ],
        Staff: [['Teacher', 'School', 'ESL License'], ...staff],
      }).teachers.map(({ staff: member, isAmbiguous }) => [member?.row ?? null, isAmbiguous]);
    const north = ['Kelly, Pat', 'North', 'Y'];
    expect(teachers(north, ['Kelly, Pat', 'South', 'N'])).toEqual([
      [2, false],
      [3, false],
      [null, true],
    ]);
    expect(teachers(north, ['Pat Kelly', 'West', 'Yes'])).toEqual([
      [2, false],
      [2, false],
    ]);
  });

  it('have their entry of the staff sheet by id before name; a name that fits two without an id has none', () => {
    const { teachers } = datasetOf({
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Teacher', 'Teacher ID'],
        ['1', 'Math', 1, 'Lee, Ann', ''],
        ['1', 'ELA', 1, 'Lee, Ann', 502],
        ['1', 'Art', 1, 'Roy, Max', ''],
      ],
      Staff: [
        ['Teacher', 'Teacher ID', 'SEI'],
        ['Lee, Ann', 501, 'Y'],
        ['Lee, Ann', 502, 'N'],
      ],
    });
    expect(teachers.map(({ name, staff, isAmbiguous }) => [name, staff?.row ?? null, isAmbiguous])).toEqual([
      ['Lee, Ann', 3, false],
      ['Roy, Max', null, false],
      ['Lee, Ann', null, true],
    ]);
  });

  it('without a first name are the one of the staff sheet whom the name fits, which is told', () => {
    const STAFF = ['Teacher', 'School', 'ESL License'];
    const read = (...staff: SheetRows[string]) => {
      const { teachers, readAs } = datasetOf({
        Staff: [STAFF, ...staff],
        Schedule: [
          ['Student ID', 'Course', 'Section', 'Teacher'],
          ['1', 'ESL', 1, 'Ruiz'],
          ['2', 'ESL', 2, 'Ruiz, C'],
          ['3', 'ESL', 3, 'Ms. Ruiz'],
          ['4', 'ESL', 4, 'Carmen Ruiz'],
        ],
      });
      const seen = teachers.map((each) => [each.name, each.staff?.name ?? null, each.isAmbiguous]);
      expect(readAs.every(({ sheet }) => sheet.sheet.name === 'Staff')).toBe(true);
      return { seen, told: readAs.map(({ text }) => text) };
    };
    expect(read(['Ruiz, Carmen', 'Oak', 'Yes'])).toEqual({
      seen: [['Ruiz, Carmen', 'Ruiz, Carmen', false]],
      told: [
        'Names without a first name are taken for the only teacher whom they fit: Ruiz for Ruiz, Carmen, Ruiz, C for Ruiz, Carmen and Ms. Ruiz for Ruiz, Carmen.',
      ],
    });
    const two = read(['Ruiz, Carmen', 'Oak', 'Yes'], ['Ruiz, Dora', 'Elm', 'No']);
    expect(two.seen).toEqual([
      ['Ruiz, Carmen', 'Ruiz, Carmen', false],
      ['Ruiz', null, true],
      ['Ms. Ruiz', null, true],
    ]);
    expect(read(['Poe, Max', 'Oak', 'Yes']).told).toEqual([]);
  });

  it('without a first name are somebody else where they have an id of their own', () => {
    expect(
      datasetOf({
        Staff: [
          ['Teacher', 'ESL License'],
          ['Ruiz, Carmen', 'Yes'],
        ],
        Schedule: [
          ['Student ID', 'Course', 'Section', 'Teacher', 'Teacher ID'],
          ['1', 'ESL', 1, 'Ruiz', 501],
        ],
      }).teachers.map(({ name, id }) => [name, id]),
    ).toEqual([['Ruiz', '501']]);
  });

  it('whom the school tells are those whom other rows name by their ids alone', () => {
    const { teachers } = datasetOf({
      Staff: [
        ['Teacher', 'Teacher ID', 'School', 'ESL License'],
        ['Kelly, Pat', 601, 'North', 'Y'],
        ['Kelly, Pat', 602, 'South', 'N'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Teacher', 'Teacher ID', 'School'],
        ['1', 'ESL', 1, 'Kelly, Pat', '', 'North'],
        ['2', 'ESL', 1, '', 601, 'North'],
      ],
    });
    expect(teachers.map(({ name, id, staff }) => [name, id, staff?.row ?? null])).toEqual([['Kelly, Pat', '601', 2]]);
  });

  it('of one cell are told by the school where one of them has a name that two have', () => {
    const { sections } = datasetOf({
      Staff: [
        ['Teacher', 'School', 'ESL License'],
        ['Kelly, Pat', 'North', 'Y'],
        ['Kelly, Pat', 'South', 'N'],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Teacher', 'School'],
        ['1', 'ESL', 1, 'Kelly, Pat & Roy, Ida', 'North'],
        ['2', 'ESL', 1, 'Kelly, Pat & Roy, Ida', 'South'],
      ],
    });
    expect(sections.map(({ teachers }) => teachers.map(({ name, staff }) => [name, staff?.row ?? null]))).toEqual([
      [
        ['Kelly, Pat', 2],
        ['Roy, Ida', null],
      ],
      [
        ['Kelly, Pat', 3],
        ['Roy, Ida', null],
      ],
    ]);
  });
});

it('a name in other letters than ASCII is a person, and words for nobody are told in them too', () => {
  const { teachers } = datasetOf({
    Schedule: [
      ['Student ID', 'Course', 'Section', 'Teacher'],
      ['1001', 'ESL', 1, 'Müller,  Zoë'],
      ['1002', 'ESL', 2, '—'],
      ['1003', 'ESL', 3, 'TBD – 2'],
      ['1004', 'ESL', 4, 'T.B.A.'],
      ['1005', 'ESL', 5, '李 明'],
    ],
  });
  expect(teachers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Müller,  Zoë', '李 明']));
  expect(teachers.map(({ name }) => name)).not.toContain('TBD – 2');
});
