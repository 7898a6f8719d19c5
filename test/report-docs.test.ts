import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ON_DEMAND, REPORT_DOCS_FILE, reportDocs } from '../scripts/report-docs';
import { REPORTS } from '../src/compliance/reports/reports';

describe('docs/reports.md', () => {
  const page = readFileSync(REPORT_DOCS_FILE, 'utf8');

  it('is what the READMEs of the reports say today (else run: npx tsx scripts/make-report-docs.ts)', () => {
    expect(page).toBe(reportDocs());
  });

  it('has a chapter for every report under the name of its tab, in the order of the tabs, those made on demand last', () => {
    const headings = page.split('\n').filter((line) => line.startsWith('## '));
    expect(headings.slice(2)).toEqual([...REPORTS, ...ON_DEMAND].map(({ id, tabName }) => `## ${id}: ${tabName}`));
  });

  it('shows only pictures, and leads only to pages, that are there', () => {
    const files = [...page.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(([, file]) => file ?? '');
    expect(files.filter((file) => file.endsWith('.md'))).toContain('../src/compliance/staffing/README.md');
    expect(files.filter((file) => !existsSync(path.resolve(path.dirname(REPORT_DOCS_FILE), file)))).toEqual([]);
  });
});
