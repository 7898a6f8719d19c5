import { autofitColumns, autofitRows } from '../../cells/autofit';
import { readSize, writeSize } from '../../cells/row-column';
import { invalidArgument } from '../../errors';
import type { AlignmentStyle } from '../../model';
import type { HostObject, Members } from '../../protocol/host-object';
import { RangeBorderCollection } from './range-border';
import { RangeFill } from './range-fill';
import { RangeFont } from './range-font';
import { oneOf, requireBoolean, StyleScope } from '../style-scope';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const DEEPEST_INDENT = 250;

/** Excel.RangeFormat. Widths and heights are points. */
export class RangeFormat extends StyleScope {
  static override readonly className = 'RangeFormat';
  static override readonly members: Members = {
    borders: 1,
    fill: 1,
    font: 1,
    protection: 2,
    columnWidth: 2,
    rowHeight: 2,
    horizontalAlignment: 1,
    verticalAlignment: 1,
    indentLevel: 9,
    shrinkToFit: 9,
    textOrientation: 7,
    wrapText: 1,
    autofitColumns: 2,
    autofitRows: 2,
  };

  get borders(): HostObject {
    return new RangeBorderCollection(this.environment, this.sheet, this.areas);
  }

  get fill(): HostObject {
    return new RangeFill(this.environment, this.sheet, this.areas);
  }

  get font(): HostObject {
    return new RangeFont(this.environment, this.sheet, this.areas);
  }

  get protection(): HostObject {
    return new FormatProtection(this.environment, this.sheet, this.areas);
  }

  get columnWidth(): number | null {
    return readSize(this.sheet, 'columns', this.areas);
  }

  set columnWidth(points: unknown) {
    writeSize(this.sheet, 'columns', this.areas, points);
  }

  get rowHeight(): number | null {
    return readSize(this.sheet, 'rows', this.areas);
  }

  set rowHeight(points: unknown) {
    writeSize(this.sheet, 'rows', this.areas, points);
  }

  get horizontalAlignment(): string | null {
    return this.shared((style) => style.alignment.horizontal);
  }

  set horizontalAlignment(alignment: unknown) {
    this.#align({ horizontal: oneOf(alignment, HORIZONTAL) });
  }

  get verticalAlignment(): string | null {
    return this.shared((style) => style.alignment.vertical);
  }

  set verticalAlignment(alignment: unknown) {
    this.#align({ vertical: oneOf(alignment, VERTICAL) });
  }

  get indentLevel(): number | null {
    return this.shared((style) => style.alignment.indentLevel);
  }

  set indentLevel(level: unknown) {
    const fits = typeof level === 'number' && Number.isInteger(level) && level >= 0 && level <= DEEPEST_INDENT;
    if (!fits) throw invalidArgument('An indent is 0 to 250.');
    this.#align({ indentLevel: level });
  }

  get shrinkToFit(): boolean | null {
    return this.shared((style) => style.alignment.shrinkToFit);
  }

  set shrinkToFit(shrink: unknown) {
    this.#align({ shrinkToFit: requireBoolean(shrink) });
  }

  get textOrientation(): number | null {
    return this.shared((style) => style.alignment.textOrientation);
  }

  set textOrientation(degrees: unknown) {
    const fits = typeof degrees === 'number' && ((degrees >= -90 && degrees <= 90) || degrees === 180);
    if (!fits) throw invalidArgument('An orientation is -90 to 90 degrees.');
    this.#align({ textOrientation: degrees });
  }

  get wrapText(): boolean | null {
    return this.shared((style) => style.alignment.wrapText);
  }

  set wrapText(wrap: unknown) {
    this.#align({ wrapText: requireBoolean(wrap) });
  }

  autofitColumns(): void {
    this.environment.formulas.calculate();
    autofitColumns(this.environment.workbook, this.sheet, this.areas);
  }

  autofitRows(): void {
    autofitRows(this.sheet, this.areas);
  }

  #align(part: Partial<AlignmentStyle>): void {
    this.change('alignment', part, (style) => ({ ...style, alignment: { ...style.alignment, ...part } }));
  }
}

/** Excel.FormatProtection: whether the cells are locked while the sheet is protected. */
class FormatProtection extends StyleScope {
  static override readonly className = 'FormatProtection';
  static override readonly members: Members = { locked: 2, formulaHidden: 2 };

  get locked(): boolean | null {
    return this.shared((style) => style.locked);
  }

  set locked(locked: unknown) {
    const wanted = requireBoolean(locked);
    this.change('locked', wanted, (style) => ({ ...style, locked: wanted }));
  }

  get formulaHidden(): boolean | null {
    return this.shared((style) => style.formulaHidden);
  }

  set formulaHidden(hidden: unknown) {
    const wanted = requireBoolean(hidden);
    this.change('formulaHidden', wanted, (style) => ({ ...style, formulaHidden: wanted }));
  }
}
