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

/** The pages of a build below `web/`, and the papers as they stand in the project; contents by path. */
export function filesForIt(project: string, build: string): Map<string, Uint8Array> {
  const pages = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map<string, Uint8Array>();
  for (const { parentPath, name } of pages) {
    const file = path.join(parentPath, name);
    files.set(`web/${path.relative(build, file).split(path.sep).join('/')}`, readFileSync(file));
  }
  for (const paper of PAPERS) files.set(paper, readFileSync(path.join(project, paper)));
  return files;
}
