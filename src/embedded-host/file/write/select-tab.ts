import type { HostSheet } from '../../model';
import { sheetRecord } from '../file-records';
import { joinSheet, splitSheet } from '../../../xlsx/read/split-sheet';
import { inSlices } from '../../../xlsx/slices';
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
export async function selectTab(context: SaveContext, newSheets: ReadonlyMap<HostSheet, string>): Promise<void> {
  const { workbook, edit, workbookPart, pause } = context;
  const idOf = (sheet: HostSheet) => newSheets.get(sheet) ?? sheetRecord(sheet)?.relationshipId;
  const active = workbook.sheet(workbook.activeSheetId);
  if (active && idOf(active) === activeInFile(edit.xml(workbookPart))) return;
  const partOf = new Map(edit.relationships(workbookPart).map(({ id, target }) => [id, target]));
  for (const sheet of workbook.sheets) {
    const part = partOf.get(idOf(sheet) ?? '');
    if (part === undefined) continue;
    const content = await edit.readLarge(part, pause);
    const isFront = sheet === active;
    if (isSelected(content) !== isFront) await markSelected(context, sheet, { part, content }, isFront);
    await pause();
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

async function markSelected(
  { edit, pause }: SaveContext,
  { kind }: HostSheet,
  { part, content }: { readonly part: string; readonly content: Uint8Array },
  selected: boolean,
): Promise<void> {
  const split = kind === 'worksheet' ? splitSheet(content) : undefined;
  const document = split?.frame ?? edit.xml(part);
  const change = new XmlEdit(document);
  const view = childOf(childOf(document.root, 'sheetViews'), 'sheetView');
  if (view) change.setAttributes(view, { tabSelected: selected ? 1 : undefined });
  else if (selected) {
    const xml = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
    placeElement(change, document.root, WORKSHEET_ORDER, 'sheetViews', xml);
  }
  const text = change.result();
  edit.write(part, split ? await inSlices(joinSheet(text, [split.data]), pause) : text);
}
