import { fileWidthFromPoints, pointsFromFileWidth, type HostSheet } from '../../model';
import { placeElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import type { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { childOf, childrenOf, flag, numeric, type XmlDocument, type XmlElement } from '../../../xlsx/xml/xml-tree';
import type { StyleWriter } from './style-writer';

/** Writes the widths, styles and hidden state of columns. What the file says besides (outline levels, say) stays. */
export function writeColumns(edit: XmlEdit, frame: XmlDocument, sheet: HostSheet, styles: StyleWriter): void {
  const known = childrenOf(childOf(frame.root, 'cols'), 'col');
  const runs: { first: number; last: number; attributes: string }[] = [];
  for (let column = 0; column < columnCount(known, sheet); column++) {
    const attributes = attributesXml(columnAttributes(known, sheet, column, styles));
    if (attributes === '') continue;
    const run = runs.at(-1);
    if (run?.last === column - 1 && run.attributes === attributes) run.last = column;
    else runs.push({ first: column, last: column, attributes });
  }
  const cols = runs.map(({ first, last, attributes }) => `<col min="${first + 1}" max="${last + 1}"${attributes}/>`);
  const xml = cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`;
  placeElement(edit, frame.root, WORKSHEET_ORDER, 'cols', xml);
}

function columnCount(known: readonly XmlElement[], sheet: HostSheet): number {
  const inFile = known.map((column) => numeric(column, 'max') ?? 0);
  const inModel = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns, ...sheet.columnStyles.keys()];
  return inFile.concat(inModel.map((column) => column + 1)).reduce((most, count) => Math.max(most, count), 0);
}

function columnAttributes(
  known: readonly XmlElement[],
  sheet: HostSheet,
  column: number,
  styles: StyleWriter,
): Record<string, string | number | undefined> {
  const element = known.find(
    (each) => (numeric(each, 'min') ?? 0) <= column + 1 && (numeric(each, 'max') ?? 0) > column,
  );
  const { min: _min, max: _max, ...kept } = element?.attributes ?? {};
  const fileWidth = numeric(element, 'width');
  const points = sheet.columnWidths.get(column);
  const hidden = sheet.hiddenColumns.has(column);
  const style = sheet.columnStyles.get(column);
  const sameWidth = fileWidth === undefined ? points === undefined : points === pointsFromFileWidth(fileWidth);
  const width = points === undefined ? undefined : fileWidthFromPoints(points);
  const changes = {
    ...(sameWidth ? {} : { width, customWidth: width === undefined ? undefined : 1, bestFit: undefined }),
    ...(hidden === flag(element, 'hidden') ? {} : { hidden: hidden ? 1 : undefined }),
    style: style === undefined ? undefined : styles.cellStyle(style),
  };
  const attributes = { ...kept, ...changes };
  // A column element must name a width (Excel takes one without for 0).
  const needsWidth =
    attributes['width'] === undefined && Object.values(attributes).some((value) => value !== undefined);
  return needsWidth ? { ...attributes, width: fileWidthFromPoints(sheet.defaultColumnWidth) } : attributes;
}
