import type { FieldOf } from '../kinds';
import { isPlainList } from '../plain-list';
import type { RecognisedSheet } from '../recognised-sheet';
import { readGrade, type Grade } from '../values/grades';
import { cellText } from '../values/text';
import { withColumns } from './extended';

const GRADE =
  /\b(?:grades?|gr)\b\.?\s*(k[0-2]?|\d{1,2})\b(?!\s*[-–/&,]\s*\d)|\b(\d{1,2})(?:st|nd|rd|th)\s+gr(?:ade)?\b|\b(kindergarten)\b/iu;
/** `Teacher: Carmen Ruiz`, `ESL teacher - C. Ruiz`. */
const TEACHER =
  /^\s*(?:(?:esl|eld|enl)\s+)?(?:teacher|tchr|instructor)s?(?:\s+name)?\s*[:–—-]\s*(\p{L}[\p{L}.'’, -]*)/iu;
/** `Ms. Linh Tran - ESL schedule`, `Mr Ruiz's groups`. */
const ADDRESSED =
  /^\s*((?:[Mm]rs?|[Mm]s|[Mm]iss|[Mm]x|[Dd]r|[Ss]ra?)\.?\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,2})/u;
const TITLE = /^(?:mrs?|ms|miss|mx|dr|sra?)\.?\s+/i;
/** A list of whom somebody is in charge of says nothing of who teaches their classes. */
const NOT_OF_CLASSES = /home\s?room|\bhr\b|counsel|case\s?(?:load\s)?manag|advis|liaison|principal|secretar/i;

/** The grade that names and titles tell, the first that tells one; null where none does. */
function gradeIn(texts: readonly string[]): Grade | null {
  for (const text of texts) {
    const [, number, ordinal, word] = GRADE.exec(text) ?? [];
    const grade = readGrade(text) ?? readGrade(number ?? ordinal ?? word);
    if (grade !== null) return grade;
  }
  return null;
}

/** The teacher whom a title names; null where none does, or several. */
function teacherIn(texts: readonly string[]): string | null {
  const names = texts.flatMap((text) => {
    if (NOT_OF_CLASSES.test(text)) return [];
    const found = TEACHER.exec(text)?.[1] ?? ADDRESSED.exec(text.split(/['’]s\b/u)[0] ?? '')?.[1];
    if (found === undefined) return [];
    const name = found.replace(/\s+[-–—].*$/u, '').trim();
    const bare = name.replace(TITLE, '');
    return [bare.includes(' ') ? bare : name];
  });
  const [name = null, ...others] = new Set(names);
  return others.length === 0 ? name : null;
}

/**
 * A list of students that says the grade of all of them in its name or a title, `Grade 6`, as a roster; null where nothing says it.
 * @param list the sheet as a roster without a column for the grade
 */
export function rosterOfGrade(list: RecognisedSheet, names: readonly string[]): RecognisedSheet | null {
  // Names alone say nothing that could be joined (fit.ts, tellsWhoIsMl).
  const ofMls = isPlainList(list.columns) ? undefined : (list.columns.get('name') ?? list.columns.get('lastName'));
  const id = list.columns.get('studentId') ?? ofMls;
  const grade = gradeIn(names);
  if (id === undefined || grade === null) return null;
  return withSaid(
    list,
    'grade',
    grade,
    id,
    `No column says the grade: ${grade} is taken from the name or the title of the sheet.`,
  );
}

/** A schedule whose teacher only a title names with that teacher; as it is where a column does, or no title. */
export function withTitledTeacher(schedule: RecognisedSheet, names: readonly string[]): RecognisedSheet {
  const { kind, columns } = schedule;
  const at = columns.get('section') ?? columns.get('courseTitle') ?? columns.get('courseCode');
  if (kind !== 'schedule' || columns.has('teacher') || columns.has('teacherId') || at === undefined) return schedule;
  const teacher = teacherIn(names);
  if (teacher === null) return schedule;
  return withSaid(
    schedule,
    'teacher',
    teacher,
    at,
    `No column says the teacher: ${teacher} is taken from the title of the sheet.`,
  );
}

/** A sheet with a field that is the same in every row that holds something; findings of it point at another cell of the row. */
function withSaid(sheet: RecognisedSheet, field: FieldOf, value: string, at: number, told: string): RecognisedSheet {
  const origin = sheet.origins.get(at) ?? at;
  const { sheet: extended, places } = withColumns(sheet, [
    { origin, valueAt: (row) => (cellText(row[at]) === '' ? null : value) },
  ]);
  const [place = 0] = places;
  return {
    ...extended,
    columns: new Map<FieldOf, number>([...sheet.columns, [field, place]]),
    headings: new Map<FieldOf, string>([...sheet.headings, [field, field === 'grade' ? 'Grade' : 'Teacher']]),
    readAs: [...sheet.readAs, told],
  };
}
