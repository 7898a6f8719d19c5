import { z } from 'zod';

/** A kind of what the add-in keeps in a workbook, in custom XML parts of its own namespace. */
export interface StateKind<Value extends object> {
  /** Ends the namespace of its parts; never changes. */
  readonly id: string;
  /** Grows when an older version of the add-in would misread what a newer one writes. Members may be added without. */
  readonly version: number;
  /** What it is, in words for people: `waivers`. */
  readonly title: string;
  readonly empty: Value;
  /** Its own members; others in a part are a newer version's, and stay. */
  readonly members: readonly string[];
  /** Leaves out alone what cannot be used, so that one bad entry does not cost the others. */
  parse(stored: unknown): Value;
  /** Joins two of them, entry by entry; where both have an entry, that of the first. */
  merge(first: Value, second: Value): Value;
  /** A value that takes less room; null where there is none. Left out where nothing may be given up. */
  shorter?(value: Value): Value | null;
}

// No record: Zod's leaves out a member of the name `__proto__`, which a sheet may have.
const anyObject = z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/** An object's members that are as they should be. */
export function usable<Member>(member: z.ZodType<Member>) {
  return anyObject.transform((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, value]): [string, Member][] => {
        const { success, data } = member.safeParse(value);
        return success ? [[name, data]] : [];
      }),
    ),
  );
}

/** A list's entries that are as they should be. */
export function usableList<Entry>(entry: z.ZodType<Entry>) {
  return z
    .array(z.unknown())
    .transform((all) => all.flatMap((each) => entry.safeParse(each).data ?? ([] as readonly Entry[])));
}

/** The first of the entries of each key. */
export function firstOfEach<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string | number): Entry[] {
  const found = new Map<string | number, Entry>();
  for (const entry of entries) if (!found.has(keyOf(entry))) found.set(keyOf(entry), entry);
  return [...found.values()];
}

/** The newest first; of those of one id the first that is given, and none of which nothing is left. */
export function newestFirst<Entry extends { readonly id: number }>(
  entries: readonly Entry[],
  isLeft: (entry: Entry) => boolean,
): Entry[] {
  const sorted = [...entries].sort((a, b) => b.id - a.id);
  // Sorted out last: one that was emptied stands for what was kept of it before.
  return firstOfEach(sorted, ({ id }) => id).filter(isLeft);
}
