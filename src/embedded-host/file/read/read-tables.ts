import type { HostTable, HostTableColumn, TotalsFunction } from '../../model';
import type { TableRecord } from '../file-records';
import { decodeXstring } from '../../../xlsx/xml/xml-text';
import { childOf, childrenOf, flag, numeric, type XmlDocument, type XmlElement } from '../../../xlsx/xml/xml-tree';
import { shownFormula } from '../../../xlsx/read/formula-text';
import { readArea } from './read-areas';

/** A table part → table; undefined when it names no cells. */
export function readTable({ root }: XmlDocument, part: string): HostTable | undefined {
  const area = readArea(root.attributes['ref']);
  if (!area) return undefined;
  const filter = childOf(root, 'autoFilter');
  const style = childOf(root, 'tableStyleInfo');
  const file: TableRecord = { part };
  return {
    id: numeric(root, 'id') ?? 0,
    name: decodeXstring(root.attributes['displayName'] ?? root.attributes['name'] ?? ''),
    area,
    showHeaders: (numeric(root, 'headerRowCount') ?? 1) > 0,
    showTotals: (numeric(root, 'totalsRowCount') ?? 0) > 0,
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map(readTableColumn),
    style: style?.attributes['name'] ?? '',
    showBandedRows: flag(style, 'showRowStripes'),
    showBandedColumns: flag(style, 'showColumnStripes'),
    highlightFirstColumn: flag(style, 'showFirstColumn'),
    highlightLastColumn: flag(style, 'showLastColumn'),
    showFilterButton: filter !== undefined,
    isFiltered: childOf(filter, 'filterColumn') !== undefined,
    file,
    changed: false,
  };
}

/** `<tableColumn>` → column. */
function readTableColumn(element: XmlElement, index: number): HostTableColumn {
  const { name = '', totalsRowFunction, totalsRowLabel } = element.attributes;
  const calculated = childOf(element, 'calculatedColumnFormula')?.text;
  const totals = childOf(element, 'totalsRowFormula')?.text;
  return {
    id: numeric(element, 'id') ?? index + 1,
    name: decodeXstring(name),
    ...(totalsRowFunction === undefined ? {} : { totalsFunction: totalsRowFunction as TotalsFunction }),
    ...(totalsRowLabel === undefined ? {} : { totalsLabel: decodeXstring(totalsRowLabel) }),
    ...(totals === undefined ? {} : { totalsFormula: shownFormula(totals) }),
    ...(calculated === undefined ? {} : { calculatedFormula: shownFormula(calculated) }),
  };
}
