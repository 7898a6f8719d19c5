import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFaults } from '../src/embedded-host/file/testing/package-faults';
import { check, inFolder, SAMPLE, useOwnFolder } from './command-line/command-line';

useOwnFolder();

const FAULTS = path.resolve(__dirname, 'fixtures/faults');
const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

/** Files that once made a copy, or the copy of a copy, that Excel would call damaged. */
const WRITTEN = /^(?:01|03|07|13|14|15|16|1-|2-)/;

it.each(readdirSync(FAULTS).filter((name) => WRITTEN.test(name)))(
  '%s: the copy, the copy of it and the copy of that are sound',
  async (name) => {
    const ending = path.extname(name);
    let file = path.join(FAULTS, name);
    const known = packageFaults(bytesOf(file));
    for (const turn of [1, 2, 3]) {
      const copy = inFolder(`${turn}${ending}`);
      expect((await check(file, '--out', copy, '--reports', 'summary,findings')).error).toBe('');
      expect(packageFaults(bytesOf(copy)).filter((fault) => !known.includes(fault))).toEqual([]);
      file = copy;
    }
  },
);

it('the copy of the sample is sound', async () => {
  await check(SAMPLE, '--out', inFolder('copy.xlsx'));
  expect(packageFaults(bytesOf(inFolder('copy.xlsx')))).toEqual([]);
});
