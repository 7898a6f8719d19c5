/** The least XML of a workbook that a packet needs (ECMA-376 part 1, SpreadsheetML): every part is written here, so that nothing else can be in it. */
import { cellAddress } from '../../compliance/sheets/addresses';
import type { CellValue } from '../../compliance/sheets/snapshot';

/** Characters that XML cannot hold, and what looks like their escape. */
const ESCAPED = /(?![\t\n])[\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

export function xmlText(text: string): string {
  return text
    .replace(ESCAPED, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A cell: a text as it is, never a formula. */
export function cellXml(row: number, column: number, value: CellValue, style: number): string {
  const at = `<c r="${cellAddress(row, column)}" s="${style}"`;
  if (value === null || value === '') return `${at}/>`;
  if (typeof value === 'number') return `${at}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `${at} t="e"><v>${xmlText(value.error)}</v></c>`;
  return `${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** Cell formats by name; a number is the place in `cellXfs`. */
export const STYLE = {
  plain: 0,
  title: 1,
  line: 2,
  head: 3,
  locked: 4,
  key: 5,
  open: 6,
  openText: 7,
  openDate: 8,
  answer: 9,
  answerDate: 10,
  fix: 11,
  review: 12,
  label: 13,
  paragraph: 14,
} as const;

const FONTS = [
  font('10'),
  font('16', '<b/>'),
  font('10', '', '595959'),
  font('10', '<b/>'),
  font('8', '', '595959'),
  font('10', '<b/>', '7A1019'),
  font('10', '<b/>', '5C4300'),
];
const FILLS = ['', '', 'E6EBF2', 'FFF9DB', 'F9D4D8', 'FFE9A8'];
const [TEXT, DATE] = [49, 14];
/** Formats in the order of `STYLE`: font, fill, number format, whether the cell may be changed. */
const FORMATS: readonly (readonly [font: number, fill: number, format: number, open: boolean, wrap: boolean])[] = [
  [0, 0, 0, false, false],
  [1, 0, 0, false, false],
  [2, 0, 0, false, false],
  [3, 2, 0, false, true],
  [0, 0, TEXT, false, true],
  [4, 0, TEXT, false, false],
  [0, 0, 0, true, false],
  [0, 0, TEXT, true, false],
  [0, 0, DATE, true, false],
  [0, 3, TEXT, true, true],
  [0, 3, DATE, true, true],
  [5, 4, TEXT, false, true],
  [6, 5, TEXT, false, true],
  [3, 0, 0, false, false],
  [0, 0, 0, false, true],
];

/** The styles part. */
export function stylesXml(): string {
  const fills = FILLS.map((color, at) =>
    at < 2
      ? `<fill><patternFill patternType="${at === 0 ? 'none' : 'gray125'}"/></fill>`
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/></patternFill></fill>`,
  );
  const hair = '<bottom style="hair"><color rgb="FFA6A6A6"/></bottom>';
  const formats = FORMATS.map(([fontAt, fill, format, isOpen, wraps], at) => {
    const border = at >= 3 && at !== STYLE.label && at !== STYLE.paragraph ? 1 : 0;
    const alignment = `<alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/>`;
    return `<xf numFmtId="${format}" fontId="${fontAt}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}<protection locked="${isOpen ? 0 : 1}"/></xf>`;
  });
  return part(
    'styleSheet',
    `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>` +
      `<fills count="${fills.length}">${fills.join('')}</fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>${hair}<diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
  );
}

function font(size: string, marks = '', color = '000000'): string {
  return `<font>${marks}<sz val="${size}"/><color rgb="FF${color}"/><name val="Calibri"/><family val="2"/></font>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of the main namespace. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</${root}>`;
}

export function relationshipsXml(targets: readonly { readonly kind: string; readonly target: string }[]): string {
  const each = targets.map(
    ({ kind, target }, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

export function contentTypesXml(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>`,
    ...Array.from(
      { length: sheets },
      (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
    ),
  ];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.join('')}</Types>`
  );
}
