import type { SheetRows } from '../checks/testing/workbook-of';
import { datasetOf } from './testing/dataset-of';

const HEADINGS = [
  'School',
  'Course No',
  'Course Title',
  'Section',
  'Term',
  'Grade',
  'Teacher',
  'Enrolled',
  'Cap',
  'Para',
];

const listingsOf = (...rows: SheetRows[string]) => datasetOf({ Sections: [HEADINGS, ...rows] }).listings;

describe('a row of a sections sheet', () => {
  it('has what its cells say', () => {
    const [listing] = listingsOf(['Adams', 'E2', 'ESL 2', 'a', 'S1', '07', 'Lee, Ann', 18, 20, 'J. Cruz']);
    expect(listing).toMatchObject({
      row: 2,
      display: 'Adams|E2|a|S1',
      school: 'Adams',
      sectionName: 'a',
      term: 0b11_1111,
      grade: '7',
      enrolled: 18,
      statedCap: 20,
      isSizeUnknown: false,
      isCapUnknown: false,
      hasParaprofessional: true,
      program: null,
    });
    expect([listing?.course.code, listing?.course.title]).toEqual(['E2', 'ESL 2']);
    expect(listing?.teachers.map(({ name }) => name)).toEqual(['Lee, Ann']);
    expect(listing?.cells[2]).toBe('ESL 2');
  });

  it('has no size and no cap where the cells are blank, and not known ones where they cannot be read', () => {
    const sized = (enrolled: string | number, cap: string | number) =>
      listingsOf(['Adams', 'E2', 'ESL 2', 1, '', '', '', enrolled, cap, '']).map((row) => [
        [row.enrolled, row.isSizeUnknown],
        [row.statedCap, row.isCapUnknown],
      ])[0];
    expect(sized('', '')).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(sized('many', 'see list')).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(sized(0, 0)).toEqual([
      [0, false],
      [null, false],
    ]);
  });

  it('is a repeat where school, course, section and term stand before, and never without a section', () => {
    const row = (school: string, code: string, title: string, section: string, term: string) => [
      ...[school, code, title, section, term],
      ...['', '', 20, '', ''],
    ];
    const repeats = listingsOf(
      row('Adams', 'E2', 'ESL 2', '1', 'S1'),
      row('ADAMS', 'e2', 'esl 2', '1', 'S1'),
      row('Baker', 'E2', 'ESL 2', '1', 'S1'),
      row('Adams', 'E3', 'ESL 2', '1', 'S1'),
      row('Adams', 'E2', 'ESL 3', '1', 'S1'),
      row('Adams', 'E2', 'ESL 2', '2', 'S1'),
      row('Adams', 'E2', 'ESL 2', '1', 'S2'),
      row('Adams', 'E2', 'ESL 2', '', 'S1'),
      row('Adams', 'E2', 'ESL 2', '', 'S1'),
    ).map(({ isRepeat }) => isRepeat);
    expect(repeats).toEqual([false, true, false, false, false, false, false, false, false]);
  });
});
