import type { ReportColumn } from '../report-sheet';

/** What stands in a place of every table: the tables of a tab share the widths of its columns. */
const WIDTHS = [12, 20, 18, 8, 8, 44, 9, 9, 18, 28];

/** Columns by heading, from the first place on; a number is whole. */
export function columnsOf(
  ...columns: readonly (readonly [heading: string, type: 'text' | 'integer'])[]
): ReportColumn[] {
  return columns.map(([heading, type], place) => ({ heading, type, width: WIDTHS[place] ?? 10 }));
}

/** `ESL 1, section K2-1 · 3(M-F) · FY · Pull-Out`, without what is blank. */
export function classText(course: string, section: string, ...more: readonly string[]): string {
  const named = [course, section === '' ? '' : `section ${section}`].filter((text) => text !== '').join(', ');
  return [named, ...more].filter((text) => text !== '').join(' · ');
}
