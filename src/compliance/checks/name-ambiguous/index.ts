import type { Dataset } from '../../dataset/dataset';
import type { Teacher } from '../../dataset/records';
import { textOf } from '../../dataset/source-rows';
import { nameOfRow } from '../../dataset/student-names';
import { teacherLabel } from '../../dataset/teachers';
import { firstNamed } from '../../sheets/values/word-list';
import { defineCheck, need } from '../define-check';
import { nameFields, rowLocation, teacherLocation } from '../locations';

interface Several {
  readonly name: string;
  /** The ids of the students whom the name fits. */
  readonly students: readonly string[];
}

interface TeacherName {
  readonly name: string;
}

const messages = {
  student: ({ name, students }: Several) => ({
    message: `${name}: no student id, and the name fits ${students.length} students, ${firstNamed(students)}: the row is not joined to any of them.`,
    fix: 'Enter the student id.',
  }),
  teacher: ({ name }: TeacherName) => ({
    message: `${name} is the name of several teachers in the staff sheet who differ in license, endorsements or dates: none of their classes is judged by them.`,
    fix: 'Enter the staff id, here and in the staff sheet, or the school of each of these teachers in the staff sheet.',
  }),
};

export const nameAmbiguous = defineCheck({
  id: 'name-ambiguous',
  title: 'Name that fits several people',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'row',
  needs: [need('roster or staff sheet', 'roster', 'staff')],
  messages,
  run({ dataset }, report) {
    for (const { row, join } of dataset.rowsWithoutId) {
      if (join.student !== null || join.because !== 'several') continue;
      report.problem({
        message: 'student',
        at: rowLocation(row, ...nameFields(row)),
        school: textOf(row, 'school'),
        data: { name: nameOfRow(row), students: join.several.map(({ id }) => id) } satisfies Several,
      });
    }
    for (const { teacher, ...place } of ambiguousTeachers(dataset)) {
      const name = teacherLabel(teacher);
      report.problem({ message: 'teacher', ...place, teacher: name, data: { name } satisfies TeacherName });
    }
  },
});

/** Each teacher whose name decides nothing, at the first schedule row, else at the first row of a sections sheet. */
function ambiguousTeachers({ teachers, listings }: Dataset) {
  return teachers.filter(({ isAmbiguous }) => isAmbiguous).flatMap((teacher) => placeOf(teacher, listings) ?? []);
}

function placeOf(teacher: Teacher, listings: Dataset['listings']) {
  const at = teacherLocation(teacher);
  if (at !== null) return { teacher, at, school: teacher.firstRow?.section.school ?? '' };
  const listing = listings.find(({ teachers }) => teachers.includes(teacher));
  return listing === undefined ? null : { teacher, at: rowLocation(listing, 'teacher'), school: listing.school };
}
