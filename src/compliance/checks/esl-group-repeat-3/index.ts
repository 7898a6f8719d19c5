import type { ClassSection, Student } from '../../dataset/records';
import { eslGroups, mayRepeatThree, repeatingThrees } from '../../esl/groups';
import { classLabels, inWords } from '../class-label';
import { defineCheck, need } from '../define-check';
import { ofStudentLevel } from '../locations';
import { EL_STATUS, LEVEL, ROSTER, SCHEDULE, SECTION } from '../needs';
import { NotJudged } from '../not-judged';
import { counted } from '../../sheets/values/word-list';

interface Repeat {
  readonly level: 3;
  readonly previousLevel: 3;
  /** As displayed: `school|course|section|term`. */
  readonly sections: readonly string[];
  readonly classes: readonly string[];
}

const messages = {
  repeats: ({ classes }: Repeat) => ({
    message: `Level 3 for a second year, and sits with level 1 or 2 in ${inWords(classes)}.`,
    fix: 'Move the student to an ESL class without levels 1 and 2.',
  }),
};

export const eslGroupRepeat3 = defineCheck({
  id: 'esl-group-repeat-3',
  title: 'Level 3 for a second year with level 1 or 2',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'student',
  needs: [
    ROSTER,
    EL_STATUS,
    LEVEL,
    need('column of the previous level on a roster', 'roster.previousLevel'),
    SCHEDULE,
    SECTION,
  ],
  messages,
  visit: {
    place: 90,
    theme: 'Services',
    concerns: 'ML',
    says: (count) =>
      `${counted(count, 'ML')} at level 3 for a second year ${count === 1 ? 'sits' : 'sit'} with level 1 or 2.`,
    step: 'Move MLs at level 3 for a second year to a class without levels 1 and 2',
    due: 'next cycle',
  },
  run({ dataset, policy }, report) {
    const sectionsOf = new Map<Student, ClassSection[]>();
    const notJudged = new NotJudged();
    const unknown = new Set<Student>();
    for (const { section, verdict } of eslGroups(dataset.sections, policy)) {
      for (const student of mayRepeatThree(verdict)) unknown.add(student);
      for (const student of repeatingThrees(verdict)) {
        sectionsOf.set(student, [...(sectionsOf.get(student) ?? []), section]);
      }
    }
    for (const [student, sections] of sectionsOf) {
      report.problem({
        message: 'repeats',
        ...ofStudentLevel(student),
        data: {
          level: 3,
          previousLevel: 3,
          sections: sections.map(({ display }) => display),
          classes: classLabels(sections),
        } satisfies Repeat,
      });
    }
    for (const student of unknown) {
      if (!sectionsOf.has(student)) notJudged.add('no readable previous level or opt-out of the group', student);
    }
    notJudged.report(report);
  },
});
