import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { missingFor } from '../missing-for';
import { note, notPrintedNote, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';
import { judgedLevels, type JudgedLevels, type Standing } from './judged-levels';
import { proposalTable } from './proposal-table';
import { levelTotals, schoolTotals } from './totals';
import { offer } from './offer';

/** The level that each ML's newest ACCESS result proposes, with room for the decision. */
export const sddProposals = defineReport({
  ...offer,
  title: 'Proposed service levels (SDD)',
  body(run, inScope) {
    const missing = missingFor(run, 'sdd-differs-from-access');
    if (missing !== null) {
      return {
        reading: 'No level can be proposed.',
        blocks: [note(`Missing in this workbook: ${missing}.`)],
      };
    }
    const levels = judgedLevels(run, inScope);
    const { judged } = levels;
    if (judged.length === 0) {
      return {
        reading: 'No ML has an ACCESS result or another level than before, so no level is proposed.',
        blocks: notes(levels),
      };
    }
    return {
      reading: reading(levels),
      blocks: [
        ...levelTotals(levels),
        ...schoolTotals(judged),
        ...notes(levels),
        { kind: 'heading', text: 'Each ML' },
        ...notPrintedNote(
          countOf(judged, ({ standing }) => standing === 'as it is'),
          'whose level stays as it is',
        ),
        proposalTable(judged),
      ],
    };
  },
});

function reading({ judged }: JudgedLevels): string {
  const withResult = judged.filter(({ result }) => result !== null);
  const having = (standing: Standing) => countOf(withResult, (one) => one.standing === standing);
  const [up, down, noLevel, exit] = [having('up'), having('down'), having('no level'), having('meets exit')];
  const differ = up + down;
  const reviewed = countOf(judged, ({ standing }) => standing === 'reviewed');
  const changed = countOf(judged, ({ result, standing }) => result === null && standing !== 'reviewed');
  return (
    `${differ} of ${counted(withResult.length, 'ML')} with an ACCESS result ${differ === 1 ? 'has' : 'have'} a level that differs from it (${up} up, ${down} down)` +
    (noLevel === 0 ? '' : `; ${noLevel} ${noLevel === 1 ? 'has' : 'have'} no level`) +
    (exit === 0 ? '' : `; ${exit} ${exit === 1 ? 'meets' : 'meet'} exit`) +
    (changed === 0 ? '' : `; ${changed} without a result ${changed === 1 ? 'has' : 'have'} another level than before`) +
    (reviewed === 0 ? '.' : `; ${reviewed} reviewed.`)
  );
}

function notes({ withoutResult }: JudgedLevels): ReportBlock[] {
  const without = withoutResult.length;
  return [
    ...(without === 0
      ? []
      : [
          note(
            `${counted(without, 'ML')} without an ACCESS result ${without === 1 ? 'keeps the' : 'keep their'} level and ${without === 1 ? 'is' : 'are'} not listed.`,
          ),
        ]),
    sourceNote(
      'The newest result counts, whatever its year. Its whole number is the level (Alternate A1–P1 = 1, P2 = 2, P3 = 3), never below the previous level while the policy holds harmless; without a result the previous level is kept (BPS Circular CAO-05, Table 9, for ELD).',
    ),
    sourceNote(
      'The cut scores of SDD are not known to this program: those of ELD are used, with 4 as the highest SDD (our reading). The Language Assessment Team decides; what is written under Decision stays when the tab is written again.',
    ),
  ];
}
