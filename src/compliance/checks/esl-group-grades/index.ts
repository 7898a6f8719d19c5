import { eslGroups } from '../../esl/groups';
import { classLabel, inWords } from '../class-label';
import { defineCheck } from '../define-check';
import { sectionLocation } from '../locations';
import { EL_STATUS, LEVEL, ROSTER, SCHEDULE, SECTION } from '../needs';
import { eslClasses } from '../visit';

interface Grades {
  readonly class: string;
  readonly grades: readonly string[];
  readonly levels: readonly number[];
  /** The ELs who count in the group. */
  readonly students: number;
}

const messages = {
  twoLevels: (data: Grades) => ({
    message: `Levels ${inWords(data.levels)} sit together in ${data.class} in grades ${inWords(data.grades)} (${data.students} MLs); two levels need one grade.`,
    fix: 'Split the class by grade or by level.',
  }),
  tooFarApart: (data: Grades) => ({
    message: `Grades ${inWords(data.grades)} sit together in ${data.class} (${data.students} MLs); at most two grades in a row may.`,
    fix: 'Move students so that the class holds one grade, or two in a row.',
  }),
};

export const eslGroupGrades = defineCheck({
  id: 'esl-group-grades',
  title: 'ESL grades that may not sit together',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'section',
  needs: [ROSTER, EL_STATUS, LEVEL, SCHEDULE, SECTION],
  messages,
  visit: {
    place: 80,
    theme: 'Services',
    concerns: 'class',
    says: (count) => `${eslClasses(count)} ${count === 1 ? 'mixes' : 'mix'} grades that may not sit together.`,
    step: 'Regroup ESL classes by grade',
    due: 'next cycle',
  },
  run({ dataset, policy }, report) {
    for (const { section, verdict } of eslGroups(dataset.sections, policy)) {
      const { gradeProblem, grades, levels, students } = verdict;
      if (gradeProblem === null) continue;
      report.problem({
        message: gradeProblem === 'two levels need one grade' ? 'twoLevels' : 'tooFarApart',
        at: sectionLocation(section),
        section: section.display,
        school: section.school,
        data: { class: classLabel(section), grades, levels, students: students.length } satisfies Grades,
      });
    }
  },
});
