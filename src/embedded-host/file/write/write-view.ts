import { cellArea, formatArea, type HostSheet } from '../../model';
import { readFreeze } from '../read/read-sheet-frame';
import { placeElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import type { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { childOf, childrenOf, flag, sourceOf, type XmlDocument } from '../../../xlsx/xml/xml-tree';

/** Writes gridlines, headings, frozen panes and what is selected. The view's other properties stay. */
export function writeView(edit: XmlEdit, frame: XmlDocument, sheet: HostSheet): void {
  const view = childOf(childOf(frame.root, 'sheetViews'), 'sheetView');
  if (!view) {
    const attributes = attributesXml({ ...viewFlags(sheet), workbookViewId: 0 });
    const xml = `<sheetViews><sheetView${attributes}>${paneXml(sheet)}${selectionXml(sheet)}</sheetView></sheetViews>`;
    placeElement(edit, frame.root, WORKSHEET_ORDER, 'sheetViews', xml);
    return;
  }
  if (
    flag(view, 'showGridLines', true) !== sheet.showGridlines ||
    flag(view, 'showRowColHeaders', true) !== sheet.showHeadings
  ) {
    edit.setAttributes(view, viewFlags(sheet));
  }
  const known = readFreeze(view);
  const sameFreeze = known?.rows === sheet.freeze?.rows && known?.columns === sheet.freeze?.columns;
  const pane = childOf(view, 'pane');
  // A split that is not frozen is none of ours and stays.
  const keptPane = sameFreeze && pane ? sourceOf(frame, pane) : paneXml(sheet);
  const others = view.children.filter(({ local }) => local !== 'pane' && local !== 'selection');
  const keptSelections = childrenOf(view, 'selection').map((selection) => sourceOf(frame, selection));
  const selections = sameFreeze && pane && !sheet.freeze ? keptSelections.join('') : selectionXml(sheet);
  edit.replaceContent(view, keptPane + selections + others.map((other) => sourceOf(frame, other)).join(''));
}

function viewFlags(sheet: HostSheet): Record<string, number | undefined> {
  return {
    showGridLines: sheet.showGridlines ? undefined : 0,
    showRowColHeaders: sheet.showHeadings ? undefined : 0,
  };
}

/** The pane that holds the part of the sheet that moves. */
function movingPane({ freeze }: HostSheet): 'topRight' | 'bottomLeft' | 'bottomRight' | undefined {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return undefined;
  if (freeze.rows === 0) return 'topRight';
  return freeze.columns === 0 ? 'bottomLeft' : 'bottomRight';
}

function paneXml(sheet: HostSheet): string {
  const activePane = movingPane(sheet);
  if (!sheet.freeze || !activePane) return '';
  const { rows, columns } = sheet.freeze;
  const attributes = attributesXml({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: formatArea(cellArea(rows, columns)),
    activePane,
    state: 'frozen',
  });
  return `<pane${attributes}/>`;
}

function selectionXml(sheet: HostSheet): string {
  const [first = cellArea(0, 0)] = sheet.selection;
  const active = cellArea(first.row, first.column);
  const areas = sheet.selection.length > 0 ? sheet.selection : [first];
  const attributes = attributesXml({
    pane: movingPane(sheet),
    activeCell: formatArea(active),
    sqref: areas.map((area) => formatArea(area)).join(' '),
  });
  return `<selection${attributes}/>`;
}
