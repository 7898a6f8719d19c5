import { isStateId } from '../../sheets/values/ids';
import { calledKey, personKey } from '../../sheets/values/names';
import { meaningAt } from '../meanings';
import { firstMeaning, type RosterReader, type RosterRow } from './roster-reader';
import { enrolledRows, firstId, hasUsableId } from './roster-rows';
import { firstText } from '../source-rows';
import { describedBy, nameOfRow, StudentNames, type NamedStudent } from '../student-names';
import { rowKeyInWorkbook } from '../student-of-row';

/** How a roster's row without a usable id is joined: the keys of those whom it may be, one where it is joined. */
export interface RosterJoin {
  readonly keys: readonly string[];
  readonly by: 'id' | 'name' | 'nothing';
}

interface Joined {
  /** The rows of each student, in sheet order. */
  readonly groups: ReadonlyMap<string, readonly RosterRow[]>;
  /** By `rowKeyInWorkbook`: how each row without a usable id is joined. */
  readonly joins: ReadonlyMap<string, RosterJoin>;
}

/** A student whose rows have an id. */
interface Candidate extends NamedStudent {
  readonly key: string;
  readonly rows: readonly RosterRow[];
}

/**
 * Joins the rows of rosters that have no usable id to students of other roster sheets who have one: by state id, else by name
 * (docs/spec/rulings.md, A row without an id). Those that join nobody stay students of their own.
 */
export function joinedRosters(
  groups: ReadonlyMap<string, readonly RosterRow[]>,
  readers: readonly RosterReader[],
): Joined {
  // Such a row is a group of its own.
  const open: { readonly key: string; readonly row: RosterRow }[] = [];
  for (const [key, rows] of groups) if (!hasUsableId(rows)) open.push(...rows.map((row) => ({ key, row })));
  const joins = new Map<string, RosterJoin>();
  if (open.length === 0) return { groups, joins };
  const byStateId = keysByStateId(groups);
  const names = new StudentNames(() => candidates(groups, new Set(open.flatMap(({ row }) => keysOfName(row)))));
  const added = new Map<string, RosterRow[]>();
  const joined = new Set<string>();
  for (const { key: ownKey, row } of open) {
    const join = joinOfRow(row, groups, byStateId, names);
    joins.set(rowKeyInWorkbook(row), join);
    const [key] = join.keys;
    if (key === undefined || join.keys.length > 1) continue;
    joined.add(ownKey);
    added.set(key, [...(added.get(key) ?? []), row]);
  }
  return { groups: joined.size === 0 ? groups : regrouped(groups, joined, added, readers), joins };
}

function joinOfRow(
  row: RosterRow,
  groups: ReadonlyMap<string, readonly RosterRow[]>,
  byStateId: ReadonlyMap<string, string>,
  names: StudentNames<Candidate>,
): RosterJoin {
  const isElsewhere = (rows: readonly RosterRow[]) => rows.every(({ source }) => source !== row.source);
  const stateId = meaningAt(row.roster.stateId, row.place);
  const key = stateId === undefined || stateId.ruined ? undefined : byStateId.get(stateId.key);
  if (key !== undefined && isElsewhere(groups.get(key) ?? [])) return { keys: [key], by: 'id' };
  const described = describedBy(row);
  if (described.name === '') return { keys: [], by: 'nothing' };
  const found = names.find(described, ({ rows }) => isElsewhere(rows));
  if (found === 'nobody') return { keys: [], by: 'name' };
  return { keys: 'several' in found ? found.several.map(({ key: own }) => own) : [found.student.key], by: 'name' };
}

function keysByStateId(groups: ReadonlyMap<string, readonly RosterRow[]>): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [key, rows] of groups) {
    if (!hasUsableId(rows)) continue;
    const stateId = firstMeaning(rows, (roster) => roster.stateId);
    if (stateId !== undefined && isStateId(stateId) && !keys.has(stateId.key)) keys.set(stateId.key, key);
  }
  return keys;
}

/** The active students who have an id and one of the names. */
function candidates(
  groups: ReadonlyMap<string, readonly RosterRow[]>,
  wanted: ReadonlySet<string>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [key, all] of groups) {
    if (!all.some((row) => keysOfName(row).some((name) => wanted.has(name))) || !hasUsableId(all)) continue;
    const { isActive, rows } = enrolledRows(all);
    if (!isActive) continue;
    found.push({
      key,
      rows: all,
      id: firstId(all),
      name: rows.map(nameOfRow).find((name) => name !== '') ?? '',
      stateId: firstMeaning(rows, (roster) => roster.stateId)?.text ?? '',
      school: firstMeaning(rows, (roster) => roster.school) ?? '',
      grade: firstMeaning(rows, (roster) => roster.grade) ?? null,
      homeroom: firstText(rows, 'homeroom'),
    });
  }
  return found;
}

/** The keys under which a row's name is looked for: as it is written, and with the name in brackets. */
function keysOfName(row: RosterRow): string[] {
  const name = nameOfRow(row);
  const called = calledKey(name);
  return called === null ? [personKey(name)] : [personKey(name), called];
}

/** The groups with the joined rows in their places of the sheet order. */
function regrouped(
  groups: ReadonlyMap<string, readonly RosterRow[]>,
  joined: ReadonlySet<string>,
  added: ReadonlyMap<string, readonly RosterRow[]>,
  readers: readonly RosterReader[],
): Map<string, readonly RosterRow[]> {
  const inSheetOrder = (a: RosterRow, b: RosterRow) =>
    readers.indexOf(a.roster) - readers.indexOf(b.roster) || a.place - b.place;
  const all = [...groups].flatMap(([key, rows]): [string, readonly RosterRow[]][] => {
    if (joined.has(key)) return [];
    const more = added.get(key);
    return [[key, more === undefined ? rows : [...rows, ...more].sort(inSheetOrder)]];
  });
  return new Map(all.sort(([, [a]], [, [b]]) => (a === undefined || b === undefined ? 0 : inSheetOrder(a, b))));
}
