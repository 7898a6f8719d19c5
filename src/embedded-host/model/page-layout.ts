/** One header or footer: three texts with Excel's codes (`&P` for the page number). */
export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export const EMPTY_HEADER_FOOTER: HeaderFooter = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

/** Scale in percent, or a number of pages to fit to (undefined: as many as needed). */
export interface PageZoom {
  scale?: number;
  horizontalFitToPages?: number;
  verticalFitToPages?: number;
}

/** How a sheet prints. Margins are points. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  /** A value of `Excel.PaperType`, such as `Letter` or `A4`; null: the printer's own. */
  paperSize: string | null;
  zoom: PageZoom;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  /** Empty: automatic. */
  firstPageNumber: number | '';
  printOrder: 'DownThenOver' | 'OverThenDown';
  /** Areas without the sheet's name, such as `A1:F20`, separated by commas; null: everything. */
  printArea: string | null;
  /** Rows repeated on every page, such as `$1:$3`. */
  printTitleRows: string | null;
  /** Columns repeated on every page, such as `$A:$B`. */
  printTitleColumns: string | null;
  /** Rows with which a page begins, from 0, as somebody set them. */
  rowBreaks: readonly number[];
  headersFooters: {
    defaultForAllPages: HeaderFooter;
    firstPage: HeaderFooter;
    oddPages: HeaderFooter;
    evenPages: HeaderFooter;
    state: 'Default' | 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';
    useSheetMargins: boolean;
    useSheetScale: boolean;
  };
}

/** The layout of a new sheet in Excel: margins of 0.7 and 0.75 inch, header and footer at 0.3 inch. */
export function defaultPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: null,
    zoom: { scale: 100 },
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: '',
    printOrder: 'DownThenOver',
    printArea: null,
    printTitleRows: null,
    printTitleColumns: null,
    rowBreaks: [],
    headersFooters: {
      defaultForAllPages: { ...EMPTY_HEADER_FOOTER },
      firstPage: { ...EMPTY_HEADER_FOOTER },
      oddPages: { ...EMPTY_HEADER_FOOTER },
      evenPages: { ...EMPTY_HEADER_FOOTER },
      state: 'Default',
      useSheetMargins: true,
      useSheetScale: true,
    },
  };
}
