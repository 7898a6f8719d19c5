// Test files that run together in CI. `npx jest PATH` runs one alone, as ever.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TEST_FILE = /\.test\.tsx?$/;
const ENVIRONMENT = /^\/\*\* @jest-environment \w+ \*\/\n/;

/**
 * Writes into `folder`, for each of the `rooms` ({ tests: its folder, size, except: a part of it }), a test file for every `size`
 * test files, those of one environment together; neighbours stand together.
 * Jest loads all modules anew for each file, which takes longer than most tests do: so it does for each group.
 */
export function writeGroups({ root, rooms, folder }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const room of rooms) writeRoom(root, folder, room);
}

function writeRoom(root, folder, { tests, size, except }) {
  const names = readdirSync(path.join(root, tests), { recursive: true }).filter((name) => TEST_FILE.test(name));
  const files = names
    .filter((name) => except === undefined || !name.startsWith(`${except}${path.sep}`))
    .map((name) => path.join(tests, name))
    .sort();
  const byEnvironment = {};
  for (const file of files) {
    const [environment] = ENVIRONMENT.exec(readFileSync(path.join(root, file), 'utf8')) ?? [''];
    (byEnvironment[environment] ??= []).push(file);
  }
  let group = 0;
  for (const [environment, all] of Object.entries(byEnvironment)) {
    for (let at = 0; at < all.length; at += size) {
      const suites = all.slice(at, at + size).map((file) => suiteOf(root, file));
      writeFileSync(
        path.join(folder, `${tests.replaceAll('/', '-')}-${++group}.test.js`),
        environment + suites.join(''),
      );
    }
  }
}

/** A file that cannot be loaded fails by itself, not its neighbours. */
function suiteOf(root, file) {
  const load = `try { require(${JSON.stringify(path.join(root, file))}); } catch (error) { test('loads', () => { throw error; }); }`;
  return `describe(${JSON.stringify(file.replaceAll(path.sep, '/'))}, () => { ${load} });\n`;
}
