import { readId } from '../sheets/values/ids';
import { personKey } from '../sheets/values/names';
import { peopleOf } from '../sheets/values/people';
import { folded } from '../sheets/values/text';
import { oncePerValue } from './once';
import type { StaffMember, Teacher } from './records';
import type { StaffDirectory } from './staff';

export type TeacherInMaking = { -readonly [Key in keyof Teacher]: Teacher[Key] };

/** The teachers whom one row names; the same list for the same teachers. */
export type Team = readonly TeacherInMaking[];

/** What a name cell and an id cell say. */
interface TeamCells {
  readonly people: readonly Named[];
  /** Whether the school decides whom they name. */
  readonly isShared: boolean;
  /** Whom they name, by school; by '' where the school does not decide. */
  readonly teams: Map<string, Team>;
}

/** Text in ASCII only. */
const ASCII = /^[ -~]*$/;

/** The people whom schedules and sections sheets name as teachers. The same id, or without ids the same name, is one person. */
export class TeacherBook {
  readonly all: TeacherInMaking[] = [];
  private readonly numbers = new Map<TeacherInMaking, number>();
  private readonly teams = new Map<string, Team>();
  private readonly byCells = new Map<string, TeamCells>();
  /** Of names that several teachers of the staff sheets have: by name and by whom the school tells, or nobody. */
  private readonly shared = new Map<string, Map<StaffMember | null, TeacherInMaking>>();
  private readonly byId = new Map<string, TeacherInMaking>();
  private readonly byName = new Map<string, TeacherInMaking>();
  /** Names without a first name, each with the teacher of the staff sheets whom it was taken for. */
  readonly shortNames = new Map<string, StaffMember>();
  private readonly noTeacherWords: ReadonlySet<string>;
  /** What is asked of the same text several times. */
  private readonly keyOfName = oncePerValue(personKey);
  private readonly isNobody = oncePerValue((text: string) => this.namesNobody(text));

  constructor(
    private readonly staff: StaffDirectory,
    noTeacherWords: readonly string[],
  ) {
    this.noTeacherWords = new Set(noTeacherWords.map((text) => wordsOf(text).join(' ')));
  }

  /**
   * The teachers of a name cell, which may name several, and an id cell, as texts; none where they name nobody (blank, TBD, Vacant, …).
   * @param school decides between teachers of one name
   */
  team(name: string, id: string, school = ''): Team {
    const { people, isShared, teams } = this.cells(name, id);
    const deciding = isShared ? school : '';
    let team = teams.get(deciding);
    if (team === undefined) teams.set(deciding, (team = this.teamOf(people, deciding)));
    return team;
  }

  /** Whether the school decides whom the cells name. */
  isBySchool(name: string, id: string): boolean {
    return this.cells(name, id).isShared;
  }

  private cells(name: string, id: string): TeamCells {
    const both = `${name}\n${id}`;
    let cells = this.byCells.get(both);
    if (cells === undefined) {
      const people = named(name, id);
      const isShared = people.some((person) => this.staff.isShared(person.name, person.id));
      this.byCells.set(both, (cells = { people, isShared, teams: new Map() }));
    }
    return cells;
  }

  private teamOf(people: readonly Named[], school: string): Team {
    const found = people.flatMap((person) => this.find(person, school) ?? []);
    const teachers = [...new Set(found)];
    const key = teachers
      .map((teacher) => this.numbers.get(teacher))
      .sort()
      .join(' ');
    const known = this.teams.get(key) ?? teachers;
    this.teams.set(key, known);
    return known;
  }

  private find({ name, id }: Named, school: string): TeacherInMaking | null {
    const ownId = this.isNobody(id) ? '' : id;
    const isSomebody = name !== '' && !this.isNobody(name);
    const short = isSomebody && ownId === '' ? this.staff.shortFor(name) : null;
    if (short !== null) {
      this.shortNames.set(name, short);
      return this.identify(short.name, short.id);
    }
    return isSomebody && this.staff.isShared(name, ownId)
      ? this.namedAlike(name, ownId, school)
      : this.identify(name, ownId);
  }

  /** A teacher whose name several of the staff sheets have: the school tells who, or nobody does. */
  private namedAlike(name: string, id: string, school: string): TeacherInMaking {
    const idKey = readId(id)?.key;
    const known = idKey === undefined ? undefined : this.byId.get(idKey);
    if (known !== undefined) return known;
    const staff = this.staff.find(name, id, school);
    const key = this.keyOfName(name);
    const alike = this.shared.get(key) ?? new Map<StaffMember | null, TeacherInMaking>();
    this.shared.set(key, alike);
    const staffId = readId(staff?.id)?.key;
    // Another row may have named the same person by the id alone.
    let teacher = alike.get(staff) ?? (staffId === undefined ? undefined : this.byId.get(staffId));
    if (teacher === undefined) {
      teacher = { name, id: staff?.id ?? '', staff, isAmbiguous: staff === null, firstRow: null };
      this.take(teacher);
      if (staffId !== undefined) this.byId.set(staffId, teacher);
    }
    if (teacher.name === '') teacher.name = name;
    alike.set(staff, teacher);
    return teacher;
  }

  private identify(name: string, id: string): TeacherInMaking | null {
    // A post has an id too: "Vacant" with an id is still nobody, a blank name with an id is somebody.
    if (name !== '' && this.isNobody(name)) return null;
    const idKey = readId(id)?.key;
    const nameKey = this.keyOfName(name);
    if (idKey === undefined && nameKey === '') return null;
    const teacher = (idKey === undefined ? undefined : this.byId.get(idKey)) ?? this.namesake(nameKey, idKey);
    if (teacher === undefined) return this.add(name, id, nameKey);
    this.register(teacher, teacher.name || name, teacher.id || id, this.keyOfName(teacher.name || name));
    return teacher;
  }

  private add(name: string, id: string, nameKey: string): TeacherInMaking {
    const teacher: TeacherInMaking = { name, id, staff: null, isAmbiguous: false, firstRow: null };
    this.take(teacher);
    this.register(teacher, name, id, nameKey);
    return teacher;
  }

  private take(teacher: TeacherInMaking): void {
    this.numbers.set(teacher, this.all.length);
    this.all.push(teacher);
  }

  /** Takes up what is known of a teacher, and looks the teacher up in the staff sheets by it. */
  private register(teacher: TeacherInMaking, name: string, id: string, nameKey: string): void {
    teacher.name = name;
    teacher.id = id;
    teacher.staff = this.staff.find(name, id);
    const idKey = readId(id)?.key;
    if (idKey !== undefined) this.byId.set(idKey, teacher);
    if (!this.byName.has(nameKey)) this.byName.set(nameKey, teacher);
  }

  private namesake(nameKey: string, idKey: string | undefined): TeacherInMaking | undefined {
    const namesake = this.byName.get(nameKey);
    return namesake !== undefined && (idKey === undefined || namesake.id === '') ? namesake : undefined;
  }

  /** Whether a cell names nobody: no letters or digits but zeros, or only words of the policy's list, numbered or not (`TBD 2`). */
  private namesNobody(text: string): boolean {
    if (text === '') return true;
    const words = wordsOf(text);
    if (words.every((word) => /^0+$/.test(word)) || this.noTeacherWords.has(words.join(' '))) return true;
    const spelled = words.filter((word) => !/^\d+$/.test(word));
    return spelled.length > 0 && spelled.every((word) => this.noTeacherWords.has(word));
  }
}

interface Named {
  readonly name: string;
  readonly id: string;
}

/** Whom the cells name; ids go with names where there are as many. */
function named(name: string, id: string): readonly Named[] {
  const names = peopleOf(name);
  if (names.length < 2) return [{ name: names[0] ?? '', id }];
  const ids = peopleOf(id);
  return names.map((each, at) => ({ name: each, id: ids.length === names.length ? (ids[at] ?? '') : '' }));
}

/** What to call a teacher: the name, else the id. */
export function teacherLabel(teacher: Teacher): string {
  return teacher.name || teacher.id;
}

function wordsOf(text: string): string[] {
  const plain = folded(text);
  // Classes of Unicode letters cost ten times as much as those of ASCII, which most names are.
  return plain.split(ASCII.test(plain) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
