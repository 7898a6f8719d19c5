import { describeChart } from '../../charts/describe';
import type { HostChart, HostSheet } from '../../model';
import { CONTENT_TYPES, RELATIONSHIP_TYPES } from '../../../xlsx/package/types';
import { insertElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { childOf, prefixedAttribute, type XmlDocument } from '../../../xlsx/xml/xml-tree';
import { chartXml, isWritableChart } from './chart-xml';
import { lostCharts } from './losses';
import type { SaveContext } from './save-context';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`;
/** English Metric Units, in which drawings are measured. */
const UNITS_A_POINT = 12_700;

/** Writes the charts that were made since the workbook was loaded. Charts of the file are not in the model and stay as they are. */
export function writeCharts(
  edit: XmlEdit,
  frame: XmlDocument,
  sheet: HostSheet,
  part: string,
  context: SaveContext,
): void {
  const charts = sheet.charts.filter(isWritableChart);
  context.losses.push(...lostCharts(sheet.charts.length - charts.length, sheet));
  if (charts.length === 0) return;
  const drawing = drawingPart(edit, frame, part, context);
  const document = context.edit.xml(drawing);
  const change = new XmlEdit(document);
  charts.forEach((chart, index) => {
    const xml = chartXml(chart, context.workbook, context.styles.palette);
    const chartPart = context.edit.add('xl/charts/chart*.xml', CONTENT_TYPES.chart, xml);
    const id = context.edit.relate(drawing, RELATIONSHIP_TYPES.chart, chartPart);
    change.append(document.root, anchorXml(chart, sheet, id, document.root.children.length + index + 2));
  });
  context.edit.write(drawing, change.result());
}

/** The sheet's drawing; a sheet without one gets it. */
function drawingPart(edit: XmlEdit, frame: XmlDocument, part: string, { edit: parts }: SaveContext): string {
  const element = childOf(frame.root, 'drawing');
  const known = element && prefixedAttribute(element, 'id');
  const target = parts.relationships(part).find(({ id }) => id === known)?.target;
  if (target !== undefined) return target;
  const added = parts.add('xl/drawings/drawing*.xml', CONTENT_TYPES.drawing, EMPTY_DRAWING);
  const id = parts.relate(part, RELATIONSHIP_TYPES.drawing, added);
  insertElement(edit, frame.root, WORKSHEET_ORDER, 'drawing', `<drawing${edit.relationshipAttribute(id)}/>`);
  return added;
}

function anchorXml(chart: HostChart, sheet: HostSheet, relationshipId: string, number: number): string {
  const { left, top, width, height } = chart.box;
  const column = markerAt(left, (index) => (sheet.hiddenColumns.has(index) ? 0 : sheet.columnWidth(index)));
  const row = markerAt(top, (index) => (sheet.hiddenRows.has(index) ? 0 : sheet.rowHeight(index)));
  const from = `<xdr:from><xdr:col>${column.index}</xdr:col><xdr:colOff>${column.offset}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${row.offset}</xdr:rowOff></xdr:from>`;
  const size = `<xdr:ext cx="${units(width)}" cy="${units(height)}"/>`;
  const properties = attributesXml({ id: number, name: chart.name, descr: describeChart(chart, sheet) });
  const frame = [
    `<xdr:nvGraphicFramePr><xdr:cNvPr${properties}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationshipId}"/></a:graphicData></a:graphic>`,
  ].join('');
  return `<xdr:oneCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${from}${size}<xdr:graphicFrame macro="">${frame}</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}

/** The column or row in which a place lies, and how far into it. */
function markerAt(points: number, sizeOf: (index: number) => number): { index: number; offset: number } {
  let index = 0;
  let rest = Math.max(points, 0);
  while (rest > 0 && rest >= sizeOf(index)) {
    rest -= sizeOf(index);
    index += 1;
  }
  return { index, offset: units(rest) };
}

function units(points: number): number {
  return Math.round(points * UNITS_A_POINT);
}
