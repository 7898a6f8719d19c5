import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the district's people read and try beside the pages. */
const PAPERS = [
  'LICENSE',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/deploy.md',
  'docs/manual-test.md',
  'docs/excel-manners.md',
  'docs/dependencies.md',
  'assets/samples/burke-k8-sample.xlsx',
];

/** The pages of a build below `web/`, the papers as they stand in the project, and what these link to; contents by path. */
export function filesForIt(project: string, build: string): Map<string, Uint8Array> {
  const pages = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map<string, Uint8Array>();
  for (const { parentPath, name } of pages) {
    const file = path.join(parentPath, name);
    files.set(`web/${path.relative(build, file).split(path.sep).join('/')}`, readFileSync(file));
  }
  // A set is walked to what is added on the way.
  const papers = new Set(PAPERS);
  for (const paper of papers) {
    const content = readFileSync(path.join(project, paper));
    files.set(paper, content);
    if (paper.endsWith('.md')) linkedFrom(paper, content.toString('utf8')).forEach((file) => papers.add(file));
  }
  return files;
}

/** The files of the project to which a page leads. */
export function linkedFrom(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)];
  return links.map(([, file = '']) => path.posix.join(path.posix.dirname(page), file));
}
