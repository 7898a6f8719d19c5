import { capReason, type ClassCap } from '../../class-size/class-cap';
import { projectionLabel, readProjections, sectionsNeeded, type Projection } from '../../class-size/projections';
import { defineCheck, need } from '../define-check';
import { rowLocation } from '../locations';
import { counted, wordList } from '../../sheets/values/word-list';

interface OverCapacity {
  readonly school: string;
  readonly seats: string;
  readonly projected: number;
  readonly cap: ClassCap;
  readonly sectionsNeeded: number;
  readonly sectionsNow: number;
}

const messages = {
  overCapacity: ({ seats, projected, cap, sectionsNeeded: needed, sectionsNow }: OverCapacity) => ({
    message: `${projected} projected in ${seats} ${projected === 1 ? 'needs' : 'need'} ${counted(needed, 'section')}; there ${sectionsNow === 1 ? 'is' : 'are'} ${sectionsNow}. The cap is ${cap.limit} ${capReason(cap)}.`,
    fix: `Plan ${needed - sectionsNow} more, or ask for the projection to be corrected.`,
  }),
};

export const projectionOverCapacity = defineCheck({
  id: 'projection-over-capacity',
  title: 'Projection needs more sections',
  severity: 'warning',
  criterion: 'Projections',
  per: 'school+grade+program',
  needs: [
    need('projections sheet', 'projections'),
    need('column of current sections in a projections sheet', 'projections.currentSections'),
  ],
  messages,
  run({ dataset, policy }, report) {
    let withoutSections = 0;
    const withoutCap = new Set<string>();
    for (const projection of readProjections(dataset, policy)) {
      const { school, projected, currentSections, cap } = projection;
      if (projected === null) continue;
      if (currentSections === null) withoutSections++;
      if (cap === null) withoutCap.add(gradeName(projection));
      const needed = sectionsNeeded(projection);
      if (currentSections === null || cap === null || needed === null || needed <= currentSections) continue;
      report.problem({
        message: 'overCapacity',
        at: rowLocation(projection, 'projectedEnrollment', 'currentSections'),
        school,
        data: {
          school,
          seats: projectionLabel(projection),
          projected,
          cap,
          sectionsNeeded: needed,
          sectionsNow: currentSections,
        } satisfies OverCapacity,
      });
    }
    if (withoutSections > 0) {
      report.couldNotJudge(
        `no number of current sections on ${counted(withoutSections, 'row')} of a projections sheet`,
      );
    }
    if (withoutCap.size > 0) report.couldNotJudge(`no cap known for projections of ${wordList([...withoutCap])}`);
  },
});

function gradeName({ grade, gradeText }: Projection): string {
  return grade === null ? (gradeText === '' ? 'a blank grade' : 'a grade that cannot be read') : `grade ${grade}`;
}
