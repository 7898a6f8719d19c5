import { assumedYear } from '../assumed-year';
import { countOf } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { schoolYearStart } from '../../sheets/values/dates';
import { defineReport } from '../define-report';
import { note, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { inReading } from '../stated-figures';
import { counted } from '../wording';
import { mlCalendars, type MlCalendar } from './calendars';
import { behind, lackingTable, minutesSoFar, schoolTable } from './lists';
import { isLevel, monthsAhead, monthTable, worstMonth } from './months';
import { offer } from './offer';

/** Month by month to the last day of school: who will have no full ESL and why, and the minutes so far. */
export const eslCalendar = defineReport({
  ...offer,
  title: 'ESL calendar: who will be without full ESL',
  needs: 'esl-none',
  body(run, inScope) {
    const calendars = mlCalendars(run, inScope);
    if (calendars.length === 0) return { reading: 'No ML is owed ESL.', blocks: [] };
    const months = monthsAhead(calendars);
    if (months.length === 0) return { reading: 'No day of school is left for an ML who is owed ESL.', blocks: [] };
    const lacking = countOf(calendars, ({ standing }) => standing === 'lacking');
    const unknown = countOf(calendars, ({ standing }) => standing === 'not known');
    return {
      figures: inReading({ 'MLs owed ESL': calendars.length }),
      reading:
        `${lacking} of ${counted(calendars.length, 'ML')} who are owed ESL will not have it in full on every day to the last day of school` +
        (unknown === 0 ? '.' : `; ${unknown} could not be judged.`),
      blocks: [
        secondSentence(calendars, isLevel(months) ? null : (worstMonth(months)?.name ?? null)),
        ...monthTable(months),
        ...schoolTable(calendars),
        ...notes(run, calendars),
        ...(lacking === 0
          ? []
          : [{ kind: 'heading', text: 'MLs without full ESL on some day' } as const, lackingTable(calendars)]),
      ],
    };
  },
});

function secondSentence(calendars: readonly MlCalendar[], worst: string | null): ReportBlock {
  const [mls, owed, scheduled] = minutesSoFar(calendars);
  const figures = [owed ?? 0, scheduled ?? 0].map((minutes) => minutes.toLocaleString('en-US'));
  const soFar =
    mls === 0
      ? 'Scheduled minutes are not known of anybody.'
      : `So far ${figures[0]} minutes were owed to ${counted(mls, 'ML')} whose minutes are known, and ${figures[1]} scheduled; ${behind(calendars)} had fewer than owed.`;
  return { kind: 'paragraph', text: worst === null ? soFar : `Most of them in ${worst}. ${soFar}` };
}

function notes(run: ComplianceRun, calendars: readonly MlCalendar[]): ReportBlock[] {
  const assumed = assumedYear(
    calendars.map(({ service }) => service),
    run.policy,
    schoolYearStart(run.asOf),
  );
  const silent = countOf(calendars, ({ isStaffKnown }) => !isStaffKnown);
  return [
    sourceNote(
      'An ML counts in a month where full ESL, by minutes or blocks, is not scheduled on some day of it, or a class for it has no ESL teacher then; once, under the first cause from the left. Scheduled, not delivered: absences and cancelled classes are in no sheet.',
    ),
    sourceNote(
      'So far: from the later of the entry and the first day of school; a week that has begun counts in full. Secondary grades may be served by blocks with fewer minutes.',
    ),
    ...(assumed === null ? [] : [note(assumed)]),
    ...(silent === 0
      ? []
      : [
          note(
            `License or dates of an ESL teacher are not known of ${counted(silent, 'ML')}: whether that teacher stays was not judged, the schedule was.`,
          ),
        ]),
  ];
}
