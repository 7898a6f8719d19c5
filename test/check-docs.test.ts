import { readFileSync } from 'node:fs';
import { CHECK_DOCS_FILE, checkDocs } from '../scripts/check-docs';
import { CHECKS } from '../src/compliance/checks';

describe('docs/checks.md', () => {
  const page = readFileSync(CHECK_DOCS_FILE, 'utf8');

  it('is what the READMEs of the checks say today (else run: npx tsx scripts/make-check-docs.ts)', () => {
    expect(page).toBe(checkDocs());
  });

  it('has a chapter for every check, to which its line in the contents leads', () => {
    const headings = page.split('\n').filter((line) => line.startsWith('## '));
    expect(headings).toEqual([...CHECKS.map(({ id, title }) => `## ${id}: ${title}`), '## Sources']);
    const links = [...page.matchAll(/^\| \[([\w-]+)\]\(#([^)]+)\)/gm)].map(([, id, target]) => [id, target]);
    const targets = headings.slice(0, -1).map((heading) => slug(heading.slice(3)));
    expect(links).toEqual(CHECKS.map(({ id }, index) => [id, targets[index]]));
  });
});

/** The link that GitHub gives a heading. */
function slug(heading: string): string {
  const kept = Array.from(heading.toLowerCase()).filter((sign) => /[\p{L}\p{N}\s_-]/u.test(sign));
  return kept.join('').split(' ').join('-');
}
