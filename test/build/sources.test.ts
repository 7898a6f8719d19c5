import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprint, sourceFiles } from '../../scripts/build/sources.cjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ml-check-sources-'));
  for (const [file, content] of [
    ['src/cli/index.ts', 'export const one = 1;\n'],
    ['src/cli/index.test.ts', 'a test\n'],
    ['assets/samples/burke-k8-sample.xlsx', 'a sample'],
    ['package-lock.json', '{}\n'],
    ['node_modules/.package-lock.json', '{}\n'],
  ] as const)
    write(file, content);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

const changedBy = (act: () => void) => {
  const before = fingerprint(root);
  act();
  return fingerprint(root) !== before;
};

it('is another one after an edit, also of equal length and with the times of before', () => {
  const file = path.join(root, 'src/cli/index.ts');
  const { atime, mtime } = statSync(file);
  const edit = () => {
    write('src/cli/index.ts', 'export const one = 2;\n');
    utimesSync(file, atime, mtime);
  };
  expect(changedBy(edit)).toBe(true);
});

it.each([
  ['a new file', () => write('src/cli/new.ts', '')],
  ['a file that is gone', () => unlinkSync(path.join(root, 'src/cli/index.ts'))],
  ['the same content under another name', () => renameSync(path.join(root, 'src/cli'), path.join(root, 'src/cla'))],
  ['another lock file', () => write('package-lock.json', '{"a":1}\n')],
  ['other packages installed', () => write('node_modules/.package-lock.json', '{"a":1}\n')],
  ['another way to build', () => write('webpack/web.cjs', '')],
  ['another sample', () => write('assets/samples/burke-k8-sample.xlsx', 'another one')],
  ['a new icon', () => write('assets/icons/new.svg', '')],
])('is another one after %s', (_, act) => {
  expect(changedBy(act)).toBe(true);
});

it('stays what it is where files are only touched, and where a test changes', () => {
  const touch = () => {
    const long = new Date(2020, 1, 1);
    utimesSync(path.join(root, 'src/cli/index.ts'), long, long);
    write('src/cli/index.test.ts', 'another test\n');
  };
  expect(changedBy(touch)).toBe(false);
});

it('stays what it is after a run on the sample, which writes a copy beside it', () => {
  const check = () => {
    write('assets/samples/burke-k8-sample.checked.xlsx', 'a copy');
    write('assets/samples/burke-k8-sample.json', '{}');
  };
  expect(changedBy(check)).toBe(false);
});

it('knows the sources of this project', () => {
  const names = sourceFiles(path.resolve(__dirname, '../..')).map((file) => path.basename(file));
  expect(names).toEqual(expect.arrayContaining(['webpack.config.js', 'manifest.xml', 'package-lock.json']));
  expect(names).toEqual(expect.arrayContaining(['burke-k8-sample.xlsx', 'app-16.png']));
});
