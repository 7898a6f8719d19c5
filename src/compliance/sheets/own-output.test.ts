import { KeptReadings } from './kept-readings';
import { isOwnHeading, isOwnReport, markedRows, REPORT_MARK } from './own-output';
import { recognise } from './recognise';
import type { CellValue } from './snapshot';

const sheet = (...values: CellValue[][]) => ({ name: 'ML Summary', firstRow: 1, firstColumn: 1, values, tables: [] });

describe('isOwnReport', () => {
  it('knows the mark in the cover block, wherever it stands there', () => {
    expect(isOwnReport(sheet(['ML Summary'], [], ['', `${REPORT_MARK} on 2026-10-01`]))).toBe(true);
  });

  it("leaves a user's own tab of that name alone", () => {
    expect(isOwnReport(sheet(['ML Summary'], ['Student ID', 'Grade']))).toBe(false);
    expect(isOwnReport(sheet([], [], [], [], [REPORT_MARK]))).toBe(false);
  });
});

describe('isOwnHeading', () => {
  it('knows a column of ours by the end of its heading', () => {
    expect(isOwnHeading('ESL Minutes Owed (ML Check) ')).toBe(true);
    expect(isOwnHeading('ESL Minutes')).toBe(false);
  });
});

describe('rows of a schedule with a mark that a plan leaves them', () => {
  const LINE = 'leave|2|ESL|P4';
  const schedule = sheet(
    ['Student ID', 'Course', 'Teacher', 'Minutes', 'ML Plan'],
    ['1', 'ESL', 'Pike', 45, ''],
    ['002', 'ESL', 'Pike', 45, `leaves: ${LINE}`],
    ['3', 'ESL', 'Pike', 45, 'add|3|1(M-F)|FY|T1'],
  );
  const read = (planMarks?: readonly string[], sheets = [{ ...schedule, name: 'Schedule' }]) => {
    const marks = planMarks === undefined ? {} : { planMarks };
    const [first] = recognise({ name: 'Book.xlsx', date1904: false, sheets, unread: [], ...marks });
    return { rows: Array.from(first?.recognised?.dataRows ?? []), told: first?.recognised?.readAs };
  };

  it('count as not scheduled where the workbook knows the mark, and are told', () => {
    const told = ['1 row that a plan leaves (ML Plan says "leaves: …") counts as not scheduled.'];
    expect(read([LINE])).toEqual({ rows: [1, 3], told });
  });

  it.each([
    ['knows no plan', undefined],
    ['knows another line only', ['leave|2|ESL|P5']],
  ])('count as scheduled where the workbook %s, and are told', (_, marks) => {
    const told = [
      '1 row with a mark "leaves: …" in ML Plan that this workbook does not know from a plan counts as scheduled.',
    ];
    expect(read(marks)).toEqual({ rows: [1, 2, 3], told });
  });

  it('count as scheduled where the mark was filled down to the row of another student', () => {
    const values = schedule.values.map((row) => (row[0] === '3' ? [...row.slice(0, 4), `leaves: ${LINE}`] : row));
    expect(read([LINE], [{ ...schedule, name: 'Schedule', values }]).rows).toEqual([1, 3]);
  });

  it.each([
    ['its student has no id on the schedule', 'leave|2|ESL|P4', ['', 'leaves: leave|2|ESL|P4'], 0],
    ['the schedule has no column of ids', 'leave|2|ESL|P4', ['Pike', 'leaves: leave|2|ESL|P4'], undefined],
    ['the line is about nobody by an id', 'leave||ESL|P4', ['3', 'leaves: leave||ESL|P4'], 0],
  ])('count as not scheduled also where %s', (_, line, row, idColumn) => {
    const marked = sheet(['Student ID', 'ML Plan'], row, ['', ''], ['3', '']);
    const { scheduled, unknown } = markedRows(
      marked,
      ['Student ID', 'ML Plan'],
      Int32Array.of(1, 2, 3),
      new Set([line]),
      idColumn,
    );
    expect([[...scheduled], unknown]).toEqual([[2, 3], 0]);
  });

  it('are read anew where only what the workbook knows has changed', () => {
    const keptReadings = new KeptReadings();
    const workbook = { name: 'Book.xlsx', date1904: false, sheets: [{ ...schedule, name: 'Schedule' }], unread: [] };
    const rowsOf = (planMarks: readonly string[]) =>
      recognise({ ...workbook, planMarks }, {}, {}, keptReadings)[0]?.recognised?.dataRows.length;
    expect([rowsOf([LINE]), rowsOf([]), rowsOf([LINE])]).toEqual([2, 3, 2]);
  });
});
