import { optionalMinutes, wholeNumber } from '../setting';
import { SOURCES } from './sources';

const SDD_INFERENCE = 'the table is printed for ELD 1–5; SDD 1–3 = ELD 1–3 and SDD 4 = ELD 4 and 5 is inferred';

const minutes = (level: number, value: number) =>
  wholeNumber({
    label: `ESL minutes a day, level ${level}`,
    unit: 'minutes a day',
    value,
    source: `${SOURCES.cao05}, Table 2; ${SDD_INFERENCE}`,
    confidence: level === 4 || level === 5 ? 'LIKELY' : 'CONFIRMED',
    // Owing nothing would make every student served.
    lowest: 1,
    highest: 480,
  });

const blocks = (length: string, level: number, value: number) =>
  wholeNumber({
    label: `ESL blocks a day, blocks of ${length}, level ${level}`,
    unit: 'blocks a day',
    value,
    source: `${SOURCES.cao05}, Table 3`,
    confidence: 'CONFIRMED',
    lowest: 1,
    highest: 10,
  });

const groupSize = (label: string, value: number, source: string, confidence: 'CONFIRMED' | 'LIKELY') =>
  wholeNumber({ label, unit: 'students', value, source, confidence, highest: 200 });

/** What a student is owed, and how ESL groups are formed (docs/spec/esl-service.md). */
export const eslServiceSettings = {
  'eslMinutes.1': minutes(1, 135),
  'eslMinutes.2': minutes(2, 90),
  'eslMinutes.3': minutes(3, 60),
  'eslMinutes.4': minutes(4, 45),
  'eslMinutes.5': minutes(5, 45),
  'eslBlocks.45.1': blocks('45–59 minutes', 1, 3),
  'eslBlocks.45.2': blocks('45–59 minutes', 2, 2),
  'eslBlocks.45.3': blocks('45–59 minutes', 3, 1),
  'eslBlocks.45.4': blocks('45–59 minutes', 4, 1),
  'eslBlocks.45.5': blocks('45–59 minutes', 5, 1),
  'eslBlocks.60.1': blocks('60–74 minutes', 1, 2),
  'eslBlocks.60.2': blocks('60–74 minutes', 2, 2),
  'eslBlocks.60.3': blocks('60–74 minutes', 3, 1),
  'eslBlocks.60.4': blocks('60–74 minutes', 4, 1),
  'eslBlocks.60.5': blocks('60–74 minutes', 5, 1),
  'eslBlocks.75.1': blocks('75 minutes or more', 1, 2),
  'eslBlocks.75.2': blocks('75 minutes or more', 2, 1),
  'eslBlocks.75.3': blocks('75 minutes or more', 3, 1),
  'eslBlocks.75.4': blocks('75 minutes or more', 4, 1),
  'eslBlocks.75.5': blocks('75 minutes or more', 5, 1),
  secondaryFromGrade: wholeNumber({
    label: 'First secondary grade',
    unit: 'grade',
    value: 6,
    source: `${SOURCES.cao05}: the headings read "K2 to 5/6", "6–12" and "6/7 to 12", so each school may differ`,
    confidence: 'LIKELY',
    highest: 13,
    perSchool: true,
  }),
  blockLength: optionalMinutes({
    label: 'Length of a block, where neither the schedule nor a bell sheet says it',
    unit: 'minutes',
    value: null,
    source: SOURCES.office,
    confidence: 'UNKNOWN',
    perSchool: true,
  }),
  cycleLength: wholeNumber({
    label: 'School days in a rotating cycle, for patterns with numbered days',
    unit: 'days',
    value: 5,
    source: SOURCES.program,
    confidence: 'UNKNOWN',
    lowest: 1,
    highest: 20,
    perSchool: true,
  }),
  dailyMinutesUpTo: wholeNumber({
    label: 'Roster ESL minutes up to this are minutes a day where the heading has no unit',
    unit: 'minutes',
    value: 180,
    source: SOURCES.program,
    confidence: 'LIKELY',
  }),
  'eslGroupSize.standard': groupSize('Students in an ESL class', 20, SOURCES.btu, 'LIKELY'),
  'eslGroupSize.paraprofessional': groupSize(
    'Students in an ESL class with a paraprofessional',
    25,
    SOURCES.btu,
    'LIKELY',
  ),
  'eslGroupSize.hilt': groupSize('Students in a HILT for SLIFE class', 15, SOURCES.cao05, 'CONFIRMED'),
};
