import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { filesForIt, linkedFrom } from '../scripts/package/files-for-it';
import { CHECKSUMS, sha256, zipForIt } from '../scripts/package/zip-for-it';

const files = new Map([
  ['web/taskpane.html', strToU8('<!doctype html>')],
  ['LICENSE', strToU8('MIT')],
]);

describe('the zip for IT', () => {
  const unzipped = unzipSync(zipForIt('check-1', files));

  it('has all files in one folder, as they were', () => {
    expect(Object.keys(unzipped).sort()).toEqual([
      'check-1/LICENSE',
      `check-1/${CHECKSUMS}`,
      'check-1/web/taskpane.html',
    ]);
    expect(strFromU8(unzipped['check-1/web/taskpane.html'] ?? new Uint8Array())).toBe('<!doctype html>');
  });

  it('says the checksum of each as sha256sum reads it', () => {
    const lines = strFromU8(unzipped[`check-1/${CHECKSUMS}`] ?? new Uint8Array()).split('\n');
    expect(lines).toEqual([
      `${sha256(strToU8('MIT'))}  LICENSE`,
      // By the sha256sum of GNU coreutils.
      'fe26c59e91ac8de694b2531dc3bdc1b7faf471d3d7e4e00870af60f5f22897cb  web/taskpane.html',
      '',
    ]);
  });

  it('is the same, byte for byte, of the same files in another order', () => {
    const [one, other] = [zipForIt('a', files), zipForIt('a', new Map([...files].reverse()))];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('has the pages of the build, in their folders, and what IT reads', () => {
    const build = mkdtempSync(path.join(tmpdir(), 'ml-check-package-'));
    try {
      mkdirSync(path.join(build, 'assets/icons'), { recursive: true });
      writeFileSync(path.join(build, 'taskpane.html'), 'page');
      writeFileSync(path.join(build, 'assets/icons/app-16.png'), 'icon');
      const packed = filesForIt(path.resolve(__dirname, '..'), build);
      expect([...packed.keys()].filter((file) => file.startsWith('web/')).sort()).toEqual([
        'web/assets/icons/app-16.png',
        'web/taskpane.html',
      ]);
      for (const paper of ['LICENSE', 'docs/deploy.md', 'docs/manual-test.md']) expect(packed.has(paper)).toBe(true);
      const pages = [...packed].filter(([file]) => file.endsWith('.md'));
      const links = pages.flatMap(([file, content]) => linkedFrom(file, strFromU8(content)));
      expect(links).toContain('docs/hostile-inputs.md');
      expect(links.filter((file) => !packed.has(file))).toEqual([]);
    } finally {
      rmSync(build, { recursive: true });
    }
  });
});
