import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADD_IN_ID } from './add-in-id';
import { loadXlsx } from './load-xlsx';
import { saveXlsx } from './save-xlsx';
import { afterRun, loadSample, makeWorkbook, OPEN_PARTS } from './testing/after-run';
import { unzipParts } from './testing/zip-parts';

describe('settings', () => {
  const ledger = { version: 1, rules: ['{A}'], note: 'quote " & <tag>\n' };

  test('survive in a new workbook and in a loaded one, where Excel keeps them', async () => {
    const workbook = makeWorkbook();
    workbook.settings.set('ledger', ledger);
    const again = await loadXlsx((await saveXlsx(workbook)).bytes, 'New.xlsx');
    expect(again.settings).toEqual(new Map([['ledger', ledger]]));

    const { bytes, parts } = await afterRun(async (context) => {
      context.workbook.settings.add('ledger', ledger);
      context.workbook.settings.add('lastRun', '2026-10-01');
    });
    expect((await loadXlsx(bytes, 'Sample.xlsx')).settings).toEqual(
      new Map<string, unknown>([
        ['ledger', ledger],
        ['lastRun', '2026-10-01'],
      ]),
    );
    expect(parts['xl/webextensions/webextension1.xml']).toContain('name="lastRun" value="&quot;2026-10-01&quot;"');
    expect(parts['xl/worksheets/sheet1.xml']).toBe(OPEN_PARTS['xl/worksheets/sheet1.xml']);
  });

  test('that changed replace the old ones in place; those of another add-in stay', async () => {
    const foreign = {
      'xl/webextensions/webextension1.xml':
        '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="wa104379190" version="1.0.0.0" store="en-US" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="theirs" value="1"/></we:properties><we:bindings/></we:webextension>',
    };
    const panes =
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="400" row="4"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>';
    const link = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/${type}" Target="${target}"/></Relationships>`;
    const workbook = await loadSample({
      ...foreign,
      'xl/webextensions/taskpanes.xml': panes,
      'xl/webextensions/_rels/taskpanes.xml.rels': link('webextension', 'webextension1.xml'),
      '_rels/.rels': (OPEN_PARTS['_rels/.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>',
      ),
    });
    expect(workbook.settings.size).toBe(0);
    workbook.settings.set('ours', 1);
    workbook.changed.add('settings');
    const once = await saveXlsx(workbook);
    const opened = await loadXlsx(once.bytes, 'Sample.xlsx');
    expect(opened.settings).toEqual(new Map([['ours', 1]]));
    opened.settings.set('ours', 2);
    opened.changed.add('settings');
    const parts = unzipParts((await saveXlsx(opened)).bytes);
    expect(parts['xl/webextensions/webextension1.xml']).toBe(foreign['xl/webextensions/webextension1.xml']);
    expect(parts['xl/webextensions/webextension2.xml']).toContain('<we:property name="ours" value="2"/>');
    expect(parts).not.toHaveProperty('xl/webextensions/webextension3.xml');
  });
});

test('settings are kept under the id of the manifest, where Excel looks for them', () => {
  const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
  expect(/<Id>(.*?)<\/Id>/.exec(manifest)?.[1]).toBe(ADD_IN_ID);
});
