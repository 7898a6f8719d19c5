import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { check, checkBuilt, inFolder, shortCsv, useOwnFolder, write } from './command-line';

useOwnFolder();

const QUICK = ['--reports', 'summary'];

describe('a place that nobody named', () => {
  it('keeps a person’s own file that stands there; the findings are told and written all the same', async () => {
    const file = shortCsv();
    const own = write('short.checked.xlsx', 'my notes');
    const { status, out, error } = await check(file, ...QUICK, '--json', inFolder('x.json'));
    expect(status).toBe(1);
    expect(out).toContain('Short of ESL minutes');
    expect(error).toBe(
      `No checked copy. ${own} is a file that this program did not write, so it was left. Rename it, or name another place with --out.`,
    );
    expect(readFileSync(own, 'utf8')).toBe('my notes');
    expect(existsSync(inFolder('x.json'))).toBe(true);
  });

  it('keeps what a link there leads to', async () => {
    const file = shortCsv();
    const own = write('precious.xlsx', 'my notes');
    symlinkSync(own, inFolder('short.checked.xlsx'));
    expect((await check(file, ...QUICK)).error).toContain('short.checked.xlsx is a link, so it was left.');
    expect(readFileSync(own, 'utf8')).toBe('my notes');
    expect(lstatSync(inFolder('short.checked.xlsx')).isSymbolicLink()).toBe(true);
  });

  it('gets the new copy in place of the one of before, also where nothing was marked or no tab was written', async () => {
    const file = shortCsv();
    for (const options of [QUICK, [...QUICK, '--no-highlight'], QUICK])
      expect((await check(file, ...options)).error).toBe('');
  });

  it('keeps a person’s own file of the name of a folder’s summary, and of a copy in it', () => {
    mkdirSync(inFolder('schools'));
    writeFileSync(inFolder('schools/a.csv'), readFileSync(shortCsv()));
    const own = ['schools/ml-district-summary.xlsx', 'schools/a.checked.xlsx'].map((name) => write(name, 'my notes'));
    const { status, out, error } = checkBuilt(inFolder('schools'), ...QUICK);
    expect([status, own.map((each) => readFileSync(each, 'utf8'))]).toEqual([2, ['my notes', 'my notes']]);
    expect(out).toContain('a.csv: 0 of 1 ML fully served');
    expect(error).toContain('ml-district-summary.xlsx is a file that this program did not write');
  });
});

it('a file that is read-only is not written over, though --out names it', async () => {
  const own = write('own.xlsx', 'my notes');
  chmodSync(own, 0o444);
  const { status, error } = await check(shortCsv(), ...QUICK, '--out', own);
  expect([status, error]).toEqual([
    2,
    `No checked copy. Cannot write ${own}: it is read-only. Choose another place for it.`,
  ]);
  expect(readFileSync(own, 'utf8')).toBe('my notes');
});
