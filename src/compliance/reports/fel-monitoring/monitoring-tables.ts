import type { Day } from '../../sheets/values/dates';
import { countOf, grouped } from '../../grouped';
import type { ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { STATUS_COLUMN } from '../score-columns';
import { share } from '../statistics';
import { studentCells, STUDENT_COLUMNS } from '../student-columns';
import { dueWords, type MonitoredFormerEl, type MonitoringStanding } from './former-els';

const COLUMNS: readonly ReportColumn[] = [
  ...STUDENT_COLUMNS,
  { heading: 'Exit', type: 'date', width: 11 },
  { heading: 'Year', type: 'text', width: 9 },
  { heading: 'Entries this year', type: 'integer', width: 9 },
  { heading: 'Last entry', type: 'date', width: 11 },
  { heading: 'Last outcome', type: 'text', width: 16 },
  { heading: 'What is due', type: 'text', width: 22 },
  STATUS_COLUMN,
];

const STATUSES: Readonly<Record<MonitoringStanding, ReportStatus>> = {
  'not monitored': { text: 'No entry this year', status: 'error' },
  'no exit date': { text: 'No exit date', status: 'warning' },
  'no sheet': { text: 'Not judged', status: 'info' },
  monitored: { text: 'Monitored', status: 'ok' },
  'not begun': { text: 'Not begun', status: 'info' },
  reviewed: { text: 'Reviewed', status: 'info' },
  over: { text: 'Over', status: 'info' },
};

const ORDER = Object.keys(STATUSES) as readonly MonitoringStanding[];

/** One row a former EL: what is missing first, then by year of monitoring. */
export function formerElTable(
  formerEls: readonly MonitoredFormerEl[],
  monitoringYears: number,
  asOf: Day,
): ReportTable {
  const rank = ({ standing }: MonitoredFormerEl) => ORDER.indexOf(standing);
  return {
    kind: 'table',
    name: 'former_els',
    columns: COLUMNS,
    rows: [...formerEls]
      .sort((a, b) => rank(a) - rank(b) || (a.year ?? 0) - (b.year ?? 0))
      .map((one) => formerElRow(one, monitoringYears, asOf)),
    totals: false,
    notesBy: ['Student'],
  };
}

/** How many former ELs are in each year of monitoring, and have an entry; blank where no sheet tells of entries. */
export function yearTable(formerEls: readonly MonitoredFormerEl[], monitoringYears: number): ReportTable {
  const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 12, total: 'sum' });
  const byYear = grouped(formerEls, ({ year }) => placeOf(year, monitoringYears));
  const rows = [...byYear].sort(([a], [b]) => a - b);
  return {
    kind: 'table',
    name: 'by_year',
    columns: [
      { heading: 'Year', type: 'text', width: 16, total: 'label' },
      count('Former ELs'),
      count('With an entry this year'),
      count('Without, and due'),
      {
        heading: 'Share with an entry',
        type: 'percent',
        width: 12,
        from: { share: ['With an entry this year'], of: ['Former ELs'] },
      },
    ],
    rows: rows.map(([place, group]): ReportCell[] => {
      const isMonitored = place > 0 && place <= monitoringYears;
      const isUnseen = group.some(({ standing }) => standing === 'no sheet');
      if (!isMonitored || isUnseen) return [placeName(place, monitoringYears), group.length, null, null, null];
      const withEntry = countOf(group, ({ entries }) => entries > 0);
      return [
        placeName(place, monitoringYears),
        group.length,
        withEntry,
        countOf(group, ({ standing }) => standing === 'not monitored'),
        share(withEntry, group.length),
      ];
    }),
    totals: true,
    groupSize: 'Former ELs',
  };
}

function formerElRow(one: MonitoredFormerEl, monitoringYears: number, asOf: Day): ReportCell[] {
  const { student, exit, year, entries, lastEntry, lastOutcome, standing, waiver } = one;
  return [
    ...studentCells(student),
    exit,
    year === null || year < 1 ? '' : `${year} of ${monitoringYears}`,
    standing === 'no sheet' ? null : entries,
    lastEntry,
    lastOutcome,
    dueWords(one, asOf),
    waiver === null ? STATUSES[standing] : reviewedStatus(waiver),
  ];
}

/** A place in the order of the years: before monitoring, its years, after it, and where the exit date is missing. */
function placeOf(year: number | null, monitoringYears: number): number {
  if (year === null) return monitoringYears + 2;
  return Math.min(Math.max(year, 0), monitoringYears + 1);
}

function placeName(place: number, monitoringYears: number): string {
  if (place === 0) return 'Not begun';
  if (place <= monitoringYears) return `Year ${place}`;
  return place === monitoringYears + 1 ? 'Over' : 'Year not known';
}
