import { reasonWords } from '../../status/level-proposal';
import { studentCell } from '../linked-cells';
import type { ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import type { JudgedLevel, Standing } from './judged-levels';

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'School', type: 'text', width: 14 },
  { heading: 'Student', type: 'text', width: 11 },
  { heading: 'Name', type: 'text', width: 17 },
  { heading: 'Grade', type: 'text', width: 7 },
  { heading: 'Level now', type: 'text', width: 8 },
  { heading: 'Previous level', type: 'text', width: 9 },
  { heading: 'Overall', type: 'decimal', width: 8 },
  { heading: 'Literacy', type: 'decimal', width: 8 },
  { heading: 'Implied', type: 'text', width: 8 },
  { heading: 'Held harmless', type: 'text', width: 9 },
  { heading: 'Proposed', type: 'text', width: 9 },
  { heading: 'Reason', type: 'text', width: 24 },
  { heading: 'Status', type: 'text', width: 13 },
  { heading: 'Decision', type: 'text', width: 12, fillIn: true },
];

const ORDER: Readonly<Record<Standing, number>> = {
  up: 0,
  down: 0,
  'no level': 1,
  'meets exit': 2,
  reviewed: 3,
  'as it is': 4,
};

const STATUSES: Readonly<Record<Standing, ReportStatus>> = {
  up: { text: 'To decide: up', status: 'warning' },
  down: { text: 'To decide: down', status: 'warning' },
  'no level': { text: 'To decide: no level now', status: 'warning' },
  'meets exit': { text: 'Meets exit', status: 'error' },
  'as it is': { text: 'As it is', status: 'ok' },
  reviewed: { text: 'Reviewed', status: 'info' },
};

/** One row an ML with something to say, what is to be decided first, with a blank column for the decision. */
export function proposalTable(judged: readonly JudgedLevel[]): ReportTable {
  return {
    kind: 'table',
    name: 'proposals',
    columns: COLUMNS,
    rows: [...judged].sort((a, b) => ORDER[a.standing] - ORDER[b.standing]).map(proposalRow),
    totals: false,
    list: true,
    printFirst: judged.filter(({ standing }) => standing !== 'as it is').length,
    notesBy: ['Student'],
  };
}

function proposalRow({ student, proposal, result, implied, meetsExit, standing, waiver }: JudgedLevel): ReportCell[] {
  const named = (level: number | null) => (level === null ? '' : `${proposal.scale} ${level}`);
  return [
    student.school,
    studentCell(student),
    student.name,
    student.grade ?? '',
    named(student.level),
    student.previousLevel === null ? '' : String(student.previousLevel),
    result?.overall ?? null,
    result?.literacy ?? null,
    named(implied),
    proposal.reason === 'held harmless' ? 'Yes' : 'No',
    meetsExit ? '' : named(proposal.proposed),
    meetsExit ? `${reasonWords(proposal)}; meets the exit scores, see ML Exits` : reasonWords(proposal),
    waiver === null ? STATUSES[standing] : reviewedStatus(waiver),
    null,
  ];
}
