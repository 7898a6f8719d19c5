import PptxGenJS from 'pptxgenjs';
import { aboutReport } from '../../compliance/reports/footer';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { MAKER } from '../mark';
import { safeText } from '../text/safe-text';
import { addChart } from './chart';
import { finished } from './finish';
import { COLOURS, FACE, MASTER, PAGE, queueMaster } from './look';
import { reviewDeck } from './review-deck';
import type { Slide } from './slide';
import { addTable } from './table';

/**
 * The slides of the class-size and projections review as a PowerPoint file: titles are titles for screen readers too, charts are
 * native with their numbers in the file, each has a text for who does not see it, and notes say what a speaker may be asked.
 * @param title of the file
 */
export async function slidesDocument(title: string, sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = safeText(title);
  deck.author = MAKER;
  deck.company = MAKER;
  deck.subject = safeText(sheets.map(aboutReport).join('; '));
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
  queueMaster(deck, safeText(coverLine(title, sheets)));
  for (const slide of reviewDeck(sheets)) queueSlide(deck, slide);
  return finished((await deck.write({ outputType: 'uint8array', compression: true })) as Uint8Array);
}

/** Title, scope and day. */
function coverLine(title: string, [sheet]: readonly ReportSheet[]): string {
  return sheet === undefined ? title : aboutReport({ title, cover: sheet.cover });
}

function queueSlide(deck: PptxGenJS, { title, sentences = [], chart, table, notes }: Slide): void {
  const slide = deck.addSlide({ masterName: MASTER });
  slide.addText(safeText(title), { placeholder: 'title' });
  let top: number = PAGE.bodyTop;
  if (sentences.length > 0) {
    const isAlone = table === undefined;
    const height = isAlone ? PAGE.bodyHeight : 0.6;
    slide.addText(
      sentences.map((text) => ({ text: safeText(text), options: { breakLine: true, paraSpaceAfter: 12 } })),
      {
        ...{ x: PAGE.side, y: top, w: PAGE.width, h: height, margin: 0, valign: 'top' },
        ...{ fontFace: FACE, fontSize: isAlone ? 22 : 16, color: COLOURS.ink, objectName: 'Sentences' },
      },
    );
    top += isAlone ? 0 : height + 0.1;
  }
  if (chart !== undefined) {
    const look = { fontFace: FACE, fontSize: 14, color: COLOURS.grey, margin: 0, objectName: 'What the chart shows' };
    slide.addText(safeText(chart.title), { x: PAGE.side, y: top, w: PAGE.width, h: 0.3, ...look });
    top += 0.35;
  }
  const place = { x: PAGE.side, y: top, w: PAGE.width, h: PAGE.bodyTop + PAGE.bodyHeight - top };
  if (table !== undefined && chart !== undefined) addChart(deck, slide, chart, table, place);
  else if (table !== undefined) addTable(slide, table, place);
  slide.addNotes(safeText(notes.join('\n')));
}
