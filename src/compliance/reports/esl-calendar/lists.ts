import { teacherLabel } from '../../dataset/teachers';
import { courseTitle } from '../../dataset/courses';
import type { ClassSection } from '../../dataset/records';
import { wordList } from '../../sheets/values/word-list';
import { weeksOf } from '../../calendar/school-year';
import { owedPerWeek } from '../../esl/student-service';
import { bySchool, countOf } from '../../grouped';
import { isoDate, monthDayYear } from '../../sheets/values/dates';
import { termNames } from '../../sheets/values/terms';
import { levelText } from '../level-text';
import type { ReportBlock, ReportCell, ReportColumn, ReportTable } from '../report-sheet';
import { studentCells, STUDENT_COLUMNS } from '../student-columns';
import { CAUSES, type AheadStretch, type Cause } from './ahead';
import type { MlCalendar } from './calendars';

/** One row a school: who will have full ESL to the last day, and the minutes so far of those whose minutes are known. */
export function schoolTable(calendars: readonly MlCalendar[]): ReportBlock[] {
  const count = (heading: string, width = 12): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });
  return [
    { kind: 'heading', text: 'By school, and minutes so far' },
    {
      kind: 'table',
      name: 'by_school',
      columns: [
        { heading: 'School', type: 'text', width: 24, total: 'label' },
        {
          ...count('MLs owed ESL'),
          figure: 'MLs owed ESL',
          from: { sum: ['Full ESL to the last day', 'Without it on some day', 'Not judged'] },
        },
        count('Full ESL to the last day'),
        count('Without it on some day'),
        count('Not judged'),
        count('MLs whose minutes are known'),
        count('Minutes owed to them so far', 14),
        count('Minutes scheduled so far', 14),
        count('MLs with fewer minutes than owed so far', 14),
      ],
      rows: bySchool(calendars, ({ service }) => service.student.school).map(({ school, items }): ReportCell[] => {
        const having = (standing: MlCalendar['standing']) => countOf(items, (one) => one.standing === standing);
        return [
          school,
          items.length,
          having('full'),
          having('lacking'),
          having('not known'),
          ...minutesSoFar(items),
          behind(items),
        ];
      }),
      totals: true,
      groupSize: 'MLs owed ESL',
    },
  ];
}

/** How many have had fewer minutes scheduled than owed so far; null where minutes are known of nobody. */
export function behind(calendars: readonly MlCalendar[]): number | null {
  const known = calendars.filter(({ soFar }) => soFar.scheduled !== null);
  return known.length === 0 ? null : countOf(known, ({ soFar }) => (soFar.scheduled ?? 0) < soFar.owed);
}

/** MLs whose minutes are known, and of them what was owed and scheduled so far: blank where they are of nobody. */
export function minutesSoFar(
  calendars: readonly MlCalendar[],
): [mls: number, owed: number | null, scheduled: number | null] {
  let [mls, owed, scheduled] = [0, 0, 0];
  for (const { soFar } of calendars) {
    if (soFar.scheduled === null) continue;
    mls++;
    owed += soFar.owed;
    scheduled += soFar.scheduled;
  }
  return mls === 0 ? [0, null, null] : [mls, owed, scheduled];
}

/** One row an ML who will have no full ESL on some day, the soonest first, then who lacks it longest. */
export function lackingTable(calendars: readonly MlCalendar[]): ReportTable {
  const lacking = calendars
    .filter(({ standing }) => standing === 'lacking')
    .map((calendar) => ({ calendar, lacks: calendar.ahead.filter(({ state }) => state === 'lacking') }))
    .map((one) => ({ ...one, from: one.lacks[0]?.from ?? 0, weeks: weeksOf(daysOf(one.lacks)) }))
    .sort((a, b) => a.from - b.from || b.weeks - a.weeks);
  return {
    kind: 'table',
    name: 'students',
    columns: [
      ...STUDENT_COLUMNS,
      { heading: 'Level', type: 'text', width: 10 },
      { heading: 'Owed a week', type: 'integer', width: 8 },
      { heading: 'Without full ESL from', type: 'date', width: 11 },
      { heading: 'Last such day', type: 'date', width: 11 },
      { heading: 'Weeks without', type: 'integer', width: 8 },
      { heading: 'Weeks so far', type: 'integer', width: 8 },
      { heading: 'Owed so far', type: 'integer', width: 9 },
      { heading: 'Scheduled so far', type: 'integer', width: 10 },
      { heading: 'Why', type: 'text', width: 42 },
    ],
    rows: lacking.map(({ calendar: { service, soFar }, lacks, from, weeks }) => [
      ...studentCells(service.student),
      levelText(service.student),
      owedPerWeek(service),
      from,
      lacks.at(-1)?.to ?? null,
      weeks,
      soFar.weeks,
      soFar.owed,
      soFar.scheduled,
      whyOf(lacks, service.counted),
    ]),
    totals: false,
    notesBy: ['Student'],
  };
}

/** A class as a reader meets it: `ESL 1, section K2–1`. */
function className({ course, sectionName }: ClassSection): string {
  return [courseTitle(course), sectionName === '' ? '' : `section ${sectionName}`]
    .filter((part) => part !== '')
    .join(', ');
}

function daysOf(stretches: readonly AheadStretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Every cause of a student, in words: `No ESL class: S2; Diaz, Rosa not there from 1/15/2027 (ESL 2)`. */
function whyOf(lacks: readonly AheadStretch[], counted: number): string {
  return CAUSES.flatMap((cause) => {
    const own = lacks.filter((stretch) => stretch.cause === cause);
    return own.length === 0 ? [] : [causeWords(cause, own, counted)];
  }).join('; ');
}

function causeWords(cause: Cause, stretches: readonly AheadStretch[], counted: number): string {
  const rows = [...new Set(stretches.flatMap((stretch) => stretch.rows))];
  const classes = wordList([...new Set(rows.map(({ row }) => className(row.section)))]);
  const teachers = [...new Set(rows.flatMap(({ cover }) => cover.teachers.map(teacherLabel)))].join(' and ');
  const from = monthDayYear(isoDate(stretches[0]?.from ?? 0));
  const terms = termNames(
    stretches.reduce((mask, { piece }) => mask | (1 << piece), 0),
    counted,
  );
  switch (cause) {
    case 'no class':
      return `No ESL class: ${terms}`;
    case 'too little':
      return `Too little ESL: ${terms}`;
    case 'no teacher':
      return `No teacher: ${classes}`;
    case 'teacher away':
      return `${teachers} not there from ${from}: ${classes}`;
    case 'license ended':
      return `ESL license of ${teachers} not valid from ${from}: ${classes}`;
  }
}
