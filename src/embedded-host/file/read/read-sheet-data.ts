import { type CellRow, type CellValue, columnIndex, type HostSheet, MAX_COLUMNS, MAX_ROWS } from '../../model';
import { strictParser, XmlError } from '../xml/xml-tree';
import { readCellValue, type CellSource, type ValueContext } from './read-cell-value';
import { shiftFormula, shownFormula } from './formula-text';

const CHUNK_BYTES = 1 << 20;
/** Excel takes no longer formula; the cells that would share it keep their values alone. */
const LONGEST_FORMULA = 8_192;

type Attributes = Readonly<Record<string, string>>;

/** Reads a sheet's rows (UTF-8, `prefix` before every element's name) into `sheet`. Throws XmlError. */
export function readSheetData(data: Uint8Array, prefix: string, sheet: HostSheet, context: ValueContext): void {
  const reader = new RowReader(sheet, context);
  const parser = strictParser();
  const [row, cell, value, formula, text, phonetic] = ['row', 'c', 'v', 'f', 't', 'rPh'].map((name) => prefix + name);
  let collects = false;
  let inPhonetic = false;
  parser.on('opentag', ({ name, attributes }) => {
    collects = false;
    if (name === cell) reader.openCell(attributes);
    else if (name === value || (name === text && !inPhonetic)) {
      collects = true;
      // An element without any text in it still holds a text: the empty one.
      reader.addText('');
    } else if (name === formula) {
      collects = true;
      reader.openFormula(attributes);
    } else if (name === row) reader.openRow(attributes);
    else if (name === phonetic) inPhonetic = true;
  });
  const addText = (piece: string) => {
    if (collects) reader.addText(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    collects = false;
    if (name === cell) reader.closeCell();
    else if (name === formula) reader.closeFormula();
    else if (name === row) reader.closeRow();
    else if (name === phonetic) inPhonetic = false;
  });
  const decoder = new TextDecoder();
  parser.write('<rows>');
  for (let at = 0; at < data.length; at += CHUNK_BYTES) {
    parser.write(decoder.decode(data.subarray(at, at + CHUNK_BYTES), { stream: true }));
  }
  parser.write(`${decoder.decode()}</rows>`).close();
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

class RowReader {
  readonly #sheet: HostSheet;
  readonly #context: ValueContext;
  readonly #shared = new Map<string, SharedFormula>();
  #row = -1;
  #column = -1;
  #cells: CellRow = emptyRow();
  #styles: (number | undefined)[] = [];
  #styled = false;
  #cell: CellSource = { type: '', text: '' };
  #formulaAttributes: Attributes | undefined;

  constructor(sheet: HostSheet, context: ValueContext) {
    this.#sheet = sheet;
    this.#context = context;
  }

  openRow(attributes: Attributes): void {
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
    if (!(Number.isInteger(this.#row) && this.#row >= 0 && this.#row < MAX_ROWS)) {
      throw new XmlError(`a row has the number "${attributes['r']}".`);
    }
    this.#column = -1;
    // A file may hold the same row twice; what comes later adds to it.
    const known = this.#sheet.cells.row(this.#row);
    this.#cells = known
      ? { values: known.values.slice(), formulas: known.formulas?.slice(), styles: undefined }
      : emptyRow();
    this.#styles = known?.styles?.slice() ?? [];
    this.#styled = known?.styles !== undefined;
    readRowFormat(this.#sheet, this.#row, attributes);
    if (this.#sheet.columnStyles.size > 0 || this.#sheet.rowStyles.has(this.#row)) this.#styled = true;
  }

  openCell(attributes: Attributes): void {
    this.#column = attributes['r'] === undefined ? this.#column + 1 : columnOf(attributes['r']);
    if (this.#column >= MAX_COLUMNS)
      throw new XmlError(`row ${this.#row + 1} has more cells than a sheet has columns.`);
    const style = Number(attributes['s'] ?? 0);
    if (style !== 0) this.#styled = true;
    while (this.#styles.length < this.#column) this.#styles.push(undefined);
    this.#styles[this.#column] = style;
    this.#cell = { type: attributes['t'] ?? '', text: undefined };
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
    const formulas = (this.#cells.formulas ??= []);
    while (formulas.length < this.#column) formulas.push(undefined);
    formulas[this.#column] = formula;
  }

  closeCell(): void {
    const value = readCellValue(this.#cell, this.#context);
    const { values } = this.#cells;
    if (value === null && this.#column >= values.length) return;
    while (values.length < this.#column) values.push(null);
    values[this.#column] = value;
  }

  closeRow(): void {
    this.#cells.styles = this.#styled ? this.#styles : undefined;
    this.#context.budget.spend(this.#cells.values.length + (this.#styled ? this.#styles.length : 0));
    const isEmpty = this.#cells.values.length === 0 && !this.#cells.formulas && !this.#cells.styles;
    if (!isEmpty) this.#sheet.cells.loadRow(this.#row, this.#cells);
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

function emptyRow(): CellRow {
  return { values: [] as CellValue[], formulas: undefined, styles: undefined };
}

function readRowFormat(sheet: HostSheet, row: number, attributes: Attributes): void {
  const { ht, hidden, s, customFormat } = attributes;
  if (ht !== undefined && Number.isFinite(Number(ht))) sheet.rowHeights.set(row, Number(ht));
  if (hidden === '1' || hidden === 'true') sheet.hiddenRows.add(row);
  if (s !== undefined && (customFormat === '1' || customFormat === 'true')) sheet.rowStyles.set(row, Number(s));
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
