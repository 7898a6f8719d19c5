import { choice, dates, decimal, exitScores, monthDay, optionalDate, textsByKey, wholeNumber } from '../setting';
import { SOURCES } from './sources';

const days = (label: string, value: number, source: string) =>
  wholeNumber({ label, unit: 'days', value, source, confidence: 'CONFIRMED', highest: 366 });

const day = (label: string, value: string, source: string, confidence: 'CONFIRMED' | 'LIKELY') =>
  monthDay({ label, unit: 'month and day', value, source, confidence });

/** Tests, exits, opt-outs, deadlines (checks.md, Status over time). */
export const statusSettings = {
  exitScores: exitScores({
    label: 'ACCESS scores that meet exit, by test year',
    unit: 'ACCESS score',
    value: { default: { overall: 4.2, literacy: 3.9 } },
    source: `${SOURCES.oda06}; thresholds after the 2026 test are not public`,
    confidence: 'CONFIRMED',
  }),
  accessWindowEnd: day(
    'Last day of the ACCESS window',
    '02-15',
    `${SOURCES.oda06}: the 2025 window ended 02-14`,
    'LIKELY',
  ),
  accessParticipation: decimal({
    label: 'ACCESS participation that is enough',
    unit: 'percent of ELs',
    value: 95,
    highest: 100,
    source: SOURCES.dese,
    confidence: 'CONFIRMED',
  }),
  monitoringYears: wholeNumber({
    label: 'School years of monitoring after exit',
    unit: 'school years',
    value: 4,
    source: SOURCES.cao05,
    confidence: 'CONFIRMED',
    highest: 10,
  }),
  screenerDays: days('Days from entry to screener', 20, SOURCES.el06),
  screenerPeakDays: days('Days from entry to screener in peak times (Jan 1–Mar 15, Aug 1–Oct 31)', 25, SOURCES.el06),
  notificationDays: days('Days from the first day of school to the parent letter', 30, SOURCES.handbook),
  notificationLateEntryDays: days('Days from a later entry to the parent letter', 14, SOURCES.handbook),
  firstDayOfSchool: optionalDate({
    label: 'First day of school (empty: the Tuesday after Labor Day)',
    unit: 'date',
    value: null,
    source: SOURCES.office,
    confidence: 'UNKNOWN',
    perSchool: true,
  }),
  daysMeaning: choice({
    label: 'What "days" means in deadlines',
    unit: 'kind of days',
    value: 'calendar',
    choices: ['calendar', 'school'],
    source: `${SOURCES.el06} does not say whether days are calendar or school days`,
    confidence: 'UNKNOWN',
  }),
  closures: dates({
    label: 'Days without school, for counting school days',
    unit: 'dates',
    value: [],
    source: SOURCES.office,
    confidence: 'UNKNOWN',
  }),
  k1WindowStart: day('First day of K1 screening', '04-15', SOURCES.el06, 'CONFIRMED'),
  k1WindowEnd: day('Last day of K1 screening', '06-14', SOURCES.el06, 'CONFIRMED'),
  criteria: textsByKey({
    label: 'The number to print for each ELE criterion (numbers in use to SY24-25)',
    unit: 'criterion',
    value: {},
    source:
      'DESE renumbered the criteria from SY25-26; the crosswalk is not public, so the old numbers stand until you map them',
    confidence: 'UNKNOWN',
  }),
};
