import { textOf } from '../../dataset/source-rows';
import { countOf } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { defineReport } from '../define-report';
import { missingFor } from '../missing-for';
import { note } from '../note';
import type { ReportBlock, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { standingsBySchool } from '../standings-by-school';
import { studentCells, STUDENT_COLUMNS } from '../student-columns';
import { counted } from '../wording';
import { inSystem, requestRows, STANDINGS, type RequestRow, type RequestStanding } from './standing';
import { offer } from './offer';

const STATUSES: Readonly<Record<RequestStanding, ReportStatus>> = {
  'not entered': { text: 'Approved, not entered', status: 'error' },
  'open too long': { text: 'Open too long', status: 'warning' },
  'to enter': { text: 'Approved, to be entered', status: 'info' },
  open: { text: 'Open', status: 'info' },
  reviewed: { text: 'Reviewed', status: 'info' },
  entered: { text: 'Approved and entered', status: 'ok' },
  decided: { text: 'Decided', status: 'ok' },
};

/** The log of requests to change an ML's status, level or program, or to opt out or in. */
export const requests = defineReport({
  ...offer,
  title: 'Change and opt-out requests (EL-CCR)',
  needs: 'request-open',
  body(run, inScope) {
    const rows = requestRows(run, inScope);
    if (rows.length === 0) return { reading: 'No request of an enrolled student is in the log.', blocks: [] };
    const having = (...standings: readonly RequestStanding[]) =>
      countOf(rows, ({ standing }) => standings.includes(standing));
    const late = having('open too long');
    const open = late + having('open');
    const notEntered = having('not entered');
    return {
      reading: `${open} of ${counted(rows.length, 'request')} ${open === 1 ? 'is' : 'are'} open, ${late} of them too long; ${notEntered} approved ${notEntered === 1 ? 'one is' : 'ones are'} not entered.`,
      blocks: [...bySchoolTable(rows), ...notes(run), { kind: 'heading', text: 'Each request' }, requestTable(rows)],
    };
  },
});

function bySchoolTable(rows: readonly RequestRow[]): ReportBlock[] {
  return [
    { kind: 'heading', text: 'By school' },
    standingsBySchool(rows, ({ student }) => student.school, {
      all: 'Requests',
      standings: STANDINGS.map((standing) => [standing, STATUSES[standing].text]),
      widths: { school: 24, all: 10, standing: 12 },
    }),
  ];
}

function requestTable(rows: readonly RequestRow[]): ReportTable {
  const rank = ({ standing }: RequestRow) => STANDINGS.indexOf(standing);
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b) || (b.days ?? 0) - (a.days ?? 0));
  return {
    kind: 'table',
    name: 'requests',
    columns: [
      ...STUDENT_COLUMNS,
      { heading: 'Request', type: 'text', width: 12 },
      { heading: 'From', type: 'text', width: 12 },
      { heading: 'To', type: 'text', width: 12 },
      { heading: 'Requested', type: 'date', width: 11 },
      { heading: 'Decision', type: 'text', width: 12 },
      { heading: 'Decided', type: 'date', width: 11 },
      { heading: 'Days', type: 'integer', width: 7 },
      { heading: 'In Aspen', type: 'text', width: 9 },
      { heading: 'In Ellevation', type: 'text', width: 10 },
      { heading: 'Status', type: 'text', width: 20 },
    ],
    rows: sorted.map(({ student, request: { row, to, requested, decided }, days, standing, waiver }) => [
      ...studentCells(student),
      textOf(row, 'kind'),
      textOf(row, 'from'),
      to,
      requested.day,
      textOf(row, 'decision'),
      decided.day,
      days,
      inSystem(row, 'appliedInAspen'),
      inSystem(row, 'appliedInEllevation'),
      waiver === null ? STATUSES[standing] : reviewedStatus(waiver),
    ]),
    totals: false,
    notesBy: ['Student', 'Request', 'Requested'],
  };
}

function notes(run: ComplianceRun): ReportBlock[] {
  const { requestOpenDays, requestAppliedDays, daysMeaning } = run.policy.values;
  const missing = missingFor(run, 'request-not-applied');
  return [
    note(
      `Open too long: more than ${requestOpenDays} ${daysMeaning} days; not entered: more than ${requestAppliedDays} after the approval, and a roster shows another value, or the log says that a system lacks it. Both limits are this program's own and can be set.`,
    ),
    ...(missing === null ? [] : [note(`Whether approved requests are entered was not judged: ${missing}.`)]),
  ];
}
