import { activeStudents, isEslSection } from '../../esl/esl-sections';
import { sizeBasis, sizeLimit, type SizeBasis } from '../../esl/group-size';
import { classLabel } from '../class-label';
import { defineCheck } from '../define-check';
import { sectionLocation } from '../locations';
import { ROSTER, SCHEDULE, SECTION } from '../needs';
import { eslClasses } from '../visit';

interface Size {
  readonly class: string;
  readonly students: number;
  readonly limit: number;
  readonly basis: SizeBasis;
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
      const limit = sizeLimit(students, section.hasParaprofessional, values);
      const size = students.length + section.unjoined.length;
      if (size <= limit) continue;
      report.problem({
        message: 'tooMany',
        at: sectionLocation(section),
        section: section.display,
        school: section.school,
        data: {
          class: classLabel(section),
          students: size,
          limit,
          basis: sizeBasis(students, section.hasParaprofessional),
          withParaprofessional: values['eslGroupSize.paraprofessional'],
        } satisfies Size,
      });
    }
  },
});

function mayAddParaprofessional({ students, basis, withParaprofessional }: Size): boolean {
  return basis === 'standard' && students <= withParaprofessional;
}
