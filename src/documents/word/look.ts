import type { IStylesOptions } from 'docx';
import type { WordLayout } from './layouts';

/** docs/spec/reports.md, Page and look: one face, one blue, and colour only for what asks for action. */
export const FACE = 'Calibri';
export const COLOURS = { blue: '0B5394', grey: '595959', head: 'E6EBF2', rule: 'BFC7D1', ink: '1A1A1A' } as const;
/** By the severity of a status: letters on a ground. */
export const STATUS_COLOURS = {
  error: { ink: '7A1019', ground: 'F9D4D8' },
  warning: { ink: '5C4300', ground: 'FFE9A8' },
} as const;

/** Points. */
export const BODY_SIZE = 10;
const half = (points: number) => 2 * points;
/** Twips, twentieths of a point. */
export const twips = (points: number) => Math.round(20 * points);

/** Letter, in points. */
export const PAPER = { width: 612, height: 792 } as const;

/** What the margins keep free, in points; `footer` is what stands below the footer. */
export function marginsOf({ isDense = false }: WordLayout) {
  return isDense ? { side: 36, top: 30, bottom: 38, footer: 18 } : { side: 50, top: 44, bottom: 50, footer: 24 };
}

/** The points between the side margins. */
export function roomOf(layout: WordLayout): number {
  return (layout.orientation === 'portrait' ? PAPER.width : PAPER.height) - 2 * marginsOf(layout).side;
}

/** Styles by what a text is; headings are Word's own, so that its navigation and screen readers know them. */
export function stylesOf({ isDense = false }: WordLayout): IStylesOptions {
  const tight = isDense ? 0.5 : 1;
  const space = (before: number, after: number) => ({ before: twips(tight * before), after: twips(tight * after) });
  const line = isDense ? 240 : 252;
  return {
    default: {
      document: {
        run: { font: FACE, size: half(BODY_SIZE), color: COLOURS.ink, language: { value: 'en-US' } },
        paragraph: { spacing: { ...space(0, 4), line } },
      },
      heading1: {
        run: { font: FACE, size: half(18), bold: true, color: COLOURS.ink },
        paragraph: { spacing: space(0, 2), keepNext: true },
      },
      heading2: {
        run: { font: FACE, size: half(12), bold: true, color: COLOURS.blue },
        paragraph: { spacing: space(10, 3), keepNext: true },
      },
      heading3: {
        run: { font: FACE, size: half(11), bold: true, color: COLOURS.ink },
        paragraph: { spacing: space(9, 2), keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Cover',
        name: 'Cover line',
        basedOn: 'Normal',
        run: { color: COLOURS.grey },
        paragraph: { spacing: space(0, 6) },
      },
      {
        id: 'Reading',
        name: 'Reading',
        basedOn: 'Normal',
        run: { size: half(13), bold: true },
        paragraph: { spacing: space(0, 6) },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { color: COLOURS.grey },
        paragraph: { spacing: space(2, 3) },
      },
      {
        id: 'Cell',
        name: 'Table cell',
        basedOn: 'Normal',
        paragraph: { spacing: { ...space(0, 0), line: 240 } },
      },
      {
        id: 'FooterLine',
        name: 'Footer line',
        basedOn: 'Normal',
        run: { size: half(8), color: COLOURS.grey },
        paragraph: { spacing: space(0, 0) },
      },
    ],
  };
}
