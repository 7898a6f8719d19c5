import { strToU8, zipSync, type Zippable } from 'fflate';

/** A damaged or ill-meant file, with what it is. */
export interface HostileInput {
  readonly name: string;
  readonly what: string;
  readonly bytes: Uint8Array;
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const HEADINGS = ['Student ID', 'Name', 'Grade', 'ML Status', 'SDD', 'ESL Minutes'];
/** The first is served, the second is short: whoever reads fewer rows says that all is well. */
export const ROWS = [
  ['7001', 'Ida Example', '3', 'EL', '2', '90'],
  ['7002', 'Ole Example', '3', 'EL', '2', '45'],
  ['7003', 'Uma Example', '5', 'EL', '3', '60'],
];

export const cell = (text: string, at: string, attributes = '') =>
  `<c r="${at}"${attributes} t="inlineStr"><is><t>${text}</t></is></c>`;
export const rowXml = (values: readonly string[], row: number) =>
  `<row r="${row}">${values.map((text, column) => cell(text, `${'ABCDEF'[column] ?? 'G'}${row}`)).join('')}</row>`;
export const TABLE = [HEADINGS, ...ROWS].map((values, at) => rowXml(values, at + 1));
export const sheetXml = (rows: string, before = '', after = '') =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Roster" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheetXml(TABLE.join('')),
};
export const SHEET = 'xl/worksheets/sheet1.xml';

export function packed(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ ...PARTS, ...changes })) {
    if (content !== null) files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

export const workbook = (
  name: string,
  what: string,
  changes: Readonly<Record<string, string | Uint8Array | null>>,
) => ({
  name: `${name}.xlsx`,
  what,
  bytes: packed(changes),
});
export const withSheet = (name: string, what: string, xml: string) => workbook(name, what, { [SHEET]: xml });
