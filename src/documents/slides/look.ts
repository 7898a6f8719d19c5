import type PptxGenJS from 'pptxgenjs';

/** docs/spec/reports.md, Page and look. */
export const FACE = 'Calibri';
export const COLOURS = {
  ink: '1A1A1A',
  blue: '0B5394',
  grey: '595959',
  head: 'E6EBF2',
  rule: 'BFC7D1',
  before: 'A6A6A6',
} as const;
export const STATUS_COLOURS = {
  error: { ink: '7A1019', ground: 'F9D4D8' },
  warning: { ink: '5C4300', ground: 'FFE9A8' },
} as const;

export const MASTER = 'One sentence';

/** Inches on a wide slide of 13.33 by 7.5. */
export const PAGE = {
  side: 0.6,
  width: 12.13,
  titleTop: 0.45,
  titleHeight: 1.05,
  bodyTop: 1.55,
  bodyHeight: 5.2,
} as const;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The one master: a title that is a sentence, room below it, and a footer. */
export function queueMaster(deck: PptxGenJS, footer: string): void {
  const footerLook = { fontFace: FACE, fontSize: 10, color: COLOURS.grey, margin: 0 };
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: 'title', type: 'title', x: PAGE.side, y: PAGE.titleTop, w: PAGE.width, h: PAGE.titleHeight },
            ...{
              fontFace: FACE,
              fontSize: 28,
              bold: true,
              color: COLOURS.ink,
              align: 'left',
              valign: 'top',
              margin: 0,
            },
          },
          text: '',
        },
      },
      { rect: { x: PAGE.side, y: 0.25, w: 0.9, h: 0.06, fill: { color: COLOURS.blue } } },
      { text: { text: footer, options: { x: PAGE.side, y: 6.98, w: 10, h: 0.3, ...footerLook } } },
    ],
    slideNumber: { x: 12.1, y: 6.98, w: 0.63, h: 0.3, align: 'right', ...footerLook },
  });
}
