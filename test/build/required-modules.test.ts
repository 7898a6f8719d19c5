import path from 'node:path';
import { runInNewContext } from 'node:vm';

type Loader = (this: { context: string; addContextDependency: (folder: string) => void }, source: string) => string;

// eslint-disable-next-line @typescript-eslint/no-require-imports -- A loader of webpack's is CommonJS without types.
const requiredModules = require('../../webpack/required-modules.cjs') as Loader;

const REPORTS = path.resolve(__dirname, '../../src/compliance/reports');

function bundled(source: string): { readonly code: string; readonly watched: readonly string[] } {
  const watched: string[] = [];
  const loader = { context: REPORTS, addContextDependency: (folder: string) => void watched.push(folder) };
  return { code: requiredModules.call(loader, source), watched };
}

test('a list that requires a module a line gets each imported once, on the line that it begins with', () => {
  const { code } = bundled("const all = [\n  require('./one'),\n  require('./two'),\n  require('./one'),\n];");
  expect(code).toBe(
    "import * as required0 from './one'; import * as required1 from './two';const all = [\n  required0,\n  required1,\n  required0,\n];",
  );
});

test('what is asked for in each folder is found in each that has it, and a new folder is seen', () => {
  const { code, watched } = bundled('const of = (id) => require(`./${id}/index.ts`);');
  expect(watched).toEqual([REPORTS]);
  const imports = [...code.matchAll(/import \* as (\w+) from '([^']+)';/g)].map(([, name = '', file = '']) => ({
    name,
    file,
  }));
  expect(imports.map(({ file }) => file)).toEqual(expect.arrayContaining(['./esl-minutes/index.ts']));
  expect(imports.map(({ file }) => file)).not.toContain('./text/index.ts');
  const rest = code.slice(code.lastIndexOf(';const') + 1);
  const given = Object.fromEntries(imports.map(({ name, file }) => [name, file]));
  expect(runInNewContext(`${rest} of('esl-minutes')`, given)).toBe('./esl-minutes/index.ts');
});

test.each([
  ["import { a } from './a';\nexport const b = a;", 'imports alone'],
  ["const fs = require('node:fs');", 'a module of another'],
  ['const text = require(`../checks/${id}/README.md`);', 'a text'],
])('%j stays as it is: %s', (source) => {
  expect(bundled(source)).toEqual({ code: source, watched: [] });
});
