import { codedColumns } from '../../sheets/coded-columns';
import { idsOf } from '../../sheets/id-column';
import { numbersOf } from '../../sheets/numbers-of';
import { sheetRow } from '../../sheets/recognised-sheet';
import { lastFirst } from '../../sheets/values/names';
import { cellText } from '../../sheets/values/text';
import type { Described } from '../student-names';
import { mayBeOf } from '../student-of-row';
import { rowsIn, type SchedulePart } from './parts';
import { NO_USABLE_ID, type PeopleBook } from './people-book';
import { NONE, ROW } from './row-marks';

/** Whose rows they are. */
interface PeopleOfRows {
  /** By row: the number of the person; NONE where it names nobody, or a name that fits several. */
  readonly people: Int32Array;
  /** By row: ROW.unjoined where it has no id and is no student's of a roster; null where there is no such row. */
  readonly unjoined: Uint8Array | null;
}

/** Whose row each is: by local id, and where that is blank or ruined by state id, else by name (docs/spec/rulings.md, A row without an id). */
export function readPeople(parts: readonly SchedulePart[], book: PeopleBook): PeopleOfRows {
  const people = new Int32Array(rowsIn(parts));
  let unjoined: Uint8Array | null = null;
  for (const part of parts) {
    const { columns, from, count } = part;
    const { studentId, stateId } = columns;
    const ids = idsOf(studentId);
    const byLocalId = numbersOf(ids, (id) => book.byLocalId(id));
    const hasGaps = byLocalId.includes(NO_USABLE_ID);
    const byStateId = hasGaps ? numbersOf(idsOf(stateId), (id) => book.byStateId(id)) : null;
    const byName = hasGaps ? nameReader(part, book) : null;
    for (let place = 0; place < count; place++) {
      const code = studentId.codes[place] ?? 0;
      let person = byLocalId[code] ?? NONE;
      if (person === NO_USABLE_ID) {
        person = byStateId?.[stateId.codes[place] ?? 0] ?? NONE;
        if (person === NONE) person = byName?.(place) ?? NONE;
        if (!book.isStudent(person) && (ids[code] ?? null) === null) {
          unjoined ??= new Uint8Array(people.length);
          unjoined[from + place] = ROW.unjoined;
        }
      }
      people[from + place] = person;
    }
  }
  return { people, unjoined };
}

/** Finds the person of a row by its name; rows that say the same are looked up once. */
function nameReader({ source, columns }: SchedulePart, book: PeopleBook): (place: number) => number {
  const { name, lastName, firstName, grade } = codedColumns(source, 'name', 'lastName', 'firstName', 'grade');
  const { school, stateId } = columns;
  const known = new Map<string, number>();
  const said = [name, lastName, firstName, grade, school, stateId];
  return (place) => {
    const key = said.map(({ codes }) => codes[place]).join(' ');
    let person = known.get(key);
    if (person === undefined) {
      const row = sheetRow(source, source.dataRows[place] ?? 0);
      const cell = ({ codes, values }: (typeof said)[number]) => values[codes[place] ?? 0];
      const described: Described = {
        name: cellText(cell(name)) || lastFirst(cellText(cell(lastName)), cellText(cell(firstName))),
        stateId: cell(stateId),
        school: cellText(cell(school)),
        grade: cell(grade),
        homeroom: '',
      };
      known.set(key, (person = book.byName(described, mayBeOf({ source, row }))));
    }
    return person;
  };
}
