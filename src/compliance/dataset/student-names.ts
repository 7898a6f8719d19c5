import { grouped } from '../grouped';
import { readGrade } from '../sheets/values/grades';
import { isStateId, readId } from '../sheets/values/ids';
import type { CellValue } from '../sheets/snapshot';
import { calledKey, lastFirst, personKey } from '../sheets/values/names';
import { folded } from '../sheets/values/text';
import { once } from './once';
import type { SourceRow, Student } from './records';
import { cellOf, textOf } from './source-rows';

/** What a row says of its student besides the student id; texts are empty where it says nothing. */
export interface Described {
  readonly name: string;
  readonly stateId: CellValue | undefined;
  readonly school: string;
  readonly grade: CellValue | undefined;
  readonly homeroom: string;
}

/** What is asked of students to find one by name. */
export type NamedStudent = Pick<Student, 'id' | 'name' | 'stateId' | 'school' | 'grade' | 'homeroom'>;

/** Whom a name fits. */
export type Fitting<Person> = { readonly student: Person } | { readonly several: readonly Person[] } | 'nobody';

/**
 * Students by name, for rows without an id (docs/spec/rulings.md, Who counts): names compare as teachers' do; of several of one name
 * the state id, the school, the grade and the homeroom leave those who have it, as far as the row says them and any of them has it.
 */
export class StudentNames<Person extends NamedStudent> {
  private readonly byName: () => ReadonlyMap<string, readonly Person[]>;
  /** By the name in brackets: `Diallo, Aissatou (Aisha)` as Aisha Diallo. */
  private readonly byCalled: () => ReadonlyMap<string | null, readonly Person[]>;

  /** @param students those whom a name may mean; asked for with the first name */
  constructor(students: () => Iterable<Person>) {
    this.byName = once(() => grouped(students(), ({ name }) => personKey(name)));
    this.byCalled = once(() => {
      const called = grouped(students(), ({ name }) => calledKey(name));
      called.delete(null);
      return called;
    });
  }

  /** @param isMeant leaves out those who cannot be meant */
  find(row: Described, isMeant: (student: Person) => boolean = () => true): Fitting<Person> {
    const key = personKey(row.name);
    const stateId = stateIdOf(row.stateId);
    const called = calledKey(row.name);
    const ofCalled = called === null ? undefined : (this.byName().get(called) ?? this.byCalled().get(called));
    const named = this.byName().get(key) ?? this.byCalled().get(key) ?? ofCalled ?? [];
    const namesakes = (key === '' ? [] : named).filter(
      (student) => isMeant(student) && !isOfAnotherStateId(student, stateId),
    );
    const left = narrowed(namesakes, row);
    const [student] = left;
    if (student === undefined) return 'nobody';
    return left.length === 1 ? { student } : { several: left };
  }
}

/** What a row says of its student. */
export function describedBy(row: SourceRow): Described {
  return {
    name: nameOfRow(row),
    stateId: cellOf(row, 'stateId'),
    school: textOf(row, 'school'),
    grade: cellOf(row, 'grade'),
    homeroom: textOf(row, 'homeroom'),
  };
}

/** The student's name as a row has it, in one column or two; empty where it has none. */
export function nameOfRow(row: SourceRow): string {
  return textOf(row, 'name') || lastFirst(textOf(row, 'lastName'), textOf(row, 'firstName'));
}

/** Two state ids are two students, whatever they are called. */
function isOfAnotherStateId(student: NamedStudent, stateId: string | null): boolean {
  const own = stateIdOf(student.stateId);
  return stateId !== null && own !== null && own !== stateId;
}

/** The key of a state id; null where it is blank or none, such as `PENDING`. */
function stateIdOf(value: CellValue | undefined): string | null {
  const id = readId(value);
  return id !== null && isStateId(id) ? id.key : null;
}

function narrowed<Person extends NamedStudent>(namesakes: readonly Person[], row: Described): readonly Person[] {
  const grade = readGrade(row.grade);
  const agree: readonly ((student: Person) => boolean)[] = [
    ({ school }) => row.school !== '' && folded(school) === folded(row.school),
    (student) => grade !== null && student.grade === grade,
    ({ homeroom }) => row.homeroom !== '' && folded(homeroom) === folded(row.homeroom),
  ];
  let left = namesakes;
  for (const agrees of agree) {
    if (left.length < 2) return left;
    const agreeing = left.filter(agrees);
    if (agreeing.length > 0) left = agreeing;
  }
  return left;
}
