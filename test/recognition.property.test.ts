import fc from 'fast-check';
import { workbookOf } from '../src/compliance/checks/testing/workbook-of';
import { makePolicy } from '../src/compliance/policy/policy';
import { run } from '../src/compliance/run/run';
import { recognise } from '../src/compliance/sheets/recognise';
import { fieldColumn } from '../src/compliance/sheets/recognised-sheet';
import type { CellValue } from '../src/compliance/sheets/snapshot';
import { dayOf } from '../src/compliance/sheets/values/dates';
import { columnLetters } from '../src/compliance/sheets/addresses';

interface Column {
  readonly heading: string;
  readonly cells: readonly CellValue[];
}

const ROSTER: readonly Column[] = [
  { heading: 'Student ID', cells: [1001, 1002, 1003, 1004, 1005] },
  { heading: 'Student Name', cells: ['Ruiz, Ana', 'Lee, Kim', 'Poe, Max', 'Roy, Ida', 'Tran, Anh'] },
  { heading: 'School', cells: ['Oak', 'Oak', 'Oak', 'Elm', 'Elm'] },
  { heading: 'Grade', cells: ['K2', 3, 5, 7, 11] },
  { heading: 'Homeroom', cells: ['K2A', '3A', '5A', '7B', '11C'] },
  { heading: 'ML Status', cells: ['EL', 'EL', 'FEL', 'Not EL', 'EL'] },
  { heading: 'SDD', cells: [1, 2, '', '', 3] },
  { heading: 'Entry Date', cells: ['9/8/2025', '9/8/2025', '9/9/2024', '9/8/2026', '9/8/2026'] },
  { heading: 'Enrollment Status', cells: ['Active', 'Active', 'Active', 'Active', 'Active'] },
  { heading: 'First Language', cells: ['Spanish', 'Korean', 'Twi', 'English', 'Vietnamese'] },
];
const SCHEDULE: readonly Column[] = [
  { heading: 'Student ID', cells: [1001, 1001, 1002, 1003, 1005] },
  { heading: 'School', cells: ['Oak', 'Oak', 'Oak', 'Oak', 'Elm'] },
  { heading: 'Course Title', cells: ['ESL K2', 'Math K2', 'ESL 3', 'Math 5', 'ESL 3'] },
  { heading: 'Section', cells: ['1', '2', '1', '2', '7'] },
  { heading: 'Term', cells: ['FY', 'FY', 'FY', 'S1', 'FY'] },
  { heading: 'Teacher', cells: ['Kelly, Pat', 'Moe, Jo', 'Kelly, Pat', 'Moe, Jo', 'Kelly, Pat'] },
  { heading: 'Minutes per Meeting', cells: [45, 60, 60, 60, 50] },
  { heading: 'Meetings per Week', cells: [5, 5, 5, 5, 5] },
];
const AS_OF = dayOf(2026, 11, 28);

/** Ways to write a heading that change nothing about what it names (docs/spec/recognition.md §1). */
const WRITTEN: readonly ((heading: string) => string)[] = [
  (heading) => heading,
  (heading) => heading.toUpperCase(),
  (heading) => heading.toLowerCase(),
  (heading) => heading.replace(/ /g, '_'),
  (heading) => heading.replace(/ /g, '\n'),
  (heading) => heading.replace(/ /g, '\u00a0 '),
  (heading) => heading.replace(/ /g, ''),
  (heading) => `  ${heading} `,
  (heading) => `${heading}:`,
  (heading) => `Current ${heading}`,
  (heading) => `Official ${heading}`,
  (heading) => `${heading} Field`,
  (heading) => `The ${heading}`,
];

/** A sheet of the columns in an order, each headed in a way, with the rows in an order. */
function sheetOf(
  columns: readonly Column[],
  order: readonly number[],
  ways: readonly number[],
  rows: readonly number[],
) {
  const ordered = order.flatMap((place) => columns[place] ?? []);
  const headings = ordered.map(({ heading }, at) => WRITTEN[ways[at] ?? 0]?.(heading) ?? heading);
  return [headings, ...rows.map((row) => ordered.map(({ cells }) => cells[row] ?? null))];
}

/** What is read: kind, the column of each field by its heading as declared here, and what each ML is owed and gets. */
function reading(
  roster: readonly (readonly CellValue[])[],
  schedule: readonly (readonly CellValue[])[],
  orders: readonly (readonly number[])[],
) {
  const result = run(workbookOf({ People: roster, Classes: schedule }), { policy: makePolicy(), asOf: AS_OF });
  const sheets = result.sheets.map(({ recognised }, sheet) => {
    const columns = sheet === 0 ? ROSTER : SCHEDULE;
    const headingAt = new Map(orders[sheet]?.map((place, at) => [columnLetters(at + 1), columns[place]?.heading]));
    const fields = Array.from(recognised?.columns.keys() ?? [], (field) => [
      field,
      recognised === null ? '' : headingAt.get(fieldColumn(recognised, field) ?? ''),
    ]);
    return {
      kind: recognised?.kind,
      columns: Object.fromEntries(fields) as unknown,
      rows: recognised?.dataRows.length,
    };
  });
  const services = result.services.map(({ student, scheduledPerWeek, served }) => [
    student.id,
    scheduledPerWeek,
    served,
  ]);
  return { sheets, services: services.sort() };
}

const orderOf = (count: number) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count });
const waysOf = (count: number) => fc.array(fc.nat(WRITTEN.length - 1), { minLength: count, maxLength: count });

describe('the same sheet in another form', () => {
  it('is read alike: any order of columns and rows, any case and spacing, fillers added or left out', () => {
    const [people, classes] = [[...ROSTER.keys()], [...SCHEDULE.keys()]];
    const rows = [0, 1, 2, 3, 4];
    const plain = reading(sheetOf(ROSTER, people, [], rows), sheetOf(SCHEDULE, classes, [], rows), [people, classes]);
    expect(plain.sheets.map(({ kind }) => kind)).toEqual(['roster', 'schedule']);
    expect(plain.services).toEqual([
      ['1001', 225, false],
      ['1002', 300, false],
      ['1005', 250, true],
    ]);
    fc.assert(
      fc.property(
        orderOf(ROSTER.length),
        orderOf(SCHEDULE.length),
        waysOf(ROSTER.length),
        waysOf(SCHEDULE.length),
        orderOf(rows.length),
        orderOf(rows.length),
        (first, second, firstWays, secondWays, firstRows, secondRows) => {
          const roster = sheetOf(ROSTER, first, firstWays, firstRows);
          const schedule = sheetOf(SCHEDULE, second, secondWays, secondRows);
          expect(reading(roster, schedule, [first, second])).toEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('hostile headings', () => {
  const LONGEST = 32_767;
  const WIDEST = 16_384;
  /** Milliseconds of processor time; far above what it takes, far below what anything quadratic would. */
  const ENOUGH = 4_000;
  /** What is shorter is not measured well. */
  const SHORTEST = 50;

  function timeOf(headings: readonly string[]): number {
    const before = process.cpuUsage();
    recognise(workbookOf({ Sheet: [headings, headings.map((_, at) => at)] }));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  }

  it.each([
    ['brackets', '('],
    ['brackets and words', '(a'],
    ['closed brackets', '()'],
    ['letters', 'a'],
    ['known words without gaps', 'studentid'],
    ['known words', 'Student ID '],
    ['changes of case', 'aB'],
    ['digits and dashes', '20-'],
    ['points', 'a.'],
    ['group marks', 'a › '],
    ['slashes', 'a/'],
    ['blanks', ' \u00a0'],
    ['accents', 'é\u0301'],
  ])('a heading of 32,767 characters: %s', (_, part) => {
    const heading = part.repeat(Math.ceil(LONGEST / part.length)).slice(0, LONGEST);
    expect(timeOf(['Student ID', 'Grade', 'ML Status', ...Array<string>(20).fill(heading)])).toBeLessThan(ENOUGH);
  });

  it('a name as long as a name may be, of any of these', () => {
    const headings = ['(', '(a', '[a', 'a.', 'a › ', '20-', 'studentid', 'a - '].map((part) =>
      part.repeat(200).slice(0, 200),
    );
    expect(timeOf([...headings, ...headings.map((heading) => `Student ID ${heading}`.slice(0, 200))])).toBeLessThan(
      ENOUGH,
    );
  });

  it.each<[string, (at: number) => string]>([
    ['unknown', (at) => `Column ${at}`],
    ['the same', () => 'Student ID'],
    ['known', (at) => `Grade ${at}`],
    ['brackets', (at) => '('.repeat(at % 100)],
  ])('16,384 columns, all %s, take no more than their share of the time of 4,096', (_, of) => {
    const wide = (columns: number) => timeOf(Array.from({ length: columns }, (_, at) => of(at)));
    const few = Math.max(wide(WIDEST / 4), SHORTEST);
    // Four times as many columns take four times as long; were it quadratic, sixteen times.
    expect(wide(WIDEST)).toBeLessThan(10 * few);
  });
});
