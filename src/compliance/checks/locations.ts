import { cellOf } from '../dataset/source-rows';
import type { ClassSection, SourceRow, Student, Teacher } from '../dataset/records';
import type { FieldOf, KindId } from '../sheets/kinds';
import { cellAddress } from '../sheets/addresses';
import { fieldAddress, ownColumns } from '../sheets/recognised-sheet';
import { isBlank } from '../sheets/values/text';
import type { Location } from '../findings/finding';

/** The cells of a row that hold the fields; the row's first mapped cell where it maps none of them. */
export function rowLocation<K extends KindId>(
  { source, row }: Pick<SourceRow<K>, 'source' | 'row'>,
  ...fields: readonly FieldOf<K>[]
): Location {
  const cells = fields.flatMap((field) => fieldAddress(source, row, field) ?? []);
  return {
    sheetIndex: source.index,
    sheet: source.sheet.name,
    row,
    cells: cells.length > 0 ? cells : [firstCell(source, row)],
  };
}

/** The fields in which a row names its student: one column or two. */
export function nameFields({ source }: SourceRow): FieldOf[] {
  const fields: readonly FieldOf[] = source.columns.has('name') ? ['name'] : ['lastName', 'firstName'];
  return fields.filter((field) => source.columns.has(field));
}

/** A student's first roster row in sheet order: the first of the fields that it maps, else the student's id. */
export function studentLocation(student: Student, ...fields: readonly FieldOf<'roster'>[]): Location {
  const row = student.rows[0];
  if (row === undefined) throw new Error('A student without a roster row.');
  const field = fields.find((candidate) => row.source.columns.has(candidate)) ?? 'studentId';
  return rowLocation(row, field);
}

/** What a finding of a student says of her: the cell (as `studentLocation`), her id and her school. */
export function ofStudent(student: Student, ...fields: readonly FieldOf<'roster'>[]) {
  return { at: studentLocation(student, ...fields), studentId: student.id, school: student.school };
}

/** As `ofStudent`, at her level cell. */
export function ofStudentLevel(student: Student) {
  return { at: levelLocation(student), studentId: student.id, school: student.school };
}

/** A student's level cell: SDD where that is the level's source, else ELD; the other where an `ELD 3` stands under SDD alone. */
export function levelLocation(student: Student): Location {
  const fields = student.levelSource === 'eld' ? (['eld', 'sdd'] as const) : (['sdd', 'eld'] as const);
  const stated = student.level === null ? [] : fields.filter((field) => statesField(student, field));
  return studentLocation(student, ...stated, ...fields);
}

function statesField({ rows: [row] }: Student, field: FieldOf<'roster'>): boolean {
  return row !== undefined && !isBlank(cellOf(row, field));
}

/** A class's first schedule row. */
export function sectionLocation(section: ClassSection, ...fields: readonly FieldOf<'schedule'>[]): Location {
  const row = section.firstRow;
  const candidates = [...fields, 'section', 'courseCode', 'courseTitle'] as const;
  const field = candidates.find((candidate) => row.source.columns.has(candidate));
  return rowLocation(row, field ?? 'studentId');
}

/** A teacher's first schedule row. Null where only a sections sheet names the teacher. */
export function teacherLocation(teacher: Teacher): Location | null {
  const row = teacher.firstRow;
  if (row === null) return null;
  return rowLocation(row, row.source.columns.has('teacher') ? 'teacher' : 'teacherId');
}

function firstCell(source: SourceRow['source'], row: number): string {
  const first = Math.min(...ownColumns(source));
  return cellAddress(row, source.sheet.firstColumn + first);
}
