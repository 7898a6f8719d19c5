import { KINDS, kindOf, type FieldOf, type KindId, type SheetOrField } from '.';
import type { Field, FieldType } from './field';

/** Fields by kind of sheet, each list in the order of its kind. */
export type FieldsByKind = { readonly [K in KindId]?: readonly FieldOf<K>[] };

/** The fields of every kind that pass a test. */
export function fieldsWhere(test: (field: Field, kind: KindId, name: FieldOf) => boolean): FieldsByKind {
  const found = KINDS.map(({ id, fields }) => {
    const names = Array.from(fields).flatMap(([name, field]) => (test(field, id, name) ? [name] : []));
    return [id, names] as const;
  });
  return Object.fromEntries(found.filter(([, names]) => names.length > 0)) as FieldsByKind;
}

/** The fields of every kind that are of some types. */
export function fieldsOfTypes(...types: readonly FieldType[]): FieldsByKind {
  return fieldsWhere(({ type }) => types.includes(type));
}

/** The same as a list of what a workbook may have: `roster.grade`. */
export function sheetFields(fields: FieldsByKind): SheetOrField[] {
  return KINDS.flatMap(({ id }) => (fields[id] ?? []).map((name) => `${id}.${name}` as SheetOrField));
}

/** How a field of a kind is declared. */
export function fieldOf<K extends KindId>(kind: K, name: FieldOf<K>): Field {
  const field = kindOf(kind).fields.get(name);
  if (field === undefined) throw new Error(`A ${kind} has no field ${name}.`);
  return field;
}
