import type { Student } from '../dataset/records';
import type { Finding } from '../findings/finding';

type Place = Pick<Finding['location'], 'sheetIndex' | 'row'>;

/** Whom a finding tells of that has no id to be named by: the student of the row it points to. Nobody for findings of a class or a teacher, which point to any of their rows. */
export function studentsWithoutId(students: Iterable<Student>): (finding: Finding) => Student | undefined {
  const byRow = new Map<string, Student>();
  for (const student of students) {
    if (student.id !== '') continue;
    for (const { source, row } of [...student.rows, ...student.enrolments]) {
      byRow.set(placeOf({ sheetIndex: source.index, row }), student);
    }
  }
  return ({ studentId, section, teacher, location }) =>
    studentId !== null || section !== null || teacher !== null ? undefined : byRow.get(placeOf(location));
}

function placeOf({ sheetIndex, row }: Place): string {
  return `${sheetIndex}:${row}`;
}
