import { compareRuns, type Change } from '../changes/compare-runs';
import { recordRun } from '../changes/record-run';
import { countOf, grouped } from '../grouped';
import { classNames } from '../reports/class-names';
import { settingRows } from '../reports/notes/settings';
import type { ReportBlock, ReportTable } from '../reports/report-sheet';
import { counted, severityCell, SEVERITY_ORDER } from '../reports/wording';
import { checkOf } from '../run/render-finding';
import type { ComplianceRun } from '../run/run';

/** Found under the later policy alone. */
const COMES: ReadonlySet<Change['kind']> = new Set(['new', 'first checked']);

/**
 * What changed between two policies, and whom it concerns.
 * @param before a run on the same workbook and day under the earlier one
 */
export function difference(
  before: ComplianceRun,
  run: ComplianceRun,
  inScope: (school: string) => boolean,
): ReportBlock[] {
  const moved = compareRuns(recordRun(before), run).filter(
    ({ kind, problem }) => kind !== 'remains' && inScope(problem.school),
  );
  return [
    { kind: 'heading', text: 'What your office changed' },
    changedSettings(run),
    { kind: 'heading', text: 'What that changes' },
    { kind: 'paragraph', text: inWords(moved) },
    ...(moved.length === 0 ? [] : [countTable(moved), movedTable(moved, run)]),
  ];
}

function changedSettings(run: ComplianceRun): ReportTable {
  return {
    kind: 'table',
    name: 'changed',
    columns: [
      { heading: 'Setting', type: 'text', width: 50 },
      { heading: 'In use', type: 'text', width: 24 },
      { heading: 'What it was, and schools with their own', type: 'text', width: 40 },
    ],
    rows: settingRows(run)
      .filter(({ changed }) => changed !== '')
      .map(({ label, value, changed }) => [label, value, changed]),
    totals: false,
  };
}

function inWords(moved: readonly Change[]): string {
  if (moved.length === 0)
    return 'No finding comes or goes: whoever was concerned under the rules that the program comes with is concerned now.';
  const come = countOf(moved, ({ kind }) => COMES.has(kind));
  const go = moved.length - come;
  return (
    `Against the rules that the program comes with, ${counted(come, 'finding')} ${come === 1 ? 'comes' : 'come'} and ${counted(go, 'finding')} ${go === 1 ? 'goes' : 'go'}; ` +
    `they concern ${counted(subjects(moved, 'student'), 'student')} and ${counted(subjects(moved, 'class'), 'class', 'classes')}.`
  );
}

function subjects(moved: readonly Change[], kind: 'student' | 'class'): number {
  const own = moved.filter(({ problem }) => problem.subject.kind === kind);
  return new Set(own.map(({ problem }) => problem.subject.text)).size;
}

function countTable(moved: readonly Change[]): ReportTable {
  const byCheck = [...grouped(moved, ({ problem }) => problem.check)].map(([check, items]) => {
    const come = countOf(items, ({ kind }) => COMES.has(kind));
    return { title: checkOf(check).title, come, go: items.length - come };
  });
  return {
    kind: 'table',
    name: 'by_rule',
    columns: [
      { heading: 'Rule', type: 'text', width: 40, total: 'label' },
      { heading: 'Findings that come', type: 'integer', width: 12, total: 'sum' },
      { heading: 'Findings that go', type: 'integer', width: 12, total: 'sum' },
    ],
    rows: byCheck.sort((a, b) => b.come + b.go - a.come - a.go).map(({ title, come, go }) => [title, come, go]),
    totals: true,
  };
}

/** One row a finding, with the id of the student or the name of the class only. */
function movedTable(moved: readonly Change[], run: ComplianceRun): ReportTable {
  const classNameOf = classNames(run.dataset);
  const rows = [...moved].sort(
    (a, b) =>
      Number(COMES.has(b.kind)) - Number(COMES.has(a.kind)) ||
      SEVERITY_ORDER[a.problem.severity] - SEVERITY_ORDER[b.problem.severity],
  );
  return {
    kind: 'table',
    name: 'moved',
    columns: [
      { heading: 'Finding', type: 'text', width: 10 },
      { heading: 'Rule', type: 'text', width: 30 },
      { heading: 'Was or is', type: 'text', width: 12 },
      { heading: 'School', type: 'text', width: 18 },
      { heading: 'Student', type: 'text', width: 12 },
      { heading: 'Class, teacher or place', type: 'text', width: 26 },
    ],
    rows: rows.map(({ kind, problem: { check, severity, school, subject } }) => [
      COMES.has(kind) ? 'comes' : 'goes',
      checkOf(check).title,
      severityCell(severity),
      school,
      subject.kind === 'student' ? subject.text : '',
      subject.kind === 'class'
        ? classNameOf(subject.text)
        : subject.kind === 'student' || subject.kind === 'row'
          ? ''
          : subject.text,
    ]),
    totals: false,
  };
}
