import { MAIN, OFFICE, PACKAGE, PARTS, SHEET, SHEET_TYPE, TABLE, sheetXml, workbook, type HostileInput } from './parts';

/** As many as Excel lets a workbook have. */
const FORMATS = 65_000;
const MANY = 100_000;
const MOST_SHEETS = 5_000;

/** Workbooks with very many of what others have a few of: small files that take long where one of them is looked for among all. */
export function manyOfOne(): HostileInput[] {
  const all = TABLE.join('');
  return [
    workbook('formats-same', '65,000 cell formats that are all the same', {
      ...withStyles(`${LISTS}<cellXfs>${'<xf numFmtId="0" fontId="0"/>'.repeat(FORMATS)}</cellXfs>`),
    }),
    workbook('formats-used', '65,000 cell formats, each with a font of its own and a cell that has it', {
      ...withStyles(
        `<fonts>${times(FORMATS, (at) => `<font><sz val="${at / 10 + 1}"/></font>`)}</fonts><fills><fill/><fill/></fills><borders><border/></borders><cellXfs>${times(FORMATS, (at) => `<xf numFmtId="0" fontId="${at}"/>`)}</cellXfs>`,
      ),
      [SHEET]: sheetXml(all + times(FORMATS, (at) => `<row r="${at + 10}"><c r="A${at + 10}" s="${at}"/></row>`)),
    }),
    workbook('names', '100,000 names', {
      'xl/workbook.xml': (PARTS['xl/workbook.xml'] ?? '').replace(
        '</workbook>',
        `<definedNames>${times(MANY, (at) => `<definedName name="N_${at}">Roster!$A$${(at % 4) + 1}</definedName>`)}</definedNames></workbook>`,
      ),
    }),
    workbook('links', '100,000 links', {
      [SHEET]: sheetXml(
        all,
        '',
        `<hyperlinks>${times(MANY, (at) => `<hyperlink ref="A${at + 1}" r:id="rId${at + 1}"/>`)}</hyperlinks>`,
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        MANY,
        (at) => `Type="${OFFICE}/hyperlink" Target="https://example.org/${at}" TargetMode="External"`,
      ),
    }),
    workbook('widths', '100,000 widths, each of all 16,384 columns', {
      [SHEET]: sheetXml(
        all,
        `<cols>${times(MANY, (at) => `<col min="1" max="16384" width="${(at % 90) + 1}"/>`)}</cols>`,
      ),
    }),
    workbook('sheets', '5,001 sheets', sheets(MOST_SHEETS + 1)),
  ];
}

const LISTS = '<fonts><font><sz val="11"/></font></fonts><fills><fill/><fill/></fills><borders><border/></borders>';

function times(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at)).join('');
}

function relationships(count: number, of: (at: number) => string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${times(count, (at) => `<Relationship Id="rId${at + 1}" ${of(at)}/>`)}</Relationships>`;
}

function withStyles(xml: string): Readonly<Record<string, string>> {
  return {
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${xml}</styleSheet>`,
    'xl/_rels/workbook.xml.rels': (PARTS['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    '[Content_Types].xml': withTypes(`<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>`),
  };
}

/** The sound roster and sheets without a cell. */
function sheets(count: number): Readonly<Record<string, string>> {
  const part = (at: number) => `xl/worksheets/sheet${at + 1}.xml`;
  const others = Array.from({ length: count - 1 }, (_, at) => at + 1);
  return {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${times(count, (at) => `<sheet name="${at === 0 ? 'Roster' : `S${at + 1}`}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      count,
      (at) => `Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"`,
    ),
    '[Content_Types].xml': withTypes(
      others.map((at) => `<Override PartName="/${part(at)}" ContentType="${SHEET_TYPE}.worksheet+xml"/>`).join(''),
    ),
    ...Object.fromEntries(others.map((at) => [part(at), sheetXml('')])),
  };
}

function withTypes(overrides: string): string {
  return (PARTS['[Content_Types].xml'] ?? '').replace('</Types>', `${overrides}</Types>`);
}
