import type { Id } from '../../sheets/values/ids';
import type { Enrolment } from '../records';
import { NONE } from './row-marks';
import type { Schedule } from './schedule';
import type { StudentRecord } from '../student-record';

/** A schedule id that is on no roster, with its rows. */
export interface StrangerId {
  readonly id: Id;
  readonly enrolments: readonly Enrolment[];
}

/** The number of a cell that has no id, or a ruined one: the state id decides. */
export const NO_USABLE_ID = -2;

class Stranger implements StrangerId {
  private records: readonly Enrolment[] | undefined;

  constructor(
    private readonly schedule: () => Schedule,
    private readonly number: number,
    readonly id: Id,
  ) {}

  get enrolments(): readonly Enrolment[] {
    return (this.records ??= this.schedule().recordsOfPerson(this.number));
  }
}

/** The people whom schedules name, by number: the students of the rosters first, then ids on no roster as they come. */
export class PeopleBook {
  readonly strangers: StrangerId[] = [];
  private readonly strangerNumbers = new Map<string, number>();

  constructor(
    private readonly schedule: () => Schedule,
    private readonly students: ReadonlyMap<string, StudentRecord>,
    private readonly studentsByStateId: ReadonlyMap<string, StudentRecord>,
  ) {}

  /** How many people there are. */
  get count(): number {
    return this.students.size + this.strangers.length;
  }

  /** The person of a local id; NO_USABLE_ID where it is blank or ruined. */
  byLocalId(id: Id | null): number {
    if (id === null || id.ruined) return NO_USABLE_ID;
    const student = this.students.get(id.key);
    if (student !== undefined) return student.number;
    let stranger = this.strangerNumbers.get(id.key);
    if (stranger === undefined) {
      stranger = this.count;
      this.strangerNumbers.set(id.key, stranger);
      this.strangers.push(new Stranger(this.schedule, stranger, id));
    }
    return stranger;
  }

  /** The student of a state id; NONE where it names nobody. */
  byStateId(id: Id | null): number {
    return (id === null || id.ruined ? undefined : this.studentsByStateId.get(id.key)?.number) ?? NONE;
  }
}
