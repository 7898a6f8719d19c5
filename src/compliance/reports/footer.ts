import { tablesOf } from './arrange';
import type { ReportSheet } from './report-sheet';

/** What stands on every page where a report names students. */
export const FERPA = 'Student records: share under FERPA only';
/** Headings of columns that name students. */
const NAMES_STUDENTS = /^(student|students|student id|name)$/i;

/** What a footer says of a report: its title, scope and day, in at most so many characters. The day is always whole. */
export function aboutReport({ title, cover }: Pick<ReportSheet, 'title' | 'cover'>, most = Infinity): string {
  const valueOf = (label: string) => cover.flatMap((line) => (line.label === label ? [line.value] : []));
  const about = [title, ...valueOf('Scope')].join(' · ');
  const day = valueOf('As of')
    .map((value) => ` · ${value}`)
    .join('');
  const room = most - day.length;
  return `${about.length <= room ? about : `${about.slice(0, room - 1).trimEnd()}…`}${day}`;
}

/** Whether a table of the report has a column of students; a count of students names nobody. */
export function namesStudents({ blocks }: Pick<ReportSheet, 'blocks'>): boolean {
  return tablesOf(blocks).some(({ columns }) =>
    columns.some(({ heading, type }) => type === 'text' && NAMES_STUDENTS.test(heading)),
  );
}
