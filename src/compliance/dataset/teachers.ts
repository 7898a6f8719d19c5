import { readId } from '../sheets/values/ids';
import { personKey } from '../sheets/values/names';
import { folded } from '../sheets/values/text';
import type { Teacher } from './records';
import type { StaffDirectory } from './staff';

export type TeacherInMaking = { -readonly [Key in keyof Teacher]: Teacher[Key] };

/** Text in ASCII only. */
const ASCII = /^[ -~]*$/;

/** The people whom schedules and sections sheets name as teachers. The same id, or without ids the same name, is one person. */
export class TeacherBook {
  readonly all: TeacherInMaking[] = [];
  private readonly byCells = new Map<string, Map<string, TeacherInMaking | null>>();
  private readonly byId = new Map<string, TeacherInMaking>();
  private readonly byName = new Map<string, TeacherInMaking>();
  private readonly noTeacherWords: ReadonlySet<string>;

  constructor(
    private readonly staff: StaffDirectory,
    noTeacherWords: readonly string[],
  ) {
    this.noTeacherWords = new Set(noTeacherWords.map((text) => wordsOf(text).join(' ')));
  }

  /** The teacher of a name cell and an id cell, as texts; null where they name nobody (blank, TBD, Vacant, …). */
  find(name: string, id: string): TeacherInMaking | null {
    let byId = this.byCells.get(name);
    if (byId === undefined) this.byCells.set(name, (byId = new Map()));
    let teacher = byId.get(id);
    if (teacher === undefined) byId.set(id, (teacher = this.identify(name, this.isNobody(id) ? '' : id)));
    return teacher;
  }

  private identify(name: string, id: string): TeacherInMaking | null {
    // A post has an id too: "Vacant" with an id is still nobody, a blank name with an id is somebody.
    if (name !== '' && this.isNobody(name)) return null;
    const idKey = readId(id)?.key;
    const nameKey = personKey(name);
    if (idKey === undefined && nameKey === '') return null;
    const teacher = (idKey === undefined ? undefined : this.byId.get(idKey)) ?? this.namesake(nameKey, idKey);
    if (teacher === undefined) return this.add(name, id, nameKey);
    if ((teacher.name === '' && name !== '') || (teacher.id === '' && id !== '')) {
      this.register(teacher, teacher.name || name, teacher.id || id, personKey(teacher.name || name));
    }
    return teacher;
  }

  private add(name: string, id: string, nameKey: string): TeacherInMaking {
    const teacher: TeacherInMaking = { name, id, staff: null, firstRow: null };
    this.all.push(teacher);
    this.register(teacher, name, id, nameKey);
    return teacher;
  }

  /** Takes up what is known of a teacher, and looks the teacher up in the staff sheets by it. */
  private register(teacher: TeacherInMaking, name: string, id: string, nameKey: string): void {
    teacher.name = name;
    teacher.id = id;
    teacher.staff = this.staff.members.length === 0 ? null : this.staff.find(name, id);
    const idKey = readId(id)?.key;
    if (idKey !== undefined) this.byId.set(idKey, teacher);
    if (nameKey !== '' && !this.byName.has(nameKey)) this.byName.set(nameKey, teacher);
  }

  private namesake(nameKey: string, idKey: string | undefined): TeacherInMaking | undefined {
    const namesake = this.byName.get(nameKey);
    return namesake !== undefined && (idKey === undefined || namesake.id === '') ? namesake : undefined;
  }

  /** Whether a cell names nobody: no letters or digits but zeros, or only words of the policy's list, numbered or not (`TBD 2`). */
  private isNobody(text: string): boolean {
    if (text === '') return true;
    const words = wordsOf(text);
    if (words.every((word) => /^0+$/.test(word)) || this.noTeacherWords.has(words.join(' '))) return true;
    const spelled = words.filter((word) => !/^\d+$/.test(word));
    return spelled.length > 0 && spelled.every((word) => this.noTeacherWords.has(word));
  }
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
