import { columnIndex, MAX_COLUMNS, MAX_ROWS } from '../cells/a1';
import { cellError, type CellValue } from '../cells/cell-value';
import { BLANK, packedSharedText } from '../cells/packed-values';
import { decodeXstring } from '../xml/xml-text';
import { XmlError } from '../xml/xml-tree';
import { shiftFormula, shownFormula } from './formula-text';
import { readCellValue, type CellSource, type ValueContext } from './read-cell-value';
import type { Attributes, RowTarget } from './row-target';

/** Excel takes no longer formula; the cells that would share it keep their values alone. */
const LONGEST_FORMULA = 8_192;

const NOT_CALCULATED = cellError('#N/A');
/** Most rows have no more; the array grows where one has. */
const FIRST_CELLS = 64;

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Puts rows together from their cells, as whoever reads their text says what comes. Throws XmlError for what cannot be a row or a cell. */
export class RowReader {
  readonly #target: RowTarget;
  readonly #context: ValueContext;
  readonly #shared = new Map<string, SharedFormula>();
  /** Whether every row and cell so far stands behind the one before it. */
  inOrder = true;
  #row = -1;
  /** What was so before the row that is open, for `leaveRow`. */
  #before = { row: -1, inOrder: true };
  #column = -1;
  /** The row's packed values and its styles up to their counts. Both arrays serve row after row. */
  #values = new Int32Array(FIRST_CELLS);
  #valueCount = 0;
  readonly #styles: (number | undefined)[] = [];
  #styleCount = 0;
  #styled = false;
  #formulas: (string | undefined)[] | undefined;
  readonly #cell: CellSource = { type: '', text: '' };
  #formulaAttributes: Attributes | undefined;

  constructor(target: RowTarget, context: ValueContext) {
    this.#target = target;
    this.#context = context;
  }

  /** As sheets count them, from 1. */
  get rowNumber(): number {
    return this.#row + 1;
  }

  openRow(attributes: Attributes): void {
    const before = this.#row;
    this.#before = { row: before, inOrder: this.inOrder };
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
    if (!(Number.isInteger(this.#row) && this.#row >= 0 && this.#row < MAX_ROWS)) {
      throw new XmlError(`a row has the number "${attributes['r']}".`);
    }
    if (this.#row <= before) this.inOrder = false;
    this.#column = -1;
    // A file may hold the same row twice; what comes later adds to it.
    const known = this.#target.row(this.#row);
    this.#valueCount = 0;
    for (const value of known?.values ?? []) this.#addValue(this.#target.packing.pack(value));
    this.#styleCount = copyInto(this.#styles, known?.styles);
    this.#formulas = known?.formulas?.slice();
    this.#styled = known?.styles !== undefined;
    if (this.#target.openRow(this.#row, attributes)) this.#styled = true;
  }

  /** Forgets the row that is open, which is then read from its beginning once more. */
  leaveRow(): void {
    this.#row = this.#before.row;
    this.inOrder = this.#before.inOrder;
  }

  openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    const column = reference === undefined ? undefined : columnOf(reference);
    if (reference !== undefined && Number(reference.replace(/^\D+/, '')) !== this.rowNumber) {
      throw new XmlError(`row ${this.rowNumber} holds a cell with the address "${reference}".`);
    }
    this.openCellAt(column, Number(attributes['s'] ?? 0), attributes['t'] ?? '');
  }

  /** `column`: from 0; undefined: the next one. */
  openCellAt(column: number | undefined, style: number, type: string): void {
    const before = this.#column;
    this.#column = column ?? before + 1;
    if (this.#column <= before) this.inOrder = false;
    if (!this.inOrder && this.#column < this.#valueCount && this.#values[this.#column] !== BLANK) {
      throw new XmlError(`row ${this.rowNumber} holds one cell twice.`);
    }
    if (this.#column >= MAX_COLUMNS)
      throw new XmlError(`row ${this.#row + 1} has more cells than a sheet has columns.`);
    if (style !== 0) this.#styled = true;
    while (this.#styleCount < this.#column) this.#styles[this.#styleCount++] = undefined;
    this.#styles[this.#column] = style;
    if (this.#styleCount === this.#column) this.#styleCount += 1;
    this.#cell.type = type;
    this.#cell.text = undefined;
    this.#formulaAttributes = undefined;
  }

  openFormula(attributes: Attributes): void {
    this.#formulaAttributes = attributes;
    this.#cell.text = '';
  }

  addText(piece: string): void {
    this.#cell.text = (this.#cell.text ?? '') + piece;
  }

  closeFormula(): void {
    const formula = this.#formula(this.#cell.text ?? '');
    this.#cell.text = undefined;
    if (formula === undefined) return;
    const formulas = (this.#formulas ??= []);
    while (formulas.length < this.#column) formulas.push(undefined);
    formulas[this.#column] = formula;
  }

  /** A text of the workbook's list, packed; undefined where the list has none of that number. */
  sharedText(number: number): number | undefined {
    return number < this.#context.strings.length ? packedSharedText(number) : undefined;
  }

  /** Packs a text as it stands in a file, for `addCell`. */
  readonly packText = (text: string): number => this.pack(decodeXstring(text));

  /** Packs a value for `addCell`. */
  pack(value: CellValue): number {
    return this.#target.packing.pack(value);
  }

  closeCell(): void {
    const hasFormula = this.#formulas?.[this.#column] !== undefined;
    // A formula that no program has calculated yet is not a blank cell: what it says is not known.
    this.closeCellWith(
      hasFormula && !isCalculated(this.#cell) ? NOT_CALCULATED : readCellValue(this.#cell, this.#context),
    );
  }

  closeCellWith(value: CellValue): void {
    this.closeCellPacked(this.pack(value));
  }

  closeCellPacked(value: number): void {
    if (this.#column < this.#valueCount) this.#values[this.#column] = value;
    else if (value !== BLANK) {
      while (this.#valueCount < this.#column) this.#addValue(BLANK);
      this.#addValue(value);
    }
  }

  /** A whole cell without a formula, its value packed. */
  addCell(column: number, style: number, value: number): void {
    this.openCellAt(column, style, '');
    this.closeCellPacked(value);
  }

  closeRow(): void {
    this.#context.budget.spend(this.#valueCount + (this.#styled ? this.#styleCount : 0));
    if (this.#valueCount === 0 && !this.#formulas && !this.#styled) return;
    this.#target.loadRow(this.#row, {
      values: this.#values,
      width: this.#valueCount,
      formulas: this.#formulas,
      styles: this.#styled ? this.#styles.slice(0, this.#styleCount) : undefined,
    });
  }

  #addValue(value: number): void {
    if (this.#valueCount === this.#values.length) {
      const larger = new Int32Array(this.#valueCount * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#valueCount++] = value;
  }

  #formula(text: string): string | undefined {
    const { t: type, si: index = '' } = this.#formulaAttributes ?? {};
    if (type === 'dataTable') return undefined;
    if (type !== 'shared') return text === '' ? undefined : shownFormula(text);
    if (text !== '') {
      const formula = shownFormula(text);
      if (formula.length <= LONGEST_FORMULA) this.#shared.set(index, { formula, row: this.#row, column: this.#column });
      return formula;
    }
    const master = this.#shared.get(index);
    if (master) this.#context.budget.spendFormula(master.formula);
    return master && shiftFormula(master.formula, this.#row - master.row, this.#column - master.column);
  }
}

/** Whether a formula's cell holds a result. The empty text is one only in a cell of texts: openpyxl writes an empty value beside every formula. */
function isCalculated({ type, text }: CellSource): boolean {
  return text !== undefined && (type === 'str' || type === 'inlineStr' || text.trim() !== '');
}

/** Puts items at the beginning of an array, and says how many. */
function copyInto<T>(array: T[], items: readonly T[] = []): number {
  for (let at = 0; at < items.length; at++) array[at] = items[at] as T;
  return items.length;
}

const columns = new Map<string, number>();

/** `AB12` → 27. The letters are looked up, as this runs for every cell. */
function columnOf(reference: string): number {
  let letters = 0;
  while (letters < reference.length && reference.charCodeAt(letters) >= 65) letters += 1;
  const name = reference.slice(0, letters);
  const known = columns.get(name);
  if (known !== undefined) return known;
  if (!/^[A-Za-z]{1,3}$/.test(name)) throw new XmlError(`a cell has the address "${reference}".`);
  const column = columnIndex(name);
  columns.set(name, column);
  return column;
}
