import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keptBuild } from '../../scripts/build/kept-build.cjs';

const EIGHT_DAYS = 8 * 24 * 3_600_000;

let root = '';
beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'ml-check-kept-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const keep = () => path.join(root, 'kept');
const source = () => path.join(root, 'source.txt');
const edit = (content: string) => writeFileSync(source(), content);
const readSource = () => readFileSync(source(), 'utf8');
const built = (folder: string) => readFileSync(path.join(folder, 'built.txt'), 'utf8');

type Meanwhile = (folder: string, cache: string | undefined, isCacheFilled: boolean) => void;

/** Builds by copying the source, and leaves something for the next build; `meanwhile` happens in the middle of it. */
function build(meanwhile: Meanwhile = () => undefined) {
  let builds = 0;
  const folder = keptBuild({
    name: 'app',
    keep: keep(),
    fingerprint: readSource,
    make: (out, cache) => {
      builds++;
      mkdirSync(out);
      writeFileSync(path.join(out, 'built.txt'), readSource());
      const isCacheFilled = cache !== undefined && existsSync(cache);
      if (cache !== undefined) mkdirSync(cache, { recursive: true });
      meanwhile(out, cache, isCacheFilled);
    },
  });
  return { folder, builds };
}

it('builds once for the same sources', () => {
  edit('one');
  const first = build();
  const second = build();
  expect([first.builds, second.builds]).toEqual([1, 0]);
  expect(second.folder).toBe(first.folder);
  expect(built(second.folder)).toBe('one');
});

it('serves no older build once the sources changed, and the older one again once they are as before', () => {
  edit('one');
  build();
  edit('two');
  expect(built(build().folder)).toBe('two');
  edit('one');
  const again = build();
  expect([again.builds, built(again.folder)]).toEqual([0, 'one']);
});

it('does not take a build that was broken off for one', () => {
  edit('one');
  const broken = () =>
    build(() => {
      throw new Error('The computer was switched off.');
    });
  expect(broken).toThrow('The computer was switched off.');
  const whole = build();
  expect([whole.builds, built(whole.folder)]).toEqual([1, 'one']);
});

it('begins anew where the sources were edited while they were being built', () => {
  edit('one');
  const { folder, builds } = build(() => {
    if (readSource() === 'one') edit('two');
  });
  expect([builds, built(folder)]).toEqual([2, 'two']);
  edit('one');
  // Nothing was kept under the name of sources that it was not made of.
  expect(built(build().folder)).toBe('one');
});

it('gives up where the sources never come to rest', () => {
  edit('0');
  expect(() => build(() => edit(`${Number(readSource()) + 1}`))).toThrow('edited again and again');
});

it('lets two processes build the same at once: both get a whole build', () => {
  edit('one');
  let other: ReturnType<typeof build> | undefined;
  const { folder } = build(() => (other = build()));
  expect(other?.folder).toBe(folder);
  expect(built(folder)).toBe('one');
  expect(readdirSync(keep())).toEqual(['app-one']);
});

it('gives what helps the next build to one process alone, and keeps it', () => {
  edit('one');
  build();
  edit('two');
  build();
  edit('three');
  const caches: { readonly place: string | undefined; readonly isFilled: boolean }[] = [];
  build((_, place, isFilled) => {
    caches.push({ place, isFilled });
    if (caches.length === 1)
      build((__, other, isOtherFilled) => caches.push({ place: other, isFilled: isOtherFilled }));
  });
  expect(caches.map(({ isFilled }) => isFilled)).toEqual([true, false]);
  expect(caches[0]?.place).not.toBe(caches[1]?.place);
  expect(existsSync(path.join(keep(), 'app.cache'))).toBe(true);
});

it('removes a build that nobody used for a week', () => {
  edit('one');
  const old = build().folder;
  const then = new Date(Date.now() - EIGHT_DAYS);
  utimesSync(old, then, then);
  edit('two');
  const { folder } = build();
  expect(readdirSync(keep())).toEqual([path.basename(folder)]);
});
