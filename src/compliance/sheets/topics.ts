import type { Fit } from './fit';
import { headingTexts } from './heads';
import type { SheetSnapshot } from './snapshot';
import { wordSetsOf } from './words/word-sets';

const MOST_HEADINGS = 512;

/** Whether a heading, a title above, or the name of the sheet or the file says that a sheet is of the kind it is read as. */
export function isAbout(sheet: SheetSnapshot, file: string, { kind, table }: Pick<Fit, 'kind' | 'table'>): boolean {
  const titles = Array.from({ length: table.head.index }, (_, row) => headingTexts(sheet, row)).flat();
  const texts = [sheet.name, file, ...titles.slice(0, MOST_HEADINGS), ...table.head.names.slice(0, MOST_HEADINGS)];
  return texts.some((text) => wordSetsOf(text).some(({ words }) => words.some((word) => kind.about.has(word))));
}
