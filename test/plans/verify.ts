import { field, type BookRow } from './book';
import { groupFault, isSecondary, isServed, isTypeAllowed, mayLeave, minutesOf, mostIn } from './rules';
import { classOf, gradeOf, isAdded, isLeft, schoolOf, type Lesson, type School, type Student } from './school';
import { loadFaults, teacherFault } from './staff';
import { isKnownTerm, meet } from './times';
import type { Book } from './book';

/** What the command line says of its plan, as far as it can be counted in the workbooks. */
export interface Claimed {
  readonly before: { readonly unserved: number };
  readonly after: { readonly unserved: number };
  readonly lines: readonly { readonly do: string; readonly studentId: string; readonly closes: readonly string[] }[];
}

/**
 * Everything that is wrong with a workbook to which the rows of a plan were added, a sentence each (docs/spec/schedule-builder.md). It shares no
 * code with the builder: the saved files are read by another library, and the rules are written down a second time.
 */
export function faultsOf(bookBefore: Book, bookAfter: Book, claimed: Claimed, asOf: string): string[] {
  const [before, after] = [schoolOf(bookBefore), schoolOf(bookAfter)];
  return [
    ...changedCells(bookBefore, bookAfter, claimed),
    ...after.lessons.filter(({ row }) => isAdded(row)).flatMap((lesson) => addedFaults(lesson, before, after, asOf)),
    ...bookAfter.schedule.filter(isLeft).flatMap((row) => leftFaults(row, before, after)),
    ...classFaults(before, after),
    ...loadFaults(before, after),
    ...serviceFaults(before, after, claimed),
  ];
}

/** Nothing of the user's is changed but by lines that say so. */
function changedCells({ schedule: before }: Book, { schedule: after }: Book, { lines }: Claimed): string[] {
  const mayChange = new Set(['mark']);
  if (lines.some((line) => line.do === 'in place')) mayChange.add('type');
  if (lines.some((line) => line.do === 'teacher')) mayChange.add('teacher');
  const faults = before.flatMap((row, at) => {
    const now = after[at];
    const changed = [...row.texts].filter(([name, text]) => !mayChange.has(name) && now?.texts.get(name) !== text);
    return changed.map(([name, text]) => `row ${row.number}: ${name} was "${text}"`);
  });
  const added = after.slice(before.length).filter((row) => !isAdded(row));
  return [...faults, ...added.map(({ number }) => `row ${number} is new and not marked as the plan's`)];
}

function addedFaults(lesson: Lesson, before: School, after: School, asOf: string): string[] {
  const { name, row, student, teacher, title, type, when } = lesson;
  const says = (fault: string) => `row ${row.number} (${student.id}, ${name}): ${fault}`;
  const faults: string[] = [];
  const model = (before.byStudent.get(student.id) ?? [])[0];
  if (!student.isOwed) faults.push('the student is owed no ESL');
  if (field(row, 'name') !== (model === undefined ? student.name : field(model.row, 'name')))
    faults.push('another name');
  if (gradeOf(row) !== student.grade) faults.push('another grade');
  if (!isKnownTerm(field(row, 'term')) && !before.byClass.has(name))
    faults.push(`nobody knows the term ${field(row, 'term')}`);
  if (when.moments.size === 0 || when.perWeek === 0) faults.push('no time');
  const isNewClass = !before.byClass.has(name);
  // A class of today has its teacher for everybody in it: who joins it asks that she may teach it now.
  const isAsToday = (before.byClass.get(name) ?? []).some((each) => each.teacher === teacher);
  const teaches = teacherFault(teacher, isAsToday ? null : field(row, 'term'), after, asOf);
  if (teaches !== null) faults.push(`${teacher} ${teaches}`);
  if (!isTypeAllowed(type, student)) faults.push(`${type} is not allowed`);
  for (const other of after.byStudent.get(student.id) ?? []) {
    if (other === lesson || !meet(other.when, when)) continue;
    const isPulledOut = !isSecondary(student) && ['Pull-Out', 'Push-In'].includes(type) && !other.isEsl;
    if (!isPulledOut || !mayLeave(other.title, student)) faults.push(`${title} at the time of ${other.title}`);
  }
  for (const moment of when.moments)
    if (!isClassTime(moment, lesson, before)) faults.push(`${moment} is no class time`);
  if (isNewClass && before.lessons.some((each) => field(each.row, 'section') === field(row, 'section')))
    faults.push('the section has the name of another');
  return faults.map(says);
}

/** At least half of the grade's students have a class then, in every part of the year. */
function isClassTime(moment: string, { student, when }: Lesson, { byStudent, students }: School): boolean {
  const grade = [...students.values()].filter((each) => each.grade === student.grade && byStudent.has(each.id));
  return when.quarters.every((quarter) => {
    const there = grade.filter(({ id }) =>
      (byStudent.get(id) ?? []).some((each) => each.when.quarters.includes(quarter) && each.when.moments.has(moment)),
    );
    return there.length * 2 >= grade.length;
  });
}

function leftFaults(row: BookRow, before: School, after: School): string[] {
  const student = before.students.get(field(row, 'id'));
  const lesson = (before.byStudent.get(field(row, 'id')) ?? []).find((each) => each.row.number === row.number);
  if (student === undefined || lesson === undefined) return [`row ${row.number} is left and was never there`];
  const faults: string[] = [];
  if (/^y/i.test(field(row, 'locked'))) faults.push('is locked');
  if (!lesson.isEsl) {
    if (!isSecondary(student)) faults.push('is left for good by a young child');
    if (!mayLeave(lesson.title, student)) faults.push(`${lesson.title} may not be left`);
    if ((after.byStudent.get(student.id) ?? []).some(({ name }) => name === lesson.name))
      faults.push(`${lesson.title} is left in part`);
  }
  return faults.map((fault) => `row ${row.number} (${student.id}, ${classOf(row)}): ${fault}`);
}

/** Classes that got somebody are legal; no other has a fault that it had not. */
function classFaults(before: School, after: School): string[] {
  return [...after.byClass].flatMap(([name, lessons]) => {
    if (!lessons.some(({ isEsl }) => isEsl)) return [];
    const then = before.byClass.get(name) ?? [];
    const fault = groupFault(lessons);
    const students = [...new Set(lessons.map(({ student }) => student))];
    const hasPara = after.book.sections.some((row) => classOf(row) === name && /^y/i.test(field(row, 'para')));
    const most = mostIn(students, hasPara);
    const hadSize = new Set(then.map(({ student }) => student)).size;
    const isJoined = lessons.some(({ row }) => isAdded(row));
    return [
      ...(fault !== null && (isJoined || groupFault(then) !== fault) ? [`${name}: ${fault}`] : []),
      ...(students.length > most && (isJoined || students.length > hadSize)
        ? [`${name}: ${students.length} students`]
        : []),
    ];
  });
}

/** Nobody loses, what is said to be closed is closed, and the numbers are what the program says. */
function serviceFaults(before: School, after: School, claimed: Claimed): string[] {
  const faults: string[] = [];
  const unserved = { before: 0, after: 0 };
  for (const student of before.students.values()) {
    if (!student.isOwed) continue;
    const [then, now] = [before, after].map(({ byStudent }) => byStudent.get(student.id) ?? []) as [Lesson[], Lesson[]];
    if (!isServed(student, then)) unserved.before++;
    if (!isServed(student, now)) unserved.after++;
    if (isServed(student, now)) continue;
    if (isServed(student, then)) faults.push(`${student.id} was served`);
    if (minutesOf(now) < minutesOf(then) - 1e-6) faults.push(`${student.id} has fewer minutes`);
    if (isClosed(student, claimed)) faults.push(`${student.id} is said to be served`);
  }
  // Who is owed ESL stands in other sheets too where a workbook has more than these.
  if (before.book.hasOthers) return faults;
  if (unserved.before !== claimed.before.unserved)
    faults.push(`unserved before: ${unserved.before}, said ${claimed.before.unserved}`);
  if (unserved.after !== claimed.after.unserved)
    faults.push(`unserved after: ${unserved.after}, said ${claimed.after.unserved}`);
  return faults;
}

function isClosed({ id }: Student, { lines }: Claimed): boolean {
  return lines.some(
    ({ closes, studentId }) =>
      studentId === id && closes.some((check) => check === 'esl-none' || check === 'esl-minutes-short'),
  );
}
