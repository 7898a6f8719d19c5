import type { Change, ChangeKind } from '../../changes/compare-runs';
import type { RecordedProblem } from '../../changes/recorded-run';
import { checkOf } from '../../run/render-finding';
import { bySchool, countOf, grouped } from '../../grouped';
import type { ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { SEVERITY_ORDER, severityCell } from '../wording';

/** How each kind of change is called, and its colour; the order is that of the list. */
const KINDS: Readonly<Record<Exclude<ChangeKind, 'remains'>, ReportStatus>> = {
  new: { text: 'New', status: 'error' },
  'first checked': { text: 'First checked now', status: 'warning' },
  'not checked': { text: 'Not checked now', status: 'warning' },
  fixed: { text: 'Fixed', status: 'ok' },
  reviewed: { text: 'Reviewed since', status: 'info' },
  gone: { text: 'No longer there', status: 'info' },
};

const LISTED = Object.keys(KINDS) as readonly Exclude<ChangeKind, 'remains'>[];

const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 11, total: 'sum' });
const COUNTS = [
  'Before',
  'Fixed',
  'No longer there',
  'Reviewed since',
  'Not checked now',
  'Remain',
  'New',
  'First checked now',
  'Now',
].map(count);

/** What became of the findings of each check, where most are new first. */
export function checkTable(changes: readonly Change[]): ReportTable {
  const groups = [...grouped(changes, ({ problem }) => problem.check)].map(([check, items]) => ({
    check,
    counts: countsOf(items),
    isNew: countOf(items, ({ kind }) => kind === 'new'),
  }));
  groups.sort((a, b) => b.isNew - a.isNew || (checkOf(a.check).title < checkOf(b.check).title ? -1 : 1));
  return {
    kind: 'table',
    name: 'checks',
    columns: [{ heading: 'What was found', type: 'text', width: 28, total: 'label' }, ...COUNTS],
    rows: groups.map(({ check, counts }) => [checkOf(check).title, ...counts]),
    totals: true,
  };
}

/** The same by school. */
export function schoolTable(changes: readonly Change[]): ReportTable {
  return {
    kind: 'table',
    name: 'by_school',
    columns: [{ heading: 'School', type: 'text', width: 28, total: 'label' }, ...COUNTS],
    rows: bySchool(changes, ({ problem }) => problem.school).map(({ school, items }) => [school, ...countsOf(items)]),
    totals: true,
  };
}

/** One row a problem that changed, with the id of the student or the name of the class only. */
export function changeTable(changes: readonly Change[], classNameOf: (display: string) => string): ReportTable {
  const listed = changes.filter(({ kind }) => kind !== 'remains');
  const rank = ({ kind }: Change) => LISTED.findIndex((one) => one === kind);
  return {
    kind: 'table',
    name: 'changes',
    columns: [
      { heading: 'What was found', type: 'text', width: 28 },
      { heading: 'Change', type: 'text', width: 11 },
      { heading: 'Was or is', type: 'text', width: 11 },
      { heading: 'School', type: 'text', width: 16 },
      { heading: 'Student', type: 'text', width: 12 },
      { heading: 'Class, teacher or row', type: 'text', width: 24 },
      { heading: 'Cell', type: 'text', width: 14 },
    ],
    rows: [...listed]
      .sort((a, b) => rank(a) - rank(b) || SEVERITY_ORDER[a.problem.severity] - SEVERITY_ORDER[b.problem.severity])
      .map((change) => changeRow(change, classNameOf)),
    totals: false,
    notesBy: ['What was found', 'Student', 'Class, teacher or row'],
  };
}

function changeRow({ kind, problem, finding }: Change, classNameOf: (display: string) => string): ReportCell[] {
  const { check, severity, school, subject } = problem;
  const address = finding?.location.cells[0];
  return [
    checkOf(check).title,
    kind === 'remains' ? '' : KINDS[kind],
    severityCell(severity),
    school,
    subject.kind === 'student' ? subject.text : '',
    otherSubject(problem, classNameOf),
    finding === null || address === undefined
      ? ''
      : { text: `${finding.location.sheet} ${address}`, link: { sheet: finding.location.sheet, address } },
  ];
}

function otherSubject({ subject }: RecordedProblem, classNameOf: (display: string) => string): string {
  if (subject.kind === 'student') return '';
  if (subject.kind === 'row') return 'a row that names nobody';
  return subject.kind === 'class' ? classNameOf(subject.text) : subject.text;
}

function countsOf(changes: readonly Change[]): number[] {
  const of = (kind: ChangeKind) => countOf(changes, (change) => change.kind === kind);
  const after = [of('remains'), of('new'), of('first checked')];
  const before = [of('fixed'), of('gone'), of('reviewed'), of('not checked'), of('remains')];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return [sum(before), ...before, ...after.slice(1), sum(after)];
}
