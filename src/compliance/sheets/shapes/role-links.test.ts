import type { SheetRows } from '../../checks/testing/workbook-of';
import { workbookOf } from '../../checks/testing/workbook-of';
import { datasetOf } from '../../dataset/testing/dataset-of';
import { proposeFixes } from '../../fixes';
import { makePolicy } from '../../policy/policy';
import { keyColumnsOf, keyOfRow } from '../../run/row-anchors';
import { recognise } from '../recognise';
import { fieldAddress } from '../recognised-sheet';

const EXPORT: SheetRows = {
  users: [
    ['sourcedId', 'status', 'role', 'givenName', 'familyName', 'identifier', 'grades'],
    ['u1', 'active', 'student', 'Ana', 'Ruiz', '1001', '03'],
    ['u2', 'active', 'student', 'Kim', 'Lee', '1002', '04'],
    ['t1', 'active', 'teacher', 'Pat', 'Kelly', 'T100', ''],
  ],
  classes: [
    ['sourcedId', 'title', 'courseSourcedId', 'classCode', 'periods'],
    ['c1', 'ESL 3', 'co1', 'ESL3-1', 1],
    ['c2', 'Math 3', 'co2', 'MATH3-1', 2],
  ],
  enrollments: [
    ['sourcedId', 'status', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
    ['e1', 'active', 'c1', 's1', 'u1', 'student'],
    ['e2', 'active', 'c1', 's1', 'u2', 'student'],
    ['e3', 'active', 'c2', 's1', 'u1', 'student'],
    ['e4', 'tobedeleted', 'c2', 's1', 'u2', 'student'],
    ['e5', 'active', 'c1', 's1', 't1', 'teacher'],
  ],
  'ML list': [
    ['Student ID', 'Student Name', 'Grade', 'EL Status', 'SDD'],
    ['1001', 'Ruiz, Ana', 3, 'EL', 2],
    ['1002', 'Lee, Kim', 4, 'EL', 3],
  ],
};

describe('lists of people, classes and who is in which class', () => {
  it('are joined by id into a schedule with students, classes and teachers, in any order of the sheets', () => {
    for (const names of [Object.keys(EXPORT), Object.keys(EXPORT).reverse()]) {
      const { students, sections } = datasetOf(Object.fromEntries(names.map((name) => [name, EXPORT[name] ?? []])));
      const classesOf = (id: string) => students.get(id)?.enrolments.map(({ row, course }) => [row, course.title]);
      expect([classesOf('1001'), classesOf('1002')]).toEqual([
        [
          [2, 'ESL 3'],
          [4, 'Math 3'],
        ],
        [[3, 'ESL 3']],
      ]);
      expect(
        sections.map(({ sectionName, teachers }) => [sectionName, teachers.map(({ name, id }) => [name, id])]),
      ).toEqual([
        ['ESL3-1', [['Kelly, Pat', 'T100']]],
        ['MATH3-1', []],
      ]);
    }
  });

  it('are told, and leave people who are no students out of the roster', () => {
    const { students, readAs } = datasetOf(EXPORT);
    expect([...students.keys()]).toEqual(['1001', '1002']);
    expect(readAs.map(({ sheet, text }) => [sheet.sheet.name, text])).toEqual([
      [
        'enrollments',
        '3 rows joined by id to the lists of people and classes, for the student, the class and who teaches it.',
      ],
      ['users', '1 row of people who are no students left out.'],
    ]);
  });

  it('point at the cells with the ids', () => {
    const [, , reading] = recognise(workbookOf(EXPORT));
    const recognised = reading?.recognised;
    if (recognised?.kind !== 'schedule') throw new Error('The enrollments are no schedule.');
    const address = (field: string) => fieldAddress(recognised, 2, field as never);
    expect(['studentId', 'name', 'courseTitle', 'teacher'].map(address)).toEqual(['E2', 'E2', 'C2', 'C2']);
  });

  it('stay as they are where one of the three is missing', () => {
    const { users = [], enrollments = [] } = EXPORT;
    const kinds = recognise(workbookOf({ users, enrollments })).map(({ recognised }) => recognised?.kind ?? null);
    expect(kinds).toEqual(['roster', null]);
  });
});

describe('such lists as other systems head them', () => {
  const PEOPLE = [
    ['Unique ID', 'Role', 'First Name', 'Last Name'],
    ['u1', 'Pupil', 'Ana', 'Ruiz'],
    ['u2', 'learners', 'Kim', 'Lee'],
    ['t1', 'Instructor', 'Pat', 'Kelly'],
  ];
  const CLASSES = [
    ['Source ID', 'Class Title', 'Class Code', 'Period'],
    ['c1', 'ESL 3', 'ESL3-1', '4'],
    ['c2', 'Math 3', '', '5'],
  ];
  const LINKS = [
    ['Person ID', 'Section ID', 'Role', 'Status'],
    ['u1', 'c1', 'Student', 'Active'],
    ['u1', 'c2', 'pupils', ''],
    ['u2', 'c1', 'Learner', 'inactive'],
    ['u3', 'c3', 'student', 'Active'],
    ['t1', 'c1', 'Instructor', 'Active'],
    ['t1', 'c2', 'Co-teacher', 'Deleted'],
    ['t2', 'c1', 'parent', 'Active'],
  ];

  /** What the joined schedule says in each row, by field. */
  function rowsOf(sheets: SheetRows) {
    const schedule = recognise(workbookOf(sheets)).find(
      ({ recognised }) => recognised?.kind === 'schedule',
    )?.recognised;
    if (schedule === null || schedule === undefined) return null;
    const fields = ['studentId', 'name', 'courseTitle', 'section', 'period', 'teacher', 'teacherId'] as const;
    return Array.from(schedule.dataRows, (index) =>
      fields.map((field) => schedule.sheet.values[index]?.[schedule.columns.get(field as never) ?? -1]),
    );
  }

  it('are joined too: an id stands for itself where no list has a number, a code or a name for it', () => {
    expect(rowsOf({ People: PEOPLE, Classes: CLASSES, Links: LINKS })).toEqual([
      ['u1', 'Ruiz, Ana', 'ESL 3', 'ESL3-1', '4', 'Kelly, Pat', 't1'],
      ['u1', 'Ruiz, Ana', 'Math 3', '', '5', '', ''],
      ['u3', '', null, 'c3', null, '', ''],
    ]);
  });

  it('are no schedule of their own where the id of a class is headed like that of a student', () => {
    const [head = [], ...rest] = CLASSES;
    const classes = [['ID', ...head.slice(1)], ...rest];
    const read = (sheets: SheetRows) => recognise(workbookOf(sheets)).map(({ recognised }) => recognised?.kind ?? null);
    expect(read({ People: PEOPLE, Classes: classes, Links: LINKS })).toEqual([null, null, 'schedule']);
    // Ids that no link names may be of students.
    const others = classes.map((row) => row.map((cell) => cell.replace(/^c(?=\d$)/, '70')));
    expect(read({ People: PEOPLE, Classes: others, Links: LINKS })[1]).toBe('schedule');
  });

  it('say a number of their own for a person, where one is filled in', () => {
    const numbered = PEOPLE.map((row, at) => [...row, ['Identifier', '1001', '', 'T100'][at] ?? '']);
    const rows = rowsOf({ People: numbered, Classes: CLASSES, Links: [...LINKS, ['u2', 'c2', 'student', '']] });
    expect(rows?.map((row) => [row[0], row[6]])).toEqual([
      ['1001', 'T100'],
      ['1001', ''],
      ['u3', ''],
      ['u2', ''],
    ]);
  });

  it.each([
    ['people', { Classes: CLASSES, Links: LINKS }],
    ['classes', { People: PEOPLE, Links: LINKS }],
    ['who is in which class', { People: PEOPLE, Classes: CLASSES }],
    ['names of people', { People: PEOPLE.map((row) => row.slice(0, 3)), Classes: CLASSES, Links: LINKS }],
    ['roles', { People: PEOPLE, Classes: CLASSES, Links: LINKS.map((row) => row.slice(0, 2)) }],
  ])('are joined to nothing without %s', (_, sheets: SheetRows) => expect(rowsOf(sheets)).toBeNull());
});

describe('what is put together in reading', () => {
  it('is never written over the user’s cells by a fix, and rows are told apart by the user’s own columns', () => {
    const readings = recognise(
      workbookOf({
        ...EXPORT,
        classes: [
          ['sourcedId', 'title', 'classCode'],
          ['c1', ' ESL  3 ', 'ESL3-1'],
        ],
      }),
    );
    const { fixes } = proposeFixes(readings, makePolicy(), false);
    expect(fixes.filter(({ sheet }) => sheet === 'enrollments')).toEqual([]);
    const links = readings[2]?.recognised;
    if (links === null || links === undefined) throw new Error('The enrollments are not read.');
    expect(keyColumnsOf(links)).toEqual([3, 5]);
    expect(keyOfRow(links, 2)).toBe('c1\nu1');
  });
});

describe('a list of classes without the lists of people and of who is in them', () => {
  it('is sections by title and code; the id of a term is no term', () => {
    const [reading] = recognise(workbookOf({ classes: EXPORT['classes'] ?? [] }));
    expect(reading?.recognised?.kind).toBe('sections');
    expect(Object.fromEntries(reading?.recognised?.headings ?? [])).toEqual({
      courseTitle: 'title',
      section: 'classCode',
    });
  });

  it.each<[string, Readonly<Record<string, string>> | null]>([
    ['sourcedId title courseSourcedId', { courseTitle: 'title', section: 'sourcedId' }],
    [
      'sourcedId title classCode schoolSourcedId grade',
      { courseTitle: 'title', section: 'classCode', school: 'schoolSourcedId', grade: 'grade' },
    ],
    ['sourcedId title schoolSourcedId', null],
    ['sourcedId courseSourcedId classCode', null],
    ['title courseSourcedId', null],
    ['sourcedId title courseSourcedId role', null],
  ])('of %s has the columns %p', (headings, columns) => {
    const rows = [headings.split(' '), ...['1', '2'].map((at) => headings.split(' ').map((each) => `${each}${at}`))];
    const { recognised } = recognise(workbookOf({ list: rows }))[0] ?? {};
    expect(recognised?.kind === 'sections' ? Object.fromEntries(recognised.headings) : null).toEqual(columns);
  });
});
