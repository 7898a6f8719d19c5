import { countOf } from '../../grouped';
import { defineReport } from '../define-report';
import { sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { standingsBySchool } from '../standings-by-school';
import { unknownYearsNote } from '../unknown-years';
import { counted } from '../wording';
import { exitCandidates, exitTable, type ExitCandidate } from './meets-exit';
import { offer } from './offer';

/** Who is to leave ESL: the Language Assessment Team decides. */
export const exits = defineReport({
  ...offer,
  title: 'MLs who meet the exit scores',
  needs: 'exit-not-applied',
  body(run, inScope) {
    const candidates = exitCandidates(run, inScope);
    if (candidates.length === 0) return { reading: 'No ML meets the exit scores.', blocks: [] };
    const meeting = countOf(candidates, ({ meets, waiver }) => meets && waiver === null);
    const open = countOf(candidates, ({ meets, waiver }) => !meets && waiver === null);
    return {
      reading:
        `${counted(meeting, 'ML')} ${meeting === 1 ? 'meets the exit scores and is' : 'meet the exit scores and are'} still coded EL` +
        (open === 0 ? '.' : `; of ${counted(open, 'other')} the literacy score is missing.`),
      blocks: [
        ...bySchoolTable(candidates),
        ...notes(candidates),
        { kind: 'heading', text: 'Each ML' },
        exitTable(candidates),
      ],
    };
  },
});

function bySchoolTable(candidates: readonly ExitCandidate[]): ReportBlock[] {
  const standing = ({ meets, waiver }: ExitCandidate) =>
    waiver !== null ? ('reviewed' as const) : meets ? ('meets' as const) : ('open' as const);
  return [
    { kind: 'heading', text: 'By school' },
    standingsBySchool(
      candidates.map((candidate) => ({ ...candidate, standing: standing(candidate) })),
      ({ student }) => student.school,
      {
        all: 'Listed',
        standings: [
          ['meets', 'Meet exit'],
          ['open', 'Literacy score missing'],
          ['reviewed', 'Reviewed'],
        ],
        widths: { school: 24, all: 10, standing: 12 },
      },
    ),
  ];
}

function notes(candidates: readonly ExitCandidate[]): ReportBlock[] {
  return [
    sourceNote(
      'Exit needs both scores of the test year: overall 4.2 and literacy 3.9 unless the policy says otherwise (ODA-06 of 2024 and DESE). The Language Assessment Team confirms each exit. Exit scores of Alternate ACCESS are not known to this program (doe.mass.edu/ele).',
    ),
    ...unknownYearsNote(candidates),
  ];
}
