import { formatArea, type HostSheet, type HostTable, type HostTableColumn } from '../../model';
import { tableRecord } from '../file-records';
import { CONTENT_TYPES, RELATIONSHIP_TYPES } from '../../../xlsx/package/types';
import { fileFormula } from '../../../xlsx/read/formula-text';
import { placeElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml, encodeXstring, escapeText } from '../../../xlsx/xml/xml-text';
import {
  childOf,
  childrenOf,
  parseXml,
  prefixedAttribute,
  sourceOf,
  type XmlDocument,
} from '../../../xlsx/xml/xml-tree';
import { lostCriteria } from './losses';
import { filterXml } from './write-sheet-properties';
import type { SaveContext } from './save-context';

const EMPTY_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></table>';

const COLUMN_ORDER = ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'];
const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** Writes a sheet's tables: adds new ones, changes changed ones in place, takes away those that are gone. */
export function writeTables(
  edit: XmlEdit,
  frame: XmlDocument,
  sheet: HostSheet,
  part: string,
  context: SaveContext,
): void {
  const partOf = new Map(context.edit.relationships(part).map(({ id, target }) => [id, target]));
  const wanted = new Map(sheet.tables.map((table) => [tableRecord(table)?.part, table]));
  const entries: string[] = [];
  const gone = new Set<string>();
  for (const element of childrenOf(childOf(frame.root, 'tableParts'), 'tablePart')) {
    const id = prefixedAttribute(element, 'id') ?? '';
    const tablePart = partOf.get(id) ?? '';
    const table = wanted.get(tablePart);
    if (!table) {
      gone.add(id);
      context.edit.delete(tablePart);
      continue;
    }
    entries.push(sourceOf(frame, element));
    if (table.changed) context.edit.write(tablePart, tableXml(table, context.edit.xml(tablePart)));
  }
  context.edit.unrelate(part, gone);
  if (
    sheet.tables.some((table) => table.changed && table.isFiltered && !table.choices && !hasCriteria(table, context))
  ) {
    context.losses.push(lostCriteria(sheet));
  }
  for (const table of sheet.tables.filter((each) => !tableRecord(each))) {
    const xml = tableXml(table, parseXml(EMPTY_TABLE));
    const tablePart = context.edit.add('xl/tables/table*.xml', CONTENT_TYPES.table, xml);
    const id = context.edit.relate(part, RELATIONSHIP_TYPES.table, tablePart);
    entries.push(`<tablePart${edit.relationshipAttribute(id)}/>`);
  }
  const xml = entries.length === 0 ? '' : `<tableParts count="${entries.length}">${entries.join('')}</tableParts>`;
  placeElement(edit, frame.root, WORKSHEET_ORDER, 'tableParts', xml);
}

function hasCriteria(table: HostTable, { edit }: SaveContext): boolean {
  const part = tableRecord(table)?.part;
  return part !== undefined && childOf(childOf(edit.xml(part).root, 'autoFilter'), 'filterColumn') !== undefined;
}

/** A table's part with the table's properties in it; what the part says besides stays. */
function tableXml(table: HostTable, document: XmlDocument): string {
  const { root } = document;
  const edit = new XmlEdit(document);
  const area = formatArea(table.area);
  edit.setAttributes(root, {
    id: table.id,
    name: encodeXstring(table.name),
    displayName: encodeXstring(table.name),
    ref: area,
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
  });
  const filter = childOf(root, 'autoFilter');
  const filterArea = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
  if (!table.showFilterButton || !table.showHeaders) placeElement(edit, root, TABLE_ORDER, 'autoFilter', '');
  else if (filter && table.isFiltered && !table.choices) edit.setAttributes(filter, { ref: formatArea(filterArea) });
  else placeElement(edit, root, TABLE_ORDER, 'autoFilter', filterXml(filterArea, table.choices ?? new Map()));
  // A stored sort order names cells, which may be others by now.
  if (root.attributes['ref'] !== area) placeElement(edit, root, TABLE_ORDER, 'sortState', '');
  const known = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  const columns = table.columns.map((column) => {
    const element = known.find(({ attributes }) => attributes['id'] === String(column.id));
    return columnXml(column, element ? sourceOf(document, element) : '<tableColumn/>');
  });
  const columnsXml = `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`;
  placeElement(edit, root, TABLE_ORDER, 'tableColumns', columnsXml);
  placeElement(edit, root, TABLE_ORDER, 'tableStyleInfo', styleXml(table));
  return edit.result();
}

function columnXml(column: HostTableColumn, source: string): string {
  const document = parseXml(source);
  const edit = new XmlEdit(document);
  const { totalsFunction, totalsLabel, totalsFormula, calculatedFormula } = column;
  edit.setAttributes(document.root, {
    id: column.id,
    // A line break in a heading is written as Excel does; as an XML character it would not match the heading's cell.
    name: encodeXstring(column.name).replaceAll('\n', '_x000a_'),
    totalsRowFunction: totalsFunction === 'none' ? undefined : totalsFunction,
    totalsRowLabel: totalsLabel === undefined ? undefined : encodeXstring(totalsLabel),
  });
  const element = (name: string, formula: string | undefined) =>
    formula === undefined ? '' : `<${name}>${escapeText(fileFormula(formula))}</${name}>`;
  const totals = totalsFunction === 'custom' ? totalsFormula : undefined;
  const place = (name: string, formula: string | undefined) =>
    placeElement(edit, document.root, COLUMN_ORDER, name, element(name, formula));
  place('calculatedColumnFormula', calculatedFormula);
  place('totalsRowFormula', totals);
  return edit.result();
}

function styleXml(table: HostTable): string {
  const attributes = attributesXml({
    name: table.style === '' ? undefined : table.style,
    showFirstColumn: Number(table.highlightFirstColumn),
    showLastColumn: Number(table.highlightLastColumn),
    showRowStripes: Number(table.showBandedRows),
    showColumnStripes: Number(table.showBandedColumns),
  });
  return `<tableStyleInfo${attributes}/>`;
}
