import { compareRuns, type Change, type ChangeKind } from '../../changes/compare-runs';
import { keptRunsText, readKeptRuns } from '../../changes/kept-text';
import { recordRun } from '../../changes/record-run';
import { comparedRun, keptAfter, type RecordedRun } from '../../changes/recorded-run';
import { wordList } from '../../sheets/values/word-list';
import { SEVERITIES } from '../../findings/finding-counts';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { monthDayYear } from '../../sheets/values/dates';
import { classNames } from '../class-names';
import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { note, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted, SEVERITY_WORDS } from '../wording';
import { changeTable, checkTable, schoolTable } from './tables';
import { offer } from './offer';

/** What was fixed, what is new and what remains since this tab was written last on another day. */
export const changes = defineReport({
  ...offer,
  title: 'Changes since the last reports',
  body(run, inScope) {
    const kept = readKeptRuns(run.keptRuns);
    const now = recordRun(run);
    const then = comparedRun(kept, now.asOf);
    const keeps = keptRunsText(keptAfter(kept, now));
    if (then === null) {
      return {
        reading: 'Nothing to compare with yet.',
        blocks: [
          note(
            `The workbook now keeps the ${counted(now.problems.length, 'open finding')} of ${monthDayYear(now.asOf)}. Write this tab again after a later check, and it says what was fixed, what is new and what remains.`,
          ),
          sourceNote(WHAT_IS_KEPT),
        ],
        keeps,
      };
    }
    const found = compareRuns(then, run).filter(({ problem }) => inScope(problem.school));
    return { reading: reading(found, then), blocks: blocks(found, then, now, run), keeps };
  },
});

const WHAT_IS_KEPT =
  'Kept in the workbook: for each open finding its check, severity and school, and the id of the student or the name of the class or teacher; no other student data. What remains stands on ML Findings.';

function reading(found: readonly Change[], then: RecordedRun): string {
  const of = (...kinds: readonly ChangeKind[]) => countOf(found, ({ kind }) => kinds.includes(kind));
  const before = of('fixed', 'gone', 'not checked', 'reviewed', 'remains');
  const gone = of('gone');
  const notChecked = of('not checked');
  const reviewed = of('reviewed');
  const firstChecked = of('first checked');
  return (
    `Since ${monthDayYear(then.asOf)}: ${of('fixed')} of ${counted(before, 'finding')} fixed, ${of('new')} new, ${of('remains')} ${of('remains') === 1 ? 'remains' : 'remain'}` +
    (gone === 0 ? '' : `; ${gone} no longer there`) +
    (reviewed === 0 ? '' : `; ${reviewed} reviewed`) +
    (notChecked === 0 ? '' : `; ${notChecked} not checked now`) +
    (firstChecked === 0 ? '.' : `; ${firstChecked} first checked now.`)
  );
}

function blocks(found: readonly Change[], then: RecordedRun, now: RecordedRun, run: ComplianceRun): ReportBlock[] {
  const hasChanges = found.some(({ kind }) => kind !== 'remains');
  return [
    ...(hasChanges
      ? [changeTable(found, classNames(run.dataset))]
      : [note(`Nothing changed since ${monthDayYear(then.asOf)}.`)]),
    ...(found.length === 0
      ? []
      : [
          { kind: 'heading', text: 'By check' } as const,
          checkTable(found),
          { kind: 'heading', text: 'By school' } as const,
          schoolTable(found),
        ]),
    note(
      `Compared with the run as of ${monthDayYear(then.asOf)}, kept when this tab was written${then.asOf === now.asOf ? ' first on that day' : ''}. Written again for the same day, it keeps comparing with that run. A problem is known by its check and its student or class, so a moved row or another teacher makes no new one.`,
    ),
    ...doubts(found, then, now, run),
    sourceNote(WHAT_IS_KEPT),
  ];
}

/** What makes the two runs less alike than they look. */
function doubts(found: readonly Change[], then: RecordedRun, now: RecordedRun, run: ComplianceRun): ReportBlock[] {
  const fixed = new Set(found.flatMap(({ kind, problem }) => (kind === 'fixed' ? [problem.check] : [])));
  const unjudged = [...new Set(run.couldNotRun.map(({ check }) => check))].filter((check) => fixed.has(check));
  const left = SEVERITIES.filter((severity) => !then.severities.includes(severity));
  return [
    ...(then.policy === now.policy
      ? []
      : [note('Settings of the policy changed in between; some changes may come from that.')]),
    ...(unjudged.length === 0
      ? []
      : [
          note(
            `Some students could not be judged now, so a few of the fixed findings may only be hidden: ${wordList(unjudged.map((check) => checkOf(check).title))}. ML Overview says what is missing.`,
          ),
        ]),
    ...(left.length === 0
      ? []
      : [
          note(
            `There were too many findings to keep all of them: those ${wordList(left.map((severity) => `"${SEVERITY_WORDS[severity].toLowerCase()}"`))} are not compared.`,
          ),
        ]),
  ];
}
