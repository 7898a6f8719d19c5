import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, checkBuilt, checkQuickly, inFolder, useOwnFolder } from './command-line';

useOwnFolder();

const CSV = 'Student ID,School,Grade,ML Status,SDD,ESL Min/Wk\n1,Burke,3,EL,2,0\n2,Burke,3,EL,2,450\n';
const SMALL = '128k';
/** Kilobytes that hold the findings as JSON and no copy with all tabs, and those that hold nothing that the program writes. */
const ROOM_FOR_JSON = 20;
const NO_ROOM = 4;

const disk = mkdtempSync(path.join(tmpdir(), 'ml-check-disk-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'none', disk]).status === 0;
const onDisk = (name: string) => path.join(disk, name);

/** Fills the disk but for so many kilobytes. */
function leave(kilobytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(onDisk('filler'), Buffer.alloc(bavail * bsize - 1024 * kilobytes));
}

afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
  rmdirSync(disk);
});

// A disk that is full takes the right to mount one.
(isMounted ? describe : describe.skip)('a full disk', () => {
  beforeEach(() => writeFileSync(onDisk('a.csv'), CSV));
  afterEach(() => {
    for (const entry of readdirSync(disk)) rmSync(onDisk(entry), { recursive: true });
  });

  const noCopy = (name: string) =>
    `No checked copy. Cannot write ${onDisk(name)} (ENOSPC). The disk is full. Choose another place for it.`;

  it('takes no checked copy: the findings are printed and written as JSON, and one line says so', async () => {
    leave(ROOM_FOR_JSON);
    const { status, out, error } = await check(onDisk('a.csv'), '--json', onDisk('a.json'));
    expect([status, error]).toEqual([1, noCopy('a.checked.xlsx')]);
    expect(out).toContain('1 of 2 MLs fully served');
    expect(JSON.parse(readFileSync(onDisk('a.json'), 'utf8'))).toMatchObject({ counts: { error: 1 } });
    expect(readdirSync(disk).sort()).toEqual(['a.csv', 'a.json', 'filler']);
  });

  it('fails the run where the copy was asked for by name', async () => {
    leave(NO_ROOM);
    const { status, out, error } = await checkQuickly(
      onDisk('a.csv'),
      '--out',
      onDisk('b.xlsx'),
      '--json',
      inFolder('b.json'),
    );
    expect([status, error]).toEqual([2, noCopy('b.xlsx')]);
    expect(out).toContain('1 of 2 MLs fully served');
    expect(JSON.parse(readFileSync(inFolder('b.json'), 'utf8'))).toMatchObject({ counts: { error: 1 } });
  });

  it('that has no room for the JSON either leaves the one of before whole', async () => {
    writeFileSync(onDisk('c.json'), '[]');
    leave(NO_ROOM);
    const { status, out, error } = await checkQuickly(onDisk('a.csv'), '--json', onDisk('c.json'));
    expect([status, out.includes('1 of 2 MLs fully served')]).toEqual([2, true]);
    expect(error).toContain(`Cannot write ${onDisk('c.json')} (ENOSPC). The disk is full.`);
    expect(readFileSync(onDisk('c.json'), 'utf8')).toBe('[]');
  });

  it('costs a folder of workbooks neither its JSON nor the line of each', () => {
    mkdirSync(onDisk('schools'));
    writeFileSync(onDisk('schools/a.csv'), CSV);
    leave(NO_ROOM);
    const { status, out, error } = checkBuilt(
      ...['--reports', 'summary', onDisk('schools')],
      ...['--json', inFolder('schools.json')],
    );
    expect([status, out.includes('a.csv: 1 of 2 MLs fully served')]).toEqual([2, true]);
    expect(error).toContain('The disk is full.');
    expect(JSON.parse(readFileSync(inFolder('schools.json'), 'utf8'))).toHaveLength(1);
    expect(readdirSync(onDisk('schools'))).toEqual(['a.csv']);
  });
});
