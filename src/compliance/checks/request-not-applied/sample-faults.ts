import { serial } from '../../../../scripts/make-sample/dates';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'level-approved-and-not-entered',
    story: 'OMME approved the new level; the roster still has the old one.',
    plant: (school) => {
      const pupil = school.take('7B', ({ mlStatus, sdd }) => mlStatus === 'EL' && sdd === 3);
      school.school.requests.push({
        pupil,
        requestDate: serial('2026-10-19'),
        kind: 'Level',
        from: 'SDD 3',
        to: 'SDD 4',
        decision: 'Approved',
        decidedDate: serial('2026-11-02'),
        inAspen: 'N',
        inEllevation: 'N',
      });
      return [atPupil('request-not-applied', pupil)];
    },
  },
];
