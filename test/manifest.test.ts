import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getPackageJsonScript } from 'office-addin-cli/lib/npmPackage';
import { convert } from 'office-addin-manifest-converter';
import packageFile from '../package.json';
import { DEVELOPMENT_ADDRESS, PUBLISHER } from '../scripts/manifest.cjs';
import { ribbonCommands } from '../src/commands/ribbon-commands';
import { ADD_IN_ID } from '../src/embedded-host/file/add-in-id';
import { childOf, childrenOf, descendantsOf, parseXml, type XmlElement } from '../src/xlsx/xml/xml-tree';

const project = path.join(__dirname, '..');
const file = path.join(project, 'manifest.xml');
const { root } = parseXml(readFileSync(file, 'utf8'));
const overrides = childOf(root, 'VersionOverrides');
const resources = childOf(overrides, 'Resources');
const controls = descendantsOf(overrides, 'Control');

const attribute = (name: string) => (element: XmlElement) => element.attributes[name] ?? '';
const namesOf = (elements: readonly XmlElement[]) => elements.map(({ local }) => local);
/** The resources of one sort, value by id. */
const resourcesOf = (sort: string) =>
  new Map(
    childOf(resources, sort)?.children.map(({ attributes }) => [attributes['id'], attributes['DefaultValue'] ?? '']),
  );
const addresses = [
  ...root.children,
  ...descendantsOf(resources, 'Url'),
  ...descendantsOf(resources, 'Image'),
  ...descendantsOf(root, 'SourceLocation'),
]
  .map(attribute('DefaultValue'))
  .filter((value) => value.includes('://'));

describe('manifest.xml', () => {
  it("is read by Microsoft's reader, which finds our id, host and rights", () => {
    const manifest = readByMicrosoft();
    expect(manifest).toMatchObject({
      id: ADD_IN_ID,
      officeAppType: 'TaskPaneApp',
      displayName: 'ML Compliance Check',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${DEVELOPMENT_ADDRESS}/taskpane.html` },
    });
    expect(manifest.version).toBe(`${packageFile.version}.0`);
  });

  it('has the number that package.json, the lock file and the newest heading of the changelog have', () => {
    const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync(path.join(project, 'CHANGELOG.md'), 'utf8')) ?? [];
    const lock = JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8')) as { version: string };
    expect([newest, lock.version]).toEqual([packageFile.version, packageFile.version]);
  });

  it('names who publishes it, and a page of our own for help', () => {
    const { ProviderName, SupportUrl } = Object.fromEntries(root.children.map((child) => [child.local, child]));
    expect(ProviderName?.text).toBe(PUBLISHER);
    expect(attribute('DefaultValue')(SupportUrl ?? root)).toBe(`${DEVELOPMENT_ADDRESS}/support.html`);
    expect(resourcesOf('Urls').get('help.url')).toBe(`${DEVELOPMENT_ADDRESS}/support.html`);
  });

  it("becomes a unified manifest with Microsoft's converter, with every button and nothing cut off", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ml-manifest-'));
    try {
      await convert(file, folder);
      const text = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
      expect(text).not.toContain('TRUNCATED');
      const { id, extensions } = JSON.parse(text);
      expect(id).toBe(ADD_IN_ID);
      const [group] = extensions[0].ribbons[0].tabs[0].groups;
      expect(group.controls.map(({ label }: { label: string }) => label)).toEqual([
        'Open pane',
        'Next finding',
        'Remove highlights',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('asks for ExcelApi 1.9 and no more', () => {
    const sets = descendantsOf(childOf(root, 'Requirements'), 'Set');
    expect(sets.map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.9' }]);
  });

  it('has its elements in the order that the schema demands (Office Add-ins manifest reference, order of elements)', () => {
    expect(namesOf(root.children)).toEqual(
      'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
        ' ',
      ),
    );
    expect(namesOf(overrides?.children ?? [])).toEqual(['Hosts', 'Resources']);
    expect(namesOf(descendantsOf(overrides, 'DesktopFormFactor')[0]?.children ?? [])).toEqual([
      'GetStarted',
      'FunctionFile',
      'ExtensionPoint',
    ]);
    expect(namesOf(resources?.children ?? [])).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
    for (const control of controls) expect(namesOf(control.children)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  it('stands on the Home tab, with at most the six controls that a group may have', () => {
    expect(descendantsOf(overrides, 'OfficeTab').map(attribute('id'))).toEqual(['TabHome']);
    expect(controls.length).toBeLessThanOrEqual(6);
  });

  it('defines every resource that it uses, once, and uses every one that it defines', () => {
    const defined = resources?.children.flatMap(({ children }) => children).map(attribute('id')) ?? [];
    const used = allOf(overrides).flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(defined.length).toBe(new Set(defined).size);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('keeps its texts within the lengths that Office takes', () => {
    for (const text of resourcesOf('ShortStrings').values()) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of resourcesOf('LongStrings').values()) expect(text.length).toBeLessThanOrEqual(250);
    const { DisplayName, Description, ProviderName } = Object.fromEntries(
      root.children.map(({ local, text, attributes }) => [local, attributes['DefaultValue'] ?? text]),
    );
    expect(DisplayName?.length).toBeLessThanOrEqual(125);
    expect(Description?.length).toBeLessThanOrEqual(250);
    expect(ProviderName?.length).toBeLessThanOrEqual(125);
  });

  it('has ids of its own for every group and control', () => {
    const ids = [...descendantsOf(overrides, 'Group'), ...controls].map(attribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^MLCompliance\.\w{1,100}$/);
  });

  it('names addresses of ours only, over https', () => {
    expect(addresses.length).toBeGreaterThan(25);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
    expect(childrenOf(root, 'AppDomains')).toEqual([]);
  });

  it('names pages that the build makes, as does the notice of the commands', () => {
    const pages = [...addresses, `${DEVELOPMENT_ADDRESS}/notice.html`].filter((address) => address.includes('.html'));
    const built = pagesOfTheBuild();
    for (const page of pages) expect(built).toContain(new URL(page).pathname.slice(1));
  });

  it('has one button that opens the pane, at one address: a second one would replace what the pane shows', () => {
    const panes = descendantsOf(overrides, 'Action').filter(
      (action) => attribute('xsi:type')(action) === 'ShowTaskpane',
    );
    expect(panes).toHaveLength(1);
    const resource = attribute('resid')(childOf(panes[0], 'SourceLocation') ?? root);
    expect(resourcesOf('Urls').get(resource)).toBe(`${DEVELOPMENT_ADDRESS}/taskpane.html`);
    for (const address of addresses) expect(new URL(address).search).toBe('');
  });

  it('calls the functions that src/commands has, and all of them', () => {
    const host = { run: () => Promise.reject(new Error('Not run.')), tell: () => Promise.resolve() };
    const called = descendantsOf(overrides, 'FunctionName').map(({ text }) => text);
    expect(called.sort()).toEqual(Object.keys(ribbonCommands(host)).sort());
  });
});

describe('the icons', () => {
  const images = resourcesOf('Images');
  const folder = path.join(project, 'assets/icons');

  it('exist in every size that Office asks for, each with as many pixels', () => {
    const icons = descendantsOf(overrides, 'Icon');
    expect(icons.length).toBe(4);
    for (const icon of icons) {
      expect(icon.children.map(attribute('size'))).toEqual(['16', '20', '24', '32', '40', '48', '64', '80']);
      for (const image of icon.children) {
        const address = images.get(attribute('resid')(image)) ?? '';
        const size = Number(attribute('size')(image));
        expect([address, ...pixelsOf(address)]).toEqual([address, size, size]);
      }
    }
  });

  it('of the add-in have the sizes that lists of add-ins want: 32 and, for fine screens, 64', () => {
    expect(pixelsOf(attribute('DefaultValue')(childOf(root, 'IconUrl') ?? root))).toEqual([32, 32]);
    expect(pixelsOf(attribute('DefaultValue')(childOf(root, 'HighResolutionIconUrl') ?? root))).toEqual([64, 64]);
  });

  it('are all used, and each has its drawing', () => {
    const files = readdirSync(folder);
    const pictures = files.filter((name) => name.endsWith('.png')).sort();
    expect([...images.values()].map((address) => path.posix.basename(address)).sort()).toEqual(pictures);
    const drawings = new Set(pictures.map((name) => name.replace(/-\d+\.png$/, '.svg')));
    expect(files.filter((name) => name.endsWith('.svg')).sort()).toEqual([...drawings].sort());
  });

  /** Width and height from the header of a PNG (its specification, 11.2.2). */
  function pixelsOf(address: string): [number, number] {
    const png = readFileSync(path.join(project, new URL(address).pathname));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  }
});

/**
 * `npm run start:desktop` and `start:web` ask office-addin-cli for the script of that name, start it and open Excel with the manifest.
 * Its library as a whole cannot be loaded (3.0.0): it asks for a package that it does not bring.
 */
test("Microsoft's tools find the server from which Excel loads the add-in", async () => {
  const before = process.env['npm_package_json'];
  process.env['npm_package_json'] = path.join(project, 'package.json');
  const command = await getPackageJsonScript('dev-server').finally(() => {
    if (before === undefined) delete process.env['npm_package_json'];
    else process.env['npm_package_json'] = before;
  });
  const script = /^node (\S+)$/.exec(command ?? '')?.[1] ?? 'none';
  expect(readFileSync(path.join(project, script), 'utf8')).toContain('DEVELOPMENT_ADDRESS');
  for (const started of ['start:desktop', 'start:web'] as const)
    expect(packageFile.scripts[started]).toContain(`--dev-server-port ${new URL(DEVELOPMENT_ADDRESS).port}`);
});

function allOf(element: XmlElement | undefined): XmlElement[] {
  return element ? [element, ...element.children.flatMap(allOf)] : [];
}

/** What office-addin-manifest reads. In a process of its own, because Jest cannot load the ES modules that it requires. */
function readByMicrosoft(): Record<string, unknown> {
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((manifest) => process.stdout.write(JSON.stringify(manifest)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script, file], { cwd: project, encoding: 'utf8' }));
}

/** The pages that webpack.config.js makes. */
function pagesOfTheBuild(): string[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- The configuration of webpack is CommonJS without types.
  const configure = require('../webpack.config.js') as (
    env: object,
    options: object,
  ) => { plugins?: { userOptions?: { filename?: string } }[] };
  const { plugins = [] } = configure({}, { mode: 'production' });
  return plugins.flatMap(({ userOptions }) => userOptions?.filename ?? []);
}
