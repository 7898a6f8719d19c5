import { defaultPageLayout, EMPTY_HEADER_FOOTER, type HeaderFooter, type PageLayout } from '../../model';
import { childOf, childrenOf, flag, numeric, type XmlDocument, type XmlElement } from '../../../xlsx/xml/xml-tree';

const POINTS_AN_INCH = 72;

/** Paper sizes 1 to 41 (ECMA-376 part 1, 18.3.1.63) in the words of `Excel.PaperType`. */
export const PAPER_SIZES: readonly string[] = (
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 ' +
  'Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 ' +
  'EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman'
).split(' ');

/** How a sheet prints, but for the print area and titles, which the file keeps among the defined names. */
export function readPageLayout({ root }: XmlDocument): PageLayout {
  const layout = defaultPageLayout();
  const options = childOf(root, 'printOptions');
  const margins = childOf(root, 'pageMargins');
  const setup = childOf(root, 'pageSetup');
  const margin = (name: string, fallback: number) => {
    const inches = numeric(margins, name);
    return inches === undefined ? fallback : inches * POINTS_AN_INCH;
  };
  const fits = flag(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  return {
    ...layout,
    orientation: setup?.attributes['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPER_SIZES[(numeric(setup, 'paperSize') ?? 0) - 1] ?? null,
    zoom: fits
      ? { horizontalFitToPages: pages(setup, 'fitToWidth'), verticalFitToPages: pages(setup, 'fitToHeight') }
      : { scale: numeric(setup, 'scale') ?? 100 },
    leftMargin: margin('left', layout.leftMargin),
    rightMargin: margin('right', layout.rightMargin),
    topMargin: margin('top', layout.topMargin),
    bottomMargin: margin('bottom', layout.bottomMargin),
    headerMargin: margin('header', layout.headerMargin),
    footerMargin: margin('footer', layout.footerMargin),
    centerHorizontally: flag(options, 'horizontalCentered'),
    centerVertically: flag(options, 'verticalCentered'),
    printGridlines: flag(options, 'gridLines'),
    printHeadings: flag(options, 'headings'),
    blackAndWhite: flag(setup, 'blackAndWhite'),
    draftMode: flag(setup, 'draft'),
    firstPageNumber: flag(setup, 'useFirstPageNumber') ? (numeric(setup, 'firstPageNumber') ?? '') : '',
    printOrder: setup?.attributes['pageOrder'] === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    rowBreaks: childrenOf(childOf(root, 'rowBreaks'), 'brk').flatMap((each) => numeric(each, 'id') ?? []),
    headersFooters: readHeadersFooters(childOf(root, 'headerFooter')),
  };
}

/** Absent means one page, 0 as many as needed. */
function pages(setup: XmlElement | undefined, name: string): number | undefined {
  return (numeric(setup, name) ?? 1) || undefined;
}

function readHeadersFooters(element: XmlElement | undefined): PageLayout['headersFooters'] {
  const texts = (page: string) => ({
    ...sections(childOf(element, `${page}Header`)?.text ?? '', 'Header'),
    ...sections(childOf(element, `${page}Footer`)?.text ?? '', 'Footer'),
  });
  const first = flag(element, 'differentFirst');
  const even = flag(element, 'differentOddEven');
  const odd = { ...EMPTY_HEADER_FOOTER, ...texts('odd') };
  return {
    defaultForAllPages: odd,
    firstPage: { ...EMPTY_HEADER_FOOTER, ...texts('first') },
    oddPages: { ...odd },
    evenPages: { ...EMPTY_HEADER_FOOTER, ...texts('even') },
    state: even ? (first ? 'FirstOddAndEven' : 'OddAndEven') : first ? 'FirstAndDefault' : 'Default',
    useSheetMargins: flag(element, 'alignWithMargins', true),
    useSheetScale: flag(element, 'scaleWithDoc', true),
  };
}

/** `&LLeft&CMiddle&RRight` → three texts; what comes before any of these codes is in the middle (ECMA-376 part 1, 18.3.1.46). */
function sections(text: string, kind: 'Header' | 'Footer'): Partial<HeaderFooter> {
  const found: Record<string, string> = { L: '', C: '', R: '' };
  let section = 'C';
  for (const piece of text.split(/(&[LCR]|&&|&"[^"]*")/)) {
    if (/^&[LCR]$/.test(piece)) section = piece.slice(1);
    else found[section] += piece;
  }
  return { [`left${kind}`]: found['L'], [`center${kind}`]: found['C'], [`right${kind}`]: found['R'] };
}
