import { CHECKS } from '../../compliance/checks';
import type { ReportCell, ReportColumn, ReportSheet } from '../../compliance/reports/report-sheet';
import { share } from '../../compliance/reports/statistics';
import { counted, SEVERITY_ORDER, severityCell } from '../../compliance/reports/wording';
import type { Headline } from '../../compliance/run/score';
import { headlineSentences } from '../../compliance/run/score-words';
import { isoDate, type Day } from '../../compliance/sheets/values/dates';
import { createExcelHost } from '../../embedded-host';
import { saveXlsx } from '../../embedded-host/file/save-xlsx';
import { HostWorkbook } from '../../embedded-host/model';
import { writeReport } from '../../excel/report/write-report';
import type { Digest, SchoolResult } from './digest';
import { DISTRICT_SUMMARY } from './folders';

type Checked = Extract<SchoolResult, { readonly digest: Digest }>;

/** The district's summary of a folder as an .xlsx file: a line a workbook, and a line a check. Counts only, no student. */
export async function summaryWorkbook(
  schools: readonly SchoolResult[],
  folder: string,
  asOf: Day,
): Promise<Uint8Array> {
  const workbook = new HostWorkbook(DISTRICT_SUMMARY);
  const { name } = workbook.addSheet('Sheet1');
  await createExcelHost(workbook).run(async (context) => {
    await writeReport(context, districtSummary(schools, folder, asOf), { asOf: isoDate(asOf) });
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  return (await saveXlsx(workbook)).bytes;
}

/** The summary as the model of one tab. */
function districtSummary(schools: readonly SchoolResult[], folder: string, asOf: Day): ReportSheet {
  const checked = schools.filter((school): school is Checked => 'digest' in school);
  const headline = headlineOfAll(checked);
  const notChecked = schools.length - checked.length;
  return {
    id: 'district-summary',
    tabName: 'ML District Summary',
    title: 'ML compliance by workbook',
    cover: [
      { label: 'As of', value: isoDate(asOf) },
      { label: 'Folder', value: folder },
      { label: 'Scope', value: `${counted(checked.length, 'workbook')} checked` },
    ],
    reading:
      (headline.withoutError.of === 0 ? 'No active ML was found.' : headlineSentences(headline).join(' ')) +
      (notChecked === 0 ? '' : ` ${counted(notChecked, 'workbook')} could not be checked.`),
    blocks: [schoolTable(schools), { kind: 'heading', text: 'By check' }, checkTable(checked)],
  };
}

/** The figures of all workbooks together. */
function headlineOfAll(checked: readonly Checked[]): Headline {
  return {
    served: {
      full: sum(checked, ({ served }) => served.full),
      of: sum(checked, ({ served }) => served.of),
      notJudged: sum(checked, ({ served }) => served.notJudged),
    },
    withoutError: {
      count: sum(checked, ({ withoutError }) => withoutError.count),
      of: sum(checked, ({ withoutError }) => withoutError.of),
    },
  };
}

function schoolTable(schools: readonly SchoolResult[]): ReportSheet['blocks'][number] {
  const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 12, total: 'sum' });
  return {
    kind: 'table',
    name: 'workbooks',
    columns: [
      { heading: 'Workbook', type: 'text', width: 34, total: 'label' },
      count('Active MLs'),
      count('MLs owed ESL'),
      count('Fully served'),
      count('Not judged'),
      count('Without an error'),
      { heading: 'Share', type: 'percent', width: 10 },
      count('To fix'),
      count('To review'),
      count('For information'),
      count('Checks that could not run'),
      { heading: 'Result', type: 'text', width: 40 },
    ],
    rows: [...schools].sort(worstFirst).map(schoolRow),
    totals: true,
    notesBy: ['Workbook'],
  };
}

/** What was not checked comes first, then the most to fix. */
function worstFirst(a: SchoolResult, b: SchoolResult): number {
  const rank = (school: SchoolResult) => ('digest' in school ? school.digest.counts.error : Infinity);
  const [first, second] = [rank(a), rank(b)];
  return first === second ? a.file.localeCompare(b.file, 'en') : second - first;
}

function schoolRow(school: SchoolResult): ReportCell[] {
  if ('failure' in school) {
    return [
      school.file,
      ...new Array<null>(10).fill(null),
      { text: `Not checked: ${school.failure}`, status: 'error' },
    ];
  }
  const { served, withoutError, counts, couldNotRun } = school.digest;
  return [
    school.file,
    withoutError.of,
    served.of,
    served.full,
    served.notJudged,
    withoutError.count,
    share(withoutError.count, withoutError.of),
    counts.error,
    counts.warning,
    counts.info,
    couldNotRun.length,
    resultCell(school),
  ];
}

function resultCell({ digest: { counts }, unjudged }: Checked): ReportCell {
  if (unjudged !== null) return { text: unjudged, status: 'error' };
  return counts.error > 0 ? { text: 'Gaps to fix', status: 'error' } : { text: 'No gap found', status: 'ok' };
}

function checkTable(checked: readonly Checked[]): ReportSheet['blocks'][number] {
  const rows = CHECKS.map((check) => ({
    check,
    findings: sum(checked, ({ byCheck }) => byCheck[check.id] ?? 0),
    workbooks: checked.filter(({ digest }) => digest.byCheck[check.id] !== undefined).length,
    couldNotRun: checked.filter(({ digest }) => digest.couldNotRun.includes(check.id)).length,
  })).filter(({ findings, couldNotRun }) => findings > 0 || couldNotRun > 0);
  rows.sort((a, b) => SEVERITY_ORDER[a.check.severity] - SEVERITY_ORDER[b.check.severity] || b.findings - a.findings);
  return {
    kind: 'table',
    name: 'checks',
    columns: [
      { heading: 'Check', type: 'text', width: 34, total: 'label' },
      { heading: 'Findings', type: 'integer', width: 12, total: 'sum' },
      { heading: 'Workbooks with findings', type: 'integer', width: 12 },
      { heading: 'Workbooks where it could not run', type: 'integer', width: 12 },
      { heading: 'Severity', type: 'text', width: 16 },
    ],
    rows: rows.map(({ check, findings, workbooks, couldNotRun }) => [
      check.title,
      findings,
      workbooks,
      couldNotRun,
      severityCell(check.severity),
    ]),
    totals: rows.length > 0,
  };
}

function sum(checked: readonly Checked[], of: (digest: Digest) => number): number {
  return checked.reduce((total, { digest }) => total + of(digest), 0);
}
