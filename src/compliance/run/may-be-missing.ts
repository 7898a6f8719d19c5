import { CHECKS } from '../checks';
import { columnLetters } from '../sheets/addresses';
import type { SheetOrField } from '../sheets/kinds';
import { readOrNearly, questionsOf, shortened } from '../sheets/questions';
import type { SheetReading } from '../sheets/sheet-reading';

/**
 * Finds, by check, the columns that may hold what it lacks, as far as questions are open about them (docs/spec/recognition.md §6):
 * `"Enrl" (column I of Sections)`.
 */
export function mayBeMissing(sheets: readonly SheetReading[]): (check: string) => readonly string[] {
  const open = sheets.flatMap((reading) => {
    const sheet = readOrNearly(reading);
    if (sheet === null) return [];
    return questionsOf(sheet).map(({ column, heading, fields }) => ({
      fields: fields.map((field): string => `${sheet.kind}.${field}`),
      kind: reading.recognised === null ? sheet.kind : null,
      text: `"${shortened(heading)}" (column ${columnLetters(sheet.sheet.firstColumn + column)} of ${reading.name})`,
    }));
  });
  const needs = new Map(CHECKS.map((check) => [check.id as string, check.needs]));
  return (check) => {
    const wanted = new Set<string>((needs.get(check) ?? []).flatMap(({ anyOf }): readonly SheetOrField[] => anyOf));
    const isWanted = (kind: string | null) => kind !== null && wanted.has(kind);
    return open.flatMap(({ fields, kind, text }) => (fields.some(isWanted) || isWanted(kind) ? [text] : []));
  };
}
