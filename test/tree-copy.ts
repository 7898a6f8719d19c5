import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TEST_FILE = /\.test\.tsx?$/;
const ROOT = path.resolve(__dirname, '..');

/** A copy of the sources, without their tests, to which a test adds something as a newcomer would. */
export class TreeCopy {
  readonly #root = mkdtempSync(path.join(tmpdir(), 'ml-compliance-'));

  constructor() {
    for (const folder of ['src', 'scripts'])
      cpSync(path.join(ROOT, folder), path.join(this.#root, folder), {
        recursive: true,
        filter: (file) => !TEST_FILE.test(file),
      });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.#root, 'node_modules'));
  }

  /** Adds a folder with files by name. */
  addFolder(folder: string, files: Readonly<Record<string, string>>): void {
    mkdirSync(path.join(this.#root, folder));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(this.#root, folder, name), text);
  }

  /** Adds a line after another. */
  addLine(file: string, after: string, line: string): void {
    const full = path.join(this.#root, file);
    const lines = readFileSync(full, 'utf8').split('\n');
    const place = lines.indexOf(after);
    if (place < 0) throw new Error(`${file} has no line ${after}`);
    lines.splice(place + 1, 0, line);
    writeFileSync(full, lines.join('\n'));
  }

  /** A module of the copy. Modules loaded before something was added do not see it. */
  load<Module>(file: string): Module {
    return createRequire(__filename)(path.join(this.#root, file)) as Module;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }
}
