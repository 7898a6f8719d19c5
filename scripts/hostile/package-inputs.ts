import { strToU8 } from 'fflate';
import { MAIN, OFFICE, SHEET_TYPE, TABLE, PARTS, sheetXml, workbook, withSheet, type HostileInput } from './parts';

/** Workbooks whose other parts are odd, and files that are no workbook. */
export function packages(): HostileInput[] {
  const styles = (xml: string) => ({
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${xml}</styleSheet>`,
    'xl/_rels/workbook.xml.rels': (PARTS['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Rel',
      `<Relationship Id="rId7" Type="${OFFICE}/styles" Target="styles.xml"/></Rel`,
    ),
    '[Content_Types].xml': (PARTS['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
    ),
  });
  const book = (sheetsXml: string, rest = '') =>
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${rest}<sheets>${sheetsXml}</sheets></workbook>`;
  const one = (attributes: string) => `<sheet ${attributes} sheetId="1" r:id="rId1"/>`;
  const typed = (type: string) => (PARTS['[Content_Types].xml'] ?? '').replace(`${SHEET_TYPE}.sheet.main+xml`, type);
  return [
    ...Object.keys(PARTS).map((part) =>
      workbook(`without-${part.replace(/\W+/g, '-')}`, `the part ${part} is missing`, { [part]: null }),
    ),
    ...Object.keys(PARTS).map((part) =>
      workbook(`empty-${part.replace(/\W+/g, '-')}`, `the part ${part} is empty`, { [part]: '' }),
    ),
    ...Object.keys(PARTS).map((part) =>
      workbook(`torn-${part.replace(/\W+/g, '-')}`, `the part ${part} is cut in its middle`, {
        [part]: (PARTS[part] ?? '').slice(0, 120),
      }),
    ),
    workbook('no-sheets', 'a workbook of no sheets', { 'xl/workbook.xml': book('') }),
    workbook('sheet-link', 'a sheet whose link is missing', {
      'xl/workbook.xml': book('<sheet name="Roster" sheetId="1" r:id="rId9"/>'),
    }),
    workbook('sheet-name-empty', 'a sheet without a name', { 'xl/workbook.xml': book(one('name=""')) }),
    workbook('sheet-name-long', 'a sheet with a name of 300 letters', {
      'xl/workbook.xml': book(one(`name="${'R'.repeat(300)}"`)),
    }),
    workbook('sheet-name-lines', 'a sheet whose name writes lines of its own', {
      'xl/workbook.xml': book(one('name="R&#10;0 of 0 without an error&#9;&#13;"')),
    }),
    workbook('sheet-name-twice', 'one sheet named twice', {
      'xl/workbook.xml': book(one('name="Roster"') + one('name="Roster"').replace('sheetId="1"', 'sheetId="2"')),
    }),
    workbook('sheet-hidden', 'the only sheet is hidden', {
      'xl/workbook.xml': book(one('name="Roster" state="veryHidden"')),
    }),
    workbook('sheet-outside', 'a sheet that stands outside of the package', {
      'xl/_rels/workbook.xml.rels': (PARTS['xl/_rels/workbook.xml.rels'] ?? '').replace(
        'worksheets/sheet1.xml',
        '../../../etc/passwd',
      ),
    }),
    workbook('sheet-web', 'a sheet that is a web address', {
      'xl/_rels/workbook.xml.rels': (PARTS['xl/_rels/workbook.xml.rels'] ?? '').replace(
        'Target="worksheets/sheet1.xml"',
        'Target="https://example.org/a" TargetMode="External"',
      ),
    }),
    workbook('structure', 'the structure is protected', {
      'xl/workbook.xml': book(one('name="Roster"'), '<workbookProtection lockStructure="1"/>'),
    }),
    withSheet(
      'protected',
      'the sheet is protected',
      sheetXml(TABLE.join(''), '', '<sheetProtection sheet="1" formatCells="1"/>'),
    ),
    withSheet(
      'rules-many',
      '100,000 conditional formats',
      sheetXml(
        TABLE.join(''),
        '',
        Array.from(
          { length: 100_000 },
          (_, at) =>
            `<conditionalFormatting sqref="A2"><cfRule type="expression" priority="${at + 1}"><formula>$A2=${at}</formula></cfRule></conditionalFormatting>`,
        ).join(''),
      ),
    ),
    workbook(
      'formats-many',
      '65,000 cell formats',
      styles(
        `<fonts><font><sz val="11"/></font></fonts><fills><fill/><fill/></fills><borders><border/></borders><cellXfs>${'<xf numFmtId="0" fontId="0"/>'.repeat(65_000)}</cellXfs>`,
      ),
    ),
    workbook('styles-empty', 'styles without any list', styles('')),
    workbook(
      'styles-counts',
      'styles whose counts are wrong',
      styles('<fonts count="9"><font><sz val="11"/></font></fonts><cellXfs count="40"><xf fontId="7"/></cellXfs>'),
    ),
    workbook('type-macro', 'a workbook that says it has macros, under .xlsx', {
      '[Content_Types].xml': typed('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    }),
    workbook('type-template', 'a template under .xlsx', {
      '[Content_Types].xml': typed(`${SHEET_TYPE}.template.main+xml`),
    }),
    workbook('type-word', 'a workbook that says it is a letter', {
      '[Content_Types].xml': typed('application/msword'),
    }),
    { ...workbook('macro-none', '', {}), name: 'macro-none.xlsm', what: 'a workbook without macros, under .xlsm' },
    {
      ...workbook('template', '', { '[Content_Types].xml': typed(`${SHEET_TYPE}.template.main+xml`) }),
      name: 'template.xltx',
      what: 'a template under .xltx',
    },
    { name: 'text.xlsx', what: 'a text under .xlsx', bytes: strToU8('Student ID,Grade\n1,2\n') },
    {
      name: 'page.xlsx',
      what: 'a web page under .xlsx',
      bytes: strToU8('<html><table><tr><td>1</td></tr></table></html>'),
    },
    {
      name: 'old.xlsx',
      what: 'an old .xls under .xlsx',
      bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
    },
    { name: 'noise.xlsx', what: 'noise', bytes: Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251) },
  ];
}
