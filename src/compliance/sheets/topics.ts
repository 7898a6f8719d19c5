import { headingTexts } from './heads';
import type { SheetSnapshot } from './snapshot';
import type { Table } from './tables';
import { wordSetsOf } from './words/word-sets';

const MOST_HEADINGS = 512;

/** Whether a heading, a title above, or the name of the sheet or the file says with one of some words what a sheet is about. */
export function isAbout(sheet: SheetSnapshot, file: string, table: Table, about: ReadonlySet<string>): boolean {
  const titles = Array.from({ length: table.head.index }, (_, row) => headingTexts(sheet, row)).flat();
  const texts = [sheet.name, file, ...titles.slice(0, MOST_HEADINGS), ...table.head.names.slice(0, MOST_HEADINGS)];
  return texts.some((text) => wordSetsOf(text).some(({ words }) => words.some((word) => about.has(word))));
}
