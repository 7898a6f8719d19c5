import { columnIndex, MAX_COLUMNS, parseArea } from '../../model';
import { readRelationships } from '../../../xlsx/package/relationships';
import type { ZipPackage } from '../../../xlsx/package/zip-package';
import { decodeXstring } from '../../../xlsx/xml/xml-text';
import { WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import { childOf, childrenOf, descendantsOf, numeric, type XmlElement } from '../../../xlsx/xml/xml-tree';
import { isReference, orderFaults, repeated } from './fault-kinds';

/** What the cells and rules of a sheet point into, and the tables' names found so far. */
export interface SheetRules {
  readonly formats: number;
  readonly differential: number;
  readonly strings: number;
  readonly tableNames: Map<string, string>;
}

const LONGEST_TEXT = 32_767;

/** What is wrong in a worksheet's part and its tables. */
export function sheetFaults(zip: ZipPackage, part: string, rules: SheetRules): string[] {
  const { root } = zip.xml(part);
  const rows = childrenOf(childOf(root, 'sheetData'), 'row');
  const numbers = rows.map((row, at) => numeric(row, 'r') ?? at + 1);
  const inOrder = (places: readonly number[]) => places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
  const conditional = childrenOf(root, 'conditionalFormatting');
  const merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').map(({ attributes }) => attributes['ref'] ?? '');
  const areas = [
    ...merges,
    ...conditional.flatMap(({ attributes }) => (attributes['sqref'] ?? '').split(' ')),
    ...childrenOf(childOf(root, 'hyperlinks'), 'hyperlink').map(({ attributes }) => attributes['ref'] ?? ''),
    childOf(root, 'dimension')?.attributes['ref'] ?? 'A1',
    childOf(root, 'autoFilter')?.attributes['ref'] ?? 'A1',
  ];
  return [
    ...orderFaults(part, root, WORKSHEET_ORDER),
    ...(inOrder(numbers) ? [] : [`${part}: its rows are not in order`]),
    ...rows.flatMap((row, at) => rowFaults(part, row, numbers[at] ?? 0, rules)),
    ...areas.filter((area) => !isReference(area)).map((area) => `${part}: "${area}" names no cells`),
    ...(/\d/.test(childOf(root, 'dimension')?.attributes['ref'] ?? '1') ? [] : [`${part}: a size without row numbers`]),
    ...overlapping(merges.filter(isReference)).map((ref) => `${part}: the merged cells ${ref} overlap others`),
    ...conditional
      .flatMap((group) => childrenOf(group, 'cfRule'))
      .filter((rule) => (numeric(rule, 'dxfId') ?? -1) >= rules.differential)
      .map((rule) => `${part}: a rule with the format ${rule.attributes['dxfId']}, which is not there`),
    ...readRelationships(zip, part)
      .filter(({ kind, target }) => kind === 'table' && zip.has(target))
      .flatMap(({ target }) => tableFaults(zip, target, root, rules)),
  ];
}

function rowFaults(part: string, row: XmlElement, number: number, rules: SheetRules): string[] {
  let last = -1;
  return childrenOf(row, 'c').flatMap((cell) => {
    const reference = cell.attributes['r'];
    const column = reference === undefined ? last + 1 : columnIndex(reference.replace(/\d+$/, ''));
    const text = textOf(cell);
    const faults = [
      ...(column > last ? [] : [`${part}: the cells of row ${number} are not in order`]),
      ...((numeric(cell, 's') ?? 0) < rules.formats ? [] : [`${part}: ${reference} has a format that is not there`]),
      ...(cell.attributes['t'] === 's' && !(Number(text) < rules.strings)
        ? [`${part}: ${reference} has a text that is not there`]
        : []),
      ...(text.length <= LONGEST_TEXT ? [] : [`${part}: ${reference} holds more text than a cell can`]),
    ];
    last = column;
    return faults;
  });
}

function textOf(cell: XmlElement): string {
  return (
    childOf(cell, 'v')?.text ??
    descendantsOf(childOf(cell, 'is'), 't')
      .map(({ text }) => text)
      .join('')
  );
}

/** A table must say what stands in its cells, and nothing may be called like another. */
function tableFaults(zip: ZipPackage, part: string, sheet: XmlElement, rules: SheetRules): string[] {
  const { root } = zip.xml(part);
  const { ref = '', headerRowCount = '1' } = root.attributes;
  const name = (root.attributes['displayName'] ?? '').toLowerCase();
  const id = root.attributes['id'] ?? '';
  const known = [...rules.tableNames];
  rules.tableNames.set(name, id);
  if (!isReference(ref)) return [`${part}: "${ref}" names no cells`];
  const area = parseArea(ref);
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  const headings = columns.map(({ attributes }) => decodeXstring(attributes['name'] ?? ''));
  const row = childrenOf(childOf(sheet, 'sheetData'), 'row').find((each) => numeric(each, 'r') === area.row + 1);
  const cells = new Map(
    childrenOf(row, 'c')
      .filter(({ attributes }) => attributes['t'] === 'inlineStr')
      .map((cell) => [columnIndex((cell.attributes['r'] ?? '').replace(/\d+$/, '')), decodeXstring(textOf(cell))]),
  );
  return [
    ...(known.some(([other]) => other === name) ? [`${part}: two tables called ${name}`] : []),
    ...(known.some(([, other]) => other === id) ? [`${part}: two tables with the id ${id}`] : []),
    ...(columns.length === area.columns ? [] : [`${part}: other columns than its cells`]),
    ...(numeric(childOf(root, 'tableColumns'), 'count') === columns.length
      ? []
      : [`${part}: another count of columns`]),
    ...repeated(headings.map((heading) => heading.toLowerCase())).map(
      (heading) => `${part}: two columns called "${heading}"`,
    ),
    ...repeated(columns.map(({ attributes }) => attributes['id'] ?? '')).map(
      (each) => `${part}: two columns with the id ${each}`,
    ),
    ...(headerRowCount === '0'
      ? []
      : headings
          .filter((heading, at) => (cells.get(area.column + at) ?? heading) !== heading)
          .map((heading) => `${part}: the column "${heading}" has another heading in its cell`)),
  ];
}

/** Those that overlap another which begins further up, or in the same row and earlier in the list. */
function overlapping(references: readonly string[]): string[] {
  const downwards = references.map((reference) => ({ reference, area: parseArea(reference) }));
  downwards.sort((one, other) => one.area.row - other.area.row);
  /** The row in which each column is free again. */
  const free = new Uint32Array(MAX_COLUMNS);
  const found = downwards.filter(({ area: { row, column, rows, columns } }) => {
    const isTaken = free.subarray(column, column + columns).some((until) => until > row);
    for (let at = column; at < column + columns; at++) free[at] = Math.max(free[at] ?? 0, row + rows);
    return isTaken;
  });
  return found.map(({ reference }) => reference);
}
