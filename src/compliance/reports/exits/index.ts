import type { ExitComparison } from '../../status/exit-scores';
import type { ComplianceRun } from '../../run/run';
import { schoolYearName, schoolYearStart } from '../../sheets/values/dates';
import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { missingFor } from '../missing-for';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';
import { monitoredFormerEls, type MonitoredFormerEl } from './former-els';
import { exitCandidates, exitTable, type ExitCandidate } from './meets-exit';
import { formerElTable, yearTable } from './monitoring-tables';
import { reEntryConcerns, reEntryTable, type ReEntryConcern } from './re-entry';
import { offer } from './offer';

interface Parts {
  readonly candidates: readonly ExitCandidate[];
  readonly formerEls: readonly MonitoredFormerEl[];
  readonly concerns: readonly ReEntryConcern[];
}

/** Who is to leave ESL, who is monitored after leaving, and whose exit is in doubt. */
export const exits = defineReport({
  ...offer,
  title: 'Exits and former ELs',
  body(run, inScope) {
    const missing = {
      exit: missingFor(run, 'exit-not-applied'),
      formerEls: missingFor(run, 'fel-monitoring-over'),
      reEntry: missingFor(run, 'exit-not-met'),
    };
    const parts: Parts = {
      candidates: missing.exit === null ? exitCandidates(run, inScope) : [],
      formerEls: missing.formerEls === null ? monitoredFormerEls(run, inScope) : [],
      concerns: missing.reEntry === null ? reEntryConcerns(run, inScope) : [],
    };
    const { candidates, formerEls, concerns } = parts;
    return {
      reading: reading(run, parts, missing),
      blocks: [
        ...section('MLs who meet exit', missing.exit, candidates.length, 'No ML meets the exit scores.', () => [
          exitTable(candidates),
        ]),
        ...section('Re-entry concerns', missing.reEntry, concerns.length, 'No former EL is below the scores.', () => [
          reEntryTable(concerns),
        ]),
        ...section('Former ELs by year of monitoring', missing.formerEls, formerEls.length, 'No former EL.', () => [
          yearTable(formerEls, run.policy.values.monitoringYears),
          formerElTable(formerEls, run.policy.values.monitoringYears, run.asOf),
        ]),
        ...notes(parts),
      ],
    };
  },
});

function section(
  title: string,
  missing: string | null,
  rows: number,
  none: string,
  tables: () => readonly ReportBlock[],
): ReportBlock[] {
  const heading: ReportBlock = { kind: 'heading', text: title };
  if (missing !== null) return [heading, note(`Missing in this workbook: ${missing}.`)];
  return rows === 0 ? [heading, note(none)] : [heading, ...tables()];
}

function reading(
  run: ComplianceRun,
  { candidates, formerEls, concerns }: Parts,
  missing: { readonly exit: string | null; readonly formerEls: string | null; readonly reEntry: string | null },
): string {
  const schoolYear = schoolYearName(schoolYearStart(run.asOf));
  const exit = countOf(candidates, ({ meets, waiver }) => meets && waiver === null);
  const due = formerEls.filter(({ standing }) => ['not monitored', 'monitored'].includes(standing));
  const without = countOf(due, ({ standing }) => standing === 'not monitored');
  const below = countOf(concerns, ({ waiver }) => waiver === null);
  const parts = [
    ...(missing.exit === null
      ? [`${counted(exit, 'ML')} ${exit === 1 ? 'meets exit and is' : 'meet exit and are'} still coded EL`]
      : []),
    ...(due.length > 0
      ? [
          `${without} of ${counted(due.length, 'former EL')} in monitoring ${without === 1 ? 'has' : 'have'} no entry in ${schoolYear}`,
        ]
      : []),
    ...(missing.reEntry === null
      ? [`${counted(below, 'former EL')} ${below === 1 ? 'is' : 'are'} below the scores of the exit year`]
      : []),
  ];
  return parts.length === 0 ? 'Exits and former ELs cannot be read from this workbook.' : `${parts.join('; ')}.`;
}

function notes({ candidates, concerns }: Parts): ReportBlock[] {
  const doubtful = new Set(
    [...candidates, ...concerns].flatMap(({ comparison }) => (comparison.needed.known ? [] : [yearOf(comparison)])),
  );
  return [
    note(
      'Exit needs both scores of the test year: overall 4.2 and literacy 3.9 unless the policy says otherwise (ODA-06 of 2024 and DESE). The Language Assessment Team confirms each exit. Exit scores of Alternate ACCESS are not known to this program (doe.mass.edu/ele).',
    ),
    ...(doubtful.size === 0
      ? []
      : [
          note(
            `The exit scores of ${[...doubtful].sort().join(', ')} are not known to this program (WIDA and DESE set them): the last known ones are used until a year's own are entered in the policy.`,
          ),
        ]),
    note(
      'Monitoring lasts four school years after exit unless the policy says otherwise (CAO-05); an exit up to October 31 counts for the school year before. One entry each marking period; how often in years 3 and 4 is not known to this program. Services are restored only with the written permission of the parents.',
    ),
  ];
}

function yearOf({ testYear }: ExitComparison): string {
  return testYear === null ? 'a test of unknown year' : String(testYear);
}
