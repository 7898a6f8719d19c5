import { kindOf, type KindId } from '../../../compliance/sheets/kinds';

/** What a person calls such a sheet, as a heading: `Roster`. */
export function kindTitle(id: KindId): string {
  const { title } = kindOf(id);
  return title.charAt(0).toUpperCase() + title.slice(1);
}
