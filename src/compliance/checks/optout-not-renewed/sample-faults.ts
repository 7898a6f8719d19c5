import { serial } from '../../../../scripts/make-sample/dates';
import { form } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'opt-out-of-last-year',
    story: 'The opt-out form was not renewed.',
    plant: (school) => {
      const pupil = school.take('5D', ({ optOut }) => optOut === 'Y');
      const old = {
        formDate: serial('2025-09-15'),
        meetingDate: serial('2025-09-11'),
        approvedDate: serial('2025-09-22'),
      };
      Object.assign(form(school, pupil), old);
      return [atPupil('optout-not-renewed', school.retype(pupil, { optOutDate: old.formDate }))];
    },
  },
];
