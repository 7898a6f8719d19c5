import type { ComplianceRun } from '../run/run';
import { textOf } from '../dataset/source-rows';
import { nameOfRow } from '../dataset/student-names';
import { forEachDataRow } from '../sheets/recognised-sheet';
import { folded } from '../sheets/values/text';
import { WordPaths, wordsOf } from './word-paths';

/** What names people and schools, by school. */
export interface SchoolWords {
  /** Ids, state ids and names of students. */
  readonly students: WordPaths;
  /** The same, and teachers and schools. */
  readonly all: WordPaths;
}

/** The names and ids of a run, each with the schools to which it may be said: what a packet says is held against it. */
export function schoolWords({ dataset }: Pick<ComplianceRun, 'dataset'>): SchoolWords {
  const words: SchoolWords = { students: new WordPaths(), all: new WordPaths() };
  const addStudent = (text: string, school: string) => {
    words.students.add(text, school);
    words.all.add(text, school);
  };
  for (const { id, stateId, name, school } of dataset.students.values())
    for (const text of [id, stateId, ...spellings(name)]) addStudent(text, folded(school));
  // A student who moved has a row at each school, and two children may have been given one id.
  for (const source of dataset.sheetsOf('roster')) {
    forEachDataRow(source, (index, cells) => {
      const row = { source, row: source.sheet.firstRow + index, cells };
      const school = folded(textOf(row, 'school'));
      if (school === '') return;
      for (const text of [textOf(row, 'studentId'), textOf(row, 'stateId'), ...spellings(nameOfRow(row))])
        addStudent(text, school);
    });
  }
  for (const { id, name, enrolments } of dataset.strangers)
    for (const { section } of enrolments)
      for (const text of [id?.text ?? '', ...spellings(name)]) addStudent(text, folded(section.school));
  for (const { school, teachers } of [...dataset.sections, ...dataset.listings]) {
    words.all.add(school, folded(school));
    for (const { name, id } of teachers) addTeacher(words.all, [name, id], school);
  }
  for (const source of dataset.sheetsOf('staff')) {
    forEachDataRow(source, (index, cells) => {
      const row = { source, row: source.sheet.firstRow + index, cells };
      addTeacher(words.all, [nameOfStaff(row), textOf(row, 'teacherId')], textOf(row, 'school'));
    });
  }
  for (const { school } of dataset.students.values()) words.all.add(school, folded(school));
  return words;
}

function nameOfStaff(row: Parameters<typeof textOf<'staff'>>[0]): string {
  return textOf(row, 'teacher') || [textOf(row, 'lastName'), textOf(row, 'firstName')].filter(Boolean).join(', ');
}

/** A teacher of one name alone is no name to look for: it is in others'. */
function addTeacher(words: WordPaths, texts: readonly string[], school: string): void {
  for (const text of texts)
    if (wordsOf(text).length > 1 || /\d/.test(text))
      for (const each of spellings(text)) words.add(each, folded(school));
}

/** `Nguyễn, Mai` and `Mai Nguyễn`. */
function spellings(name: string): string[] {
  const [last, first, ...more] = name.split(',');
  return last !== undefined && first !== undefined && more.length === 0 ? [name, `${first} ${last}`] : [name];
}
