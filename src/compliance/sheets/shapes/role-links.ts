import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue, SheetSnapshot } from '../snapshot';
import type { Table } from '../tables/tables';
import { readId } from '../values/ids';
import { lastFirst } from '../values/names';
import { cellText } from '../values/text';
import { counted } from '../values/word-list';
import { wordSetsOf } from '../words/word-sets';
import { withColumns } from './extended';

/** A table with its place in the workbook. */
export interface PlacedTable {
  readonly sheet: SheetSnapshot;
  readonly index: number;
  readonly table: Table;
}

/** A list of who is in which class in which role, with ids only. */
export interface RoleLinks extends PlacedTable {
  readonly user: number;
  readonly group: number;
  readonly role: number;
}

interface People extends PlacedTable {
  readonly id: number;
  readonly role: number;
  readonly identifier: number | null;
  readonly last: number;
  readonly first: number;
}

interface Groups extends PlacedTable {
  readonly id: number;
  readonly title: number;
  readonly code: number | null;
  readonly period: number | null;
}

/** The tables of an export in which people, classes and who is in which class stand apart (OneRoster and its like). */
export interface LinkedTables {
  readonly links: readonly RoleLinks[];
  readonly people: readonly People[];
  readonly groups: readonly Groups[];
}

const STUDENT = /^(?:student|learner|pupil)s?$/i;
const TEACHER = /teacher|instructor/i;
const DELETED = /delet|inactive/i;
/** Words of a heading that names the id of what the rows are about. */
const OWN_ID: ReadonlySet<string> = new Set(['id', 'sourced', 'source', 'unique']);

/** Finds the tables by what their headings say of ids and roles; none where people or classes are missing. */
export function linkedTables(tables: readonly PlacedTable[]): LinkedTables | null {
  const found = { links: [] as RoleLinks[], people: [] as People[], groups: [] as Groups[] };
  for (const placed of tables) {
    const columns = headed(placed.table.head.texts);
    const role = columns.of(['role']);
    const own = columns.ownId();
    const [user, group] = [columns.idOf('user', 'person'), columns.idOf('class', 'section')];
    const [last, first] = [columns.of(['lastname']), columns.of(['firstname'])];
    const title = columns.of(['title']) ?? columns.of(['class', 'title']);
    if (role !== null && user !== null && group !== null) found.links.push({ ...placed, user, group, role });
    else if (role !== null && own !== null && last !== null && first !== null) {
      found.people.push({ ...placed, id: own, role, identifier: columns.otherId(own), last, first });
    } else if (role === null && own !== null && title !== null) {
      const [code, period] = [columns.of(['class', 'code']), columns.of(['period'])];
      found.groups.push({ ...placed, id: own, title, code, period });
    }
  }
  const isWhole = found.links.length > 0 && found.people.length > 0 && found.groups.length > 0;
  return isWhole ? found : null;
}

/**
 * The columns of a list of classes that came without the list of who is in them, as those of a sections sheet; null where a table is none: it has
 * an id of its own and a title, and says the course or the code of each.
 */
export function columnsOfClasses({ head: { texts } }: Table): ReadonlyMap<FieldOf<'sections'>, number> | null {
  const columns = headed(texts);
  const [own, title, code] = [columns.ownId(), columns.of(['title']), columns.of(['class', 'code'])];
  if (columns.of(['role']) !== null || own === null || title === null) return null;
  if (code === null && columns.idOf('course') === null) return null;
  const found: readonly (readonly [FieldOf<'sections'>, number | null])[] = [
    ['school', columns.idOf('school')],
    ['courseTitle', title],
    ['section', code ?? own],
    ['grade', columns.of(['grade'])],
  ];
  return new Map(found.flatMap(([field, column]) => (column === null ? [] : [[field, column] as const])));
}

/** Whether a row of people is of a student, by its role. */
export function isStudentRow({ role }: Pick<People, 'role'>, row: readonly CellValue[] | undefined): boolean {
  return STUDENT.test(cellText(row?.[role]));
}

/** Whether a table lists classes that the links name: then its ids are of no students, whatever else its headings say. */
export function listsClasses({ groups, links }: LinkedTables, index: number): boolean {
  const named = rowsById(links, ({ group }) => group);
  const own = groups.filter((each) => each.index === index);
  return [...rowsById(own, ({ id }) => id).keys()].some((key) => named.has(key));
}

/**
 * A list of who is in which class as a schedule: students by their own number and name, classes by title and code, with the teachers that
 * the same list names. What is joined points at the cell with the id of the person or the class (docs/spec/recognition.md §4, Link tables).
 * @param list the links read as a schedule with the ids alone
 */
export function scheduleOfLinks(
  list: RecognisedSheet,
  links: RoleLinks,
  { people, groups }: LinkedTables,
): RecognisedSheet {
  const persons = rowsById(people, ({ id }) => id);
  const classes = rowsById(groups, ({ id }) => id);
  const status = headed(links.table.head.texts).of(['status']);
  const isKept = (row: readonly CellValue[] | undefined) =>
    row !== undefined && !(status !== null && DELETED.test(cellText(row[status])));
  const numberOf = (key: string) => {
    const found = persons.get(key);
    const own = found === undefined || found.of.identifier === null ? '' : cellText(found.row[found.of.identifier]);
    return own || (found === undefined ? '' : cellText(found.row[found.of.id]));
  };
  const nameOf = (key: string) => {
    const found = persons.get(key);
    return found === undefined
      ? ''
      : lastFirst(cellText(found.row[found.of.last]), cellText(found.row[found.of.first]));
  };
  const teachers = new Map<string, string[]>();
  for (const row of list.sheet.values.slice(links.table.head.index + 1)) {
    if (!isKept(row) || !TEACHER.test(cellText(row[links.role]))) continue;
    const key = keyOf(row[links.group]);
    teachers.set(key, [...(teachers.get(key) ?? []), keyOf(row[links.user])]);
  }
  const ofClass = (row: readonly CellValue[], column: (of: Groups) => number | null): CellValue => {
    const found = classes.get(keyOf(row[links.group]));
    const place = found === undefined ? null : column(found.of);
    return found === undefined || place === null ? null : (found.row[place] ?? null);
  };
  const teachersOf = (row: readonly CellValue[], say: (key: string) => string) =>
    (teachers.get(keyOf(row[links.group])) ?? []).map(say).join('; ');
  const added: readonly (readonly [FieldOf<'schedule'>, number, (row: readonly CellValue[]) => CellValue])[] = [
    ['studentId', links.user, (row) => numberOf(keyOf(row[links.user])) || (row[links.user] ?? null)],
    ['name', links.user, (row) => nameOf(keyOf(row[links.user]))],
    ['courseTitle', links.group, (row) => ofClass(row, ({ title }) => title)],
    ['section', links.group, (row) => ofClass(row, ({ code }) => code) ?? row[links.group] ?? null],
    ['period', links.group, (row) => ofClass(row, ({ period }) => period)],
    ['teacher', links.group, (row) => teachersOf(row, nameOf)],
    ['teacherId', links.group, (row) => teachersOf(row, numberOf)],
  ];
  const { sheet, places } = withColumns(
    list,
    added.map(([, origin, valueAt]) => ({ origin, valueAt })),
  );
  const dataRows = list.dataRows.filter((index) => {
    const row = list.sheet.values[index];
    return isKept(row) && STUDENT.test(cellText(row?.[links.role]));
  });
  const used = new Set([links.user, links.group, links.role]);
  return {
    ...sheet,
    columns: new Map(added.map(([field], at) => [field, places[at] ?? 0])),
    headings: new Map(added.map(([field, origin]) => [field, list.texts[origin] ?? ''])),
    unused: list.unused.filter((column) => !used.has(column)),
    candidates: [],
    dataRows,
    readAs: [
      ...list.readAs,
      `${counted(dataRows.length, 'row')} joined by id to the lists of people and classes, for the student, the class and who teaches it.`,
    ],
  };
}

interface Found<Of> {
  readonly of: Of;
  readonly row: readonly CellValue[];
}

function rowsById<Of extends PlacedTable>(tables: readonly Of[], idOf: (of: Of) => number): Map<string, Found<Of>> {
  const rows = new Map<string, Found<Of>>();
  for (const of of tables) {
    for (const row of of.sheet.values.slice(of.table.head.index + 1, of.table.end)) {
      const key = keyOf(row[idOf(of)]);
      if (key !== '' && !rows.has(key)) rows.set(key, { of, row });
    }
  }
  return rows;
}

function keyOf(value: CellValue | undefined): string {
  return readId(value)?.key ?? '';
}

/** Finds columns by the words of their headings. */
function headed(texts: readonly string[]) {
  const words = texts.map((text) => wordSetsOf(text)[0]?.words ?? []);
  const where = (is: (own: readonly string[], column: number) => boolean) => {
    const column = words.findIndex((own, at) => own.length > 0 && is(own, at));
    return column < 0 ? null : column;
  };
  return {
    of: (wanted: readonly string[]) =>
      where((own) => own.length === wanted.length && wanted.every((word) => own.includes(word))),
    idOf: (...of: readonly string[]) => where((own) => own.includes('id') && of.some((word) => own.includes(word))),
    otherId: (own: number) => where((each, column) => column !== own && each.length === 1 && each[0] === 'id'),
    ownId: () => where((own) => own.includes('id') && own.every((word) => OWN_ID.has(word))),
  };
}
