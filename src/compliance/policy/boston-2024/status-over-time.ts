import {
  choice,
  dates,
  decimal,
  exitScores,
  monthDay,
  monthDays,
  optionalDate,
  termEnds,
  textsByKey,
  wholeNumber,
} from '../setting';
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
    source: `${SOURCES.oda06}; those of a test year from 2027 on are not known to this program (WIDA and DESE set them: doe.mass.edu/ele)`,
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
  holdHarmless: choice({
    label: 'A lower ACCESS score leaves the previous level',
    unit: 'yes or no',
    value: 'yes',
    choices: ['yes', 'no'],
    source: `${SOURCES.cao05}, Table 9`,
    confidence: 'CONFIRMED',
  }),
  'seiSeat.scoreFrom': decimal({
    label: 'ACCESS score of level 3 from which a BPS SEI seat is left',
    unit: 'ACCESS score',
    value: 3.5,
    lowest: 1,
    highest: 6,
    source: `${SOURCES.cao05}, notes to Table 9`,
    confidence: 'CONFIRMED',
  }),
  'seiSeat.levelFrom': wholeNumber({
    label: 'Level from which a BPS SEI seat is left',
    unit: 'level',
    value: 4,
    lowest: 1,
    highest: 6,
    source: `EL-07 and ${SOURCES.cao05}, Table 8: levels 1–3; page 10 of CAO-05 says ACCESS 1.0–2.5`,
    confidence: 'LIKELY',
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
  screenerPeakDays: days('Days from entry to screener in peak times', 25, SOURCES.el06),
  'screenerPeak.winterStart': day('First day of the winter peak of entries', '01-01', SOURCES.el06, 'CONFIRMED'),
  'screenerPeak.winterEnd': day('Last day of the winter peak of entries', '03-15', SOURCES.el06, 'CONFIRMED'),
  'screenerPeak.summerStart': day('First day of the summer peak of entries', '08-01', SOURCES.el06, 'CONFIRMED'),
  'screenerPeak.summerEnd': day('Last day of the summer peak of entries', '10-31', SOURCES.el06, 'CONFIRMED'),
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
  lastDayOfSchool: monthDay({
    label: 'Last day of school',
    unit: 'month and day',
    value: '06-22',
    source: SOURCES.office,
    confidence: 'UNKNOWN',
    perSchool: true,
  }),
  termEnds: termEnds({
    label: 'Last day of each term (empty: equal parts of the year)',
    unit: 'month and day by term',
    value: {},
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
  secondHalfStart: optionalDate({
    label: 'First day of the second half-year of K2 and grade 1 (empty: the Tuesday after Martin Luther King Day)',
    unit: 'date',
    value: null,
    source: SOURCES.el06,
    confidence: 'CONFIRMED',
  }),
  k1WindowStart: day('First day of K1 screening', '04-15', SOURCES.el06, 'CONFIRMED'),
  k1WindowEnd: day('Last day of K1 screening', '06-14', SOURCES.el06, 'CONFIRMED'),
  monitoringCycles: monthDays({
    label: 'Cycles of self-monitoring (¶54 fields)',
    unit: 'months and days',
    value: ['10-01', '12-01', '03-01'],
    source: `${SOURCES.cao05} names the cycles of October, December and March; the days are those of ${SOURCES.doj}, ¶54`,
    confidence: 'LIKELY',
  }),
  criteria: textsByKey({
    label: 'The number to print for each ELE criterion (numbers in use to SY24-25)',
    unit: 'criterion',
    value: {},
    source:
      'DESE renumbered the criteria from SY25-26; the crosswalk is not known to this program (DESE prints it at doe.mass.edu/ele/cpr/default.html), so the old numbers stand until you map them',
    confidence: 'UNKNOWN',
  }),
};
