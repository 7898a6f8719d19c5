import { strToU8, zipSync } from 'fflate';
import { HEADING_ROW, type Packet } from '../../compliance/packets/packet';
import { columnLetters } from '../../compliance/sheets/addresses';
import { packetTabs, type PacketTab } from './packet-tabs';
import { contentTypesXml, part, relationshipsXml, stylesXml, xmlText } from './xlsx-xml';

/** The first moment that a zip can tell: the same packet is the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/**
 * A packet as an .xlsx file. Every part of it is written here from the packet alone: no names, properties or shared texts of another workbook can be
 * in it.
 */
export function writePacket(packet: Packet): Uint8Array {
  const tabs = packetTabs(packet);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(tabs.length),
    '_rels/.rels': relationshipsXml([{ kind: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(tabs, packet.sent.date1904),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...tabs.map((_, at) => ({ kind: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
      { kind: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': stylesXml(),
  };
  tabs.forEach(({ xml }, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = xml));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: MOMENT,
    level: 6,
  });
}

function workbookXml(tabs: readonly PacketTab[], date1904: boolean): string {
  const sheets = tabs.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const names = tabs.flatMap(({ name, printed }, at) => {
    if (printed === undefined) return [];
    const quoted = `'${name.replace(/'/g, "''")}'`;
    const of = (what: string, area: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}"${what === '_FilterDatabase' ? ' hidden="1"' : ''}>${xmlText(`${quoted}!${area}`)}</definedName>`;
    const { column, row } = printed;
    return [
      of('_FilterDatabase', `$A$${HEADING_ROW}:$${columnLetters(column + 1)}$${row}`),
      of('Print_Area', `$A$1:$${columnLetters(column)}$${row}`),
      of('Print_Titles', `$${HEADING_ROW}:$${HEADING_ROW}`),
    ];
  });
  return part(
    'workbook',
    `<workbookPr${date1904 ? ' date1904="1"' : ''}/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames>`,
  );
}
