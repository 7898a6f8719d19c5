import type { FieldOf } from '../sheets/kinds';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import type { Day } from '../sheets/values/dates';
import { readId } from '../sheets/values/ids';
import { readLicense } from '../sheets/values/licenses';
import { lastFirst, mayBeShortFor, personKey, shortName } from '../sheets/values/names';
import { folded } from '../sheets/values/text';
import { isFilled } from '../sheets/values/yes-no';
import type { DateCells } from './date-cells';
import { oncePerValue } from './once';
import type { SourceRow, StaffMember } from './records';
import { cellOf, firstFilled, firstText, sourceRows, textOf } from './source-rows';
import { staffStay } from './staff-stay';

/** The staff sheets' teachers, found by id where both sides have one, else by name and school, else by name (docs/spec/rulings.md, Same name). */
export class StaffDirectory {
  private readonly byId = new Map<string, StaffMember>();
  private readonly byName = new Map<string, StaffMember[]>();
  private readonly byShortName = new Map<string, readonly StaffMember[]>();
  private readonly asOne = new Map<string, StaffMember>();
  /** A name is looked up some six times. */
  private readonly keyOfName = oncePerValue(personKey);

  /** @param factsOf what a teacher is judged by, as a text: license, endorsements and dates */
  constructor(
    readonly members: readonly StaffMember[],
    private readonly factsOf: (member: StaffMember) => string,
  ) {
    for (const member of members) {
      const id = readId(member.id)?.key;
      if (id !== undefined && !this.byId.has(id)) this.byId.set(id, member);
      const name = this.keyOfName(member.name);
      if (name !== '') this.byName.set(name, [...(this.byName.get(name) ?? []), member]);
    }
  }

  /** The teacher of a name and id; null where there is none, or the name fits several who differ in what they are judged by. */
  find(name: string, id: string, school = ''): StaffMember | null {
    const key = readId(id)?.key;
    const byId = key === undefined ? undefined : this.byId.get(key);
    if (byId !== undefined) return byId;
    const namesakes = this.namesakes(name, key);
    const here = school === '' ? [] : namesakes.filter((member) => worksAt(member, school));
    const left = here.length > 0 ? here : namesakes;
    const doDiffer = left.length > 1 && new Set(left.map(this.factsOf)).size > 1;
    return doDiffer ? null : this.together(left);
  }

  /** The one teacher whom a name without a first name fits, `Ruiz` or `Ruiz, C`; null where another has the name in full, or it fits none or several. */
  shortFor(name: string): StaffMember | null {
    if (this.byName.has(this.keyOfName(name))) return null;
    const [member, ...others] = this.alike(name);
    return member !== undefined && others.length === 0 ? member : null;
  }

  /** Whether a name without a known id fits several teachers, so that the school decides. */
  isShared(name: string, id: string): boolean {
    const key = readId(id)?.key;
    return (key === undefined || !this.byId.has(key)) && this.namesakes(name, key).length > 1;
  }

  private namesakes(name: string, idKey: string | undefined): readonly StaffMember[] {
    const all = this.byName.get(this.keyOfName(name)) ?? this.alike(name);
    return idKey === undefined ? all : all.filter(({ id }) => id === '');
  }

  /** Those whom a name without a first name may mean. */
  private alike(name: string): readonly StaffMember[] {
    let alike = this.byShortName.get(name);
    if (alike === undefined) {
      const short = shortName(name);
      alike = short === null ? [] : this.members.filter((member) => mayBeShortFor(short, member.name));
      this.byShortName.set(name, alike);
    }
    return alike;
  }

  /** Teachers of one name who agree decide as one. */
  private together(members: readonly StaffMember[]): StaffMember | null {
    const [first, ...others] = members;
    if (first === undefined || others.length === 0) return first ?? null;
    const key = members.map((member) => this.members.indexOf(member)).join(' ');
    const known = this.asOne.get(key) ?? { ...first, rows: members.flatMap(({ rows }) => rows) };
    this.asOne.set(key, known);
    return known;
  }
}

function worksAt({ rows }: StaffMember, school: string): boolean {
  return rows.some((row) => folded(textOf(row, 'school')) === folded(school));
}

/** A staff id cell as text; empty where it is blank, or ruined by a spreadsheet so that it may be anybody's. */
export function staffIdText(value: CellValue | undefined): string {
  const id = readId(value);
  return id === null || id.ruined ? '' : id.text;
}

/** Whether any sheet that lists a teacher has a column of the field: without one it says nothing, not no. */
export function staffSays({ rows }: StaffMember, ...fields: readonly FieldOf<'staff'>[]): boolean {
  return rows.some(({ source }) => fields.some((field) => source.columns.has(field)));
}

/**
 * Reads the staff sheets. A license with an expiry before the as-of date does not count. Rows of one teacher are one entry,
 * the first row first; other rows fill what it leaves blank.
 */
export function readStaff(sheets: readonly RecognisedSheet<'staff'>[], asOf: Day, dates: DateCells): StaffDirectory {
  const people = new PeopleBook();
  for (const sheet of sheets) for (const row of sourceRows(sheet)) people.add(row);
  return new StaffDirectory(
    people.all.flatMap(({ rows }) => readMember(rows, asOf, dates) ?? []),
    (member) => factsOf(member, dates),
  );
}

interface Person {
  id: string | undefined;
  readonly rows: SourceRow<'staff'>[];
}

/** Puts the rows of one teacher together: the same id, else the same name in another sheet where one of the two has no id. */
class PeopleBook {
  readonly all: Person[] = [];
  private readonly byId = new Map<string, Person>();
  private readonly byName = new Map<string, Person[]>();

  add(row: SourceRow<'staff'>): void {
    const id = readId(staffIdText(cellOf(row, 'teacherId')))?.key;
    const namesakes = this.namesakes(personKey(nameOf([row])));
    const person = (id === undefined ? undefined : this.byId.get(id)) ?? theSame(namesakes, id, row);
    if (person === undefined) {
      const added = { id, rows: [row] };
      this.all.push(added);
      namesakes.push(added);
      if (id !== undefined) this.byId.set(id, added);
      return;
    }
    person.rows.push(row);
    if (person.id === undefined && id !== undefined) this.byId.set((person.id = id), person);
  }

  private namesakes(name: string): Person[] {
    if (name === '') return [];
    let people = this.byName.get(name);
    if (people === undefined) this.byName.set(name, (people = []));
    return people;
  }
}

/** The person of a row of one of the namesakes; of several who may be, the one of the row's school, else none. */
function theSame(namesakes: readonly Person[], id: string | undefined, row: SourceRow<'staff'>): Person | undefined {
  const same = namesakes.filter((other) => isSame(other, id, row));
  if (same.length < 2) return same[0];
  const school = folded(textOf(row, 'school'));
  const here = same.filter(({ rows }) => rows.some((other) => folded(textOf(other, 'school')) === school));
  return here.length === 1 ? here[0] : undefined;
}

/** Two rows of one sheet with one name may be two people; rows of two sheets are one. */
function isSame(person: Person, id: string | undefined, { source }: SourceRow<'staff'>): boolean {
  return (person.id === undefined || id === undefined) && person.rows.every((row) => row.source !== source);
}

function readMember(rows: readonly SourceRow<'staff'>[], asOf: Day, dates: DateCells): StaffMember | null {
  const [first] = rows;
  if (first === undefined) return null;
  const license = readLicense(firstFilled(rows, 'eslLicense'));
  const expiry = dates.first(rows, 'eslExpires');
  const eslExpires = expiry.day ?? license.expires;
  // A sheet that has only the expiry of the license says by it that there is one.
  const saysLicense = rows.some(({ source }) => source.columns.has('eslLicense'));
  const held = saysLicense ? license.held : eslExpires !== null;
  const hasEnded = eslExpires !== null && eslExpires < asOf;
  const isLicenseUnknown =
    !hasEnded && (saysLicense && !license.held ? !license.readable : eslExpires === null && !expiry.readable);
  const sei = readLicense(firstFilled(rows, 'sei'));
  const bee = readLicense(firstFilled(rows, 'bee'));
  const holds = ({ held, expires }: ReturnType<typeof readLicense>) => held && (expires === null || expires >= asOf);
  return {
    source: first.source,
    row: first.row,
    cells: first.cells,
    rows,
    name: nameOf(rows),
    id: rows.map((row) => staffIdText(cellOf(row, 'teacherId'))).find((id) => id !== '') ?? '',
    eslLicensed: held && !hasEnded && !isLicenseUnknown,
    isLicenseUnknown,
    eslExpires,
    sei: holds(sei),
    isSeiUnknown: !sei.readable,
    bee: holds(bee),
    isBeeUnknown: !bee.readable,
    pathway: isFilled(firstFilled(rows, 'pathway')),
  };
}

function factsOf(member: StaffMember, dates: DateCells): string {
  const { eslLicensed, isLicenseUnknown, eslExpires, sei, isSeiUnknown, bee, isBeeUnknown, pathway } = member;
  return JSON.stringify([
    ...[eslLicensed, isLicenseUnknown, eslExpires, sei, isSeiUnknown, bee, isBeeUnknown, pathway],
    staffStay(member, '', dates),
  ]);
}

function nameOf(rows: readonly SourceRow<'staff'>[]): string {
  return firstText(rows, 'teacher') || lastFirst(firstText(rows, 'lastName'), firstText(rows, 'firstName'));
}
