import type { SheetSnapshot } from './snapshot';
import { titleRows, type Table } from './tables/tables';
import { wordSetsOf } from './words/word-sets';

const MOST_TEXTS = 512;

/** Whether a heading, a title above, or the name of the sheet or the file says with one of some words what a sheet is about. */
export function isAbout(sheet: SheetSnapshot, file: string, table: Table, about: ReadonlySet<string>): boolean {
  return isNamed(sheet, table, about) || [file, ...table.head.names.slice(0, MOST_TEXTS)].some(speaksOf(about));
}

/** Whether the name of a sheet or a title above its table does. */
export function isNamed(sheet: SheetSnapshot, table: Table, about: ReadonlySet<string>): boolean {
  return namesOver(sheet, table).some(speaksOf(about));
}

/** The name of a sheet and the titles above its table. */
export function namesOver(sheet: SheetSnapshot, table: Table): readonly string[] {
  return [sheet.name, ...titleRows(sheet, table).flat().slice(0, MOST_TEXTS)];
}

function speaksOf(about: ReadonlySet<string>): (text: string) => boolean {
  return (text) => wordSetsOf(text).some(({ words }) => words.some((word) => about.has(word)));
}

/** How many of the columns that a reading does not use are headed with one of the words that say what a kind is about. */
export function countAbout({ head }: Table, used: ReadonlySet<number>, about: ReadonlySet<string>): number {
  const speaks = speaksOf(about);
  return head.names.slice(0, MOST_TEXTS).filter((text, column) => !used.has(column) && speaks(text)).length;
}
