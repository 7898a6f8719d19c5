import { access, alternateAccess } from './access';
import type { Kind, KindId } from './define-kind';
import { folders, monitoring, optouts, screener } from './follow-up';
import { bell, projections } from './planning';
import { roster } from './roster';
import { schedule } from './schedule';
import { sections } from './sections';
import { staff } from './staff';

/** Every kind of sheet, in the order of sheets.md §2. */
export const KINDS: readonly Kind[] = [
  roster,
  schedule,
  sections,
  staff,
  access,
  alternateAccess,
  projections,
  bell,
  monitoring,
  optouts,
  screener,
  folders,
];

const BY_ID = new Map<KindId, Kind>(KINDS.map((kind) => [kind.id, kind]));

export function kindOf(id: KindId): Kind {
  const kind = BY_ID.get(id);
  if (kind === undefined) throw new Error(`No kind of sheet is called ${id}.`);
  return kind;
}
