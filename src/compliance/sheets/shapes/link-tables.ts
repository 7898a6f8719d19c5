import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue } from '../snapshot';
import { counted } from '../values/word-list';
import { readId } from '../values/ids';
import { withColumns } from './extended';

/** Why a list of who is in which section is not used by itself. */
export const NO_COURSES =
  'it says who is in which section, but no sheet says which course a section is of: add the list of sections';

/** What a list of sections says of a section. */
const SAID: readonly FieldOf<'sections'>[] = [
  ...(['courseCode', 'courseTitle', 'term', 'pattern', 'teacher', 'teacherId', 'paraprofessional'] as const),
];

/**
 * A list of students by section with what the lists of sections say of each, joined by the section's id (docs/spec/recognition.md §4). What is joined
 * points at the cell with the section's id. As it is where no section is found.
 */
export function joinedToSections(link: RecognisedSheet, sections: readonly RecognisedSheet[]): RecognisedSheet {
  const place = link.columns.get('section');
  if (place === undefined) return link;
  for (const list of sections) {
    const rows = rowsById(list);
    const found = link.dataRows.filter((index) => rows.has(keyOf(link.sheet.values[index]?.[place])));
    if (found.length === 0) continue;
    const fields = SAID.filter((field) => list.columns.has(field) && !link.columns.has(field));
    const { sheet, places } = withColumns(
      link,
      fields.map((field) => ({
        origin: place,
        valueAt: (row) => rows.get(keyOf(row[place]))?.[list.columns.get(field) ?? 0] ?? null,
      })),
    );
    return {
      ...sheet,
      columns: new Map<FieldOf, number>([
        ...link.columns,
        ...fields.map((field, at) => [field, places[at] ?? 0] as const),
      ]),
      headings: new Map<FieldOf, string>([
        ...link.headings,
        ...fields.map((field) => [field, link.headings.get('section') ?? ''] as const),
      ]),
      notUsed: null,
      readAs: [
        ...link.readAs,
        `${counted(found.length, 'row')} joined to "${list.sheet.name}" by the section's id for course, term and teacher.`,
      ],
    };
  }
  return link;
}

function rowsById(list: RecognisedSheet): ReadonlyMap<string, readonly CellValue[]> {
  const rows = new Map<string, readonly CellValue[]>();
  const place = list.columns.get('section');
  if (place === undefined) return rows;
  for (const index of list.dataRows) {
    const row = list.sheet.values[index] ?? [];
    const key = keyOf(row[place]);
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

function keyOf(value: CellValue | undefined): string {
  return readId(value)?.key ?? '';
}
