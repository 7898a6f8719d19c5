import { findAreas, findPlace, WHOLE_SHEET } from '../cells/address';
import { usedArea } from '../cells/used-range';
import { HostError, invalidArgument } from '../errors';
import { requireWorksheet } from '../guard';
import { cellArea, isValidArea, type HostSheet } from '../model';
import { type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from '../sheets/manage';
import { AutoFilter } from './auto-filter';
import { ChartCollection } from './chart/chart-collection';
import { FreezePanes } from './freeze-panes';
import { HorizontalPageBreaks } from './page-breaks';
import { PageLayout } from './page-layout';
import { wholeNumber } from './range/range-geometry';
import { oneOf, parseColor, requireBoolean, requireText } from './style-scope';
import { WorksheetProtection } from './worksheet-protection';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** Excel.Worksheet. */
export class Worksheet extends HostObject {
  static override readonly className = 'Worksheet';
  static override readonly members: Members = {
    id: 1,
    name: 1,
    position: 1,
    visibility: 1,
    tabColor: 7,
    showGridlines: 8,
    showHeadings: 8,
    standardHeight: 7,
    standardWidth: 7,
    autoFilter: 9,
    charts: 1,
    freezePanes: 7,
    horizontalPageBreaks: 9,
    names: 4,
    pageLayout: 9,
    protection: 2,
    tables: 1,
    activate: 1,
    calculate: 6,
    delete: 1,
    getCell: 1,
    getRange: 1,
    getRangeByIndexes: 7,
    getRanges: 9,
    getUsedRange: 2,
    getUsedRangeOrNullObject: 4,
    getNextOrNullObject: 5,
    getPreviousOrNullObject: 5,
  };
  static override readonly aliases = { Gridlines: 'showGridlines', Headings: 'showHeadings' };
  static override readonly internal = {
    _GetSheetById: (sheet: Worksheet, id: unknown) => sheet.another(String(id)),
  };

  constructor(
    environment: HostEnvironment,
    readonly sheet: HostSheet,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.sheet.id };
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.#live.name;
  }

  set name(name: unknown) {
    renameSheet(this.environment, this.#live, name);
  }

  get position(): number {
    return this.environment.workbook.sheets.indexOf(this.#live);
  }

  set position(position: unknown) {
    moveSheet(this.environment, this.#live, position);
  }

  get visibility(): string {
    return this.#live.visibility;
  }

  set visibility(visibility: unknown) {
    setVisibility(this.environment, this.#live, oneOf(visibility, VISIBILITIES));
  }

  get tabColor(): string {
    return this.#live.tabColor;
  }

  /** An empty text takes the colour away. */
  set tabColor(color: unknown) {
    this.#live.tabColor = requireText(color) === '' ? '' : parseColor(color).rgb;
    this.#live.touch('tabColor');
  }

  get showGridlines(): boolean {
    return this.#live.showGridlines;
  }

  set showGridlines(show: unknown) {
    this.#live.showGridlines = requireBoolean(show);
    this.#live.touch('view');
  }

  get showHeadings(): boolean {
    return this.#live.showHeadings;
  }

  set showHeadings(show: unknown) {
    this.#live.showHeadings = requireBoolean(show);
    this.#live.touch('view');
  }

  get standardHeight(): number {
    return this.#live.defaultRowHeight;
  }

  get standardWidth(): number {
    return this.#live.defaultColumnWidth;
  }

  get autoFilter(): HostObject {
    return new AutoFilter(this.environment, this.#cells);
  }

  get charts(): HostObject {
    return new ChartCollection(this.environment, this.#live);
  }

  get horizontalPageBreaks(): HostObject {
    return new HorizontalPageBreaks(this.environment, this.sheet);
  }

  get freezePanes(): HostObject {
    return new FreezePanes(this.environment, this.#cells);
  }

  get names(): HostObject {
    return this.environment.objects.names(this.#live);
  }

  get pageLayout(): HostObject {
    return new PageLayout(this.environment, this.#live);
  }

  get protection(): HostObject {
    return new WorksheetProtection(this.environment, this.#live);
  }

  get tables(): HostObject {
    return this.environment.objects.tables(this.#live);
  }

  activate(): void {
    activateSheet(this.environment, this.#live);
  }

  calculate(): void {
    this.environment.formulas.calculate(true);
  }

  delete(): void {
    deleteSheet(this.environment, this.#live);
  }

  getCell(row: number, column: number): HostObject {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  /** All cells without an address; else an address on this sheet, the name of a table or a defined name. */
  getRange(address?: string): HostObject {
    if (address === undefined || address === '') return this.environment.objects.range(this.#cells, WHOLE_SHEET);
    const { sheet, area } = findPlace(this.environment.workbook, this.#cells, address);
    return this.environment.objects.range(sheet, area);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): HostObject {
    const area = {
      row: wholeNumber(row),
      column: wholeNumber(column),
      rows: wholeNumber(rows),
      columns: wholeNumber(columns),
    };
    if (!isValidArea(area)) throw invalidArgument('The range would lie outside the sheet.');
    return this.environment.objects.range(this.#cells, area);
  }

  getRanges(address?: string): HostObject {
    const areas =
      address === undefined || address === ''
        ? [WHOLE_SHEET]
        : findAreas(this.environment.workbook, this.#cells, address);
    return this.environment.objects.rangeAreas(this.#cells, areas);
  }

  /** A1 when the sheet is blank: no error (docs/guides/office-js.md 2.4). */
  getUsedRange(valuesOnly = false): HostObject {
    return this.environment.objects.range(this.#cells, usedArea(this.#cells, valuesOnly) ?? cellArea(0, 0));
  }

  getUsedRangeOrNullObject(valuesOnly = false): HostObject | null {
    const used = usedArea(this.#cells, valuesOnly);
    return used ? this.environment.objects.range(this.#cells, used) : null;
  }

  getNextOrNullObject(visibleOnly = false): HostObject | null {
    return this.#neighbour(1, visibleOnly);
  }

  getPreviousOrNullObject(visibleOnly = false): HostObject | null {
    return this.#neighbour(-1, visibleOnly);
  }

  another(id: string): HostObject {
    const sheet = this.environment.workbook.sheet(id);
    if (!sheet) throw new HostError('ItemNotFound');
    return this.environment.objects.worksheet(sheet);
  }

  #neighbour(step: 1 | -1, visibleOnly: boolean): HostObject | null {
    const { sheets } = this.environment.workbook;
    const at = sheets.indexOf(this.#live);
    const others = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
    const found = others.find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    return found ? this.environment.objects.worksheet(found) : null;
  }

  /** The sheet, once it is sure that it was not deleted. */
  get #live(): HostSheet {
    if (!this.environment.workbook.sheets.includes(this.sheet)) throw new HostError('ItemNotFound');
    return this.sheet;
  }

  /** The same, once it is sure that it holds cells. */
  get #cells(): HostSheet {
    requireWorksheet(this.#live);
    return this.sheet;
  }
}
