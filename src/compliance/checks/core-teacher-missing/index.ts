import { activeEls, isCoreSection } from '../../esl/esl-sections';
import { classLabel } from '../class-label';
import { defineCheck } from '../define-check';
import { EL_STATUS, ROSTER, SCHEDULE, TEACHER } from '../needs';
import { sectionTeacherLocation, sectionTeacherText } from '../teacher-cells';
import { counted } from '../../sheets/values/word-list';

interface Missing {
  readonly class: string;
  /** Active English learners in the class. */
  readonly els: number;
  /** What stands in the teacher cell, such as TBD. */
  readonly typed: string;
}

const messages = {
  missing: (data: Missing) => ({
    message: `${data.class} has ${counted(data.els, 'English learner')} and no teacher${data.typed === '' ? '' : ` (the cell says "${data.typed}")`}.`,
    fix: 'Assign a teacher with the SEI or BEE endorsement.',
  }),
};

export const coreTeacherMissing = defineCheck({
  id: 'core-teacher-missing',
  title: 'Core class of English learners without a teacher',
  severity: 'warning',
  criterion: 'ELE 14',
  per: 'section',
  needs: [ROSTER, EL_STATUS, SCHEDULE, TEACHER],
  messages,
  run({ dataset }, report) {
    for (const section of dataset.sections) {
      if (section.teachers.length > 0 || !isCoreSection(section)) continue;
      const els = activeEls(section).length;
      if (els === 0) continue;
      report.problem({
        message: 'missing',
        at: sectionTeacherLocation(section),
        section: section.display,
        school: section.school,
        data: { class: classLabel(section), els, typed: sectionTeacherText(section) } satisfies Missing,
      });
    }
  },
});
