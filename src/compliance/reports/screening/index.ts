import { wordList } from '../../sheets/values/word-list';
import { monthAndDay } from '../../sheets/values/dates';
import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { missingFor } from '../missing-for';
import { note, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';
import { listedScreenings, notScreened, type ListedScreening } from './listed';
import { listTable, schoolTable } from './tables';
import { offer } from './offer';

/** The validation list of the K1 screenings, and of any others on the screening sheets. */
export const screening = defineReport({
  ...offer,
  title: 'K1 screening: validation list',
  body(run, inScope) {
    const missing = missingFor(run, 'screener-incomplete');
    if (missing !== null) {
      return {
        reading: 'No screening can be read from this workbook.',
        blocks: [note(`Missing in this workbook: ${missing}.`)],
      };
    }
    const all = listedScreenings(run, inScope);
    const isK1 = (one: ListedScreening) => one.screening?.grade === 'K1';
    const others = all.filter((one) => !isK1(one));
    const k1 = [...all.filter(isK1), ...notScreened(run, inScope)];
    return {
      reading: reading(k1, others),
      blocks: [
        ...(k1.length === 0
          ? [note('No K1 screening, and no K1 student to be screened.')]
          : [{ kind: 'heading', text: 'K1 by school' } as const, schoolTable(k1)]),
        ...unjudgedSystems(all),
        note(
          `K1 needs Listening and Speaking, K2 both in the first half-year and all four domains from the second on, later grades all four; the K1 window is ${monthDay(run.policy.values.k1WindowStart)} to ${monthDay(run.policy.values.k1WindowEnd)} (EL-06, dates of SY24). A screening that is entered in one of Aspen and Ellevation only is incomplete.`,
        ),
        sourceNote(
          'Not screened yet: active K1 students whose home language survey names another language and who are on no screening sheet. No finding, because the window may not have begun.',
        ),
        ...listed('Other screenings', 'others', others),
        ...listed('Each K1 student', 'k1', k1),
      ],
    };
  },
});

function listed(heading: string, name: string, screenings: readonly ListedScreening[]): ReportBlock[] {
  return screenings.length === 0 ? [] : [{ kind: 'heading', text: heading }, listTable(name, screenings)];
}

/** Where a system has no column, no screening of the sheet can be called complete. */
function unjudgedSystems(listed: readonly ListedScreening[]): ReportBlock[] {
  const systems = new Set(listed.flatMap(({ screening: row }) => row?.unmappedSystems ?? []));
  if (systems.size === 0) return [];
  return [
    note(
      `A screening sheet has no column for the entry in ${wordList([...systems])}, so that cannot be checked there: such screenings are "Not all checked", never complete, and in no share.`,
    ),
  ];
}

function reading(k1: readonly ListedScreening[], others: readonly ListedScreening[]): string {
  const screened = k1.filter(({ screening: row }) => row !== null);
  const isIncomplete = ({ standing }: ListedScreening) => standing === 'incomplete';
  const incomplete = countOf(screened, isIncomplete);
  const waiting = k1.length - screened.length;
  const unchecked = countOf(screened, ({ standing }) => standing === 'not judged' || standing === 'not all checked');
  const otherIncomplete = countOf(others, isIncomplete);
  return (
    `${incomplete} of ${counted(screened.length, 'K1 screening')} ${incomplete === 1 ? 'is' : 'are'} incomplete` +
    (unchecked === 0 ? '' : `; ${unchecked} cannot be checked in full`) +
    (waiting === 0 ? '' : `; ${counted(waiting, 'K1 student')} ${waiting === 1 ? 'has' : 'have'} none yet`) +
    (others.length === 0
      ? '.'
      : `; ${otherIncomplete} of ${counted(others.length, 'other screening')} ${otherIncomplete === 1 ? 'is' : 'are'} incomplete.`)
  );
}

function monthDay(setting: string): string {
  return monthAndDay(setting).join('/');
}
