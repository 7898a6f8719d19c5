import { decimal, optionalAmount, wholeNumber } from '../setting';
import { SOURCES } from './sources';

const cap = (label: string, value: number, source: string, confidence: 'CONFIRMED' | 'LIKELY' | 'UNKNOWN') =>
  wholeNumber({ label, unit: 'students', value, source, confidence, highest: 200 });

const contract = `${SOURCES.btu}; later contracts lowered some limits, their numbers are not known to this program (contracts are public documents: btu.org)`;

/** Class size, projections, staffing, licences (docs/spec/checks.md, docs/spec/reports.md). */
export const otherSettings = {
  'classCap.K1': cap('Class size, K1', 22, contract, 'LIKELY'),
  'classCap.K2': cap('Class size, K2', 22, contract, 'LIKELY'),
  'classCap.1-2': cap('Class size, grades 1–2', 22, contract, 'LIKELY'),
  'classCap.3-5': cap('Class size, grades 3–5', 25, contract, 'LIKELY'),
  'classCap.6-8': cap('Class size, grades 6–8', 28, contract, 'LIKELY'),
  'classCap.9-12': cap('Class size, grades 9–12', 31, contract, 'LIKELY'),
  'classCap.esl': cap('Class size, ESL, BPS SEI and bilingual', 20, contract, 'LIKELY'),
  'classCap.eslParaprofessional': cap(
    'Class size, ESL, BPS SEI and bilingual, with a paraprofessional',
    25,
    contract,
    'LIKELY',
  ),
  'classCap.hilt': cap('Class size, HILT for SLIFE', 15, SOURCES.cao05, 'CONFIRMED'),
  'classCap.substantiallySeparate': cap(
    'Class size, substantially separate',
    12,
    '603 CMR 28.06(6); the numbers were not seen',
    'LIKELY',
  ),
  nearCap: decimal({
    label: 'A class is near its cap from',
    unit: 'percent of the cap',
    value: 95,
    highest: 100,
    source: SOURCES.program,
    confidence: 'UNKNOWN',
  }),
  projectionSwingPercent: decimal({
    label: 'A projection swings when it changes by more than',
    unit: 'percent',
    value: 15,
    highest: 1000,
    source: SOURCES.program,
    confidence: 'UNKNOWN',
  }),
  projectionSwingStudents: wholeNumber({
    label: '… and by more than',
    unit: 'students',
    value: 5,
    source: SOURCES.program,
    confidence: 'UNKNOWN',
  }),
  newcomerPercent: decimal({
    label: 'New MLs that projections by level history count on',
    unit: 'percent of those of this year',
    value: 100,
    highest: 1000,
    source: SOURCES.office,
    confidence: 'UNKNOWN',
  }),
  weeklyTeachingMinutes: wholeNumber({
    label: 'Weekly teaching minutes of a full-time ESL teacher',
    unit: 'minutes a week',
    value: 1125,
    source: SOURCES.office,
    confidence: 'UNKNOWN',
  }),
  fteCost: optionalAmount({
    label: 'Cost of a full-time ESL teacher a year, for the budget line (empty: no cost is shown)',
    unit: 'dollars',
    value: null,
    source: SOURCES.office,
    confidence: 'UNKNOWN',
  }),
  recordSampleSize: wholeNumber({
    label: 'Records drawn for the record sample',
    unit: 'records',
    value: 15,
    source: SOURCES.program,
    confidence: 'UNKNOWN',
    lowest: 1,
    highest: 200,
  }),
  licenseWarningDays: wholeNumber({
    label: 'Days before expiry at which a license is shown',
    unit: 'days',
    value: 90,
    source: SOURCES.program,
    confidence: 'UNKNOWN',
    highest: 730,
  }),
  'reports.smallGroup': wholeNumber({
    label: 'Hide numbers of groups under this many students in reports (0 = hide nothing)',
    unit: 'students',
    value: 0,
    source: 'District practice and the small-cell custom under FERPA; no text that sets the number was seen',
    confidence: 'LIKELY',
    highest: 100,
  }),
};
