import type { SchoolStaffing } from '../../staffing/school-staffing';
import type { ReportBlock, ReportCell, ReportStatus } from '../report-sheet';
import { tenths } from '../statistics';
import { counted } from '../wording';
import { licensedFte } from './fte';

/** More columns than this cannot be told apart. */
const MOST_CHARTED = 20;

/** Full-time teachers missing at a school, to tenths as both numbers are shown: negative where there are more than needed; 0 where the licenses are not known. */
export function gapOf(staffing: SchoolStaffing): number {
  const licensed = licensedFte(staffing);
  return licensed === null ? 0 : tenths(tenths(staffing.fteNeeded) - licensed);
}

/** One row a school, the widest gap first, and a chart of what is needed and what is there. */
export function schoolTable(schools: readonly SchoolStaffing[]): ReportBlock[] {
  const sorted = [...schools].sort((a, b) => gapOf(b) - gapOf(a) || b.fteNeeded - a.fteNeeded);
  const known = schools.every(({ teachers }) => teachers !== null);
  const number = (heading: string, type: 'integer' | 'decimal', width = 9) =>
    ({ heading, type, width, total: 'sum' }) as const;
  return [
    { kind: 'heading', text: 'By school' },
    {
      kind: 'table',
      name: 'schools',
      columns: [
        { heading: 'School', type: 'text', width: 22, total: 'label' },
        { heading: 'Status', type: 'text', width: 26 },
        { ...number('MLs', 'integer'), figure: 'MLs in ESL groups' },
        { ...number('Groups', 'integer', 11), figure: 'ESL groups needed' },
        number('Groups by size alone', 'integer'),
        number('Minutes a week', 'integer'),
        { ...number('FTE needed', 'decimal'), figure: 'ESL FTE needed' },
        number('Licensed teachers', 'integer'),
        { ...number('Licensed FTE', 'decimal'), figure: 'Licensed ESL FTE' },
        { heading: 'Gap FTE', type: 'decimal', width: 9, from: { difference: ['FTE needed', 'Licensed FTE'] } },
        { heading: 'MLs per licensed FTE', type: 'decimal', width: 12 },
        number('Groups not covered', 'integer'),
      ],
      rows: sorted.map(schoolRow),
      totals: true,
      groupSize: 'MLs',
    },
    ...(sorted.length < 2 ? [] : [chart(sorted.length, known)]),
  ];
}

function chart(schools: number, known: boolean): ReportBlock {
  return {
    kind: 'chart',
    type: 'column',
    title:
      `ESL teachers needed${known ? ' and licensed' : ''}, full-time` +
      (schools > MOST_CHARTED ? `: the first ${MOST_CHARTED} schools of the table` : ''),
    table: 'schools',
    first: MOST_CHARTED,
    categories: 'School',
    series: known ? ['FTE needed', 'Licensed FTE'] : ['FTE needed'],
  };
}

function schoolRow(staffing: SchoolStaffing): ReportCell[] {
  const { school, learners, groups, minutesPerWeek, fteNeeded, teachers } = staffing;
  const fte = licensedFte(staffing);
  const limit = groups[0]?.limit ?? 1;
  return [
    school,
    statusOf(staffing),
    learners.length,
    groups.length,
    Math.ceil(learners.length / limit),
    minutesPerWeek,
    tenths(fteNeeded),
    teachers === null ? null : new Set(teachers.map(({ member }) => member)).size,
    fte,
    teachers === null ? null : gapOf(staffing),
    fte === null || fte === 0 ? null : tenths(learners.length / fte),
    teachers === null ? null : uncovered(staffing),
  ];
}

function statusOf(staffing: SchoolStaffing): ReportStatus {
  const { learners, teachers } = staffing;
  const gap = gapOf(staffing);
  if (learners.length === 0) return { text: 'Nobody owed ESL', status: 'info' };
  if (teachers === null) return { text: 'Licenses not known', status: 'info' };
  if (teachers.length === 0) return { text: 'No licensed ESL teacher', status: 'error' };
  if (gap > 0) return { text: `Short of ${gap.toFixed(1)} FTE`, status: 'error' };
  const left = uncovered(staffing);
  if (left > 0)
    return { text: `Enough FTE, but ${counted(left, 'group')} must be shared by teachers`, status: 'warning' };
  return { text: 'Covered', status: 'ok' };
}

function uncovered({ groups }: SchoolStaffing): number {
  return groups.filter(({ covered }) => covered === false).length;
}
