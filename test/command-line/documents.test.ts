import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { check, checkBuilt, inFolder, SAMPLE, servedCsv, shortCsv, useOwnFolder, write } from './command-line';

useOwnFolder();

const QUICKLY = ['--reports', 'summary'];
const textOf = (file: string) => strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());

const TWO_SCHOOLS = [
  'Student ID,School,Grade,ML Status,SDD,ESL Min/Wk',
  '1001,Burke,3,EL,2,450',
  '1002,Otis,3,EL,2,45',
  '',
].join('\n');

describe('--docx', () => {
  it('writes a document beside the copy, and says where', async () => {
    const { out, error } = await check(shortCsv(), ...QUICKLY, '--docx', 'school-visit');
    expect(error).toBe('');
    expect(out).toContain(`Document: ${inFolder('short.school-visit.docx')}`);
    expect(textOf(inFolder('short.school-visit.docx'))).toContain('0 of 1 ML fully served');
  });

  it('writes all of them from the sample, under the name of --out', async () => {
    const { error } = await check(SAMPLE, ...QUICKLY, '--docx', 'all', '--out', inFolder('june.xlsx'));
    expect(error).toBe('');
    expect(readdirSync(inFolder('')).sort()).toEqual(
      expect.arrayContaining(['june.ele-criteria.docx', 'june.program-proposal.docx', 'june.school-visit.docx']),
    );
  });

  it('knows its documents by name', async () => {
    const { status, error } = await check(shortCsv(), '--docx', 'poster');
    expect([status, error]).toEqual([
      2,
      expect.stringMatching(/^--docx knows no "poster"\. Known: all, school-visit, ele-criteria, program-proposal/),
    ]);
    expect(readdirSync(inFolder(''))).toEqual(['short.csv']);
  });

  it('says why a document is not there, and how to have it', async () => {
    const file = write('two.csv', TWO_SCHOOLS);
    const { out, error } = await check(file, ...QUICKLY, '--docx', 'school-visit');
    expect(error).toBe('');
    expect(out).toContain(
      'No School visit brief: made for one school at a time: there are 2 here. Add --school NAME, or --by school.',
    );
    expect(existsSync(inFolder('two.school-visit.docx'))).toBe(false);
  });

  it('writes one a school with --by school', async () => {
    const { out } = await check(write('two.csv', TWO_SCHOOLS), ...QUICKLY, '--docx', 'school-visit', '--by', 'school');
    expect(out).toContain(`Document: ${inFolder('two - Burke.school-visit.docx')}`);
    expect(textOf(inFolder('two - Otis.school-visit.docx'))).toContain('Otis: 0 of 1 ML fully served');
    expect(textOf(inFolder('two - Otis.school-visit.docx'))).not.toContain('Burke');
  });

  it('writes the rule book, and in it what a policy file changes', async () => {
    const policy = write('policy.json', JSON.stringify({ settings: { 'eslMinutes.2': 100 } }));
    const { error } = await check(servedCsv(), ...QUICKLY, '--docx', 'rule-book', '--policy', policy);
    expect(error).toBe('');
    const text = textOf(inFolder('served.rule-book.docx'));
    expect(text).toContain('1 finding comes and 0 findings go; they concern 1 student and 0 classes.');
    expect(text).toContain('Short of ESL minutes');
  });

  it('takes the place of one of an earlier run, never of one in which a person has written', async () => {
    const place = inFolder('served.school-visit.docx');
    await check(servedCsv(), ...QUICKLY, '--docx', 'school-visit');
    expect((await check(servedCsv(), ...QUICKLY, '--docx', 'school-visit')).error).toBe('');
    const parts = unzipSync(readFileSync(place));
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    // As Word writes it when somebody saves the file.
    parts['docProps/core.xml'] = strToU8(core.replace(/(<cp:lastModifiedBy>)[^<]*/, '$1Ana Rivera'));
    const hers = zipSync(parts);
    writeFileSync(place, hers);
    const { status, error } = await check(servedCsv(), ...QUICKLY, '--docx', 'school-visit');
    expect([status, error]).toEqual([
      2,
      `No School visit brief. ${place} is a file that a person saved, or that this program did not write, so it was left. Rename it, or name another place with --out.`,
    ]);
    expect(readFileSync(place)).toEqual(Buffer.from(hers));
  });

  it('is not to write over another output', async () => {
    const json = inFolder('short.school-visit.docx');
    const { status, error } = await check(shortCsv(), '--docx', 'school-visit', '--json', json);
    expect([status, error]).toEqual([2, expect.stringContaining('would write over --json')]);
  });

  it('writes those of each workbook of a folder', () => {
    mkdirSync(inFolder('schools'));
    for (const name of ['a', 'b']) writeFileSync(inFolder(`schools/${name}.csv`), readFileSync(shortCsv()));
    checkBuilt(inFolder('schools'), ...QUICKLY, '--docx', 'school-visit');
    for (const name of ['a', 'b']) expect(existsSync(inFolder(`schools/${name}.school-visit.docx`))).toBe(true);
  });
});

describe('--pptx', () => {
  it('writes the review of the sample as slides', async () => {
    const { out, error } = await check(SAMPLE, ...QUICKLY, '--pptx', 'size-review', '--out', inFolder('june.xlsx'));
    expect(error).toBe('');
    expect(out).toContain(`Document: ${inFolder('june.size-review.pptx')}`);
    const parts = Object.keys(unzipSync(readFileSync(inFolder('june.size-review.pptx'))));
    expect(parts.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(6);
  });

  it('says what is missing where there is nothing to review', async () => {
    const { out } = await check(shortCsv(), ...QUICKLY, '--pptx', 'all');
    expect(out).toMatch(/No Class-size and projections review: /);
    expect(existsSync(inFolder('short.size-review.pptx'))).toBe(false);
  });

  it('knows its slides by name', async () => {
    const { status, error } = await check(shortCsv(), '--pptx', 'school-visit');
    expect([status, error]).toEqual([2, '--pptx knows no "school-visit". Known: all, size-review.']);
  });
});
