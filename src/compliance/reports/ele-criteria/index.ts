import { inWords } from '../../checks/class-label';
import type { Policy } from '../../policy/policy';
import { defineReport } from '../define-report';
import { note, sourceNote } from '../note';
import type { ReportBlock, ReportCell, ReportStatus, ReportTable } from '../report-sheet';
import { SEVERITY_WORDS } from '../wording';
import { standings, STATUSES, type CheckStanding, type Standing } from './standing';
import { offer } from './offer';

/** The twelve ELE criteria: what the workbook shows of each, and what it cannot show. */
export const eleCriteria = defineReport({
  ...offer,
  title: 'The 12 ELE criteria in the records',
  body(run, inScope) {
    const all = standings(run, inScope);
    return {
      reading: reading(all, run.policy),
      blocks: [
        ...gapsInWords(all, run.policy),
        criteriaTable(all, run.policy),
        { kind: 'heading', text: 'Which check speaks to which criterion' },
        checksTable(all, run.policy),
        ...notes(run.policy),
      ],
    };
  },
});

function reading(all: readonly Standing[], policy: Policy): string {
  const having = (status: ReportStatus) => all.filter((standing) => standing.status === status);
  const gaps = having(STATUSES.gaps);
  if (having(STATUSES.notCheckable).length === all.length) {
    return `None of the ${all.length} criteria can be checked in this workbook.`;
  }
  const others = OTHERS.flatMap(([status, words]) => {
    const { length } = having(status);
    return length === 0 ? [] : [`${length} ${words}`];
  });
  const first =
    gaps.length === 0
      ? 'No gap to fix was found'
      : `Gaps in ${gaps.length} of ${all.length} criteria (${inWords(gaps.map((standing) => numberOf(standing, policy)))})`;
  return `${[first, ...others].join('; ')}.`;
}

const OTHERS: readonly (readonly [ReportStatus, string])[] = [
  [STATUSES.review, 'to review'],
  [STATUSES.met, 'met'],
  [STATUSES.noGapFound, 'without a gap in what could be checked'],
  [STATUSES.nobody, 'with nobody here to check'],
  [STATUSES.notCheckable, 'not checkable here'],
];

function gapsInWords(all: readonly Standing[], policy: Policy): ReportBlock[] {
  return all
    .filter(({ errors, warnings }) => errors + warnings > 0)
    .map((standing): ReportBlock => {
      const { criterion, errors, warnings, checks } = standing;
      const worst = [...checks].sort((a, b) => b.open.error - a.open.error || b.open.warning - a.open.warning)[0];
      const most =
        worst === undefined ? '' : `; most often: ${worst.check.title} (${worst.open.error || worst.open.warning})`;
      const counts = [errors > 0 ? `${errors} to fix` : '', warnings > 0 ? `${warnings} to review` : ''];
      return {
        kind: 'paragraph',
        text: `${numberOf(standing, policy)}, ${criterion.title}: ${counts.filter((text) => text !== '').join(' and ')}${most}.`,
      };
    });
}

function criteriaTable(all: readonly Standing[], policy: Policy): ReportTable {
  return {
    kind: 'table',
    name: 'criteria',
    columns: [
      { heading: 'Criterion', type: 'text', width: 12 },
      { heading: 'Title', type: 'text', width: 28, wrap: true },
      { heading: 'In the records', type: 'text', width: 19, wrap: true },
      { heading: 'To fix', type: 'integer', width: 10 },
      { heading: 'To review', type: 'integer', width: 10 },
      { heading: 'Evidence found', type: 'text', width: 30, wrap: true },
      { heading: 'Not checked here, and what it needs', type: 'text', width: 46, wrap: true },
    ],
    rows: all.map((standing): ReportCell[] => {
      const { criterion, status, errors, warnings, evidence } = standing;
      const isChecked = status.text !== STATUSES.notCheckable.text;
      return [
        numberOf(standing, policy),
        criterion.title,
        status,
        isChecked ? errors : null,
        isChecked ? warnings : null,
        evidence?.text ?? '',
        notChecked(standing),
      ];
    }),
    totals: false,
    notesBy: ['Criterion'],
  };
}

/** What a criterion's checks lack, each lack once, what they could only judge in part, and what no sheet shows. */
function notChecked({ checks, criterion }: Standing): string {
  const lacking = new Map<string, string[]>();
  for (const { missing, check } of checks) {
    if (missing !== null) lacking.set(missing, [...(lacking.get(missing) ?? []), check.title]);
  }
  const inPart = checks.filter((standing) => standing.inPart).map(({ check }) => check.title);
  const parts = [
    ...Array.from(lacking, ([missing, titles]) => `${titles.join(', ')}: ${missing}`),
    ...(inPart.length === 0 ? [] : [`In part only: ${inPart.join(', ')} (ML Overview says what is missing)`]),
    ...(criterion.beyond === null ? [] : [`In no sheet that is read: ${criterion.beyond}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('. ')}.`;
}

function checksTable(all: readonly Standing[], policy: Policy): ReportTable {
  return {
    kind: 'table',
    name: 'checks',
    columns: [
      { heading: 'Criterion', type: 'text', width: 12, total: 'label' },
      { heading: 'Check', type: 'text', width: 28, wrap: true },
      { heading: 'How it ran', type: 'text', width: 19 },
      { heading: SEVERITY_WORDS.error, type: 'integer', width: 10, total: 'sum' },
      { heading: SEVERITY_WORDS.warning, type: 'integer', width: 10, total: 'sum' },
      { heading: SEVERITY_WORDS.info, type: 'integer', width: 14, total: 'sum' },
      { heading: 'What is missing', type: 'text', width: 46, wrap: true },
    ],
    rows: all.flatMap((standing) =>
      standing.checks.map((one): ReportCell[] => {
        const { check, missing, open } = one;
        const counts = [open.error, open.warning, open.info];
        return [
          numberOf(standing, policy),
          check.title,
          howItRan(one),
          ...(missing === null ? counts : [null, null, null]),
          missing ?? '',
        ];
      }),
    ),
    totals: true,
  };
}

function howItRan({ missing, inPart }: CheckStanding): ReportStatus {
  if (missing !== null) return { text: 'Could not run', status: 'warning' };
  return inPart ? { text: 'Ran in part', status: 'info' } : { text: 'Ran', status: 'ok' };
}

/** The number to print: that to SY24-25, or what the policy maps it to. */
function numberOf({ criterion }: Pick<Standing, 'criterion'>, policy: Policy): string {
  return policy.values.criteria[criterion.number] ?? criterion.number;
}

function notes(policy: Policy): ReportBlock[] {
  const isMapped = Object.keys(policy.values.criteria).length > 0;
  return [
    sourceNote(
      'Records show only a part of each criterion: a review by DESE also reads documents and talks with people. "Met" stands only where every check of the criterion ran in full, had somebody to look at, found nothing, and nothing else is asked of records. Waived findings do not count.',
    ),
    note(
      isMapped
        ? 'Numbers are those that your settings map the numbers to SY24-25 to.'
        : 'Numbers are those in use to SY24-25 (DESE). DESE renumbered the criteria from SY25-26; the crosswalk is not known to this program (DESE prints it at doe.mass.edu/ele/cpr/default.html), and the setting "criteria" maps the numbers once you know them.',
    ),
    sourceNote(
      'Class size, projections, SDD proposals, K1 screening and HILT seats belong to no criterion; their findings stand in ML Findings.',
    ),
  ];
}
