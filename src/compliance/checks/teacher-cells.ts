import type { ClassSection, SourceRow, Teacher } from '../dataset/records';
import { textOf } from '../dataset/source-rows';
import type { Location } from '../findings/finding';
import { rowLocation, sectionLocation, teacherLocation } from './locations';

const FIELDS = ['teacher', 'teacherId'] as const;

type TeacherRow = SourceRow<'schedule' | 'sections'>;

/** Where a class says who teaches it: its first schedule row, or its row in a sections sheet where only that has the column. */
export function sectionTeacherLocation(section: ClassSection): Location {
  const row = teacherRow(section);
  return row === null ? sectionLocation(section) : rowLocation(row, teacherField(row) ?? 'teacher');
}

/** What stands where a class says who teaches it: `TBD`, or an empty text. */
export function sectionTeacherText(section: ClassSection): string {
  const row = teacherRow(section);
  return row === null ? '' : textOf(row, teacherField(row) ?? 'teacher');
}

/** A teacher's first schedule row, else the row in a sections sheet by which the teacher has the class. */
export function teachesLocation(teacher: Teacher, section: ClassSection): Location {
  return teacherLocation(teacher) ?? sectionTeacherLocation(section);
}

function teacherRow({ firstRow, listing }: ClassSection): TeacherRow | null {
  const rows = [firstRow, ...(listing === null ? [] : [listing])];
  return rows.find((row) => teacherField(row) !== undefined) ?? null;
}

function teacherField({ source }: TeacherRow): (typeof FIELDS)[number] | undefined {
  return FIELDS.find((field) => source.columns.has(field));
}
