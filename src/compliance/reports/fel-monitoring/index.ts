import { countOf } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { defineReport } from '../define-report';
import { missingFor } from '../missing-for';
import { sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { unknownYearsNote } from '../unknown-years';
import { counted } from '../wording';
import { monitoredFormerEls, type MonitoredFormerEl } from './former-els';
import { formerElTable, yearTable } from './monitoring-tables';
import { reEntryConcerns, reEntryTable, type ReEntryConcern } from './re-entry';
import { offer } from './offer';

/** Who is monitored after leaving ESL, what is due, and whose exit is in doubt. */
export const felMonitoring = defineReport({
  ...offer,
  title: 'Former ELs in monitoring',
  needs: 'fel-monitoring-over',
  body(run, inScope) {
    const formerEls = monitoredFormerEls(run, inScope);
    if (formerEls.length === 0) return { reading: 'No former EL is on a roster.', blocks: [] };
    const concerns = missingFor(run, 'exit-not-met') === null ? reEntryConcerns(run, inScope) : [];
    const { monitoringYears } = run.policy.values;
    return {
      reading: reading(run, formerEls),
      blocks: [
        ...secondSentence(run, concerns),
        { kind: 'heading', text: 'By year of monitoring' },
        yearTable(formerEls, monitoringYears),
        ...(concerns.length === 0
          ? []
          : [{ kind: 'heading', text: 'Below the exit scores of their exit year' } as const, reEntryTable(concerns)]),
        ...notes(concerns),
        { kind: 'heading', text: 'Each former EL' },
        formerElTable(formerEls, monitoringYears, run.asOf),
      ],
    };
  },
});

function reading({ dataset, schoolYear }: ComplianceRun, formerEls: readonly MonitoredFormerEl[]): string {
  if (!dataset.has('monitoring'))
    return `${counted(formerEls.length, 'former EL')} ${formerEls.length === 1 ? 'is' : 'are'} on the rosters; no monitoring sheet tells of entries.`;
  const due = formerEls.filter(({ standing }) => standing === 'not monitored' || standing === 'monitored');
  const without = countOf(due, ({ standing }) => standing === 'not monitored');
  const dateless = countOf(formerEls, ({ standing }) => standing === 'no exit date');
  return (
    `${without} of ${counted(due.length, 'former EL')} in monitoring ${without === 1 ? 'has' : 'have'} no entry in ${schoolYear}` +
    (dateless === 0 ? '.' : `; ${dateless} without an exit date could not be judged.`)
  );
}

function secondSentence(run: ComplianceRun, concerns: readonly ReEntryConcern[]): ReportBlock[] {
  const missing = missingFor(run, 'exit-not-met');
  if (missing !== null)
    return [{ kind: 'paragraph', text: `Whether the scores bear the exits out was not judged: ${missing}.` }];
  const below = countOf(concerns, ({ waiver }) => waiver === null);
  return [
    {
      kind: 'paragraph',
      text: `${counted(below, 'former EL')} ${below === 1 ? 'is' : 'are'} below the exit scores of the exit year.`,
    },
  ];
}

function notes(concerns: readonly ReEntryConcern[]): ReportBlock[] {
  return [
    sourceNote(
      'Monitoring lasts four school years after exit unless the policy says otherwise (CAO-05); an exit up to October 31 counts for the school year before. One entry each marking period; how often in years 3 and 4 is not known to this program. Services are restored only with the written permission of the parents.',
    ),
    ...unknownYearsNote(concerns),
  ];
}
