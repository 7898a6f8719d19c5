import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { checkQuickly, folder, inFolder, SAMPLE, shortCsv, useOwnFolder, write } from './command-line';

useOwnFolder();

describe('a run that fails', () => {
  const oneLine = (text: string) => expect(text.split('\n')).toHaveLength(1);

  it.each([
    ['no file', () => [], 'No file was named'],
    ['no such file', () => [inFolder('absent.xlsx')], 'There is no such file'],
    ['a folder', () => [folder], 'There is no .xlsx, .xlsm or .csv file'],
    ['an unknown option', () => [SAMPLE, '--fast'], "Unknown option '--fast'"],
    ['a date that is none', () => [SAMPLE, '--as-of', '10/1/2026'], '--as-of must be a date as YYYY-MM-DD'],
    ['a report nobody knows', () => [SAMPLE, '--reports', 'summary,poem'], '--reports knows no "poem"'],
    ['a file that is no zip', () => [write('a.xlsx', 'Student ID,Grade')], '"a.xlsx"'],
    ['a truncated workbook', () => [write('cut.xlsx', readFileSync(SAMPLE).subarray(0, 100_000))], '"cut.xlsx"'],
    ['a policy that is no JSON', () => [SAMPLE, '--policy', write('p.json', '{')], 'The policy file is not valid JSON'],
    [
      'an unknown setting',
      () => [SAMPLE, '--policy', write('p.json', '{ "settings": { "eslMinute": 1 } }')],
      'The policy has no setting "eslMinute"',
    ],
    [
      'a setting of a wrong value',
      () => [SAMPLE, '--policy', write('p.json', '{ "eslMinutes": { "1": -5 } }')],
      'The policy setting "eslMinutes.1" must be at least 1',
    ],
    ['no policy file', () => [SAMPLE, '--policy', inFolder('absent.json')], 'There is no such file'],
    [
      'a map of an unknown kind',
      () => [SAMPLE, '--map', write('m.json', '{ "Roster": { "kind": "list" } }')],
      'The map file cannot be used: Roster > kind',
    ],
    ['a copy over the input', () => [inFolder('in.xlsx'), '--out', inFolder('in.xlsx')], 'would write over the input'],
    ['one copy for two files', () => ['a.xlsx', 'b.xlsx', '--out', 'c.xlsx'], '--out names one file'],
    ['nothing recognised', () => [write('notes.csv', 'Dear all\nsee you\n')], 'was recognised'],
  ])('%s: says so in one line, exits 2 and writes nothing', async (_, args, words) => {
    const given = args();
    const before = readdirSync(folder);
    const { status, out, error } = await checkQuickly(...given);
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain(words);
    oneLine(error);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('tells of a copy that cannot be written; where nobody asked for it by name, that alone is no failed run', async () => {
    const file = shortCsv();
    mkdirSync(file.replace(/\.csv$/, '.checked.xlsx'));
    const plain = await checkQuickly(file);
    expect([plain.status, plain.out.includes('Checked workbook')]).toEqual([1, false]);
    expect(plain.out).toContain('Short of ESL minutes');
    oneLine(plain.error);
    const { status, out, error } = await checkQuickly(file, '--json', inFolder('findings.json'));
    expect([status, out.includes('Checked workbook')]).toEqual([1, false]);
    oneLine(error);
    expect(JSON.parse(readFileSync(inFolder('findings.json'), 'utf8'))).toHaveProperty('findings');
    expect(
      await checkQuickly(file, '--out', file.replace(/\.csv$/, '.checked.xlsx'), '--json', inFolder('again.json')),
    ).toMatchObject({ status: 2 });
  });

  it('tells of a sheet that the map names and no workbook has; case does not matter', async () => {
    const file = shortCsv();
    const map = write('m.json', '{ "SHORT": { "kind": "roster" }, "Rooster": { "kind": "ignore" } }');
    const { status, error } = await checkQuickly(file, '--map', map);
    expect([status, error]).toEqual([
      1,
      'Note: The map names the sheet "Rooster", which is in no workbook that was checked.',
    ]);
    const folded = write('left-out.json', '{ "SHORT": { "kind": "ignore" } }');
    expect(await checkQuickly(file, '--map', folded)).toMatchObject({ status: 2 });
  });

  it('goes on with the other files', async () => {
    const { status, out, error } = await checkQuickly(inFolder('absent.xlsx'), shortCsv(), '--json', '-');
    expect(status).toBe(2);
    expect(error).toContain('There is no such file');
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('never changes the input, not even its time', async () => {
    const file = inFolder('burke.xlsx');
    copyFileSync(SAMPLE, file);
    const before = statSync(file).mtimeMs;
    await checkQuickly(file, '--json', '-');
    expect(statSync(file).mtimeMs).toBe(before);
  });
});
