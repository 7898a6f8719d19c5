import { findAreas, findPlace } from '../cells/address';
import { invalidArgument } from '../errors';
import {
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellArea,
  type HostSheet,
  type PageLayout as Layout,
  type PageZoom,
} from '../model';
import { hasManner } from '../profile';
import { type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { passThrough } from './accessors';
import { CellsObject } from './cells-object';
import { HeaderFooterGroup } from './header-footer';
import { oneOf, requireBoolean, requireNumber } from './style-scope';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
const PRINT_ORDERS = ['DownThenOver', 'OverThenDown'] as const;
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = {
  top: 'topMargin',
  bottom: 'bottomMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;

/** Excel.PageLayout: how a sheet prints. Margins are points. */
export class PageLayout extends HostObject {
  static override readonly className = 'PageLayout';
  static override readonly members: Members = {
    headersFooters: 9,
    blackAndWhite: 9,
    bottomMargin: 9,
    centerHorizontally: 9,
    centerVertically: 9,
    draftMode: 9,
    firstPageNumber: 9,
    footerMargin: 9,
    headerMargin: 9,
    leftMargin: 9,
    orientation: 9,
    paperSize: 9,
    printGridlines: 9,
    printHeadings: 9,
    printOrder: 9,
    rightMargin: 9,
    topMargin: 9,
    zoom: 9,
    getPrintAreaOrNullObject: 9,
    getPrintTitleRowsOrNullObject: 9,
    getPrintTitleColumnsOrNullObject: 9,
    setPrintArea: 9,
    setPrintMargins: 9,
    setPrintTitleColumns: 9,
    setPrintTitleRows: 9,
  };

  constructor(
    environment: HostEnvironment,
    readonly sheet: HostSheet,
  ) {
    super(environment);
  }

  get headersFooters(): HostObject {
    return new HeaderFooterGroup(this.environment, this.sheet);
  }

  get orientation(): string {
    return this.sheet.pageLayout.orientation;
  }

  set orientation(orientation: unknown) {
    this.#set('orientation', oneOf(orientation, ORIENTATIONS));
  }

  get paperSize(): string | null {
    return this.sheet.pageLayout.paperSize;
  }

  set paperSize(paperSize: unknown) {
    if (typeof paperSize !== 'string' || paperSize === '') throw invalidArgument();
    this.#set('paperSize', paperSize);
  }

  get printOrder(): string {
    return this.sheet.pageLayout.printOrder;
  }

  set printOrder(order: unknown) {
    this.#set('printOrder', oneOf(order, PRINT_ORDERS));
  }

  get firstPageNumber(): number | '' {
    return this.sheet.pageLayout.firstPageNumber;
  }

  set firstPageNumber(number: unknown) {
    this.#set('firstPageNumber', number === '' ? '' : requireNumber(number));
  }

  get zoom(): PageZoom {
    return { ...this.sheet.pageLayout.zoom };
  }

  /** Set whole: a scale of 10 to 400 percent, or pages to fit to (docs/guides/office-js.md 2.1). */
  set zoom(zoom: unknown) {
    const { scale, horizontalFitToPages, verticalFitToPages } = (zoom ?? {}) as PageZoom;
    if (typeof zoom !== 'object' || zoom === null) throw invalidArgument();
    if (scale !== undefined && scale !== null && (scale < 10 || scale > 400))
      throw invalidArgument('A scale is 10 to 400.');
    const isFit = typeof scale !== 'number';
    if (isFit && hasManner(this.environment.profile, 'ignores fit to pages')) return;
    this.#set('zoom', {
      ...(typeof scale === 'number' && { scale }),
      ...(typeof horizontalFitToPages === 'number' && { horizontalFitToPages }),
      ...(typeof verticalFitToPages === 'number' && { verticalFitToPages }),
    });
  }

  getPrintAreaOrNullObject(): HostObject | null {
    const { printArea } = this.sheet.pageLayout;
    return printArea === null
      ? null
      : this.environment.objects.rangeAreas(this.sheet, findAreas(this.environment.workbook, this.sheet, printArea));
  }

  getPrintTitleRowsOrNullObject(): HostObject | null {
    return this.#titles(this.sheet.pageLayout.printTitleRows);
  }

  getPrintTitleColumnsOrNullObject(): HostObject | null {
    return this.#titles(this.sheet.pageLayout.printTitleColumns);
  }

  setPrintArea(area: unknown): void {
    this.#set(
      'printArea',
      this.#areas(area)
        .map((each) => formatArea(each, true))
        .join(','),
    );
  }

  /** `Points`, `Inches` or `Centimeters`. */
  setPrintMargins(unit: string, margins: Partial<Record<keyof typeof MARGINS, number>>): void {
    const factor = POINTS[unit];
    if (factor === undefined) throw invalidArgument();
    for (const [side, name] of Object.entries(MARGINS)) {
      const size = margins[side as keyof typeof MARGINS];
      if (size !== undefined && size !== null) this.#set(name, requireNumber(size, 0) * factor);
    }
  }

  setPrintTitleRows(rows: unknown): void {
    const { row, rows: count } = this.#first(rows);
    this.#set('printTitleRows', formatArea({ row, rows: count, column: 0, columns: MAX_COLUMNS }, true));
  }

  setPrintTitleColumns(columns: unknown): void {
    const { column, columns: count } = this.#first(columns);
    this.#set('printTitleColumns', formatArea({ column, columns: count, row: 0, rows: MAX_ROWS }, true));
  }

  #titles(address: string | null): HostObject | null {
    return address === null
      ? null
      : this.environment.objects.range(this.sheet, findPlace(this.environment.workbook, this.sheet, address).area);
  }

  #areas(argument: unknown): readonly CellArea[] {
    if (!(argument instanceof CellsObject)) return findAreas(this.environment.workbook, this.sheet, String(argument));
    if (argument.sheet !== this.sheet) throw invalidArgument();
    return argument.cells;
  }

  #first(argument: unknown): CellArea {
    const [area] = this.#areas(argument);
    if (!area) throw invalidArgument();
    return area;
  }

  #set<Name extends keyof Layout>(name: Name, value: Layout[Name]): void {
    this.sheet.pageLayout[name] = value;
    this.sheet.touch('pageLayout');
  }
}

const layoutOf = (object: PageLayout): Layout => object.sheet.pageLayout;
const layoutChanged = (object: PageLayout): void => object.sheet.touch('pageLayout');

passThrough(
  PageLayout,
  ['blackAndWhite', 'centerHorizontally', 'centerVertically', 'draftMode', 'printGridlines', 'printHeadings'],
  layoutOf,
  requireBoolean,
  layoutChanged,
);
passThrough(PageLayout, Object.values(MARGINS), layoutOf, (points) => requireNumber(points, 0), layoutChanged);
