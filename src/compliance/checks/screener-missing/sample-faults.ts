import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'screener-forgotten',
    story: 'The home language survey names another language; nobody was screened.',
    plant: (school) => [
      atPupil('screener-missing', school.retype(school.takeNeverEl('4D'), { hls: 'OEE', homeLanguage: 'Spanish' })),
    ],
  },
];
