import { dayOf, isoDate, type Day } from '../../sheets/values/dates';
import type { ReportBlock, ReportCell, ReportColumn } from '../report-sheet';
import { CAUSES, type Cause } from './ahead';
import { standingOf, type MlCalendar } from './calendars';

/** A month to come: its first and last day, and the MLs who are at school in it. */
export interface Month {
  readonly name: string;
  readonly there: number;
  readonly full: number;
  readonly lacking: number;
  readonly notKnown: number;
  /** Those without full ESL by the first cause that holds of them. */
  readonly byCause: Readonly<Record<Cause, number>>;
}

const CAUSE_HEADINGS: Readonly<Record<Cause, string>> = {
  'no class': 'No ESL class in the term',
  'too little': 'Too little ESL in the term',
  'no teacher': 'Class has no teacher',
  'teacher away': 'Teacher leaves or is away',
  'license ended': 'ESL license ends',
};

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Every month from the first day to come to the last at any school; who lacks full ESL on a day of it counts once. */
export function monthsAhead(calendars: readonly MlCalendar[]): Month[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { ahead } of calendars) {
    first = Math.min(first, ahead[0]?.from ?? first);
    last = Math.max(last, ahead.at(-1)?.to ?? last);
  }
  if (first > last) return [];
  const months: Month[] = [];
  for (let start = monthStart(first); start <= last; start = nextMonth(start)) {
    months.push(monthOf(start, calendars));
  }
  return months;
}

function monthOf(start: Day, calendars: readonly MlCalendar[]): Month {
  const end = nextMonth(start) - 1;
  const byCause = Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as Record<Cause, number>;
  let [there, full, lacking, notKnown] = [0, 0, 0, 0];
  for (const { ahead } of calendars) {
    const own = ahead.filter(({ from, to }) => from <= end && to >= start);
    if (own.length === 0) continue;
    there++;
    const standing = standingOf(own);
    if (standing === 'full') full++;
    if (standing === 'not known') notKnown++;
    if (standing !== 'lacking') continue;
    lacking++;
    const cause = CAUSES.find((one) => own.some((stretch) => stretch.cause === one));
    if (cause !== undefined) byCause[cause]++;
  }
  return { name: monthName(start), there, full, lacking, notKnown, byCause };
}

/** The table of months with a chart of who lacks full ESL. */
export function monthTable(months: readonly Month[]): ReportBlock[] {
  const causes = CAUSES.filter((cause) => months.some(({ byCause }) => byCause[cause] > 0));
  const number = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 12 });
  const most = worstMonth(months);
  return [
    { kind: 'heading', text: 'By month' },
    {
      kind: 'table',
      name: 'months',
      columns: [
        { heading: 'Month', type: 'text', width: 16 },
        number('MLs owed ESL'),
        number('With full ESL'),
        number('Without full ESL'),
        ...causes.map((cause) => number(CAUSE_HEADINGS[cause])),
        number('Not judged'),
      ],
      rows: months.map((month): ReportCell[] => [
        month.name,
        month.there,
        month.full,
        month.lacking,
        ...causes.map((cause) => month.byCause[cause]),
        month.notKnown,
      ]),
      totals: false,
      groupSize: 'MLs owed ESL',
    },
    ...(most === null ? [] : [chart(months, most)]),
  ];
}

/** The month with the most MLs without full ESL, the first of equals; null where there are none. */
export function worstMonth(months: readonly Month[]): Month | null {
  return months.reduce<Month | null>((most, month) => (month.lacking > (most?.lacking ?? 0) ? month : most), null);
}

/** Whether every month has as many MLs without full ESL. */
export function isLevel(months: readonly Month[]): boolean {
  return months.every(({ lacking }) => lacking === months[0]?.lacking);
}

function chart(months: readonly Month[], most: Month): ReportBlock {
  const title = isLevel(months)
    ? `${most.lacking} MLs are without full ESL in every month`
    : `${most.lacking} MLs are without full ESL in ${most.name}, the most of any month`;
  return {
    kind: 'chart',
    type: 'column',
    title,
    table: 'months',
    categories: 'Month',
    series: ['Without full ESL'],
  };
}

/** `Jan 2027` */
function monthName(day: Day): string {
  const [year, month] = isoDate(day).split('-').map(Number);
  return `${NAMES[(month ?? 1) - 1]} ${year}`;
}

function monthStart(day: Day): Day {
  const [year, month] = isoDate(day).split('-').map(Number);
  return dayOf(year ?? 0, month ?? 1, 1);
}

function nextMonth(start: Day): Day {
  return monthStart(start + 31);
}
