import { columnIndex, columnName, CONTENT_CHANGED, type HostSheet } from '../../model';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { childOf, childrenOf, numeric, type XmlDocument, type XmlElement } from '../../../xlsx/xml/xml-tree';
import { cellXml, type RichTexts } from './cell-xml';
import { rowAttributes, rowXml } from './row-xml';
import type { StyleWriter } from './style-writer';

/** What rows are patched from. */
export interface RowChanges {
  readonly sheet: HostSheet;
  /** Stands before the element names of this file, mostly empty. */
  readonly prefix: string;
  /** All that the file's rows may bear. */
  readonly prefixes: ReadonlySet<string>;
  readonly styles: StyleWriter;
  /** Heights, styles or the hidden state of rows changed too. */
  readonly rowFormats: boolean;
}

/** What is written into a cell is plain text, though the file may have a text of the same letters in several formats. */
const PLAIN: RichTexts = new Map();

/** Makes the journal's changes to one row after the other, in the order of the file. */
export class RowPatcher {
  readonly #changes: RowChanges;
  /** Rows that are still to be written, in order. */
  readonly #pending: number[];
  /** Shared formulas whose first cell was overwritten: the other cells get a formula of their own. */
  readonly #orphans = new Set<string>();

  constructor(changes: RowChanges) {
    this.#changes = changes;
    const { sheet, rowFormats } = changes;
    const formatted = rowFormats ? [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.rowStyles.keys()] : [];
    this.#pending = [...new Set([...sheet.journal.cells.keys(), ...formatted])].sort((one, other) => other - one);
  }

  /** The text of changed rows above `row` that the file does not have. */
  newRowsBefore(row: number): string {
    const { sheet, prefix, styles } = this.#changes;
    let text = '';
    for (let next = this.#pending.at(-1); next !== undefined && next < row; next = this.#pending.at(-1)) {
      text += rowXml(sheet, next, prefix, styles, PLAIN);
      this.#pending.pop();
    }
    return text;
  }

  /** Whether a row of the file may have to change. */
  changes(row: number): boolean {
    const { sheet, rowFormats } = this.#changes;
    return rowFormats || this.#orphans.size > 0 || sheet.journal.cells.has(row);
  }

  /** The text of a row of the file with its changes made. */
  patch(row: number, document: XmlDocument): string {
    if (this.#pending.at(-1) === row) this.#pending.pop();
    const { sheet, rowFormats } = this.#changes;
    const changes = sheet.journal.cells.get(row);
    const edit = new XmlEdit(document);
    if (rowFormats) this.#patchFormat(edit, document.root, row);
    const cells = cellsByColumn(document.root);
    if (changes) writeImpliedReferences(edit, cells, row);
    for (const [column, change] of [...(changes ?? [])].sort(([one], [other]) => one - other)) {
      this.#patchCell(edit, document.root, cells, { row, column, content: (change & CONTENT_CHANGED) !== 0 });
    }
    if (this.#orphans.size > 0) this.#adoptOrphans(edit, cells, row, changes);
    return edit.result();
  }

  #patchFormat(edit: XmlEdit, element: XmlElement, row: number): void {
    const wanted = rowAttributes(this.#changes.sheet, row, this.#changes.styles);
    const height = numeric(element, 'ht');
    const hidden = ['1', 'true'].includes(element.attributes['hidden'] ?? '');
    if (wanted.ht !== height) edit.setAttributes(element, { ht: wanted.ht, customHeight: wanted.customHeight });
    if ((wanted.hidden === 1) !== hidden) edit.setAttributes(element, { hidden: wanted.hidden });
    const style = ['1', 'true'].includes(element.attributes['customFormat'] ?? '') ? numeric(element, 's') : undefined;
    if (wanted.s !== style) edit.setAttributes(element, { s: wanted.s, customFormat: wanted.customFormat });
  }

  #patchCell(
    edit: XmlEdit,
    rowElement: XmlElement,
    cells: ReadonlyMap<number, XmlElement>,
    { row, column, content }: { row: number; column: number; content: boolean },
  ): void {
    const known = cells.get(column);
    if (known && !content) {
      const { sheet, styles } = this.#changes;
      const style = styles.cellStyle(sheet.styleNumber(row, column));
      edit.setAttributes(known, { s: style === 0 ? undefined : style });
      return;
    }
    const xml = this.#cell(row, column);
    if (known) {
      this.#noteOrphans(known);
      edit.replace(known, xml);
      return;
    }
    const next = [...cells].filter(([other]) => other > column).sort(([one], [other]) => one - other)[0];
    if (next) edit.insertBefore(next[1], xml);
    else edit.append(rowElement, xml);
    // `spans` is a hint of the columns in use, which no longer holds.
    edit.setAttributes(rowElement, { spans: undefined });
  }

  #cell(row: number, column: number): string {
    const { sheet, prefix, styles } = this.#changes;
    return cellXml(sheet, { row, column, prefix }, styles, PLAIN);
  }

  #noteOrphans(cell: XmlElement): void {
    const formula = childOf(cell, 'f');
    const index = formula?.attributes['si'];
    if (formula?.attributes['t'] === 'shared' && formula.text !== '' && index !== undefined) this.#orphans.add(index);
  }

  #adoptOrphans(
    edit: XmlEdit,
    cells: ReadonlyMap<number, XmlElement>,
    row: number,
    changes: ReadonlyMap<number, number> | undefined,
  ): void {
    for (const [column, cell] of cells) {
      const index = childOf(cell, 'f')?.attributes['si'];
      const rewritten = ((changes?.get(column) ?? 0) & CONTENT_CHANGED) !== 0;
      if (index === undefined || rewritten || !this.#orphans.has(index)) continue;
      edit.replace(cell, this.#cell(row, column));
    }
  }
}

/** Cells may leave out their addresses when they follow one another, which a change between them would break. */
function writeImpliedReferences(edit: XmlEdit, cells: ReadonlyMap<number, XmlElement>, row: number): void {
  for (const [column, cell] of cells) {
    if (cell.attributes['r'] === undefined) edit.setAttributes(cell, { r: columnName(column) + (row + 1) });
  }
}

function cellsByColumn(row: XmlElement): Map<number, XmlElement> {
  let column = -1;
  return new Map(
    childrenOf(row, 'c').map((cell) => {
      const reference = cell.attributes['r'];
      column = reference === undefined ? column + 1 : columnIndex(reference.replace(/\d+$/, ''));
      return [column, cell];
    }),
  );
}
