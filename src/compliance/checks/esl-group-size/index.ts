import type { ClassSection, Student } from '../../dataset/records';
import { activeStudents, isEslSection } from '../../esl/esl-sections';
import { classLabel } from '../class-label';
import { defineCheck } from '../define-check';
import { sectionLocation } from '../locations';
import { ROSTER, SCHEDULE, SECTION } from '../needs';
import { eslClasses } from '../visit';

interface Size {
  readonly class: string;
  readonly students: number;
  readonly limit: number;
  readonly basis: 'standard' | 'paraprofessional' | 'hilt';
  /** The limit with a paraprofessional. */
  readonly withParaprofessional: number;
}

const BECAUSE = { standard: '', paraprofessional: ' with a paraprofessional', hilt: ' in HILT for SLIFE' } as const;

const messages = {
  tooMany: (data: Size) => ({
    message: `${data.students} students in ${data.class}; the limit is ${data.limit}${BECAUSE[data.basis]}.`,
    fix: `Move ${data.students - data.limit} to another ESL class${mayAddParaprofessional(data) ? `, or add a paraprofessional (limit ${data.withParaprofessional})` : ''}.`,
  }),
};

export const eslGroupSize = defineCheck({
  id: 'esl-group-size',
  title: 'ESL class over its size limit',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'section',
  needs: [ROSTER, SCHEDULE, SECTION],
  messages,
  visit: {
    place: 100,
    theme: 'Teachers and classes',
    concerns: 'class',
    says: (count) => `${eslClasses(count)} ${count === 1 ? 'is' : 'are'} over the limit of size.`,
    step: 'Split the ESL classes that are over their limit, or add a paraprofessional',
    due: 'next cycle',
  },
  run({ dataset, policy }, report) {
    for (const section of dataset.sections) {
      if (!section.hasEslRow || !isEslSection(section)) continue;
      const students = activeStudents(section);
      const values = policy.at(section.school);
      const basis = basisOf(section, students);
      const limit = values[`eslGroupSize.${basis}`];
      if (students.length <= limit) continue;
      report.problem({
        message: 'tooMany',
        at: sectionLocation(section),
        section: section.display,
        school: section.school,
        data: {
          class: classLabel(section),
          students: students.length,
          limit,
          basis,
          withParaprofessional: values['eslGroupSize.paraprofessional'],
        } satisfies Size,
      });
    }
  },
});

/** HILT only where all its active students are, and there a paraprofessional does not raise the limit (rulings.md). */
function basisOf(section: ClassSection, students: readonly Student[]): Size['basis'] {
  if (students.every(({ program }) => program.hilt)) return 'hilt';
  return section.hasParaprofessional ? 'paraprofessional' : 'standard';
}

function mayAddParaprofessional({ students, basis, withParaprofessional }: Size): boolean {
  return basis === 'standard' && students <= withParaprofessional;
}
