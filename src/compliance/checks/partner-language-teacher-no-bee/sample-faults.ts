import { atClass, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'dual-language-without-bee',
    story: 'The Dual Language teacher of grade 4 has SEI and no Bilingual Education Endorsement.',
    plant: (school) => {
      school.teacher('4D').bee = 'N';
      const inSpanish = [school.classOf('MATH-4', '4D'), school.classOf('SOC-4', '4D', 'S2')];
      return inSpanish.map((record) => atClass('partner-language-teacher-no-bee', record));
    },
  },
];
