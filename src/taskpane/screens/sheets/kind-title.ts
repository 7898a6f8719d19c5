import { kindOf } from '../../../compliance/sheets/kinds';
import type { KindId } from '../../../compliance/sheets/kinds/define-kind';

/** What a person calls such a sheet, as a heading: `Roster`. */
export function kindTitle(id: KindId): string {
  const { title } = kindOf(id);
  return title.charAt(0).toUpperCase() + title.slice(1);
}
