import { projectionLabel, readProjections, rounded, type Projection } from '../../class-size/projections';
import { cellOf } from '../../dataset/source-rows';
import { cellSeen } from '../bad-cells';
import { defineCheck, need } from '../define-check';
import { rowLocation } from '../locations';
import { unread } from '../flood';

interface Invalid {
  readonly school: string;
  readonly seats: string;
  /** What stands in the cell. */
  readonly value: string;
}

const fix = 'Enter the number of students projected, 0 or more.';
const messages = {
  missing: ({ seats }: Invalid) => ({ message: `The projection for ${seats} is missing.`, fix }),
  negative: ({ seats, value }: Invalid) => ({ message: `The projection for ${seats} is negative: ${value}.`, fix }),
  notANumber: ({ seats, value }: Invalid) => ({
    message: `The projection for ${seats} is no number: "${value}".`,
    fix,
  }),
};

export const projectionInvalid = defineCheck({
  id: 'projection-invalid',
  title: 'Projection that cannot be used',
  severity: 'error',
  criterion: 'Projections',
  per: 'row',
  needs: [need('projections sheet', 'projections')],
  messages,
  flood: unread('projections', 'the projection'),
  run({ dataset, policy }, report) {
    for (const projection of readProjections(dataset, policy)) {
      const { school, projectedFault: message } = projection;
      if (message === null) continue;
      report.problem({
        message,
        at: rowLocation(projection, 'projectedEnrollment'),
        school,
        data: {
          school,
          seats: projectionLabel(projection),
          value: shown(projection),
        } satisfies Invalid,
      });
    }
  },
});

function shown(projection: Projection): string {
  const value = cellOf(projection, 'projectedEnrollment');
  return typeof value === 'number' ? String(rounded(value)) : cellSeen(projection, 'projectedEnrollment').value;
}
