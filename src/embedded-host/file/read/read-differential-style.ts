import type { DifferentialStyle } from '../../model';
import { childOf, type XmlElement } from '../../../xlsx/xml/xml-tree';
import type { ColorPalette } from './color-palette';
import { readBorders, readUnderline, switchedOn } from './read-style-records';

/** `<dxf>` → what a conditional format changes. In a dxf a solid fill's colour is the background colour (ECMA-376 part 1, 18.8.14). */
export function readDifferentialStyle(dxf: XmlElement | undefined, palette: ColorPalette): DifferentialStyle {
  if (!dxf) return {};
  const style: DifferentialStyle = {};
  const font = childOf(dxf, 'font');
  if (font) {
    const color = palette.read(childOf(font, 'color'));
    if (color) style.fontColor = color;
    if (childOf(font, 'b')) style.bold = switchedOn(font, 'b');
    if (childOf(font, 'i')) style.italic = switchedOn(font, 'i');
    if (childOf(font, 'strike')) style.strikethrough = switchedOn(font, 'strike');
    const underline = childOf(font, 'u') && readUnderline(childOf(font, 'u'));
    if (underline === 'None' || underline === 'Single' || underline === 'Double') style.underline = underline;
  }
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const solid = (pattern?.attributes['patternType'] ?? 'solid') === 'solid';
  const fill = palette.read(childOf(pattern, solid ? 'bgColor' : 'fgColor') ?? childOf(pattern, 'fgColor'));
  if (fill) style.fillColor = fill;
  const format = childOf(dxf, 'numFmt')?.attributes['formatCode'];
  if (format !== undefined) style.numberFormat = format;
  const border = childOf(dxf, 'border');
  if (border) style.borders = readBorders(border, palette);
  return style;
}
