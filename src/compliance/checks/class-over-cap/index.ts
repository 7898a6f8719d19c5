import { capReason } from '../../class-size/class-cap';
import { CLASSES, classSizeSeen, filledClasses, sizeLocation, type ClassSizeSeen } from '../class-sizes';
import { defineCheck } from '../define-check';
import { counted } from '../../sheets/values/word-list';
import { are } from '../visit';

interface OverCap extends ClassSizeSeen {
  /** The cap with a paraprofessional where one would raise it enough, else null. */
  readonly withParaprofessional: number | null;
}

const messages = {
  overCap: ({ class: label, enrolled, cap, withParaprofessional }: OverCap) => ({
    message: `${counted(enrolled, 'student')} in ${label}; the cap is ${cap.limit} ${capReason(cap)}.`,
    fix: `Move ${enrolled - cap.limit} to another section, or open one${withParaprofessional === null ? '' : `, or add a paraprofessional (cap ${withParaprofessional})`}.`,
  }),
};

const RAISED_BY_PARAPROFESSIONAL = new Set(['esl', 'bpsSei', 'bilingual']);

export const classOverCap = defineCheck({
  id: 'class-over-cap',
  title: 'Class over its cap',
  severity: 'error',
  criterion: 'Class size',
  per: 'section',
  needs: [CLASSES],
  messages,
  flood: {
    says: ({ column, sheet }) => `classes are over their cap: is column ${column} of ${sheet} the students enrolled?`,
  },
  visit: {
    place: 120,
    theme: 'Teachers and classes',
    concerns: 'class',
    says: (count) => `${are(count, 'class', 'classes')} over the cap.`,
    step: 'Move students out of classes over their cap',
    due: 'no date',
  },
  run(context, report) {
    for (const filled of filledClasses(context, report)) {
      const { sized, enrolled, cap } = filled;
      if (enrolled <= cap.limit) continue;
      const raised = context.policy.at(sized.school)['classCap.eslParaprofessional'];
      const helps = RAISED_BY_PARAPROFESSIONAL.has(cap.rule) && !cap.paraprofessional && enrolled <= raised;
      report.problem({
        message: 'overCap',
        at: sizeLocation(filled),
        section: sized.display,
        school: sized.school,
        data: { ...classSizeSeen(filled), withParaprofessional: helps ? raised : null } satisfies OverCap,
      });
    }
  },
});
