import type { BorderLine, BorderStyle, CellStyle, DifferentialStyle, FillStyle, FontStyle } from '../../model';
import { BORDER_LINES } from '../read/border-styles';
import type { ColorPalette } from '../read/color-palette';
import { HORIZONTAL, VERTICAL } from '../read/read-style-records';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { colorAttributes } from './color-xml';

const UNDERLINES: Readonly<Record<FontStyle['underline'], string>> = {
  None: 'none',
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

/** A font as a `<font>` element. */
export function fontXml(font: FontStyle, palette: ColorPalette): string {
  const { verticalPosition } = font;
  return [
    '<font>',
    font.bold ? '<b/>' : '',
    font.italic ? '<i/>' : '',
    font.strikethrough ? '<strike/>' : '',
    font.underline === 'None' ? '' : `<u val="${UNDERLINES[font.underline]}"/>`,
    verticalPosition ? `<vertAlign val="${verticalPosition.toLowerCase()}"/>` : '',
    `<sz val="${font.size}"/>`,
    font.color ? `<color${colorAttributes(font.color, palette)}/>` : '',
    `<name${attributesXml({ val: font.name })}/>`,
    '</font>',
  ].join('');
}

/** A fill as a `<fill>` element. */
export function fillXml({ pattern, color }: FillStyle, palette: ColorPalette): string {
  if (pattern === 'None') return '<fill><patternFill patternType="none"/></fill>';
  const type = pattern === 'Solid' || pattern === 'gradient' ? 'solid' : pattern;
  const foreground = color ? `<fgColor${colorAttributes(color, palette)}/>` : '';
  return `<fill><patternFill${attributesXml({ patternType: type })}>${foreground}<bgColor indexed="64"/></patternFill></fill>`;
}

/** Borders as a `<border>` element. */
export function bordersXml(borders: BorderStyle, palette: ColorPalette): string {
  const attributes = attributesXml({
    diagonalUp: borders.diagonalUp ? 1 : undefined,
    diagonalDown: borders.diagonalDown ? 1 : undefined,
  });
  const line = (side: string, found: BorderLine | undefined) => lineXml(side, found, palette);
  const diagonal = line('diagonal', borders.diagonalDown ?? borders.diagonalUp);
  const sides =
    line('left', borders.left) +
    line('right', borders.right) +
    line('top', borders.top) +
    line('bottom', borders.bottom);
  return `<border${attributes}>${sides}${diagonal}</border>`;
}

function lineXml(side: string, line: BorderLine | undefined, palette: ColorPalette): string {
  if (!line || line.style === 'None') return `<${side}/>`;
  const names = [...BORDER_LINES].filter(([, [style]]) => style === line.style);
  const [name] = names.find(([, [, weight]]) => weight === line.weight) ?? names[0] ?? ['thin'];
  return `<${side} style="${name}"><color${colorAttributes(line.color, palette)}/></${side}>`;
}

/** The `<alignment>` of a cell style; empty for the default. */
export function alignmentXml({ alignment }: CellStyle): string {
  const { textOrientation: angle } = alignment;
  const attributes = attributesXml({
    horizontal: alignment.horizontal === 'General' ? undefined : fileWord(HORIZONTAL, alignment.horizontal),
    vertical: alignment.vertical === 'Bottom' ? undefined : fileWord(VERTICAL, alignment.vertical),
    textRotation: angle === 0 ? undefined : angle < 0 ? 90 - angle : angle,
    wrapText: alignment.wrapText ? 1 : undefined,
    indent: alignment.indentLevel === 0 ? undefined : alignment.indentLevel,
    shrinkToFit: alignment.shrinkToFit ? 1 : undefined,
  });
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

function fileWord(words: Readonly<Record<string, string>>, wanted: string): string | undefined {
  return Object.keys(words).find((word) => words[word] === wanted);
}

/** The `<protection>` of a cell style; empty for the default. */
export function protectionXml({ locked, formulaHidden }: CellStyle): string {
  const attributes = attributesXml({ locked: locked ? undefined : 0, hidden: formulaHidden ? 1 : undefined });
  return attributes === '' ? '' : `<protection${attributes}/>`;
}

/** What a conditional format changes, as a `<dxf>` element. `formatId` numbers the number format where there is one. */
export function differentialXml(
  style: DifferentialStyle,
  palette: ColorPalette,
  formatId: (code: string) => number,
): string {
  const toggle = (name: string, on: boolean | undefined) => (on === undefined ? '' : `<${name} val="${on ? 1 : 0}"/>`);
  const font = [
    toggle('b', style.bold),
    toggle('i', style.italic),
    toggle('strike', style.strikethrough),
    style.underline === undefined ? '' : `<u val="${UNDERLINES[style.underline]}"/>`,
    style.fontColor ? `<color${colorAttributes(style.fontColor, palette)}/>` : '',
  ].join('');
  const format =
    style.numberFormat === undefined
      ? ''
      : `<numFmt${attributesXml({ numFmtId: formatId(style.numberFormat), formatCode: style.numberFormat })}/>`;
  const fill = style.fillColor
    ? `<fill><patternFill><bgColor${colorAttributes(style.fillColor, palette)}/></patternFill></fill>`
    : '';
  const border = style.borders ? bordersXml(style.borders, palette) : '';
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${format}${fill}${border}</dxf>`;
}
