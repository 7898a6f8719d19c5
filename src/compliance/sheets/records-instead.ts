import { cellsOf } from './evidence/cells';
import { isConfirmed } from './evidence/column-evidence';
import { namesScreener, type Fit } from './fit';
import type { FieldOf, KindId } from './kinds';
import type { SheetSnapshot } from './snapshot';
import { isAbout } from './topics';
import { cellText } from './values/text';

/** So many columns that a plain list of students does not use make it what they are. */
export const FEWEST_OF_RECORDS = 2;
/** Kinds of which a row is a student with what was done, or is to be done. */
const OF_RECORDS: readonly KindId[] = [
  'monitoring',
  'optouts',
  'screener',
  'benchmarks',
  'requests',
  'registration',
  'folders',
];

/** How many of the columns of records a list of students does not use; none where their headings say too little. */
export function recordedBesides({ kind, columns, vague }: Fit, list: Fit): number {
  const certain = [...columns].filter(([field]) => !vague.has(field));
  if (!OF_RECORDS.includes(kind.id) || !kind.fits(new Set(certain.map(([field]) => field)))) return 0;
  const used = new Set(list.columns.values());
  return certain.filter(([, column]) => !used.has(column)).length;
}

const FEWEST_DOCUMENTS = 3;
/** What says of an ML how one is served: a list with two of them is of MLs, with the papers of each. */
const OF_PLACEMENT: readonly FieldOf[] = ['mlStatus', 'sdd', 'eld', 'elProgram', 'eslMinutes', 'eslType', 'eslTeacher'];
const FEWEST_OF_PLACEMENT = 2;
const MARK = /^(?:y(?:es)?|no?|x|✓|✔|√|ok|n\/?a|missing|need(?:s|ed)?|copy|-+|true|false|in|[01])\.?$/i;

/** Whether the columns of at least three documents hold marks of what is there, in a list that hardly says how students are served. */
export function isFolderCheck(sheet: SheetSnapshot, fit: Fit, list: Fit): boolean {
  if (fit.kind.id !== 'folders' || list.kind.id !== 'roster') return false;
  if (OF_PLACEMENT.filter((field) => list.columns.has(field)).length >= FEWEST_OF_PLACEMENT) return false;
  const documents = [...fit.columns].filter(([field]) => fit.kind.fields.get(field)?.type === 'mark');
  const cells = documents.flatMap(([, column]) => cellsOf(sheet, fit.table, column));
  const marks = cells.filter((cell) => typeof cell === 'boolean' || MARK.test(cellText(cell)));
  return documents.length >= FEWEST_DOCUMENTS && isConfirmed({ filled: cells.length, readable: marks.length });
}

/** Whether what has the day and form of a test, but no scores, speaks of ACCESS and not of a screener: then it is who sits it when. */
export function isOfAccessInstead(
  sheet: SheetSnapshot,
  file: string,
  fit: Fit,
  registration: Fit | undefined,
): boolean {
  if (registration === undefined || isAbout(sheet, file, fit.table, fit.kind.about) || namesScreener(sheet, fit))
    return false;
  return isAbout(sheet, file, fit.table, registration.kind.about);
}
