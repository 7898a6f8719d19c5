import { currentTestYear } from '../../calendar/test-years';
import { meetsExit } from '../../status/exit-scores';
import type { ComplianceRun } from '../../run/run';
import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { missingFor } from '../missing-for';
import { note, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { median } from '../statistics';
import { counted, inPercent } from '../wording';
import { alternateBlocks } from './alternate';
import { domainBlocks } from './domains';
import { growthBlocks } from './growth';
import { levelBlocks, scoresOf } from './levels';
import { participants, participationTable, type Participant } from './participation';
import { yearResults, type YearResults } from './results';
import { progressBlocks } from './progress';
import { scoreWords } from './score-words';
import { offer } from './offer';

/** Who was tested, what the scores are, and how they changed. */
export const access = defineReport({
  ...offer,
  title: 'ACCESS for ELLs: participation and results',
  body(run, inScope) {
    const missing = missingFor(run, 'exit-not-applied');
    if (missing !== null) {
      return {
        reading: 'No ACCESS result can be read from this workbook.',
        blocks: [note(`Missing in this workbook: ${missing}.`)],
      };
    }
    const missingSheet = missingFor(run, 'access-participation');
    const tested = missingSheet === null ? participants(run, inScope) : [];
    const results = yearResults(run, inScope);
    return {
      reading: [participationWords(tested, run), resultWords(results, run)].filter((text) => text !== '').join(' '),
      blocks: [
        ...(tested.length === 0
          ? []
          : [{ kind: 'heading', text: 'Participation' } as const, participationTable(tested, run)]),
        ...(missingSheet === null ? [] : [note(`Participation cannot be told. Missing: ${missingSheet}.`)]),
        ...(results === null
          ? []
          : [
              ...levelBlocks(results, run.policy.values),
              ...domainBlocks(results),
              ...growthBlocks(results),
              ...alternateBlocks(results),
            ]),
        ...progressBlocks(run, inScope),
        ...notes(results, run),
      ],
    };
  },
});

function participationWords(tested: readonly Participant[], { asOf, policy }: ComplianceRun): string {
  if (tested.length === 0) return '';
  const done = countOf(tested, (one) => one.tested === 'yes');
  const testYear = currentTestYear(asOf, policy.values);
  return `${done.toLocaleString('en-US')} of ${counted(tested.length, 'ML')}${inPercent(done, tested.length)} ${done === 1 ? 'has' : 'have'} an ACCESS result of ${testYear}; ${policy.values.accessParticipation} % is needed.`;
}

function resultWords(results: YearResults | null, { policy }: ComplianceRun): string {
  if (results === null) return 'No student on a roster has an ACCESS result whose year is known.';
  const scores = scoresOf(results.students);
  const middle = median(scores.map(({ overall }) => overall));
  if (middle === null) return `No student has an overall ACCESS score of ${results.year}.`;
  const exits = countOf(scores, (score) => meetsExit(score, policy.values) === true);
  return `The median overall score of ${results.year} is ${scoreWords(middle)}; ${exits} of ${counted(scores.length, 'student')}${inPercent(exits, scores.length)} ${exits === 1 ? 'meets' : 'meet'} exit.`;
}

function notes(results: YearResults | null, { asOf, policy }: ComplianceRun): ReportBlock[] {
  const testYear = currentTestYear(asOf, policy.values);
  const unread =
    results === null ? 0 : countOf(scoresOf(results.students), (one) => meetsExit(one, policy.values) === null);
  return [
    ...(results !== null && results.year !== testYear
      ? [note(`No result of ${testYear} is in this workbook; the newest are of ${results.year}.`)]
      : []),
    ...(results !== null && results.withoutYear > 0
      ? [note(`${counted(results.withoutYear, 'student')} whose results carry no test year or date left out.`)]
      : []),
    ...(unread > 0
      ? [note(`${counted(unread, 'student')} without a literacy score not counted as meeting exit.`)]
      : []),
    sourceNote(
      'To be tested: every active ML now in grades 1–12 who entered by the last day of the window, opt-outs included; an Alternate ACCESS row and a result that lacks a domain count as tested (ODA-06). Results: all active students of the rosters with an overall score, former ELs included, by their grade now; the scores of two years are of different students unless it says otherwise. Oral language and comprehension are read from no sheet.',
    ),
    sourceNote('Alternate ACCESS has a scale of its own and is in no level, median or share of ACCESS.'),
  ];
}
