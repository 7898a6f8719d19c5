import type { ClassSection, Teacher } from '../../dataset/records';
import { teacherLabel } from '../../dataset/teachers';
import { hasActiveEl, isCoreSection, isEslSection } from '../../esl/esl-sections';
import { defineCheck } from '../define-check';
import { EL_STATUS, ROSTER, SCHEDULE, STAFF, TEACHER } from '../needs';
import { teachesLocation } from '../teacher-cells';

interface NotInStaff {
  /** ESL and core classes of the teacher that hold an active English learner. */
  readonly classes: number;
}

const messages = {
  notInStaff: ({ classes }: NotInStaff) => ({
    message: `Teaches English learners in ${classes} ESL or core class${classes === 1 ? '' : 'es'}, and is not in the staff sheet.`,
    fix: 'Add the teacher to the staff sheet with license and endorsements, or write name and id alike in both sheets.',
  }),
};

export const teacherNotInStaff = defineCheck({
  id: 'teacher-not-in-staff',
  title: 'Teacher not in the staff sheet',
  severity: 'warning',
  criterion: 'ELE 14',
  per: 'teacher',
  needs: [ROSTER, EL_STATUS, SCHEDULE, TEACHER, STAFF],
  messages,
  run({ dataset }, report) {
    const classes = new Map<Teacher, ClassSection[]>();
    for (const section of dataset.sections) {
      const unknown = section.teachers.filter(({ staff, isAmbiguous }) => staff === null && !isAmbiguous);
      if (unknown.length === 0 || !(isEslSection(section) || isCoreSection(section))) continue;
      if (!hasActiveEl(section)) continue;
      for (const teacher of unknown) {
        const known = classes.get(teacher);
        if (known === undefined) classes.set(teacher, [section]);
        else known.push(section);
      }
    }
    for (const [teacher, sections] of classes) {
      const [first] = sections;
      if (first === undefined) continue;
      report.problem({
        message: 'notInStaff',
        at: teachesLocation(teacher, first),
        teacher: teacherLabel(teacher),
        school: first.school,
        data: { classes: sections.length } satisfies NotInStaff,
      });
    }
  },
});
