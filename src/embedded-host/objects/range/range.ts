import { cellProperties, setCellProperties } from '../../cells/cell-properties';
import { clearCells } from '../../cells/clear';
import { hyperlinkAt, setHyperlink, type WireHyperlink } from '../../cells/hyperlinks';
import { mergeArea, unmergeArea } from '../../cells/merge';
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from '../../cells/read';
import { readHidden, writeHidden } from '../../cells/row-column';
import { deleteCells, insertCells, lookAsAbove } from '../../cells/shift';
import { specialCells } from '../../cells/special-cells';
import { writeNumberFormats, writeValues } from '../../cells/write';
import { HostError, invalidArgument } from '../../errors';
import { requireAllowed } from '../../guard';
import {
  formatSheetArea,
  intersectAreas,
  isDateFormat,
  isTextFormat,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellArea,
  type HostSheet,
} from '../../model';
import { MAX_MERGED_AREAS } from '../../profile';
import type { HostEnvironment, HostObject, Members } from '../../protocol/host-object';
import { GEOMETRY_MEMBERS, RangeGeometry } from './range-geometry';
import { RangeFormat } from './range-format';
import { RangeSort } from './range-sort';

/** Excel.Range: a rectangle of cells. */
export class Range extends RangeGeometry {
  static override readonly className = 'Range';
  static override readonly members: Members = {
    ...GEOMETRY_MEMBERS,
    values: 1,
    formulas: 1,
    valueTypes: 1,
    text: 1,
    numberFormat: 1,
    numberFormatCategories: 12,
    address: 1,
    addressLocal: 1,
    rowIndex: 1,
    columnIndex: 1,
    rowCount: 1,
    columnCount: 1,
    cellCount: 1,
    rowHidden: 2,
    columnHidden: 2,
    hidden: 2,
    isEntireRow: 7,
    isEntireColumn: 7,
    hyperlink: 7,
    format: 1,
    worksheet: 1,
    sort: 2,
    conditionalFormats: 6,
    getTables: 9,
    getSpecialCells: 9,
    getSpecialCellsOrNullObject: 9,
    getMergedAreasOrNullObject: 13,
    getCellProperties: 9,
    setCellProperties: 9,
    clear: 1,
    delete: 1,
    insert: 1,
    merge: 2,
    unmerge: 2,
    select: 1,
    calculate: 6,
  };
  static override readonly onRequest = ['numberFormatCategories'];
  static override readonly internal = {
    _ValidateArraySize: (range: Range, rows: unknown, columns: unknown) => range.validateArraySize(rows, columns),
  };

  constructor(environment: HostEnvironment, sheet: HostSheet, area: CellArea) {
    super(environment, sheet, [area]);
  }

  get values(): unknown {
    this.environment.formulas.calculate();
    return readValues(this.sheet, this.area);
  }

  set values(assigned: unknown) {
    writeValues(this.environment, this.sheet, this.area, assigned);
  }

  get formulas(): unknown {
    this.environment.formulas.calculate();
    return readFormulas(this.sheet, this.area);
  }

  set formulas(assigned: unknown) {
    this.values = assigned;
  }

  get valueTypes(): unknown {
    this.environment.formulas.calculate();
    return readValueTypes(this.sheet, this.area);
  }

  get text(): unknown {
    this.environment.formulas.calculate();
    return readTexts(this.sheet, this.area, this.environment.workbook);
  }

  get numberFormat(): unknown {
    return readNumberFormats(this.sheet, this.area, this.environment.workbook);
  }

  set numberFormat(assigned: unknown) {
    requireAllowed(this.sheet, 'allowFormatCells');
    writeNumberFormats(this.environment, this.sheet, this.area, assigned);
  }

  get numberFormatCategories(): unknown {
    const formats = readNumberFormats(this.sheet, this.area, this.environment.workbook);
    return formats?.map((row) => row.map(formatCategory)) ?? null;
  }

  get address(): string {
    return formatSheetArea(this.sheet.name, this.area);
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rows;
  }

  get columnCount(): number {
    return this.area.columns;
  }

  /** -1 beyond 2^31-1, as Excel answers. */
  get cellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get rowHidden(): boolean | null {
    return readHidden(this.sheet.hiddenRows, this.area.row, this.area.rows);
  }

  set rowHidden(hidden: unknown) {
    writeHidden(this.sheet, 'rows', this.area, hidden);
    this.environment.formulas.contentChanged();
  }

  get columnHidden(): boolean | null {
    return readHidden(this.sheet.hiddenColumns, this.area.column, this.area.columns);
  }

  set columnHidden(hidden: unknown) {
    writeHidden(this.sheet, 'columns', this.area, hidden);
  }

  get hidden(): boolean | null {
    const { rowHidden, columnHidden } = this;
    return rowHidden || columnHidden ? true : rowHidden === null || columnHidden === null ? null : false;
  }

  get isEntireRow(): boolean {
    return this.area.columns === MAX_COLUMNS;
  }

  get isEntireColumn(): boolean {
    return this.area.rows === MAX_ROWS;
  }

  get hyperlink(): unknown {
    return hyperlinkAt(this.environment, this.sheet, this.area);
  }

  set hyperlink(link: unknown) {
    setHyperlink(this.environment, this.sheet, this.area, link as WireHyperlink | null);
  }

  get format(): HostObject {
    return new RangeFormat(this.environment, this.sheet, this.cells);
  }

  get worksheet(): HostObject {
    return this.environment.objects.worksheet(this.sheet);
  }

  get sort(): HostObject {
    return new RangeSort(this.environment, this.sheet, this.area);
  }

  get conditionalFormats(): HostObject {
    return this.environment.objects.conditionalFormats(this.sheet, this.cells);
  }

  getTables(fullyContained = false): HostObject {
    return this.environment.objects.tablesIn(this.sheet, this.cells, fullyContained);
  }

  getSpecialCells(type: string, valueType?: string): HostObject {
    const found = this.getSpecialCellsOrNullObject(type, valueType);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  }

  getSpecialCellsOrNullObject(type: string, valueType?: string): HostObject | null {
    const areas = specialCells(this.sheet, this.area, type, valueType);
    return areas.length === 0 ? null : this.environment.objects.rangeAreas(this.sheet, areas);
  }

  getMergedAreasOrNullObject(): HostObject | null {
    const merges = this.sheet.merges.filter((merge) => intersectAreas(merge, this.area));
    if (merges.length > MAX_MERGED_AREAS) throw new HostError('RangeExceedsLimit');
    return merges.length === 0 ? null : this.environment.objects.rangeAreas(this.sheet, merges);
  }

  getCellProperties(options: unknown): unknown {
    return cellProperties(this.environment, this.sheet, this.area, options);
  }

  setCellProperties(properties: unknown): void {
    requireAllowed(this.sheet, 'allowFormatCells');
    setCellProperties(this.environment, this.sheet, this.area, properties);
  }

  clear(applyTo?: string): void {
    clearCells(this.environment, this.sheet, this.area, applyTo);
  }

  delete(shift: string): void {
    deleteCells(this.environment, this.sheet, this.area, shift);
  }

  insert(shift: string): HostObject {
    const { area } = this;
    insertCells(this.environment, this.sheet, area, shift);
    if (!isWholeColumns(area) && (isWholeRows(area) || shift === 'Down')) lookAsAbove(this.sheet, area);
    return this.at(area);
  }

  merge(across = false): void {
    mergeArea(this.environment, this.sheet, this.area, across);
  }

  unmerge(): void {
    unmergeArea(this.sheet, this.area);
  }

  select(): void {
    const { workbook, events } = this.environment;
    if (workbook.activeSheet !== this.sheet) {
      workbook.activeSheetId = this.sheet.id;
      events.sheet('activated', this.sheet.id);
    }
    this.sheet.selection = [this.area];
    workbook.changed.add('view');
    this.sheet.touch('view');
    events.selected(this.sheet, [this.area]);
  }

  calculate(): void {
    this.environment.formulas.calculate();
  }

  /** The client asks this before it sends a large array in pieces. */
  validateArraySize(rows: unknown, columns: unknown): void {
    const { area } = this;
    if (isWholeColumns(area) || isWholeRows(area) || rows !== area.rows || columns !== area.columns) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }
}

function formatCategory(format: string): string {
  if (/^general$/i.test(format)) return 'General';
  if (isTextFormat(format)) return 'Text';
  if (isDateFormat(format)) return /[yd]/i.test(format) ? 'Date' : 'Time';
  if (format.includes('%')) return 'Percentage';
  if (/[$€£¥]/.test(format)) return 'Currency';
  return /^[#0,.]+$/.test(format) ? 'Number' : 'Custom';
}
