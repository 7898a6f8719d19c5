import { workbookOf } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import type { CellValue } from '../snapshot';
import { dayOf } from '../values/dates';

const HEADINGS = ['Student ID', 'Student Name', 'Grade', 'ML Status', 'SDD', 'Enrollment Status'];
const student = (id: number, { level = 2, status = 'Active' } = {}): CellValue[] => [
  ...[1000 + id, `Student ${id}`, 3, 'EL', level, status],
];
const students = (count: number) => Array.from({ length: count }, (_, id) => student(id));
const again = (count: number, more: Parameters<typeof student>[1]) =>
  Array.from({ length: count }, (_, id) => student(id, more));

/** What a list is read as, or why it is none. */
function readingOf(...rows: readonly CellValue[][]): string | undefined {
  const [reading] = run(workbookOf({ List: rows }), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) }).sheets;
  return reading?.recognised === null ? reading.reason : reading?.recognised.kind;
}

/** Whether a list is read as a roster. */
const isRoster = (...rows: readonly CellValue[][]) => readingOf(HEADINGS, ...rows) === 'roster';

describe('one row a student', () => {
  it('is refuted where at least five ids stand on rows that say something else', () => {
    expect(isRoster(...students(20), ...again(4, { level: 3 }))).toBe(true);
    expect(isRoster(...students(20), ...again(5, { level: 3 }))).toBe(false);
  });

  it('is refuted only where they are more than a tenth of the students', () => {
    expect(isRoster(...students(50), ...again(5, { level: 3 }))).toBe(true);
    expect(isRoster(...students(49), ...again(5, { level: 3 }))).toBe(false);
  });

  it('is not refuted by copies, nor by an active row beside an inactive one', () => {
    expect(isRoster(...students(20), ...again(20, {}))).toBe(true);
    expect(isRoster(...students(20), ...again(20, { level: 3, status: 'Withdrawn' }))).toBe(true);
    const withoutStatus = (rows: readonly CellValue[][]) => rows.map((row) => row.slice(0, -1));
    const list = (level: number) =>
      readingOf(HEADINGS.slice(0, -1), ...withoutStatus([...students(20), ...again(5, { level })]));
    expect([list(2), list(3)]).toEqual(['roster', expect.stringMatching('several rows each')]);
  });

  it('is told by the ids that can be read, numbers or texts', () => {
    const blank = Array.from({ length: 20 }, () => ['', ...student(0).slice(1)]);
    expect(isRoster(...students(20), ...blank)).toBe(true);
    const asText = (rows: readonly CellValue[][]) => rows.map(([id, ...more]) => [`A${String(id)}`, ...more]);
    expect(isRoster(...asText(students(20)), ...asText(again(5, { level: 3 })))).toBe(false);
    expect(isRoster(...asText(students(20)), ...blank)).toBe(true);
  });
});

describe('a log of what was done for students', () => {
  const LOG = 'its students stand on several rows each: it looks like a log of services or scores';
  const ids = ['1001', '1002', '1003', '1001'];
  const log = (headings: readonly string[], students: readonly CellValue[] = ids) =>
    readingOf(
      ['Student ID', 'Student Name', 'Grade', 'ML Status', ...headings],
      ...students.map((id) => [id, 'Ruiz, Ana', 3, 'EL', ...headings.map(() => '')]),
    );

  it.each(['Date', 'Session Date', 'Date of Service'])('has a day, %s, and a length', (day) => {
    expect(log([day, 'Duration'])).toMatch(LOG);
    expect(log(['Duration'])).toBe('roster');
  });

  it.each(['Start', 'End', 'Start Time', 'End Time', 'Minutes', 'Duration', 'Time', 'Length'])(
    'has a length or time, %s, and a day',
    (length) => {
      expect(log(['Date', length])).toMatch(LOG);
      expect(log(['Date'])).toBe('roster');
    },
  );

  it('has students who stand on several rows, by whichever id', () => {
    expect(log(['Date', 'Time'], ['1001', '1002', '1003'])).toBe('roster');
    expect(log(['Date', 'Time'], ['1001', '', '', '1002'])).toBe('roster');
    expect(log(['Date', 'Time'], ['1001', '', '', '001001'])).toMatch(LOG);
    const byState = (last: string) =>
      readingOf(
        ['SASID', 'Student Name', 'Grade', 'ML Status', 'Date', 'Time'],
        ...['1010101001', '1010101002', last].map((id) => [id, 'Ruiz, Ana', 3, 'EL', '', '']),
      );
    expect([byState('1010101003'), byState('1010101001')]).toEqual(['roster', expect.stringMatching(LOG)]);
  });
});

describe('a log of letters', () => {
  const letters = (...headings: string[]) =>
    readingOf(
      ['Student ID', 'Student Name', 'Grade', 'School', ...headings],
      ...['1001', '1002', '1003'].map((id) => [id, 'Ruiz, Ana', 3, 'Oak', ...headings.map(() => '9/1/2026')]),
    );
  const LETTERS = expect.stringMatching('its rows are letters or forms that were sent') as string;

  it('says in three columns at least what was sent and came back, in one how', () => {
    expect(letters('Letter', 'Date Mailed', 'Returned')).toEqual(LETTERS);
    expect(letters('Letter', 'Date Sent', 'Signed')).toEqual(LETTERS);
    expect(letters('Sent', 'Mailed', 'Signed')).toEqual(LETTERS);
    expect(letters('Letter', 'Date Sent')).toBe('roster');
    expect(letters('Letter', 'Returned', 'Signed')).toBe('roster');
    expect(letters('Sent', 'Signed', 'Room')).toBe('roster');
  });
});
