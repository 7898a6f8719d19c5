import { access } from './access';
import { alternateAccess } from './alternate-access';
import { bell } from './bell';
import { benchmarks } from './benchmarks';
import type { Kind } from './define-kind';
import type { Field } from './field';
import { folders } from './folders';
import { monitoring } from './monitoring';
import { optouts } from './optouts';
import { projections } from './projections';
import { registration } from './registration';
import { requests } from './requests';
import { roster } from './roster';
import { schedule } from './schedule';
import { screener } from './screener';
import { sections } from './sections';
import { staff } from './staff';

/** Every kind of sheet, in the order of docs/spec/sheets.md §2. A kind is connected by its line here. */
const REGISTERED = [
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
  benchmarks,
  requests,
  registration,
  folders,
] as const;

type Registered = (typeof REGISTERED)[number];

export type KindId = Registered['id'];

/** The names of the fields by kind. */
type FieldNames = { [Each in Registered as Each['id']]: Each extends Kind<string, infer Name> ? Name : never };

/** The names of a kind's fields; of several kinds, those of any. */
export type FieldOf<K extends KindId = KindId> = FieldNames[K];

/** A sheet (`schedule`) or a field (`roster.sdd`) that a workbook may have. */
export type SheetOrField = { [K in KindId]: K | `${K}.${FieldOf<K>}` }[KindId];

export const KINDS: readonly Kind<KindId, FieldOf>[] = REGISTERED;

export const KIND_IDS: readonly KindId[] = KINDS.map(({ id }) => id);

const BY_ID = new Map<KindId, Kind<KindId, FieldOf>>(KINDS.map((kind) => [kind.id, kind]));

export function kindOf<K extends KindId>(id: K): Kind<K, FieldOf<K>> {
  const kind = BY_ID.get(id);
  if (kind === undefined) throw new Error(`No kind of sheet is called ${id}.`);
  return kind as Kind<K, FieldOf<K>>;
}

/** Whether a name, such as one that a user wrote, is that of a field of a kind. */
export function isFieldOf<K extends KindId>(id: K, name: string): name is FieldOf<K> {
  const names: ReadonlyMap<string, Field> = kindOf(id).fields;
  return names.has(name);
}
