import { serial } from '../../../../scripts/make-sample/dates';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'request-waits',
    story: 'The family asked for another program in October and heard nothing.',
    plant: (school) => {
      const pupil = school.takeEl('3A', 2);
      school.school.requests.push({
        pupil,
        requestDate: serial('2026-10-13'),
        kind: 'Program',
        from: null,
        to: 'Dual Language',
        decision: 'Pending',
        decidedDate: null,
        inAspen: null,
        inEllevation: null,
      });
      return [atPupil('request-open', pupil)];
    },
  },
];
