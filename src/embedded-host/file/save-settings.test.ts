import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADD_IN_ID } from './add-in-id';
import { loadXlsx } from './load-xlsx';
import { saveXlsx } from './save-xlsx';
import { loadSample, makeWorkbook, OPEN_PARTS } from './testing/after-run';
import { unzipParts } from '../../xlsx/testing/zip-parts';

describe('settings', () => {
  const properties = (xml: string) => `<we:properties>${xml}</we:properties>`;
  const extension = (id: string, xml: string) =>
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="${id}" version="1.0.0.0" store="en-US" storeType="OMEX"/><we:alternateReferences/>${properties(xml)}<we:bindings/></we:webextension>`;
  const link = (...targets: [type: string, target: string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="http://schemas.microsoft.com/office/2011/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  const THEIRS = extension('wa104379190', '<we:property name="theirs" value="1"/>');

  /** A file in which Excel keeps settings of another add-in and, where given, of ours. */
  const withParts = (ours?: string) =>
    loadSample({
      'xl/webextensions/webextension1.xml': THEIRS,
      ...(ours === undefined ? {} : { 'xl/webextensions/webextension2.xml': ours }),
      'xl/webextensions/taskpanes.xml':
        '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="400" row="4"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>',
      'xl/webextensions/_rels/taskpanes.xml.rels': link(
        ['webextension', 'webextension1.xml'],
        ...(ours === undefined ? [] : [['webextension', 'webextension2.xml'] as [string, string]]),
      ),
      '_rels/.rels': (OPEN_PARTS['_rels/.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>',
      ),
    });

  test('that changed replace the old ones in place, where Excel keeps them; those of another add-in stay', async () => {
    const workbook = await withParts(extension(ADD_IN_ID, '<we:property name="old" value="&quot;a&quot;"/>'));
    expect(workbook.settings).toEqual(new Map([['old', 'a']]));
    workbook.settings.set('new', { note: 'quote " & <tag>\n' });
    workbook.settings.delete('old');
    workbook.changed.add('settings');
    const { bytes, losses } = await saveXlsx(workbook);
    expect(losses).toEqual([]);
    expect((await loadXlsx(bytes, 'Sample.xlsx')).settings).toEqual(new Map([['new', { note: 'quote " & <tag>\n' }]]));
    const parts = unzipParts(bytes);
    expect(parts['xl/webextensions/webextension1.xml']).toBe(THEIRS);
    expect(parts['xl/webextensions/webextension2.xml']).toContain('<we:property name="new"');
    expect(parts['xl/webextensions/webextension2.xml']).not.toContain('name="old"');
  });

  test.each([
    ['a new workbook', async () => makeWorkbook()],
    ['a file without any', () => loadSample()],
    ['a file with those of another add-in', () => withParts()],
  ])('make no web extension part in %s, and the loss is said', async (_, open) => {
    const workbook = await open();
    const before = workbook.file === undefined ? [] : Object.keys(unzipParts((await saveXlsx(workbook)).bytes));
    expect(workbook.settings.size).toBe(0);
    workbook.settings.set('ours', 1);
    workbook.changed.add('settings');
    const { bytes, losses } = await saveXlsx(workbook);
    expect(losses).toEqual(['Settings that an add-in made outside Excel were not saved: "ours".']);
    const after = Object.keys(unzipParts(bytes)).filter((part) => /webextension/.test(part));
    expect(after).toEqual(before.filter((part) => /webextension/.test(part)));
  });
});

test('settings are looked for under the id of the manifest, where Excel keeps them', () => {
  const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
  expect(/<Id>(.*?)<\/Id>/.exec(manifest)?.[1]).toBe(ADD_IN_ID);
});
