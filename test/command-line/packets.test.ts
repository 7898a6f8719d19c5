import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readPacket } from '../../src/documents/packets/read-packet';
import { check, inFolder, SAMPLE, shortCsv, useOwnFolder, write } from './command-line';
import { twoSchools, type Person } from '../two-schools';

useOwnFolder();

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
  const text = `${parts.join('\n')}\n${JSON.stringify(readPacket(bytes, file).sent)}`;
  // Each text once: a name stands in hundreds of rows.
  return [...new Set(text.replace(/<[^>]*>/g, '\n').split(/[\n"]|&quot;/))].join('\n');
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
  expect(readFileSync(packetOf('Adams')).equals(before)).toBe(true);
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

describe('--merge', () => {
  const merge = (file: string, ...packets: string[]) =>
    check(file, ...QUICK, '--out', inFolder('copy.xlsx'), ...packets.flatMap((packet) => ['--merge', packet]));

  it('says what came back and what is missing, names no student, and writes a tab of it', async () => {
    const file = district('Adams', 'Otis');
    await pack(file);
    const { out, error } = await merge(file, packetOf('Adams'));
    expect(error).toBe('');
    expect(out).toContain(
      '1 packet taken back: 0 lines, 0 to look at, 0 of them can be accepted as a waiver or a fix.',
    );
    expect(out).toContain('No packet of Otis.');
    expect(out).toContain('  Adams (not signed): nothing changed; not answered ');
    expect(out).not.toContain('700100');
    const copy = strFromU8(unzipSync(readFileSync(inFolder('copy.xlsx')))['xl/workbook.xml'] ?? new Uint8Array());
    expect(copy).toContain('ML Packet Answers');
  });

  it('refuses what is damaged, changed in what was sent, or no packet; the others are taken', async () => {
    const file = district('Adams', 'Otis');
    await pack(file);
    const bytes = readFileSync(packetOf('Otis'));
    const cut = write('cut.xlsx', bytes.subarray(0, bytes.length - 40));
    const parts = unzipSync(bytes);
    const sealed =
      Object.keys(parts)
        .filter((name) => name.startsWith('xl/worksheets/'))
        .at(-1) ?? '';
    const forged = strToU8(strFromU8(parts[sealed] ?? new Uint8Array()).replace('700101', '700777'));
    const other = write('forged.xlsx', zipSync({ ...parts, [sealed]: forged }));
    const wrong = write('wrong.xlsx', readFileSync(SAMPLE));
    const { status, out, error } = await merge(file, cut, other, wrong, packetOf('Adams'));
    expect(status).toBe(2);
    expect(error.split('\n')).toEqual([
      `${cut}: nothing was taken. It is incomplete or damaged: its end is missing. Copy or download it again.`,
      `${other}: nothing was taken. What was sent, on its hidden tab “As sent”, was changed or is of a newer version. Nothing can be compared.`,
      `${wrong}: nothing was taken. It is no packet of this program: it has no tab “As sent”. Send back the file that came.`,
    ]);
    expect(out).toContain('1 packet taken back');
  });

  it('refuses the packet of a school that the workbook does not have', async () => {
    await pack(district('Adams', 'Otis'));
    const { status, error } = await merge(district('Burke', 'Clark'), packetOf('Otis'));
    expect(status).toBe(2);
    expect(error).toBe(
      'Otis - ML packet 2026-10-01.xlsx: nothing was taken. It is the packet of Otis, a school that this workbook does not have.',
    );
  });

  it('never writes over a packet, and takes packets into one workbook at a time', async () => {
    const file = district('Adams', 'Otis');
    await pack(file);
    const { error } = await check(file, ...QUICK, '--merge', packetOf('Otis'), '--out', packetOf('Otis'));
    expect(error).toBe(
      `--out would write over the packet ${packetOf('Otis')}: ${packetOf('Otis')}. Choose another place for it.`,
    );
    expect((await check(file, shortCsv(), '--merge', packetOf('Otis'))).error).toBe(
      '--merge takes packets back into one workbook: name one file, or add --together.',
    );
  });
});
