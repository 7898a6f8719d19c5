import type { Id } from '../../sheets/values/ids';
import { personKey } from '../../sheets/values/names';
import type { Enrolment } from '../records';
import type { Described, StudentNames } from '../student-names';
import { NONE } from './row-marks';
import type { Schedule } from './schedule';
import type { StudentRecord } from '../student-record';

/** Whom schedules name and no roster has, with the rows: by id, or by name where the rows have no id. */
export interface Stranger {
  readonly id: Id | null;
  /** As the first row without an id has it; empty where there is an id. */
  readonly name: string;
  readonly enrolments: readonly Enrolment[];
}

/** The number of a cell that has no id, or a ruined one: the state id decides, else the name. */
export const NO_USABLE_ID = -2;

/** The students of the rosters, as schedules look for them. */
interface StudentsKnown {
  readonly students: ReadonlyMap<string, StudentRecord>;
  readonly studentsByStateId: ReadonlyMap<string, StudentRecord>;
  readonly studentNames: StudentNames<StudentRecord>;
}

class StrangerRows implements Stranger {
  private records: readonly Enrolment[] | undefined;

  constructor(
    private readonly schedule: () => Schedule,
    private readonly number: number,
    readonly id: Id | null,
    readonly name: string,
  ) {}

  get enrolments(): readonly Enrolment[] {
    return (this.records ??= this.schedule().recordsOfPerson(this.number));
  }
}

/** The people whom schedules name, by number: the students of the rosters first, then who is on no roster as they come. */
export class PeopleBook {
  readonly strangers: Stranger[] = [];
  private readonly strangerNumbers = new Map<string, number>();

  constructor(
    private readonly schedule: () => Schedule,
    private readonly known: StudentsKnown,
  ) {}

  /** How many people there are. */
  get count(): number {
    return this.known.students.size + this.strangers.length;
  }

  /** Whether a number is that of a student of a roster. */
  isStudent(person: number): boolean {
    return person >= 0 && person < this.known.students.size;
  }

  /** The person of a local id; NO_USABLE_ID where it is blank or ruined. */
  byLocalId(id: Id | null): number {
    if (id === null || id.ruined) return NO_USABLE_ID;
    const student = this.known.students.get(id.key);
    return student?.number ?? this.strangerOf(`id ${id.key}`, id, '');
  }

  /** The student of a state id; NONE where it names nobody. */
  byStateId(id: Id | null): number {
    return (id === null || id.ruined ? undefined : this.known.studentsByStateId.get(id.key)?.number) ?? NONE;
  }

  /** The student of a name, or the person on no roster; NONE where there is no name, or it fits several students. */
  byName(row: Described, isMeant: (student: StudentRecord) => boolean): number {
    const key = personKey(row.name);
    if (key === '') return NONE;
    const found = this.known.studentNames.find(row, isMeant);
    if (found === 'nobody') return this.strangerOf(`name ${key}`, null, row.name);
    return 'several' in found ? NONE : found.student.number;
  }

  private strangerOf(key: string, id: Id | null, name: string): number {
    let stranger = this.strangerNumbers.get(key);
    if (stranger === undefined) {
      stranger = this.count;
      this.strangerNumbers.set(key, stranger);
      this.strangers.push(new StrangerRows(this.schedule, stranger, id, name));
    }
    return stranger;
  }
}
