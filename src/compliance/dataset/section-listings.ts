import { readTerm } from '../esl/terms';
import type { Policy } from '../policy/policy';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { programReader } from '../sheets/values/programs';
import { isBlank } from '../sheets/values/text';
import { isFilled } from '../sheets/values/yes-no';
import type { CourseBook } from './courses';
import type { SectionListing } from './records';
import { sectionDisplay } from './section-cells';
import { cellOf, sourceRows, textOf } from './source-rows';
import { staffIdText } from './staff';
import type { TeacherBook } from './teachers';

/** Reads the rows of the sections sheets. */
export function readSectionListings(
  sheets: readonly RecognisedSheet[],
  policy: Policy,
  courses: CourseBook,
  teachers: TeacherBook,
): SectionListing[] {
  const readProgram = programReader(policy.values.partnerLanguages);
  return sheets.flatMap((sheet) =>
    Array.from(sourceRows(sheet), (row): SectionListing => {
      const program = cellOf(row, 'program');
      const cells = {
        shownSchool: textOf(row, 'school'),
        school: textOf(row, 'school'),
        course: courses.find(textOf(row, 'courseCode'), textOf(row, 'courseTitle')),
        sectionName: textOf(row, 'section'),
        termText: textOf(row, 'term'),
        term: readTerm(textOf(row, 'term')).mask,
      };
      return {
        ...row,
        display: sectionDisplay(cells),
        school: cells.school,
        course: cells.course,
        sectionName: cells.sectionName,
        term: cells.term,
        teacher: teachers.find(textOf(row, 'teacher'), staffIdText(cellOf(row, 'teacherId'))),
        hasParaprofessional: isFilled(cellOf(row, 'paraprofessional')),
        program: isBlank(program) ? null : readProgram(program),
      };
    }),
  );
}
