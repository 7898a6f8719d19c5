import { grouped } from '../../grouped';
import { checkOf } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { couldNotRunIn } from '../could-not-run-in';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';
import { counted } from '../wording';

/** What could not be judged: what is missing, at most so many, with the checks that need it; what most of them need first. */
export function notJudged(run: ComplianceRun, inScope: (school: string) => boolean, most: number): ReportBlock[] {
  const couldNotRun = couldNotRunIn(run, inScope);
  if (couldNotRun.length === 0) return [note('Every check could look at everything.')];
  const groups = [...grouped(couldNotRun, ({ missing }) => missing)]
    .map(([missing, items]) => ({ missing, titles: [...new Set(items.map(({ check }) => checkOf(check).title))] }))
    .sort((a, b) => b.titles.length - a.titles.length || (a.missing < b.missing ? -1 : 1));
  const more = groups.length - most;
  return [
    { kind: 'heading', text: 'What could not be judged' },
    {
      kind: 'table',
      name: 'could_not_run',
      columns: [
        { heading: 'What is missing', type: 'text', width: 26 },
        { heading: 'Checks', type: 'integer', width: 9 },
        { heading: 'So this was not judged', type: 'text', width: 20, spill: true },
      ],
      rows: groups.slice(0, most).map(({ missing, titles }) => [missing, titles.length, named(titles)]),
      totals: false,
      notesBy: ['What is missing'],
    },
    ...(more > 0 ? [note(`${counted(more, 'thing')} more missing: ML Data Quality lists each.`)] : []),
  ];
}

function named(titles: readonly string[]): string {
  const [first = '', second] = titles;
  if (second === undefined) return first;
  return titles.length === 2 ? `${first}; ${second}` : `${first}; ${second}; ${counted(titles.length - 2, 'other')}`;
}
