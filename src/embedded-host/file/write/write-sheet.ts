import { columnName, type HostSheet } from '../../model';
import { sheetRecord } from '../file-records';
import { joinSheet, splitSheet, type SplitSheet } from '../../../xlsx/read/split-sheet';
import { inSlices, type Sliced } from '../../../xlsx/slices';
import { placeElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { emptyWorksheet } from './empty-parts';
import { lostArrayFormulas, lostByMoving, lostCriteria, lostRules } from './losses';
import { patchRows } from './patch-rows';
import { allRows } from './row-xml';
import type { SaveContext } from './save-context';
import { writeCharts } from './write-charts';
import { writeColumns } from './write-columns';
import { writeConditionalFormats } from './write-conditional-formats';
import { writeHyperlinks } from './write-hyperlinks';
import { writePageLayout } from './write-page-layout';
import { writeAutoFilter, writeMerges, writeProtection, writeSheetProperties } from './write-sheet-properties';
import { writeTables } from './write-tables';
import { writeView } from './write-view';

/** Writes a sheet made since the workbook was loaded to `part`, whole. */
export async function writeNewSheet(sheet: HostSheet, part: string, context: SaveContext): Promise<void> {
  const split = splitSheet(new TextEncoder().encode(emptyWorksheet(sheet.id)));
  const edit = new XmlEdit(split.frame);
  writeParts(edit, split, sheet, part, context, () => true);
  const rows = await inSlices(allRows(sheet, split.prefix, context.styles, new Map()), context.pause);
  noteCells(sheet, edit, split, context);
  await context.pause();
  context.edit.write(part, await inSlices(joinSheet(edit.result(), rows), context.pause));
}

/** Makes the changes of a sheet's journal to its part; nothing else in the part changes. */
export async function writeChangedSheet(sheet: HostSheet, part: string, context: SaveContext): Promise<void> {
  const { journal } = sheet;
  const { pause } = context;
  const split = splitSheet(await context.edit.readLarge(part, pause));
  await pause();
  const edit = new XmlEdit(split.frame);
  writeParts(edit, split, sheet, part, context, (name) => journal.parts.has(name));
  const rows = await inSlices(changedRows(split, sheet, context), pause);
  if (rows) noteCells(sheet, edit, split, context);
  await pause();
  if (journal.moved) context.losses.push(...(await inSlices(lostByMoving(split, sheet, context.edit), pause)));
  if (rows || !edit.isEmpty) {
    context.edit.write(part, await inSlices(joinSheet(edit.result(), rows ?? [split.data]), pause));
  }
}

function* changedRows(split: SplitSheet, sheet: HostSheet, context: SaveContext): Sliced<Uint8Array[] | undefined> {
  const { data, prefix, prefixes } = split;
  const { journal } = sheet;
  if (journal.moved) return yield* allRows(sheet, prefix, context.styles, context.richTexts());
  const rowFormats = journal.parts.has('rows');
  if (!rowFormats && journal.cells.size === 0) return undefined;
  if (sheetRecord(sheet)?.inOrder === false) {
    context.losses.push(...(yield* lostArrayFormulas(split, sheet)));
    return yield* allRows(sheet, prefix, context.styles, context.richTexts());
  }
  return yield* patchRows(data, { prefix, prefixes: prefixes(), sheet, styles: context.styles, rowFormats });
}

function writeParts(
  edit: XmlEdit,
  { frame }: SplitSheet,
  sheet: HostSheet,
  part: string,
  context: SaveContext,
  changed: (part: Parameters<HostSheet['touch']>[0]) => boolean,
): void {
  const { styles } = context;
  if (changed('tabColor') || changed('pageLayout')) writeSheetProperties(edit, frame, sheet, styles.palette);
  if (changed('view')) writeView(edit, frame, sheet);
  if (changed('columns')) writeColumns(edit, frame, sheet, styles);
  if (changed('protection')) writeProtection(edit, frame, sheet);
  if (changed('autoFilter') && !writeAutoFilter(edit, frame, sheet)) context.losses.push(lostCriteria(sheet));
  if (changed('merges')) writeMerges(edit, frame, sheet);
  if (changed('conditionalFormats')) {
    context.losses.push(...lostRules(writeConditionalFormats(edit, frame, sheet, styles), sheet));
  }
  if (changed('hyperlinks')) writeHyperlinks(edit, frame, sheet, part, context);
  if (changed('pageLayout')) writePageLayout(edit, frame, sheet);
  if (changed('charts')) writeCharts(edit, frame, sheet, part, context);
  if (changed('tables')) writeTables(edit, frame, sheet, part, context);
}

/** Brings the area in use up to date and notes what changed cells mean for the workbook. */
function noteCells(sheet: HostSheet, edit: XmlEdit, { frame }: SplitSheet, context: SaveContext): void {
  let rows = 0;
  let columns = 0;
  let hasFormulas = false;
  sheet.cells.forEachRow((cells, row) => {
    rows = row + 1;
    columns = Math.max(columns, sheet.cells.width(row), cells.formulas?.length ?? 0, cells.styles?.length ?? 0);
    hasFormulas ||= cells.formulas !== undefined;
  });
  // Row numbers are written even where all rows are in use: Excel does not take `A:F` for a size.
  const ref = `A1:${columnName(Math.max(columns, 1) - 1)}${Math.max(rows, 1)}`;
  placeElement(edit, frame.root, WORKSHEET_ORDER, 'dimension', `<dimension ref="${ref}"/>`);
  context.cellsChanged = true;
  if (hasFormulas) context.recalculate = true;
}
