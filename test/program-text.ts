import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.join(__dirname, '../src');

/** The sources of the program as one text, but tests and the folders that a pattern names (`sheets/kinds/`): what declares a thing does not read it. */
export function programText(but: RegExp): string {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !but.test(name))
    .map((name) => readFileSync(path.join(SOURCES, name), 'utf8'))
    .join('\n');
}
