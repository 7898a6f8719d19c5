import type { HeaderFooter, HostSheet, PageLayout } from '../../model';
import { PAPER_SIZES, readPageLayout } from '../read/read-page-layout';
import { placeElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import type { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml, escapeText } from '../../../xlsx/xml/xml-text';
import { childOf, type XmlDocument } from '../../../xlsx/xml/xml-tree';

const POINTS_AN_INCH = 72;
const LAST_COLUMN = 16_383;

type Attributes = Record<string, string | number | undefined>;

/** Writes what changed of a sheet's page layout. What the file says besides (the printer's own settings, say) stays. */
export function writePageLayout(edit: XmlEdit, frame: XmlDocument, { pageLayout }: HostSheet): void {
  const known = readPageLayout(frame);
  const changed = (attributes: (layout: PageLayout) => Attributes) =>
    differences(attributes(known), attributes(pageLayout));
  setAttributes(edit, frame, 'printOptions', changed(printOptions));
  const margins = changed(pageMargins);
  // The format wants all six margins or none.
  const newMargins = childOf(frame.root, 'pageMargins') ? margins : pageMargins(pageLayout);
  if (Object.keys(margins).length > 0) setAttributes(edit, frame, 'pageMargins', newMargins);
  setAttributes(edit, frame, 'pageSetup', changed(pageSetup));
  const headers = JSON.stringify(pageLayout.headersFooters);
  if (headers !== JSON.stringify(known.headersFooters)) {
    placeElement(edit, frame.root, WORKSHEET_ORDER, 'headerFooter', headerFooterXml(pageLayout.headersFooters));
  }
  if (JSON.stringify(known.rowBreaks) !== JSON.stringify(pageLayout.rowBreaks))
    placeElement(edit, frame.root, WORKSHEET_ORDER, 'rowBreaks', rowBreaksXml(pageLayout.rowBreaks));
}

/** A break stands after the row that it names, counted from 1: before the row of the same number, counted from 0. */
function rowBreaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((id) => `<brk${attributesXml({ id, max: LAST_COLUMN, man: 1 })}/>`);
  return `<rowBreaks${attributesXml({ count: rows.length, manualBreakCount: rows.length })}>${breaks.join('')}</rowBreaks>`;
}

function differences(known: Attributes, wanted: Attributes): Attributes {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => value !== known[name]));
}

function setAttributes(edit: XmlEdit, frame: XmlDocument, name: string, changes: Attributes): void {
  if (Object.keys(changes).length === 0) return;
  const element = childOf(frame.root, name);
  if (element) edit.setAttributes(element, changes);
  else placeElement(edit, frame.root, WORKSHEET_ORDER, name, `<${name}${attributesXml(changes)}/>`);
}

function printOptions(layout: PageLayout): Attributes {
  return {
    horizontalCentered: layout.centerHorizontally ? 1 : undefined,
    verticalCentered: layout.centerVertically ? 1 : undefined,
    headings: layout.printHeadings ? 1 : undefined,
    gridLines: layout.printGridlines ? 1 : undefined,
  };
}

function pageMargins(layout: PageLayout): Attributes {
  return {
    left: layout.leftMargin / POINTS_AN_INCH,
    right: layout.rightMargin / POINTS_AN_INCH,
    top: layout.topMargin / POINTS_AN_INCH,
    bottom: layout.bottomMargin / POINTS_AN_INCH,
    header: layout.headerMargin / POINTS_AN_INCH,
    footer: layout.footerMargin / POINTS_AN_INCH,
  };
}

function pageSetup({ zoom, ...layout }: PageLayout): Attributes {
  const paper = layout.paperSize === null ? 0 : PAPER_SIZES.indexOf(layout.paperSize) + 1;
  const fits = zoom.scale === undefined;
  return {
    paperSize: paper || undefined,
    scale: zoom.scale === undefined || zoom.scale === 100 ? undefined : zoom.scale,
    firstPageNumber: layout.firstPageNumber === '' ? undefined : layout.firstPageNumber,
    fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
    pageOrder: layout.printOrder === 'OverThenDown' ? 'overThenDown' : undefined,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite ? 1 : undefined,
    draft: layout.draftMode ? 1 : undefined,
    useFirstPageNumber: layout.firstPageNumber === '' ? undefined : 1,
  };
}

function headerFooterXml({ state, ...texts }: PageLayout['headersFooters']): string {
  const even = state === 'OddAndEven' || state === 'FirstOddAndEven';
  const first = state === 'FirstAndDefault' || state === 'FirstOddAndEven';
  const attributes = attributesXml({
    differentOddEven: even ? 1 : undefined,
    differentFirst: first ? 1 : undefined,
    scaleWithDoc: texts.useSheetScale ? undefined : 0,
    alignWithMargins: texts.useSheetMargins ? undefined : 0,
  });
  const pages = [
    pageXml('odd', even ? texts.oddPages : texts.defaultForAllPages),
    even ? pageXml('even', texts.evenPages) : '',
    first ? pageXml('first', texts.firstPage) : '',
  ].join('');
  return attributes === '' && pages === '' ? '' : `<headerFooter${attributes}>${pages}</headerFooter>`;
}

function pageXml(page: string, text: HeaderFooter): string {
  const header = sections(text.leftHeader, text.centerHeader, text.rightHeader);
  const footer = sections(text.leftFooter, text.centerFooter, text.rightFooter);
  return element(`${page}Header`, header) + element(`${page}Footer`, footer);
}

function sections(left: string, middle: string, right: string): string {
  const section = (code: string, text: string) => (text === '' ? '' : code + text);
  return section('&L', left) + section('&C', middle) + section('&R', right);
}

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeText(text)}</${name}>`;
}
