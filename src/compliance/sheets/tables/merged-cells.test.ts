import { workbookOf } from '../../checks/testing/workbook-of';
import { proposeFixes } from '../../fixes';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { howRead } from '../how-read';
import type { CellValue, MergedArea, WorkbookSnapshot } from '../snapshot';
import { dayOf } from '../values/dates';

const ROSTER: readonly CellValue[][] = [
  ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'],
  [1001, 'Ruiz, Ana', 'Oak', 1, 'EL', 1],
  [1002, 'Lee, Kim', 'Oak', 1, 'EL', 1],
  [1003, 'Poe, Max', 'Oak', 2, 'EL', 2],
];
const GROUPS = ['Course Title', 'Student ID', 'Minutes per Meeting', 'Meetings per Week', 'Teacher'];
const POLICY = makePolicy();

/** The first column of rows and columns, both counted from 1, merged. */
const merged = (firstRow: number, rowCount: number, firstColumn: number, columnCount = 1): MergedArea => ({
  firstRow,
  firstColumn,
  rowCount,
  columnCount,
});

/** A workbook with a roster and a schedule in which cells are merged. */
function workbookWith(rows: readonly CellValue[][], merges: readonly MergedArea[]): WorkbookSnapshot {
  const workbook = workbookOf({ Roster: ROSTER, Groups: rows });
  const sheets = workbook.sheets.map((sheet) => (sheet.name === 'Groups' ? { ...sheet, merges } : sheet));
  return { ...workbook, sheets };
}

const runOf = (workbook: WorkbookSnapshot) => run(workbook, { policy: POLICY, asOf: dayOf(2026, 10, 1) });
const tableOf = (minutes: CellValue = 135): CellValue[][] => [
  GROUPS,
  ['ESL A', 1001, minutes, 5, 'Kelly, Pat'],
  [null, 1002, null, null, null],
  ['ESL B', 1003, 90, 5, 'Moe, Jo'],
];
const MERGES = [merged(2, 2, 1), merged(2, 2, 3), merged(2, 2, 4), merged(2, 2, 5)];

it('a class, its minutes and its teacher that are merged over students are those of each of them', () => {
  const { services, dataset, sheets } = runOf(workbookWith(tableOf(), MERGES));
  expect(services.map(({ student, served }) => [student.id, served])).toEqual([
    ['1001', true],
    ['1002', true],
    ['1003', true],
  ]);
  const [first] = dataset.sections;
  expect(first?.activeStudents.map(({ id }) => id)).toEqual(['1001', '1002']);
  expect(first?.teachers.map(({ name }) => name)).toEqual(['Kelly, Pat']);
  expect(sheets[1]?.recognised?.readAs).toEqual([
    'Merged cells of Course Title, Minutes per Meeting, Meetings per Week and Teacher are read in each of their rows.',
  ]);
});

it('without a word of merged cells a blank stays a blank', () => {
  const { services } = runOf(workbookWith(tableOf(), []));
  expect(services.map(({ served }) => served)).toEqual([true, false, true]);
});

it('says what a sheet says in which everything is repeated', () => {
  const written = (each: WorkbookSnapshot) => {
    const { findings, services } = runOf(each);
    return [findings.map(({ check, studentId, message }) => [check, studentId, message]), services.length];
  };
  const repeated = tableOf(90).map((row, at) => (at === 2 ? ['ESL A', 1002, 90, 5, 'Kelly, Pat'] : row));
  expect(written(workbookWith(tableOf(90), MERGES))).toEqual(written(workbookWith(repeated, [])));
});

it('a finding about a merged cell points at it, once', () => {
  const { findings } = runOf(workbookWith(tableOf('a lot'), MERGES));
  const about = findings.filter(({ check }) => check === 'number-invalid');
  expect(about.map(({ location: { sheet, row, cells } }) => [sheet, row, cells])).toEqual([['Groups', 2, ['C2']]]);
  const error = runOf(workbookWith(tableOf({ error: '#REF!' }), MERGES)).findings;
  expect(error.flatMap(({ check, location: { cells } }) => (check === 'cell-error' ? [cells] : []))).toEqual([['C2']]);
});

it('a finding about a row names the merged cell that speaks for it', () => {
  const rows = [...tableOf(), ['ESL B', 9999, 90, 5, 'Moe, Jo'], [null, 9998, null, null, null]];
  const { findings } = runOf(workbookWith(rows, [...MERGES, ...[1, 3, 4, 5].map((column) => merged(5, 2, column))]));
  const strangers = findings.filter(({ check }) => check === 'scheduled-not-on-roster');
  expect(strangers.map(({ location: { row, cells } }) => [row, cells])).toEqual([
    [5, ['B5']],
    [6, ['B6']],
  ]);
});

it('a fix is offered where the value stands, and nowhere else', () => {
  const { sheets } = runOf(workbookWith(tableOf('135 '), MERGES));
  const { fixes } = proposeFixes(sheets, POLICY, false);
  expect(fixes.map(({ sheet, row, column, was, becomes }) => [sheet, row, column, was, becomes])).toEqual([
    ['Groups', 2, 3, '135 ', 135],
  ]);
});

it('blank rows, notes over blank rows, headings and titles are filled by nothing', () => {
  const rows: CellValue[][] = [
    ['Groups of this year', null, null, null, null],
    [null, null, null, null, null],
    ...tableOf(),
    [null, null, null, null, null],
    ['Ask Maria for the rest', null, null, null, null],
    [null, null, null, null, null],
  ];
  const merges = [merged(1, 2, 1, 5), merged(4, 2, 1), merged(7, 3, 1), merged(8, 2, 1, 5)];
  const { recognised } = runOf(workbookWith(rows, merges)).sheets[1] ?? {};
  expect(recognised?.sheet.values.map(([first]) => first)).toEqual([
    ...['Groups of this year', null, 'Course Title', 'ESL A', 'ESL A', 'ESL B', null, 'Ask Maria for the rest', null],
  ]);
});

it('a student id merged over rows of a roster is one student, told with the count', () => {
  const workbook = workbookOf({
    Roster: [
      [...(ROSTER[0] ?? []), 'First Language'],
      [1001, 'Ruiz, Ana', 'Oak', 1, 'EL', 1, 'Spanish'],
      [null, null, null, null, null, null, 'Quechua'],
      [1002, 'Lee, Kim', 'Oak', 1, 'EL', 1, 'Korean'],
    ],
  });
  const [roster] = workbook.sheets;
  if (roster === undefined) throw new Error('There is no roster.');
  const merges = [1, 2, 3, 4, 5, 6].map((column) => merged(2, 2, column));
  const { findings, dataset, sheets } = runOf({ ...workbook, sheets: [{ ...roster, merges }] });
  expect([...dataset.students.keys()]).toEqual(['1001', '1002']);
  expect(findings.filter(({ check }) => check.startsWith('student-id'))).toEqual([]);
  const { recognised = null } = sheets[0] ?? {};
  if (recognised === null) throw new Error('It was not recognised.');
  expect(howRead(recognised, recognised.readAs).join(' ')).toContain(
    '1 row under a merged student id left out: the first row of the student counts.',
  );
});
