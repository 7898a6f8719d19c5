import { tablesOf } from './arrange';
import type { ReportSheet } from './report-sheet';

/** What stands on every page where a report names students. */
export const FERPA = 'Student records: share under FERPA only';
/** Headings of columns that name students. */
const NAMES_STUDENTS = /^(student|students|student id|name)$/i;

/** What a footer says of a report: its title, scope and day. */
export function aboutReport({ title, cover }: Pick<ReportSheet, 'title' | 'cover'>): string {
  const told = cover.filter(({ label }) => label === 'Scope' || label === 'As of').map(({ value }) => value);
  return [title, ...told].join(' · ');
}

/** Whether a table of the report has a column of students. */
export function namesStudents({ blocks }: Pick<ReportSheet, 'blocks'>): boolean {
  return tablesOf(blocks).some(({ columns }) => columns.some(({ heading }) => NAMES_STUDENTS.test(heading)));
}
