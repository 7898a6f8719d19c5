import type { CheckId } from '../../checks';
import type { Finding } from '../../findings/finding';
import type { ComplianceRun } from '../../run/run';
import { monthDayYear } from '../../sheets/values/dates';
import { readId } from '../../sheets/values/ids';
import { note, sourceNote } from '../note';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { severityCell } from '../wording';
import { isNoList } from '../../sheets/recognised-sheet';

/** What a finding of sources-disagree holds. */
interface Difference {
  readonly field: string;
  readonly said: readonly { readonly sheet: string; readonly row: number; readonly value: string }[];
}

/** More rosters than this are told in one column. */
const MOST_SHEETS = 4;
const CHECK: CheckId = 'sources-disagree';

/** What the rosters say of one student, side by side: a row for each thing in which they differ. */
export function disagreements(run: ComplianceRun, findings: readonly Finding[]): ReportBlock[] {
  if (run.dataset.sheetsOf('roster').filter(isNoList).length < 2) {
    return [note('There is only one roster, so there are no sources to compare.')];
  }
  const found = findings.filter(({ check }) => check === CHECK);
  if (found.length === 0) {
    return [note('The rosters agree in grade, ML status, level, opt-out and school.')];
  }
  const open = [...found].sort((a, b) => Number(a.waiver !== null) - Number(b.waiver !== null));
  const lines = open.flatMap((finding) => differencesOf(finding).map((difference) => ({ finding, difference })));
  const sheets = [...new Set(lines.flatMap(({ difference }) => difference.said.map(({ sheet }) => sheet)))];
  return [
    { kind: 'heading', text: 'Where the rosters disagree' },
    ...countsByField(lines.map(({ difference }) => difference.field)),
    sourceNote('Until a difference is mended, what the first roster in the order of the sheets says counts.'),
    {
      kind: 'table',
      name: 'disagreements',
      columns: columnsFor(sheets),
      rows: lines.map(({ finding, difference }) => rowOf(run, finding, difference, sheets)),
      totals: false,
      notesBy: ['Student', 'What differs'],
    },
  ];
}

function differencesOf({ data }: Finding): readonly Difference[] {
  return (data as { readonly fields: readonly Difference[] }).fields;
}

function countsByField(fields: readonly string[]): ReportBlock[] {
  const counts = new Map<string, number>();
  for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([field, count]) => `${field} ${count}`);
  return [{ kind: 'paragraph', text: `Students in whom the rosters differ, by what differs: ${parts.join(', ')}.` }];
}

function columnsFor(sheets: readonly string[]): ReportColumn[] {
  const values = sheets.slice(0, MOST_SHEETS).map((sheet, at): ReportColumn => ({
    heading: `In ${sheet}`,
    type: 'text',
    width: at === 0 ? 40 : 14,
  }));
  return [
    { heading: 'Student', type: 'text', width: 18 },
    { heading: 'Name', type: 'text', width: 30 },
    { heading: 'School', type: 'text', width: 22 },
    { heading: 'What differs', type: 'text', width: 11 },
    ...values,
    ...(sheets.length > MOST_SHEETS
      ? [{ heading: 'In other rosters', type: 'text', width: 20 } satisfies ReportColumn]
      : []),
    { heading: 'Status', type: 'text', width: 16 },
  ];
}

function rowOf(
  run: ComplianceRun,
  finding: Finding,
  { field, said }: Difference,
  sheets: readonly string[],
): ReportCell[] {
  const { studentId, school, waiver, location } = finding;
  const key = readId(studentId)?.key;
  const valueIn = (sheet: string) => {
    const one = said.find((candidate) => candidate.sheet === sheet);
    return one === undefined ? '' : one.value || '(blank)';
  };
  const others = said.filter(({ sheet }) => sheets.indexOf(sheet) >= MOST_SHEETS);
  return [
    { text: studentId ?? '', link: { sheet: location.sheet, address: location.cells[0] ?? 'A1' } },
    (key === undefined ? undefined : run.dataset.students.get(key)?.name) ?? '',
    school,
    field,
    ...sheets.slice(0, MOST_SHEETS).map(valueIn),
    ...(sheets.length > MOST_SHEETS
      ? [others.map(({ sheet, value }) => `${sheet}: ${value || '(blank)'}`).join('; ')]
      : []),
    waiver === null ? severityCell(finding.severity) : `Waived ${monthDayYear(waiver.date)}: ${waiver.reason}`,
  ];
}
