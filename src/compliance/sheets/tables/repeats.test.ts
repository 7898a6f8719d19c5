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

/** Whether a list is read as a roster. */
function isRoster(...rows: readonly CellValue[][]): boolean {
  const { sheets } = run(workbookOf({ List: [HEADINGS, ...rows] }), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
  return sheets[0]?.recognised?.kind === 'roster';
}

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
  });
});
