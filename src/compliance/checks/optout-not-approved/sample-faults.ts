import { form } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'opt-out-without-approval',
    story: 'A form without meeting or approval.',
    plant: (school) => {
      const pupil = school.take('4A', ({ optOut }) => optOut === 'Y');
      Object.assign(form(school, pupil), { meetingDate: null, approvedDate: null });
      return [atPupil('optout-not-approved', pupil)];
    },
  },
];
