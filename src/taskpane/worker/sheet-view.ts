import { columnLetters } from '../../compliance/sheets/addresses';
import { headingTexts } from '../../compliance/sheets/heads';
import { isOwnHeading } from '../../compliance/sheets/own-output';
import type { RecognisedSheet } from '../../compliance/sheets/recognised-sheet';
import type { SheetReading } from '../../compliance/sheets/recognise';
import type { SheetView } from './view';

/** A sheet as the run saw it, with its headings and without its cells. */
export function sheetView(reading: SheetReading): SheetView {
  const { name, recognised } = reading;
  if (recognised === null) {
    return { name, reading, rows: 0, headings: [], hasEslColumns: false };
  }
  const texts = headingTexts(recognised.sheet, recognised.headingRow - recognised.sheet.firstRow);
  return {
    name,
    reading: { name, recognised: withoutCells(recognised), also: reading.also.map(withoutCells) },
    rows: recognised.dataRows.length,
    headings: texts.flatMap((text, column) =>
      text === '' || isOwnHeading(text) ? [] : [{ column: columnLetters(recognised.sheet.firstColumn + column), text }],
    ),
    hasEslColumns: texts.some(isOwnHeading),
  };
}

function withoutCells(recognised: RecognisedSheet): RecognisedSheet {
  return { ...recognised, sheet: { ...recognised.sheet, values: [] }, dataRows: new Int32Array(0) };
}
