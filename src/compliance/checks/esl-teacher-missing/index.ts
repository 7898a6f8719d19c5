import type { Dataset } from '../../dataset/dataset';
import type { SectionListing } from '../../dataset/records';
import { textOf } from '../../dataset/source-rows';
import { isEslSection } from '../../esl/esl-sections';
import { classLabel } from '../class-label';
import { defineCheck, need } from '../define-check';
import { rowLocation } from '../locations';
import { TEACHER } from '../needs';
import { sectionTeacherLocation, sectionTeacherText } from '../teacher-cells';
import { eslClasses } from '../visit';

interface Missing {
  readonly class: string;
  /** What stands in the teacher cell, such as TBD. */
  readonly typed: string;
}

const messages = {
  missing: (data: Missing) => ({
    message: `${data.class} has no teacher${data.typed === '' ? '' : ` (the cell says "${data.typed}")`}.`,
    fix: 'Assign an ESL-licensed teacher to the class.',
  }),
};

export const eslTeacherMissing = defineCheck({
  id: 'esl-teacher-missing',
  title: 'ESL class without a teacher',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'section',
  needs: [need('schedule, and no sections sheet', 'schedule', 'sections'), TEACHER],
  messages,
  visit: {
    place: 30,
    theme: 'Teachers and classes',
    concerns: 'class',
    says: (count) => `${eslClasses(count)} ${count === 1 ? 'has' : 'have'} no teacher.`,
    step: 'Assign an ESL-licensed teacher to each ESL class',
    due: 'now',
  },
  run({ dataset }, report) {
    for (const section of dataset.sections) {
      if (section.teachers.length > 0 || !isEslSection(section)) continue;
      report.problem({
        message: 'missing',
        at: sectionTeacherLocation(section),
        section: section.display,
        school: section.school,
        data: { class: classLabel(section), typed: sectionTeacherText(section) } satisfies Missing,
      });
    }
    for (const listing of listedAlone(dataset)) {
      const field = listing.source.columns.has('teacher') ? 'teacher' : 'teacherId';
      report.problem({
        message: 'missing',
        at: rowLocation(listing, field),
        section: listing.display,
        school: listing.school,
        data: { class: classLabel(listing), typed: textOf(listing, field) } satisfies Missing,
      });
    }
  },
});

/** ESL classes without a teacher that only a sections sheet names (docs/spec/rulings.md, ESL service); those that it calls empty serve nobody. */
function listedAlone({ listings, sections }: Dataset): SectionListing[] {
  const scheduled = new Set(sections.map(({ listing }) => listing));
  return listings.filter(
    (listing) =>
      listing.teachers.length === 0 &&
      listing.course.hasEslWords &&
      listing.enrolled !== 0 &&
      !listing.isRepeat &&
      !scheduled.has(listing) &&
      (listing.source.columns.has('teacher') || listing.source.columns.has('teacherId')),
  );
}
