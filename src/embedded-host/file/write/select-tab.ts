import type { HostSheet } from '../../model';
import { sheetRecord } from '../file-records';
import { joinSheet, splitSheet } from '../../../xlsx/read/split-sheet';
import { placeElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { childOf, childrenOf, numeric, prefixedAttribute, type XmlDocument } from '../../../xlsx/xml/xml-tree';
import type { SaveContext } from './save-context';

/** A sheet's view stands near the beginning of its part. */
const HEAD_BYTES = 16_384;

/**
 * Marks the active sheet's tab as the one selected, unless the file has that sheet in front already.
 * Two selected tabs would be a group, in which Excel makes every edit on both sheets.
 */
export function selectTab(context: SaveContext, newSheets: ReadonlyMap<HostSheet, string>): void {
  const { workbook, edit, workbookPart } = context;
  const idOf = (sheet: HostSheet) => newSheets.get(sheet) ?? sheetRecord(sheet)?.relationshipId;
  const active = workbook.sheet(workbook.activeSheetId);
  if (active && idOf(active) === activeInFile(edit.xml(workbookPart))) return;
  const partOf = new Map(edit.relationships(workbookPart).map(({ id, target }) => [id, target]));
  for (const sheet of workbook.sheets) {
    const part = partOf.get(idOf(sheet) ?? '');
    if (part !== undefined && isSelected(edit.read(part)) !== (sheet === active)) {
      markSelected(context, sheet, part, sheet === active);
    }
  }
}

function activeInFile({ root }: XmlDocument): string | undefined {
  const active = numeric(childOf(childOf(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  const element = childrenOf(childOf(root, 'sheets'), 'sheet')[active];
  return element && prefixedAttribute(element, 'id');
}

function isSelected(part: Uint8Array): boolean {
  return /\stabSelected\s*=\s*["'](?:1|true)["']/.test(new TextDecoder().decode(part.subarray(0, HEAD_BYTES)));
}

function markSelected({ edit }: SaveContext, { kind }: HostSheet, part: string, selected: boolean): void {
  const split = kind === 'worksheet' ? splitSheet(edit.read(part)) : undefined;
  const document = split?.frame ?? edit.xml(part);
  const change = new XmlEdit(document);
  const view = childOf(childOf(document.root, 'sheetViews'), 'sheetView');
  if (view) change.setAttributes(view, { tabSelected: selected ? 1 : undefined });
  else if (selected) {
    const xml = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
    placeElement(change, document.root, WORKSHEET_ORDER, 'sheetViews', xml);
  }
  const text = change.result();
  edit.write(part, split ? joinSheet(text, [split.data]) : text);
}
