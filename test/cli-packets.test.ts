import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { readPacket } from '../src/documents/packets/read-packet';
import { check, inFolder, SAMPLE, shortCsv, write } from './command-line';
import { twoSchools, type Person } from './two-schools';

const QUICK = ['--reports', 'findings', '--no-highlight'];
const ROSTER = 'Student ID,School,Grade,ML Status,SDD\n';
const packetOf = (school: string) => inFolder(`packets/${school} - ML packet 2026-10-01.xlsx`);
/** A workbook of so many schools with a student each. */
const district = (...schools: string[]) =>
  write('district.csv', ROSTER + schools.map((school, at) => `70010${at},"${school}",3,EL,9\n`).join(''));
const pack = (file: string, ...options: string[]) =>
  check(file, ...QUICK, '--packets', inFolder('packets'), ...options);

/** Every part of a file, hidden sheets, properties and names included, as one text; what is kept in pieces is put together too. */
function everything(file: string): string {
  const bytes = readFileSync(file);
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${strFromU8(part)}`);
  return `${parts.join('\n')}\n${JSON.stringify(readPacket(bytes, file).sent)}`.replace(/<[^>]*>/g, '\n');
}

/** Who of others is in a text, by id or by name; a name within one of the school's own is another. */
function foundIn(text: string, own: readonly Person[], others: readonly Person[]): Person[] {
  const ids = new Set(text.match(/\d+/g));
  const names = own.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => (name === '' ? left : left.replaceAll(name, '')), text);
  return others.filter(({ id, name }) => ids.has(id) || (name !== '' && rest.includes(name)));
}

it('writes one workbook a school, and nothing of another school is anywhere in it', async () => {
  const { bytes, burke, otis } = await twoSchools();
  const { out, error } = await pack(write('two.xlsx', bytes));
  expect(error).toBe('');
  expect(out).toContain(`Packets of 2 schools: ${inFolder('packets')}`);
  const [ofBurke, ofOtis] = ['Burke K-8', 'Otis'].map((school) => everything(packetOf(school)));
  for (const { id } of burke) expect(ofBurke).toContain(id);
  for (const { id } of otis) expect(ofOtis).toContain(id);
  expect(foundIn(ofBurke ?? '', burke, otis)).toEqual([]);
  expect(foundIn(ofOtis ?? '', otis, burke)).toEqual([]);
  expect(ofBurke).not.toContain('Otis');
  expect(ofOtis).not.toContain('Burke');
});

it('the same workbook gives the same packets, byte by byte', async () => {
  const file = district('Adams', 'Otis');
  await pack(file);
  const before = readFileSync(packetOf('Adams'));
  await pack(file);
  expect(readFileSync(packetOf('Adams'))).toEqual(before);
});

it('gives every school a name that any system takes, and none the name of another', async () => {
  await pack(district('A/B', 'A:B', 'CON', '..', 'École *'));
  expect(readdirSync(inFolder('packets')).sort()).toEqual([
    'A B (2) - ML packet 2026-10-01.xlsx',
    'A B - ML packet 2026-10-01.xlsx',
    'School - ML packet 2026-10-01.xlsx',
    'School CON - ML packet 2026-10-01.xlsx',
    'École - ML packet 2026-10-01.xlsx',
  ]);
});

it('writes packets of the schools that are asked for', async () => {
  await pack(district('Adams', 'Otis'), '--school', 'otis');
  expect(readdirSync(inFolder('packets'))).toEqual(['Otis - ML packet 2026-10-01.xlsx']);
});

describe('what stands in the folder', () => {
  it('stays where it is no packet, and then no packet is written', async () => {
    mkdirSync(inFolder('packets'));
    writeFileSync(packetOf('Otis'), 'my own');
    const { status, error } = await pack(district('Adams', 'Otis'));
    expect([status, error]).toEqual([
      2,
      `${packetOf('Otis')} is a file that this program did not write, so no packet was written. Move it, or name another folder.`,
    ]);
    expect(readFileSync(packetOf('Otis'), 'utf8')).toBe('my own');
    expect(existsSync(packetOf('Adams'))).toBe(false);
  });
});

describe('no packet is made', () => {
  it.each([
    ['of one school', () => SAMPLE, 'All rows are of one school, Burke K-8.'],
    ['where no school is named', shortCsv, 'No sheet says which school its students are of'],
  ])('%s', async (_, file, reason) => {
    const { status, error } = await pack(file(), '--out', inFolder('copy.xlsx'));
    expect(status).toBe(2);
    expect(error).toContain(`--packets: ${reason}`);
    expect(existsSync(inFolder('packets'))).toBe(false);
  });

  it('of several files, nor of a folder: a person may know which workbook is meant', async () => {
    const file = district('Adams', 'Otis');
    expect((await pack(file, shortCsv())).error).toBe(
      '--packets parts one workbook by school: name one file, or add --together.',
    );
    expect((await check(inFolder('.'), '--packets', inFolder('packets'))).error).toBe(
      '--packets parts one workbook by school: name the file, not its folder.',
    );
  });
});
