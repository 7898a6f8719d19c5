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
});
