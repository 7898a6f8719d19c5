import { loadXlsx } from './load-xlsx';
import { saveXlsx } from './save-xlsx';
import { afterRun, loadSample, makeWorkbook, OPEN_PARTS } from './testing/after-run';
import { unzipParts } from '../../xlsx/testing/zip-parts';

const OURS = '<state xmlns="urn:ours" note="a &amp; b">é &lt;1&gt;</state>';

describe('custom XML parts', () => {
  test('that are added stand beside the others, as Excel writes them; no other part is touched', async () => {
    const { bytes, parts } = await afterRun(async (context) => {
      context.workbook.customXmlParts.add(OURS);
    });
    expect(parts['customXml/item2.xml']).toBe(OURS);
    const [added] = (await loadXlsx(bytes, 'Sample.xlsx')).customXmlParts.filter((part) => part.xml === OURS);
    expect(added?.namespaceUri).toBe('urn:ours');
    expect(parts['customXml/itemProps2.xml']).toContain(`ds:itemID="${added?.id}"`);
    expect(parts['customXml/itemProps2.xml']).toContain('<ds:schemaRef ds:uri="urn:ours"/>');
    expect(parts['customXml/_rels/item2.xml.rels']).toContain('Target="itemProps2.xml"');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="../customXml/item2.xml"');
    expect(parts['[Content_Types].xml']).toContain('PartName="/customXml/itemProps2.xml"');
    // Every part ending in xml is XML by default; Excel says so of no item by itself.
    expect(parts['[Content_Types].xml']).not.toContain('PartName="/customXml/item2.xml"');
    const touched = Object.keys(parts).filter((name) => parts[name] !== OPEN_PARTS[name]);
    expect(touched.sort()).toEqual(
      [
        '[Content_Types].xml',
        'customXml/_rels/item2.xml.rels',
        'customXml/item2.xml',
        'customXml/itemProps2.xml',
        'xl/_rels/workbook.xml.rels',
      ].sort(),
    );
  });

  test('that are changed are written in place, and keep their id', async () => {
    const workbook = await loadSample();
    const [part] = workbook.customXmlParts;
    if (part === undefined) throw new Error('The sample has a part.');
    part.xml = OURS;
    workbook.changed.add('customXmlParts');
    const { bytes } = await saveXlsx(workbook);
    const parts = unzipParts(bytes);
    const touched = Object.keys(parts).filter((name) => parts[name] !== OPEN_PARTS[name]);
    expect(touched).toEqual(['customXml/item1.xml']);
    expect((await loadXlsx(bytes, 'Sample.xlsx')).customXmlParts).toMatchObject([{ id: part.id, xml: OURS }]);
  });

  test('that are removed leave no trace', async () => {
    const workbook = await loadSample();
    workbook.customXmlParts = [];
    workbook.changed.add('customXmlParts');
    const parts = unzipParts((await saveXlsx(workbook)).bytes);
    expect(Object.keys(parts).filter((name) => name.startsWith('customXml/'))).toEqual([]);
    expect(Object.values(parts).join()).not.toContain('customXml');
  });

  test('of a new workbook are saved too', async () => {
    const workbook = makeWorkbook([['a']]);
    const part = { id: workbook.newGuid(), namespaceUri: 'urn:ours', xml: OURS };
    workbook.customXmlParts.push(part);
    expect((await loadXlsx((await saveXlsx(workbook)).bytes, 'New.xlsx')).customXmlParts).toEqual([part]);
  });

  test('get ids that no part of the file has, however often it is saved and opened', async () => {
    let workbook = await loadSample();
    for (let round = 0; round < 3; round++) {
      const xml = `<n xmlns="urn:n">${round}</n>`;
      workbook.customXmlParts.push({ id: workbook.newGuid(), namespaceUri: 'urn:n', xml });
      workbook.changed.add('customXmlParts');
      workbook = await loadXlsx((await saveXlsx(workbook)).bytes, 'Sample.xlsx');
    }
    expect(new Set(workbook.customXmlParts.map(({ id }) => id)).size).toBe(4);
    expect(workbook.customXmlParts.slice(1).map(({ xml }) => xml)).toEqual(
      [0, 1, 2].map((round) => `<n xmlns="urn:n">${round}</n>`),
    );
  });

  test('that are cut or no XML keep no workbook from being read, and stay as they are', async () => {
    const cut = '<note xmlns="urn:district:note">ke';
    const workbook = await loadSample({ 'customXml/item1.xml': cut });
    expect(workbook.customXmlParts).toMatchObject([{ namespaceUri: 'urn:district:note', xml: cut }]);
    workbook.customXmlParts.push({ id: workbook.newGuid(), namespaceUri: 'urn:ours', xml: OURS });
    workbook.changed.add('customXmlParts');
    expect(unzipParts((await saveXlsx(workbook)).bytes)['customXml/item1.xml']).toBe(cut);
  });
});
