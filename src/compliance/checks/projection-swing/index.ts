import { changeOf, isSwing, projectionLabel, readProjections, rounded } from '../../class-size/projections';
import { defineCheck, need } from '../define-check';
import { rowLocation } from '../locations';
import { counted } from '../../sheets/values/word-list';

interface Swing {
  readonly school: string;
  readonly seats: string;
  readonly current: number;
  readonly projected: number;
  /** Of the current enrollment, to one decimal; null where that is 0. */
  readonly percent: number | null;
}

const messages = {
  swing: ({ seats, current, projected, percent }: Swing) => ({
    message: `${seats}: from ${current} now to ${projected} projected, ${rounded(Math.abs(projected - current))} ${projected > current ? 'more' : 'fewer'}${percent === null ? '' : ` (${percent > 0 ? '+' : '−'}${Math.abs(percent)} %)`}.`,
    fix: 'Compare with the grade below this year and the last years; if nothing explains it, report it to Finance as a discrepancy.',
  }),
};

export const projectionSwing = defineCheck({
  id: 'projection-swing',
  title: 'Projection far from current enrollment',
  severity: 'warning',
  criterion: 'Projections',
  per: 'school+grade+program',
  needs: [
    need('projections sheet', 'projections'),
    need('column of current enrollment in a projections sheet', 'projections.currentEnrollment'),
  ],
  messages,
  run({ dataset, policy }, report) {
    let withoutCurrent = 0;
    for (const projection of readProjections(dataset, policy)) {
      const { school, current, projected } = projection;
      if (projected === null) continue;
      if (current === null) withoutCurrent++;
      if (current === null || !isSwing(projection, policy)) continue;
      report.problem({
        message: 'swing',
        at: rowLocation(projection, 'projectedEnrollment', 'currentEnrollment'),
        school,
        data: {
          school,
          seats: sentenceStart(projectionLabel(projection)),
          current,
          projected,
          percent: toOneDecimal(changeOf(projection)?.percent ?? null),
        } satisfies Swing,
      });
    }
    if (withoutCurrent > 0) {
      report.couldNotJudge(`no current enrollment on ${counted(withoutCurrent, 'row')} of a projections sheet`);
    }
  },
});

function toOneDecimal(percent: number | null): number | null {
  return percent === null ? null : Math.round(10 * percent) / 10;
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
