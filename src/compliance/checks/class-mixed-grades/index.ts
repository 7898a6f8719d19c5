import { gradesOf } from '../../class-size/class-grades';
import { classesOf } from '../../class-size/classes';
import { gradeRank, K2_RANK, type Grade } from '../../sheets/values/grades';
import { classLabel, inWords } from '../class-label';
import { classLocation } from '../class-sizes';
import { defineCheck, need } from '../define-check';
import { ROSTER, SCHEDULE, SECTION } from '../needs';

interface MixedGrades {
  readonly class: string;
  readonly grades: readonly string[];
  /** Active students in the class. */
  readonly students: number;
}

const MOST_GRADES = 2;
const LAST_RANK = gradeRank('5') ?? 0;

const messages = {
  mixed: ({ class: label, grades, students }: MixedGrades) => ({
    message: `Grades ${inWords(grades)} sit together in ${label} (${students} students).`,
    fix: 'See whether the class is meant to hold more than two grades; if not, move the students of one grade.',
  }),
};

export const classMixedGrades = defineCheck({
  id: 'class-mixed-grades',
  title: 'More than two grades in a core class',
  severity: 'info',
  criterion: 'Class size',
  per: 'section',
  needs: [ROSTER, need('grade column on a roster', 'roster.grade'), SCHEDULE, SECTION],
  messages,
  run({ dataset }, report) {
    for (const sized of classesOf(dataset)) {
      if (!sized.isCore) continue;
      const grades = gradesOf(sized.students);
      if (grades.length <= MOST_GRADES || !grades.every(isK2To5)) continue;
      report.problem({
        message: 'mixed',
        at: classLocation(sized, 'section'),
        section: sized.display,
        school: sized.school,
        data: { class: classLabel(sized), grades, students: sized.students.length } satisfies MixedGrades,
      });
    }
  },
});

function isK2To5(grade: Grade): boolean {
  const rank = gradeRank(grade) ?? -1;
  return rank >= K2_RANK && rank <= LAST_RANK;
}
