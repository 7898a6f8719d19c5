import { combined } from '../../sheets/combined-column';
import { numbersOf } from '../../sheets/numbers-of';
import { FULL_YEAR, readTerm } from '../../sheets/values/terms';
import { cellText, folded } from '../../sheets/values/text';
import { isFilled } from '../../sheets/values/yes-no';
import { once } from '../once';
import { NO_TEXT, type ClassNames } from './class-names';
import type { Course, Student } from '../records';
import { NONE } from './row-marks';
import { rowsIn, type Named, type SchedulePart } from './parts';
import type { SectionBook } from './section-book';
import type { Team, TeacherInMaking } from '../teachers';

/** What is known of the rows when their classes are read. */
interface RowsKnown {
  /** By row: the number of the student, or of the id on no roster after these. */
  readonly people: Int32Array;
  /** By row: not 0 where it has no id and is no student's of a roster; null where no row is so. */
  readonly unjoined: Uint8Array | null;
  readonly students: readonly Student[];
  readonly courses: Named<Course>;
}

/**
 * The number of the class of each row; the classes themselves are in the book. A schedule that names no school tells classes apart
 * by the schools of their students; a row that joins nobody for want of an id is of the only school there is.
 */
export function readSections(
  parts: readonly SchedulePart[],
  { people, unjoined, students, courses }: RowsKnown,
  sections: SectionBook,
  names: ClassNames,
): Int32Array {
  const into = new Int32Array(rowsIn(parts));
  const codes = numbersOf(courses.list, ({ code }) => names.courses.of(code));
  const titles = numbersOf(courses.list, ({ title }) => names.courses.of(title));
  const schoolOfStudent = (person: number) => students[person]?.school ?? '';
  const schoolOfUnjoined = once(() => onlySchool(students));
  for (const { columns, from, count } of parts) {
    const { school } = columns;
    const schoolTexts = school.values.map(cellText);
    const schools = numbersOf(schoolTexts, (text) => names.schools.of(text));
    const named = combined(columns.section, columns.term);
    const terms = named.values.map(([, term]) => readTerm(cellText(term)).mask);
    const sectionNumbers = numbersOf(named.values, ([section]) => names.sections.of(cellText(section)));
    const sectionTerms = terms.map((term, at) => sections.sectionTerm(sectionNumbers[at] ?? NO_TEXT, term));
    let lastPerson = NONE;
    let lastSchool = NO_TEXT;
    for (let place = 0; place < count; place++) {
      const row = from + place;
      const person = people[row] ?? NONE;
      const course = courses.places[row] ?? 0;
      let schoolNumber = schools[school.codes[place] ?? 0] ?? NO_TEXT;
      const isUnjoined = person === NONE || (unjoined !== null && unjoined[row] !== 0);
      if (schoolNumber === NO_TEXT && isUnjoined) {
        schoolNumber = names.schools.of(schoolOfUnjoined());
      } else if (schoolNumber === NO_TEXT) {
        if (person !== lastPerson) lastSchool = names.schools.of(schoolOfStudent(person));
        lastPerson = person;
        schoolNumber = lastSchool;
      }
      const code = codes[course] ?? NO_TEXT;
      const title = titles[course] ?? NO_TEXT;
      const name = named.codes[place] ?? 0;
      const sectionTerm = sectionTerms[name] ?? 0;
      const number = sections.numberOf(schoolNumber, code || title, sectionTerm);
      into[row] = number;
      if (number < sections.all.length) continue;
      const shownSchool = schoolTexts[school.codes[place] ?? 0] ?? '';
      const [section, term] = named.values[name] ?? [];
      const cells = {
        shownSchool,
        school: shownSchool || (isUnjoined ? schoolOfUnjoined() : schoolOfStudent(person)),
        course: found(courses.list, course),
        sectionName: cellText(section),
        termText: cellText(term),
        term: terms[name] ?? FULL_YEAR,
      };
      const numbers = { school: schoolNumber, code, title, section: sectionNumbers[name] ?? NO_TEXT, term: cells.term };
      sections.add(cells, numbers, sectionTerm, row);
    }
  }
  return into;
}

/** The school of all students; empty where they are of several. */
function onlySchool(students: readonly Student[]): string {
  const schools = new Set(students.map(({ school }) => folded(school)));
  return schools.size === 1 ? (students[0]?.school ?? '') : '';
}

/** Gives the classes their teachers and paraprofessionals. Returns the first row that names each teacher. */
export function readStaffOfSections(
  parts: readonly SchedulePart[],
  sectionOfRow: Int32Array,
  teams: Named<Team>,
  sections: SectionBook,
): ReadonlyMap<TeacherInMaking, number> {
  const firstRows = new Map<TeacherInMaking, number>();
  for (const { columns, from, count } of parts) {
    const { codes, values } = columns.paraprofessional;
    const paraprofessionals = values.map(isFilled);
    const lastTeams = new Int32Array(sections.all.length).fill(NONE);
    for (let place = 0; place < count; place++) {
      const row = from + place;
      const section = sectionOfRow[row] ?? 0;
      const team = teams.places[row] ?? NONE;
      if (paraprofessionals[codes[place] ?? 0] === true) found(sections.all, section).hasParaprofessional = true;
      // Rows of a class mostly name the same teachers.
      if (team === NONE || team === lastTeams[section]) continue;
      lastTeams[section] = team;
      const taught = found(sections.all, section);
      for (const teacher of found(teams.list, team)) {
        if (!firstRows.has(teacher)) firstRows.set(teacher, row);
        // A list that is spread out would keep room for sixteen more, in each of so many classes.
        if (!taught.teachers.includes(teacher)) taught.teachers = taught.teachers.concat(teacher);
      }
    }
  }
  return firstRows;
}

function found<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error('A schedule row names what was not read.');
  return item;
}
