import { isEslSection } from '../../esl/esl-sections';
import { classLabel } from '../class-label';
import { defineCheck } from '../define-check';
import { SCHEDULE, TEACHER } from '../needs';
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
  needs: [SCHEDULE, TEACHER],
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
  },
});
