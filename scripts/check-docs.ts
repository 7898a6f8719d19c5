import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKS } from '../src/compliance/checks';
import { SOURCES } from '../src/compliance/policy/boston-2024/sources';
import { headingLink, markdownTable, oneLevelDown } from './markdown';

/** The page that `make-check-docs.ts` writes. */
export const CHECK_DOCS_FILE = path.resolve(__dirname, '../docs/checks.md');

const FOLDER = path.resolve(__dirname, '../src/compliance/checks');
const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Info' } as const;

/** The page about all checks as Markdown: a table of contents, the README of each check one level down, and the sources. */
export function checkDocs(): string {
  const parts = [
    '# The checks',
    'Written by `npx tsx scripts/make-check-docs.ts` from the README of each check in `src/compliance/checks`; change those, then run it again.',
    'Error = a gap, warning = needs a person’s judgement, info = good to know. Criterion = the ELE criterion in its number to SY24-25, or what else asks for it. A source that is named was read; "our reading" is inferred from it.',
    contents(),
    ...CHECKS.map(({ id }) => oneLevelDown(readFileSync(path.join(FOLDER, id, 'README.md'), 'utf8')).trim()),
    '## Sources',
    Object.values(SOURCES)
      .map((source) => `- ${source}`)
      .join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function contents(): string {
  const rows = CHECKS.map((check) => [
    `[${check.id}](#${headingLink(`${check.id}: ${check.title}`)})`,
    check.title,
    SEVERITIES[check.severity],
    check.per,
    check.criterion,
  ]);
  return markdownTable([['Check', 'What it finds', 'Severity', 'One finding a', 'Criterion'], ...rows]);
}
