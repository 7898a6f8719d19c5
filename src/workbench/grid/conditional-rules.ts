import {
  cellArea,
  intersectAreas,
  type CellArea,
  type CellValue,
  type CellValueRule,
  type DifferentialStyle,
  type HostConditionalFormat,
  type HostSheet,
  type HostWorkbook,
} from '../../embedded-host/browser';
import { evaluate } from '../../embedded-host/formulas/evaluate';
import { NotUnderstood } from '../../embedded-host/formulas/setting';
import { parseFormula } from '../../embedded-host/formulas/syntax';
import { shiftFormula } from './shift-formula';

interface Place {
  readonly format: HostConditionalFormat;
  readonly priority: number;
  readonly area: CellArea;
}

/** Areas of at most so many rows are found by row; taller ones are few and are looked through. */
const SHORT_AREA = 64;

/** Which conditional formats hold for a cell. Made anew after each change of the sheet, so it may remember. */
export class ConditionalRules {
  readonly #workbook: HostWorkbook;
  readonly #sheet: HostSheet;
  readonly #byRow = new Map<number, Place[]>();
  readonly #tall: Place[] = [];

  constructor(workbook: HostWorkbook, sheet: HostSheet) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    sheet.conditionalFormats.forEach((format, priority) => {
      for (const area of format.areas) this.#add({ format, priority, area });
    });
  }

  /** What the formats that hold change on the cell; the strongest comes first for each property, as in Excel. */
  styleOf(row: number, column: number): DifferentialStyle | undefined {
    const places = [...(this.#byRow.get(row) ?? []), ...this.#tall]
      .filter(({ area }) => intersectAreas(area, cellArea(row, column)))
      .sort((one, other) => one.priority - other.priority);
    let style: DifferentialStyle | undefined;
    for (const { format } of places) {
      if (!this.#holds(format, row, column)) continue;
      style = { ...format.style, ...style };
      if (format.stopIfTrue) break;
    }
    return style;
  }

  #add(place: Place): void {
    const { area } = place;
    if (area.rows > SHORT_AREA) {
      this.#tall.push(place);
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      const places = this.#byRow.get(row);
      if (places) places.push(place);
      else this.#byRow.set(row, [place]);
    }
  }

  #holds(format: HostConditionalFormat, row: number, column: number): boolean {
    const text = String(this.#sheet.cells.value(row, column) ?? '').toLowerCase();
    if (format.kind === 'Custom' && format.formula) return this.#result(format, format.formula, row, column) === true;
    if (format.kind === 'CellValue' && format.cellValue) return this.#compares(format, format.cellValue, row, column);
    if (format.kind === 'ContainsText' && format.containsText) {
      const wanted = format.containsText.text.toLowerCase();
      switch (format.containsText.operator) {
        case 'Contains':
          return text.includes(wanted);
        case 'NotContains':
          return !text.includes(wanted);
        case 'BeginsWith':
          return text.startsWith(wanted);
        case 'EndsWith':
          return text.endsWith(wanted);
      }
    }
    return false;
  }

  #compares(format: HostConditionalFormat, rule: CellValueRule, row: number, column: number): boolean {
    const value = comparable(this.#sheet.cells.value(row, column));
    const first = comparable(this.#result(format, rule.formula1, row, column));
    const second = rule.formula2 === undefined ? first : comparable(this.#result(format, rule.formula2, row, column));
    if (value === undefined || first === undefined || second === undefined) return false;
    switch (rule.operator) {
      case 'EqualTo':
        return value === first;
      case 'NotEqualTo':
        return value !== first;
      case 'GreaterThan':
        return value > first;
      case 'LessThan':
        return value < first;
      case 'GreaterThanOrEqual':
        return value >= first;
      case 'LessThanOrEqual':
        return value <= first;
      case 'Between':
        return value >= first && value <= second;
      case 'NotBetween':
        return value < first || value > second;
    }
  }

  /** A formula's value for this cell; null where the host does not calculate it, so that the format does not show. */
  #result(format: HostConditionalFormat, formula: string, row: number, column: number): CellValue {
    const [start] = format.areas;
    if (!start) return null;
    // N of a text is 0: a note inside a formula.
    const plain = formula.replace(/\bN\("(?:[^"]|"")*"\)/gi, '0');
    const expression = parseFormula(shiftFormula(plain, row - start.row, column - start.column));
    if (!expression) return null;
    try {
      return evaluate(expression, {
        workbook: this.#workbook,
        sheet: this.#sheet,
        row,
        column,
        value: (sheet, atRow, atColumn) => sheet.cells.value(atRow, atColumn),
      });
    } catch (error) {
      if (error instanceof NotUnderstood) return null;
      throw error;
    }
  }
}

/** Texts compare without regard to case, as in Excel; errors do not compare. */
function comparable(value: CellValue): string | number | boolean | undefined {
  if (typeof value === 'string') return value.toLowerCase();
  return value !== null && typeof value === 'object' ? undefined : (value ?? 0);
}
