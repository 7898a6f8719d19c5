import type { ReportSheet } from '../compliance/reports/report-sheet';
import type { DocumentOffer } from './offers';

/** The file of a document. The library that writes it is loaded here, so that who asks for none waits for none. */
export async function writeDocument(
  { id, format, name }: DocumentOffer,
  sheets: readonly ReportSheet[],
): Promise<Uint8Array> {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error(`The document ${id} has no report.`);
  if (format === 'pptx') {
    const { slidesDocument } = await import('./slides/slides-document');
    return slidesDocument(name, sheets);
  }
  const { wordDocument } = await import('./word/word-document');
  return wordDocument(sheet);
}
