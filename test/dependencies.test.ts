import { readFileSync } from 'node:fs';
import path from 'node:path';

interface LockedPackage {
  readonly version: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly license?: string;
  readonly engines?: { readonly node?: string };
}

/** Whether a range of versions has 20.19 in it; knows the forms that the packages here use. */
function namesNode20(range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/ +(?=[<>^~\d])/)
      .every((term) => {
        const [, sign = '', version = '0'] = /^([<>=^~]*) *v?([\d.]+)/.exec(term) ?? [];
        const [major = 0, minor = 0] = version.split('.').map(Number);
        if (sign.startsWith('>')) return major < 20 || (major === 20 && minor <= 19);
        if (sign.startsWith('<')) return major > 20;
        return major === 20 && minor <= 19;
      }),
  );
}

/** Of `npm:typescript@7.0.2`, which stands beside another version of the same package. */
const ANOTHER_NAME = /^npm:.+@/;
const ROOT = path.resolve(__dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
const installed = Object.entries(packages).filter(([name]) => name !== '');
const shipped = installed.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

describe('dependencies', () => {
  it('have exact versions, in package.json and in the lock file', () => {
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(
      asked.filter(
        ([name, version]) => packages[`node_modules/${name}`]?.version !== version.replace(ANOTHER_NAME, ''),
      ),
    ).toEqual([]);
    expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([name]) => name)).toEqual([]);
  });

  it('are all told in docs/dependencies.md, and in its tables just those that ship', () => {
    const page = read('docs/dependencies.md');
    const namesIn = (text: string) => [...text.matchAll(/`(@?[a-z][\w./-]*)`/g)].map(([, name = '']) => name);
    const asked = Object.keys({ ...dependencies, ...devDependencies });
    expect(asked.filter((name) => !namesIn(page).includes(name))).toEqual([]);
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const inTables = new Set(rows.flatMap((row) => namesIn(row.split('|')[1] ?? '')));
    expect([...inTables].sort()).toEqual(Object.keys(dependencies ?? {}).sort());
  });

  it('run no script at their installation where they ship', () => {
    expect(shipped.length).toBeGreaterThan(Object.keys(dependencies ?? {}).length);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([]);
  });

  it('ship under licences that ask for no more than a notice', () => {
    // jszip may be taken under MIT alone; pako adds the licence of zlib to it, which asks for less than a notice.
    const known = new Set([
      '(MIT OR GPL-3.0-or-later)',
      '(MIT AND Zlib)',
      'MIT',
      'ISC',
      'Apache-2.0',
      '0BSD',
      'BSD-2-Clause',
      'BSD-3-Clause',
    ]);
    const others = shipped.filter(([, { license = '' }]) => !known.has(license)).map(([name]) => name);
    // Microsoft's client library has a licence of its own; jstat (MIT by its LICENSE file) names none in its package.json.
    expect(others).toEqual(['node_modules/@microsoft/office-js', 'node_modules/jstat']);
  });

  it('name Node.js 20 where they name any, those that are brought along too', () => {
    const other = shipped.filter(([, { engines }]) => engines?.node !== undefined && !namesNode20(engines.node));
    expect(other.map(([name]) => name)).toEqual([]);
  });

  it.each(Object.keys(dependencies ?? {}))('docs/dependencies.md says why %s is there', (name) => {
    expect(read('docs/dependencies.md')).toContain(`\`${name}\``);
  });
});
