import { capReason } from '../../class-size/class-cap';
import { CLASSES, classSizeSeen, filledClasses, sizeLocation, type ClassSizeSeen } from '../class-sizes';
import { defineCheck } from '../define-check';
import { counted } from '../../sheets/values/word-list';

const messages = {
  full: ({ class: label, enrolled, cap }: ClassSizeSeen) => ({
    message: `${counted(enrolled, 'student')} in ${label}: no seat left under the cap of ${cap.limit} ${capReason(cap)}.`,
    fix: 'Place new students in another section.',
  }),
  nearlyFull: ({ class: label, enrolled, cap }: ClassSizeSeen) => ({
    message: `${counted(enrolled, 'student')} in ${label}: ${counted(cap.limit - enrolled, 'seat')} left under the cap of ${cap.limit} ${capReason(cap)}.`,
    fix: 'Look at other sections before you place new students here.',
  }),
};

export const classNearCap = defineCheck({
  id: 'class-near-cap',
  title: 'Class close to its cap',
  severity: 'info',
  criterion: 'Class size',
  per: 'section',
  needs: [CLASSES],
  messages,
  run(context, report) {
    for (const filled of filledClasses(context, report)) {
      const { sized, enrolled, cap } = filled;
      const { nearCap } = context.policy.at(sized.school);
      if (enrolled > cap.limit || 100 * enrolled < nearCap * cap.limit) continue;
      report.problem({
        message: enrolled < cap.limit ? 'nearlyFull' : 'full',
        at: sizeLocation(filled),
        section: sized.display,
        school: sized.school,
        data: { ...classSizeSeen(filled) },
      });
    }
  },
});
