import { inWords } from '../../checks/class-label';
import type { Dataset } from '../../dataset/dataset';
import type { Policy } from '../../policy/policy';
import type { ComplianceRun } from '../../run/run';
import { firstNamed } from '../../sheets/values/word-list';
import { defineReport } from '../define-report';
import { note, sourceNote } from '../note';
import type { ReportBlock, ReportCell, ReportStatus, ReportTable } from '../report-sheet';
import { SEVERITY_WORDS } from '../wording';
import { standings, STATUSES, type CheckStanding, type Standing } from './standing';
import { offer } from './offer';

const MOST_SAID = 3;
const MOST_SHEETS = 5;

/** The twelve ELE criteria: what the workbook shows of each, and what it cannot show. */
export const eleCriteria = defineReport({
  ...offer,
  title: 'TFM self-assessment: the ELE criteria in the records',
  body(run, inScope) {
    const all = standings(run, inScope);
    return {
      reading: reading(all, run.policy),
      blocks: [
        ...gapsInWords(all, run.policy),
        criteriaTable(all, run),
        ...notes(run.policy),
        { kind: 'heading', text: 'Which check speaks to which criterion' },
        checksTable(all, run.policy),
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

/** The criteria with most to fix, in one sentence. */
function gapsInWords(all: readonly Standing[], policy: Policy): ReportBlock[] {
  const gaps = all.filter(({ errors }) => errors > 0).sort((a, b) => b.errors - a.errors);
  if (gaps.length === 0) return [];
  const said = gaps.slice(0, MOST_SAID).map((standing) => {
    const { criterion, errors } = standing;
    return `${numberOf(standing, policy)}, ${criterion.title} (${errors.toLocaleString('en-US')})`;
  });
  return [{ kind: 'paragraph', text: `Most is to fix in ${said.join('; ')}.` }];
}

/** One row a criterion, with a place to say where a person keeps what no sheet shows. */
function criteriaTable(all: readonly Standing[], { policy, dataset }: ComplianceRun): ReportTable {
  return {
    kind: 'table',
    name: 'criteria',
    columns: [
      { heading: 'Criterion', type: 'text', width: 10 },
      { heading: 'Title', type: 'text', width: 20 },
      { heading: 'In the records', type: 'text', width: 16 },
      { heading: 'To fix', type: 'integer', width: 7 },
      { heading: 'To review', type: 'integer', width: 7 },
      { heading: 'What the records show', type: 'text', width: 28 },
      { heading: 'Sheets looked at', type: 'text', width: 18 },
      { heading: 'Not checked here, and what it needs', type: 'text', width: 28 },
      { heading: 'What a person must add', type: 'text', width: 26 },
      { heading: 'Where it is', type: 'text', width: 9, fillIn: true },
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
        sheetsOf(standing, dataset),
        notChecked(standing),
        criterion.beyond === null ? '' : sentenceOf(criterion.beyond),
        null,
      ];
    }),
    totals: false,
    notesBy: ['Criterion'],
  };
}

/** The sheets that the checks of a criterion looked at, by name. */
function sheetsOf({ checks }: Standing, dataset: Dataset): string {
  const ran = checks.filter(({ missing }) => missing === null);
  const kinds = new Set(ran.flatMap(({ check }) => check.needs.flatMap(({ anyOf }) => anyOf)).filter(dataset.has));
  const read = new Set([...kinds].map((kind) => kind.split('.')[0]));
  const names = dataset.sheets.filter(({ kind }) => read.has(kind)).map(({ sheet }) => sheet.name);
  return firstNamed([...new Set(names)], MOST_SHEETS);
}

function sentenceOf(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a criterion's checks lack, each lack once, and what they could only judge in part. */
function notChecked({ checks }: Standing): string {
  const lacking = new Map<string, string[]>();
  for (const { missing, check } of checks) {
    if (missing !== null) lacking.set(missing, [...(lacking.get(missing) ?? []), check.title]);
  }
  const inPart = checks.filter((standing) => standing.inPart).map(({ check }) => check.title);
  const parts = [
    ...Array.from(lacking, ([missing, titles]) => `${titles.join(', ')}: ${missing}`),
    ...(inPart.length === 0 ? [] : [`In part only: ${inPart.join(', ')}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('. ')}.`;
}

function checksTable(all: readonly Standing[], policy: Policy): ReportTable {
  return {
    kind: 'table',
    name: 'checks',
    columns: [
      { heading: 'Criterion', type: 'text', width: 12, total: 'label' },
      { heading: 'Check', type: 'text', width: 28 },
      { heading: 'How it ran', type: 'text', width: 19 },
      { heading: SEVERITY_WORDS.error, type: 'integer', width: 10, total: 'sum' },
      { heading: SEVERITY_WORDS.warning, type: 'integer', width: 10, total: 'sum' },
      { heading: SEVERITY_WORDS.info, type: 'integer', width: 14, total: 'sum' },
      { heading: 'What is missing', type: 'text', width: 46 },
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
    notPrinted: true,
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
        : 'Numbers are those to SY24-25. DESE renumbered the criteria from SY25-26 (doe.mass.edu/ele/cpr/default.html); the setting "criteria" maps them once you know the crosswalk.',
    ),
    sourceNote(
      'Class size, projections, SDD proposals, K1 screening and HILT seats belong to no criterion; their findings stand in ML Findings.',
    ),
  ];
}
