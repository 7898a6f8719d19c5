import { missingFor } from '../missing-for';
import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { studentCell } from '../linked-cells';
import { note, sourceNote } from '../note';
import type { ReportBlock, ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { standingsBySchool } from '../standings-by-school';
import { counted } from '../wording';
import { optedOutStudents, type OptedOut, type OptOutStanding } from './opted-out';
import { offer } from './offer';

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 14 },
  { heading: 'Student', type: 'text', width: 12 },
  { heading: 'Name', type: 'text', width: 18 },
  { heading: 'Grade', type: 'text', width: 8 },
  { heading: 'ML status', type: 'text', width: 9 },
  { heading: 'Declined', type: 'text', width: 10 },
  { heading: 'Newest form', type: 'date', width: 11 },
  { heading: 'Meeting', type: 'date', width: 11 },
  { heading: 'Approval', type: 'date', width: 11 },
  { heading: 'Renewal due', type: 'date', width: 11 },
  { heading: 'Still to be provided', type: 'text', width: 26 },
  { heading: 'Status', type: 'text', width: 15 },
];

const STATUSES: Readonly<Record<OptOutStanding, ReportStatus>> = {
  'not coded EL': { text: 'Not coded EL', status: 'error' },
  'not renewed': { text: 'Not renewed', status: 'error' },
  services: { text: 'Services missing', status: 'error' },
  'not approved': { text: 'No meeting or approval', status: 'warning' },
  reviewed: { text: 'Reviewed', status: 'info' },
  'in order': { text: 'In order', status: 'ok' },
};

const ORDER = Object.keys(STATUSES) as readonly OptOutStanding[];

/** How each opt-out stands, when it is to be renewed, and what is still owed to the student. */
export const optOuts = defineReport({
  ...offer,
  title: 'Students opted out of services',
  body(run, inScope) {
    const missing = missingFor(run, 'optout-not-el');
    if (missing !== null) {
      return {
        reading: 'Opt-outs cannot be read from this workbook.',
        blocks: [note(`Missing in this workbook: ${missing}.`)],
      };
    }
    const optedOut = optedOutStudents(run, inScope);
    if (optedOut.length === 0) return { reading: 'Nobody is opted out.', blocks: notes() };
    const notInOrder = countOf(optedOut, ({ standing }) => standing !== 'in order' && standing !== 'reviewed');
    const notRenewed = countOf(optedOut, ({ standing }) => standing === 'not renewed');
    const unjudged = (['optout-not-renewed', 'optout-not-approved'] as const).flatMap(
      (check) => missingFor(run, check) ?? [],
    );
    return {
      reading:
        `${notInOrder} of ${counted(optedOut.length, 'opt-out')} ${notInOrder === 1 ? 'is' : 'are'} not in order` +
        (notRenewed === 0 ? '.' : `; ${notRenewed} ${notRenewed === 1 ? 'has' : 'have'} no form of ${run.schoolYear}.`),
      blocks: [
        ...schoolTotals(optedOut),
        ...unjudged.map((words) => note(`Not judged: ${words}.`)),
        { kind: 'heading', text: 'Each opt-out' },
        studentTable(optedOut),
        ...notes(),
      ],
    };
  },
});

function studentTable(optedOut: readonly OptedOut[]): ReportTable {
  const rank = ({ standing }: OptedOut) => ORDER.indexOf(standing);
  return {
    kind: 'table',
    name: 'students',
    columns: COLUMNS,
    rows: [...optedOut].sort((a, b) => rank(a) - rank(b)).map(studentRow),
    totals: false,
    notesBy: ['Student'],
  };
}

function studentRow(one: OptedOut): ReportCell[] {
  const { student, standing, waiver } = one;
  return [
    student.school,
    studentCell(student),
    student.name,
    student.grade ?? '',
    student.status ?? '',
    one.scope || (student.optedOut ? 'ESL' : 'not said'),
    one.lastForm,
    one.meeting,
    one.approval,
    one.renewalDue,
    one.toProvide.join('; '),
    standing === 'reviewed' && waiver !== null ? reviewedStatus(waiver) : STATUSES[standing],
  ];
}

function schoolTotals(optedOut: readonly OptedOut[]): ReportBlock[] {
  const standings: readonly OptOutStanding[] = [
    'in order',
    'not coded EL',
    'not renewed',
    'not approved',
    'services',
    'reviewed',
  ];
  return [
    { kind: 'heading', text: 'By school' },
    standingsBySchool(optedOut, ({ student }) => student.school, {
      all: 'Opted out',
      standings: standings.map((standing) => [standing, STATUSES[standing].text]),
      widths: { school: 14, all: 10, standing: 10 },
    }),
  ];
}

function notes(): ReportBlock[] {
  return [
    sourceNote(
      'Each school year needs a new request after a meeting with the parents, and OMME approves it; a form counts for the school year that it is dated in (CAO-05), so the renewal is due on July 1 after it.',
    ),
    sourceNote(
      'A student who is opted out stays coded EL, takes ACCESS, has endorsed teachers in core classes and is monitored; ESL stays owed where only other services were declined. Parents may restore services at any time.',
    ),
  ];
}
