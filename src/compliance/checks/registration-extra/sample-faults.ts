import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'former-el-registered',
    story: 'A former EL still stands on the list of the coming ACCESS test.',
    plant: (school) => {
      const pupil = school.take('7A', ({ mlStatus }) => mlStatus === 'FEL');
      school.school.registrations.push({ pupil, cluster: '6-8', accommodations: null, session: 'A: Jan 12' });
      return [atPupil('registration-extra', pupil)];
    },
  },
];
