import {
  DEFAULT_STYLE,
  NO_FILL,
  type AlignmentStyle,
  type BorderLine,
  type BorderStyle,
  type FillStyle,
  type FontStyle,
} from '../../model';
import { childOf, flag, numeric, type XmlElement } from '../../../xlsx/xml/xml-tree';
import { BORDER_LINES } from './border-styles';
import type { ColorPalette } from './color-palette';

const UNDERLINES: Readonly<Record<string, FontStyle['underline']>> = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

/** `<font>` → font. */
export function readFont(element: XmlElement, palette: ColorPalette): Omit<FontStyle, 'source'> {
  const position = childOf(element, 'vertAlign')?.attributes['val'];
  return {
    name: childOf(element, 'name')?.attributes['val'] ?? 'Calibri',
    size: numeric(childOf(element, 'sz'), 'val') ?? 11,
    bold: switchedOn(element, 'b'),
    italic: switchedOn(element, 'i'),
    strikethrough: switchedOn(element, 'strike'),
    underline: readUnderline(childOf(element, 'u')),
    color: palette.read(childOf(element, 'color')),
    ...(position === 'superscript' ? { verticalPosition: 'Superscript' as const } : {}),
    ...(position === 'subscript' ? { verticalPosition: 'Subscript' as const } : {}),
  };
}

/** `<u>` → underline; the element alone means single. */
export function readUnderline(element: XmlElement | undefined): FontStyle['underline'] {
  return element ? (UNDERLINES[element.attributes['val'] ?? 'single'] ?? 'None') : 'None';
}

/** Whether `<b/>` and the like are there and not switched off. */
export function switchedOn(element: XmlElement, name: string): boolean {
  const child = childOf(element, name);
  return child !== undefined && flag(child, 'val', true);
}

/** `<fill>` of a cell → fill. */
export function readFill(element: XmlElement, palette: ColorPalette): Omit<FillStyle, 'source'> {
  const pattern = childOf(element, 'patternFill');
  if (!pattern) return childOf(element, 'gradientFill') ? { pattern: 'gradient', color: null } : NO_FILL;
  const type = pattern.attributes['patternType'] ?? 'none';
  const color = palette.read(childOf(pattern, 'fgColor'));
  if (type === 'none') return NO_FILL;
  return type === 'solid' ? { pattern: 'Solid', color } : { pattern: type, color };
}

/** `<border>` → lines. */
export function readBorders(element: XmlElement, palette: ColorPalette): BorderStyle {
  const diagonal = readLine(childOf(element, 'diagonal'), palette);
  const lines = {
    left: readLine(childOf(element, 'left') ?? childOf(element, 'start'), palette),
    right: readLine(childOf(element, 'right') ?? childOf(element, 'end'), palette),
    top: readLine(childOf(element, 'top'), palette),
    bottom: readLine(childOf(element, 'bottom'), palette),
    diagonalDown: flag(element, 'diagonalDown') ? diagonal : undefined,
    diagonalUp: flag(element, 'diagonalUp') ? diagonal : undefined,
  };
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
}

function readLine(element: XmlElement | undefined, palette: ColorPalette): BorderLine | undefined {
  const line = BORDER_LINES.get(element?.attributes['style'] ?? 'none');
  return line && { style: line[0], weight: line[1], color: palette.read(childOf(element, 'color')) };
}

/** `<alignment>` → alignment. */
export function readAlignment(element: XmlElement | undefined): AlignmentStyle {
  // Most styles have none of their own, and share one.
  if (element === undefined) return DEFAULT_STYLE.alignment;
  const rotation = numeric(element, 'textRotation') ?? 0;
  return {
    horizontal: HORIZONTAL[element?.attributes['horizontal'] ?? 'general'] ?? 'General',
    vertical: VERTICAL[element?.attributes['vertical'] ?? 'bottom'] ?? 'Bottom',
    wrapText: flag(element, 'wrapText'),
    indentLevel: numeric(element, 'indent') ?? 0,
    // The file counts 91 to 180 for text that slopes down.
    textOrientation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
    shrinkToFit: flag(element, 'shrinkToFit'),
  };
}

/** The file's words for the horizontal alignment (ECMA-376 part 1, 18.18.40). */
export const HORIZONTAL: Readonly<Record<string, AlignmentStyle['horizontal']>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

/** The file's words for the vertical alignment (ECMA-376 part 1, 18.18.88). */
export const VERTICAL: Readonly<Record<string, AlignmentStyle['vertical']>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
