import { eslGroups } from '../../esl/groups';
import { classLabel, inWords } from '../class-label';
import { defineCheck } from '../define-check';
import { sectionLocation } from '../locations';
import { EL_STATUS, LEVEL, ROSTER, SCHEDULE, SECTION } from '../needs';
import { eslClasses } from '../visit';

interface Levels {
  readonly class: string;
  readonly levels: readonly number[];
  /** The ELs who count in the group. */
  readonly students: number;
}

const messages = {
  tooFarApart: (data: Levels) => ({
    message: `Levels ${inWords(data.levels)} sit together in ${data.class} (${data.students} MLs); at most two levels may, one next to the other.`,
    fix: 'Move students so that the class holds one level, or two next to each other.',
  }),
  needsStandalone: (data: Levels) => ({
    message: `Levels 3 and 4 sit together in ${data.class} (${data.students} MLs), which is not Standalone for all of them.`,
    fix: 'Make the class Standalone, or teach levels 3 and 4 apart.',
  }),
};

export const eslGroupLevels = defineCheck({
  id: 'esl-group-levels',
  title: 'ESL levels that may not sit together',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'section',
  needs: [ROSTER, EL_STATUS, LEVEL, SCHEDULE, SECTION],
  messages,
  visit: {
    place: 70,
    theme: 'Services',
    concerns: 'class',
    says: (count) => `${eslClasses(count)} ${count === 1 ? 'mixes' : 'mix'} levels that may not sit together.`,
    step: 'Regroup ESL classes by level',
    due: 'next cycle',
  },
  run({ dataset, policy }, report) {
    for (const { section, verdict } of eslGroups(dataset.sections, policy)) {
      const { levelProblem, levels, students } = verdict;
      if (levelProblem === null) continue;
      report.problem({
        message: levelProblem === 'too far apart' ? 'tooFarApart' : 'needsStandalone',
        at: sectionLocation(section),
        section: section.display,
        school: section.school,
        data: { class: classLabel(section), levels, students: students.length } satisfies Levels,
      });
    }
  },
});
