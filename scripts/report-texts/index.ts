import path from 'node:path';
import { buildReports } from '../../src/compliance/reports/build-reports';
import { OFFERED_REPORTS, REPORT_GROUPS } from '../../src/compliance/reports';
import { READER_SETS } from '../../src/compliance/reports/reader-sets';
import { REPORTS } from '../../src/compliance/reports/reports';
import { tabText } from './tab-text';
import type { KeptWorkbook } from './workbooks';

/** The files that `make-report-texts.ts` writes, one a workbook. */
export const TEXTS_FOLDER = path.resolve(__dirname, '../../test/reports/texts');

/** What one report says of a workbook, or why it is not written. One that speaks of the others is written with all of them. */
export function reportText({ checked, scope }: KeptWorkbook, id: string): string {
  const all = REPORTS.map((report) => report.id);
  const speaksOfOthers = REPORTS.some((report) => report.id === id && report.isAlwaysWritten);
  const { written, notWritten } = buildReports(checked, speaksOfOthers ? all : [id], scope);
  const sheet = written.find((one) => one.id === id);
  if (sheet !== undefined) return tabText(sheet);
  return notWritten.map(({ tabName, reason }) => `${tabName}: not written, ${reason}`).join('\n');
}

/** What all reports say of a workbook: the text of its file. */
export function reportTexts(workbook: KeptWorkbook): string {
  return REPORTS.map(({ id }) => `== ${id}\n${reportText(workbook, id)}\n`).join('\n');
}

/** What a file of `reportTexts` says of one report. */
export function partOfTexts(texts: string, id: string): string | undefined {
  const part = `\n${texts}`.split('\n== ').find((one) => one.startsWith(`${id}\n`));
  return part?.slice(id.length).trim();
}

/** The file of what the pane offers. */
export const OFFERS_FILE = 'offers.txt';

/** What the pane and the command line offer: every report under its group, and the set of each reader. */
export function offersText(): string {
  const groups = REPORT_GROUPS.map(({ name, colour, ids }) => `# ${name} ${colour}: ${ids.join(', ')}`);
  const reports = OFFERED_REPORTS.map(({ id, tabName, about, readers }) => {
    return `${id}: ${tabName}. ${about} Sets: ${readers === 'all' ? 'all' : readers.join(', ') || 'none'}.`;
  });
  const sets = READER_SETS.map((set) => `${set.id}, ${set.reader}: ${set.reports.join(', ')}`);
  return `${[...groups, ...reports, ...sets].join('\n')}\n`;
}
