import { isCellError, type CellValue } from '../snapshot';
import type { TableShape } from './table-shape';
import { readGrade } from '../values/grades';
import { cellText, isBlank } from '../values/text';

/** A note fills one cell, and a legend two. */
const MOST_CELLS = 2;
const DIGIT = /\d/;
const LONGEST_ID = 20;
/** What a legend or a note is written with, and no name of a person. */
const NOTE_SIGN = /[=:*]|\d.*\s|^.{60,}$/s;
const PERSON = /^[\p{L}\p{M}'’.,;/&()\s-]{2,60}$/u;

/**
 * Whether a row among those of students is a note, a title or a legend: it has nothing that can be an id, no more than two cells, all of
 * them text, and none of them can be the name of somebody (`* Omid moved 10/14`, `Legend: | SDD = level`, `ESL B - Tran`, `Grade 4`).
 */
export function isNote(row: readonly CellValue[], { idColumns, nameColumns }: TableShape): boolean {
  if (idColumns.length === 0) return false;
  for (const column of idColumns) if (mayBeId(row[column])) return false;
  let filled = 0;
  let signs = 0;
  for (let column = 0; column < row.length; column++) {
    const cell = row[column] ?? null;
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || ++filled > MOST_CELLS) return false;
    const text = cellText(cell);
    if (NOTE_SIGN.test(text)) signs++;
    else if (nameColumns.includes(column) && PERSON.test(text) && readGrade(text) === null) return false;
  }
  return filled === 1 || signs > 0;
}

function mayBeId(cell: CellValue | undefined): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'string') return isCellError(cell);
  return cell.length <= LONGEST_ID && DIGIT.test(cell) && !/\s/.test(cell.trim());
}
