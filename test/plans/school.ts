import { field, type Book, type BookRow } from './book';
import { meetingReader, type Meeting } from './times';

/** A student as the rules of docs/spec/esl-service.md see one. */
export interface Student {
  readonly id: string;
  readonly name: string;
  readonly grade: string;
  readonly room: string;
  readonly isMl: boolean;
  readonly level: number | null;
  readonly repeatsThree: boolean;
  readonly hilt: boolean;
  readonly sei: boolean;
  readonly optedOut: boolean;
  /** Owed ESL, and judged. */
  readonly isOwed: boolean;
}

/** A schedule row that counts: not left. */
export interface Lesson {
  readonly row: BookRow;
  readonly student: Student;
  readonly title: string;
  /** Course, section and term: a class. */
  readonly name: string;
  readonly when: Meeting;
  readonly teacher: string;
  readonly type: string;
  readonly isEsl: boolean;
}

/** A book as a school: students, and the rows that count. */
export interface School {
  readonly book: Book;
  readonly students: ReadonlyMap<string, Student>;
  readonly lessons: readonly Lesson[];
  readonly byStudent: ReadonlyMap<string, readonly Lesson[]>;
  readonly byClass: ReadonlyMap<string, readonly Lesson[]>;
}

export const SECONDARY = ['6', '7', '8', '9', '10', '11', '12'];
export const GRADES = ['K2', '1', '2', '3', '4', '5', ...SECONDARY];
const ESL = /\b(ESL|ELD|ESOL)\d*\b/i;

export function schoolOf(book: Book): School {
  // A roster row without an id is the student of its name in the schedule (docs/spec/rulings.md, Who counts).
  const ids = new Map(book.schedule.map((row) => [field(row, 'name'), field(row, 'id')]));
  const students = new Map(
    book.roster.map((row) => {
      const id = field(row, 'id') || (ids.get(field(row, 'name')) ?? '');
      return [id, studentOf(row, id)];
    }),
  );
  const readMeeting = meetingReader(book);
  const lessons = book.schedule.flatMap((row): Lesson[] => {
    const student = students.get(field(row, 'id'));
    if (student === undefined || isLeft(row)) return [];
    const [code, title, type] = [field(row, 'code'), field(row, 'title'), field(row, 'type')];
    return [
      {
        row,
        student,
        title: title || code,
        name: classOf(row),
        when: readMeeting(row),
        teacher: field(row, 'teacher'),
        type: type || 'Standalone',
        isEsl: type !== '' || ESL.test(`${code} ${title}`),
      },
    ];
  });
  return {
    book,
    students,
    lessons,
    byStudent: by(lessons, ({ student }) => student.id),
    byClass: by(lessons, ({ name }) => name),
  };
}

export function classOf(row: BookRow): string {
  return ['code', 'title', 'section', 'term'].map((name) => field(row, name)).join(' | ');
}

export function isLeft(row: BookRow): boolean {
  return field(row, 'mark').startsWith('leaves:');
}

export function isAdded(row: BookRow): boolean {
  return field(row, 'mark') !== '' && !isLeft(row);
}

function by<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** `04` is grade 4. */
export function gradeOf(row: BookRow): string {
  return field(row, 'grade').replace(/^0(?=\d)/, '');
}

function studentOf(row: BookRow, id: string): Student {
  const of = (name: string) => field(row, name);
  const program = of('program');
  const grade = gradeOf(row);
  const isMl = of('status') === 'EL' && ['', 'Active'].includes(of('enrolled'));
  const level = Number(/\d/.exec(of('sdd') || of('eld'))?.[0] ?? 0) || null;
  const optedOut = /^y/i.test(of('optOut'));
  const isExempt = /^y/i.test(of('exempt'));
  return {
    id,
    name: of('name'),
    grade,
    room: of('room'),
    isMl,
    level,
    repeatsThree: level === 3 && of('previous') === '3',
    hilt: /HILT|SLIFE/.test(program),
    sei:
      /SEI/.test(program) &&
      /Spanish|Haitian|Portuguese|Chinese|Vietnamese|Cabo|Somali|Multilingual|Language/i.test(program) &&
      !/HILT|SLIFE/.test(program),
    optedOut,
    isOwed: isMl && level !== null && !optedOut && !isExempt && of('modification') === '' && GRADES.includes(grade),
  };
}
