import { teacherLabel } from '../../dataset/teachers';
import { hasActiveEl, isCoreSection } from '../../esl/esl-sections';
import { withoutEndorsed } from '../core-endorsements';
import { defineCheck, need } from '../define-check';
import { EL_STATUS, ROSTER, SCHEDULE, STAFF, TEACHER } from '../needs';
import { SilentStaff } from '../silent-staff';
import { sectionTeacherLocation } from '../teacher-cells';
import { have } from '../visit';

interface NotEndorsed {
  readonly teachers: readonly { readonly teacher: string; readonly pathway: boolean }[];
  /** Active English learners in the class whose rows list no endorsed teacher. */
  readonly els: number;
}

const messages = {
  notEndorsed: ({ teachers, els }: NotEndorsed) => ({
    message: `${learnersSit(els)} with a core teacher who has neither SEI nor BEE in the staff sheet: ${teachers
      .map(({ teacher, pathway }) => (pathway ? `${teacher} (in a pathway or under a waiver)` : teacher))
      .join('; ')}.`,
    fix: 'Have the teacher earn the SEI endorsement, or assign an endorsed teacher; if it was earned, correct the staff sheet.',
  }),
  inPathway: ({ teachers, els }: NotEndorsed) => ({
    message: `${learnersSit(els)} with a core teacher who has no SEI or BEE yet, but is in a pathway or under a waiver: ${teachers
      .map(({ teacher }) => teacher)
      .join('; ')}.`,
    fix: 'See that the endorsement is earned in time; a waiver holds for one school year.',
  }),
};

export const coreTeacherNotEndorsed = defineCheck({
  id: 'core-teacher-not-endorsed',
  title: 'Core teacher without SEI or BEE',
  severity: 'error',
  criterion: 'ELE 14',
  per: 'section',
  needs: [
    ROSTER,
    EL_STATUS,
    SCHEDULE,
    TEACHER,
    STAFF,
    need('SEI or BEE endorsement column in the staff sheet', 'staff.sei', 'staff.bee'),
  ],
  messages,
  visit: {
    place: 110,
    theme: 'Teachers and classes',
    concerns: 'class',
    says: (count) =>
      `${have(count, 'core class', 'core classes')} MLs and a teacher without the SEI or the bilingual endorsement.`,
    step: 'Plan the endorsement of core teachers who lack it, or place MLs with endorsed ones',
    due: 'next cycle',
  },
  run({ dataset }, report) {
    const silent = new SilentStaff();
    for (const section of dataset.sections) {
      if (section.teachers.length === 0 || !isCoreSection(section)) continue;
      if (!hasActiveEl(section)) continue;
      const lacking = withoutEndorsed(section, silent);
      const first = lacking?.teachers[0];
      if (lacking === null || first === undefined || lacking.els.length === 0) continue;
      const { teachers, els } = lacking;
      const inPathway = teachers.every(({ staff }) => staff?.pathway === true);
      report.problem({
        message: inPathway ? 'inPathway' : 'notEndorsed',
        severity: inPathway ? 'warning' : 'error',
        at: sectionTeacherLocation(section),
        section: section.display,
        teacher: teacherLabel(first),
        school: section.school,
        data: {
          teachers: teachers.map((teacher) => ({
            teacher: teacherLabel(teacher),
            pathway: teacher.staff?.pathway === true,
          })),
          els: els.length,
        } satisfies NotEndorsed,
      });
    }
    silent.report('SEI or BEE', report);
  },
});

function learnersSit(count: number): string {
  return count === 1 ? '1 English learner sits' : `${count} English learners sit`;
}
