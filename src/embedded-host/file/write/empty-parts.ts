import { zipSync, strToU8 } from 'fflate';
import { CONTENT_TYPES, RELATIONSHIP_TYPES } from '../../../xlsx/package/types';
import { ZipPackage } from '../../../xlsx/package/zip-package';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A worksheet without anything in it; `uid` is its id. */
export function emptyWorksheet(uid: string): string {
  const revision = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
  const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="${compatibility}" mc:Ignorable="xr" xmlns:xr="${revision}" xr:uid="${uid}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;
}

/** The styles of a new workbook: one font, the two fills that Excel demands, no border, one cell style. */
export const EMPTY_STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"></dxfs></styleSheet>`;

/** A package with a workbook of no sheets, to which a workbook made in memory is written. */
export function emptyPackage(fileName: string): ZipPackage {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const relationships = (entries: string) =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${entries}</Relationships>`;
  const relationship = (type: string, target: string) => `<Relationship Id="rId1" Type="${type}" Target="${target}"/>`;
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', main)}${override('xl/styles.xml', CONTENT_TYPES.styles)}</Types>`,
    '_rels/.rels': relationships(relationship(RELATIONSHIP_TYPES.officeDocument, 'xl/workbook.xml')),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(relationship(RELATIONSHIP_TYPES.styles, 'styles.xml')),
    'xl/styles.xml': EMPTY_STYLES,
  };
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])));
  return new ZipPackage(zip, fileName);
}
