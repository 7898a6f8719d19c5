import { decimal, wholeNumber } from '../setting';
import { SOURCES } from './sources';

const limit = (label: string, unit: string, value: number, lowest: number, highest: number, perSchool = false) =>
  wholeNumber({ label, unit, value, source: SOURCES.program, confidence: 'UNKNOWN', lowest, highest, perSchool });

/** What the ESL schedule builder takes where no sheet says it, and how long it looks (docs/spec/schedule-builder.md). No source was found. */
export const builderSettings = {
  eslMaxBlocksPerDay: limit('Most blocks a day of an ESL teacher in a plan', 'blocks a day', 5, 1, 20, true),
  planRounds: limit('Rounds in which a plan is taken apart and put together again', 'rounds', 200, 0, 5000),
  planSeconds: limit('Longest time to look for the exact plan', 'seconds', 20, 0, 600),
  planExactStudents: limit('Most MLs for whom the exact plan is looked for', 'students', 400, 0, 2000),
  planMegabytes: limit('Most memory for the exact plan', 'MB', 400, 50, 4000),
  planFteStep: decimal({
    label: 'Step of FTE in "What if"',
    unit: 'FTE',
    value: 0.5,
    source: SOURCES.program,
    confidence: 'UNKNOWN',
    lowest: 0.1,
    highest: 2,
  }),
};
