import type { ComplianceRun } from '../../compliance/run/run';
import { columnLetters } from '../../compliance/sheets/addresses';
import { headingTexts } from '../../compliance/sheets/tables/heads';
import { COLUMN_MARK } from '../../compliance/sheets/own-output';
import type { RecognisedSheet } from '../../compliance/sheets/recognised-sheet';
import type { SheetReading } from '../../compliance/sheets/sheet-reading';
import { sampleValues } from './sample-values';
import type { HeadingView, SheetView } from './view';

const LONGEST_HEADING = 200;

/** A sheet as the run saw it, with its headings and some values of each column, and without its cells. */
export function sheetView(reading: SheetReading, { dataset }: Pick<ComplianceRun, 'dataset'>): SheetView {
  const { name, recognised } = reading;
  const { date1904 } = dataset.dates;
  if (recognised === null) {
    const { nearMiss } = reading;
    const nearly = nearMiss === null ? null : { ...nearMiss, as: withoutCells(nearMiss.as) };
    return {
      name,
      reading: { ...reading, nearMiss: nearly },
      rows: 0,
      headings: nearMiss === null ? [] : headingViews(nearMiss.as, date1904),
      readAs: [],
      hasEslColumns: false,
      hasMergedCells: false,
    };
  }
  const own = [recognised, ...reading.also];
  return {
    name,
    reading: { name, recognised: withoutCells(recognised), also: reading.also.map(withoutCells) },
    rows: recognised.dataRows.length,
    headings: headingViews(recognised, date1904),
    readAs: [...new Set(dataset.readAs.flatMap(({ sheet, text }) => (own.includes(sheet) ? [text] : [])))],
    hasEslColumns: headingTexts(recognised.sheet, recognised.headingRow - recognised.sheet.firstRow).some((text) =>
      text.endsWith(COLUMN_MARK),
    ),
    hasMergedCells: recognised.sheet.filled !== undefined,
  };
}

function headingViews(recognised: RecognisedSheet, date1904: boolean): HeadingView[] {
  const { sheet, texts } = recognised;
  const added = new Set(recognised.origins.keys());
  return texts.flatMap((text, index) =>
    text === '' || added.has(index)
      ? []
      : [
          {
            index,
            column: columnLetters(sheet.firstColumn + index),
            text: text.length > LONGEST_HEADING ? `${text.slice(0, LONGEST_HEADING)}…` : text,
            samples: sampleValues(recognised, index, date1904),
          },
        ],
  );
}

function withoutCells(recognised: RecognisedSheet): RecognisedSheet {
  const { filled: _filled, merges: _merges, ...sheet } = recognised.sheet;
  return { ...recognised, sheet: { ...sheet, values: [] }, dataRows: new Int32Array(0) };
}
