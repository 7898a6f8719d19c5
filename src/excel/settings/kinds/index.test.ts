import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_KINDS } from '.';

describe('the kinds of state', () => {
  it('are those of docs/architecture.md, What the workbook keeps', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/architecture.md'), 'utf8');
    const [, section = ''] = /\n## What the workbook keeps\n(.*?)\n## /s.exec(page) ?? [];
    const listed = Array.from(section.matchAll(/^\| `([a-z-]+)` /gm), ([, id]) => id);
    expect(STATE_KINDS.map(({ id }) => id)).toEqual(listed);
  });

  it('are those that docs/deploy.md tells an office of, What leaves the computer', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/deploy.md'), 'utf8');
    const [, section = ''] = /\n## What leaves the computer\n(.*?)\n## /s.exec(page) ?? [];
    const listed = Array.from(section.matchAll(/^\| `([a-z-]+)` /gm), ([, id]) => id);
    expect(STATE_KINDS.map(({ id }) => id)).toEqual(listed);
  });
});
