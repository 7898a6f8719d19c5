import type { Severity } from '../../findings/finding';
import { gapPerWeek } from '../../esl/student-service';
import { counted } from '../wording';
import type { VisitFacts } from './visit-facts';

/** By when a step is due; each by a rule of its own (see due-dates.ts). */
export type DueBy = 'now' | 'next cycle' | 'ACCESS window' | 'overdue' | 'expiry' | 'no date';

/** Under which sentence-opening a gap is told. */
type Theme = 'Services' | 'Teachers and classes' | 'Records and deadlines';

/** A kind of gap that a principal is told in a sentence of its own, with the step that mends it. */
export interface GapItem {
  readonly theme: Theme;
  readonly check: string;
  readonly severity: Severity;
  /** What one finding is about. */
  readonly concerns: string;
  readonly says: (count: number, facts: VisitFacts) => string;
  readonly step: string;
  readonly due: DueBy;
}

const ML = 'ML';
const CLASS = 'class';

/** `1 ML is`, `3 MLs are`. */
function are(count: number, thing: string, many?: string): string {
  return `${counted(count, thing, many)} ${count === 1 ? 'is' : 'are'}`;
}

/** `1 ML has`, `3 MLs have`. */
function have(count: number, thing: string, many?: string): string {
  return `${counted(count, thing, many)} ${count === 1 ? 'has' : 'have'}`;
}

const eslClasses = (count: number) => counted(count, 'ESL class', 'ESL classes');

function largestGap({ owed }: VisitFacts): number {
  return owed.reduce((largest, service) => (service.hasEsl ? Math.max(largest, gapPerWeek(service) ?? 0) : largest), 0);
}

const gap = (
  theme: Theme,
  check: string,
  concerns: string,
  due: DueBy,
  says: GapItem['says'],
  step: string,
  severity: Severity = 'error',
): GapItem => ({ theme, check, severity, concerns, says, step, due });

/** What costs a child services comes first. Checks without a sentence here are summed up. */
export const GAP_ITEMS: readonly GapItem[] = [
  gap(
    'Services',
    'esl-none',
    ML,
    'now',
    (count) => `${are(count, 'ML')} owed ESL and ${count === 1 ? 'has' : 'have'} none scheduled.`,
    'Schedule ESL for each ML who has none',
  ),
  gap(
    'Services',
    'esl-minutes-short',
    ML,
    'now',
    (count, facts) =>
      `${are(count, 'ML')} short of ESL minutes, by up to ${largestGap(facts).toLocaleString('en-US')} minutes a week.`,
    'Add the missing ESL minutes or blocks',
  ),
  gap(
    'Teachers and classes',
    'esl-teacher-missing',
    CLASS,
    'now',
    (count) => `${eslClasses(count)} ${count === 1 ? 'has' : 'have'} no teacher.`,
    'Assign an ESL-licensed teacher to each ESL class',
  ),
  gap(
    'Teachers and classes',
    'esl-teacher-unlicensed',
    CLASS,
    'next cycle',
    (count) => `${eslClasses(count)} ${count === 1 ? 'is' : 'are'} taught without a valid ESL license.`,
    'Reassign ESL-licensed teachers, or have the license granted or renewed',
  ),
  gap(
    'Services',
    'esl-time-conflict',
    ML,
    'next cycle',
    (count) => `${have(count, 'ML')} ESL at the same time as another class.`,
    'Move one of the two classes that meet at the same time',
  ),
  gap(
    'Services',
    'esl-type-not-allowed',
    ML,
    'next cycle',
    (count) =>
      `${counted(count, 'ML')} ${count === 1 ? 'gets' : 'get'} ESL in a way that grade and level do not allow.`,
    'Give ESL in a way that is allowed; a class of its own always is',
  ),
  gap(
    'Services',
    'esl-group-levels',
    CLASS,
    'next cycle',
    (count) => `${eslClasses(count)} ${count === 1 ? 'mixes' : 'mix'} levels that may not sit together.`,
    'Regroup ESL classes by level',
  ),
  gap(
    'Services',
    'esl-group-grades',
    CLASS,
    'next cycle',
    (count) => `${eslClasses(count)} ${count === 1 ? 'mixes' : 'mix'} grades that may not sit together.`,
    'Regroup ESL classes by grade',
  ),
  gap(
    'Services',
    'esl-group-repeat-3',
    ML,
    'next cycle',
    (count) =>
      `${counted(count, 'ML')} at level 3 for a second year ${count === 1 ? 'sits' : 'sit'} with level 1 or 2.`,
    'Move MLs at level 3 for a second year to a class without levels 1 and 2',
  ),
  gap(
    'Teachers and classes',
    'esl-group-size',
    CLASS,
    'next cycle',
    (count) => `${eslClasses(count)} ${count === 1 ? 'is' : 'are'} over the limit of size.`,
    'Split the ESL classes that are over their limit, or add a paraprofessional',
  ),
  gap(
    'Teachers and classes',
    'core-teacher-not-endorsed',
    CLASS,
    'next cycle',
    (count) =>
      `${have(count, 'core class', 'core classes')} MLs and a teacher without the SEI or the bilingual endorsement.`,
    'Plan the endorsement of core teachers who lack it, or place MLs with endorsed ones',
  ),
  gap(
    'Teachers and classes',
    'class-over-cap',
    CLASS,
    'no date',
    (count) => `${are(count, 'class', 'classes')} over the cap.`,
    'Move students out of classes over their cap',
  ),
  gap(
    'Records and deadlines',
    'access-missing',
    ML,
    'ACCESS window',
    (count, { testYear }) => `${have(count, 'ML')} no complete ACCESS result of ${testYear}.`,
    'Enter the missing ACCESS results, and plan to test these students in the next window',
  ),
  gap(
    'Records and deadlines',
    'exit-not-applied',
    ML,
    'no date',
    (count) => `${counted(count, 'ML')} met the exit scores and ${count === 1 ? 'is' : 'are'} still coded EL.`,
    'Reclassify MLs who met the exit scores',
  ),
  gap(
    'Records and deadlines',
    'optout-not-renewed',
    ML,
    'overdue',
    (count) => `${are(count, 'ML')} opted out of ESL without a form of this school year.`,
    'Meet the families who declined ESL and renew the form, or restore ESL',
  ),
  gap(
    'Records and deadlines',
    'notification-late',
    ML,
    'overdue',
    (count) => `For ${counted(count, 'ML')} the parent letter is late or missing.`,
    'Send the parent letters that are missing, in the language of the parents',
  ),
  gap(
    'Records and deadlines',
    'screener-missing',
    'student',
    'overdue',
    (count) => `${have(count, 'student')} another home language and no screener result.`,
    'Screen the students who should have been',
  ),
  gap(
    'Records and deadlines',
    'fel-monitoring-missing',
    'former EL',
    'no date',
    (count) => `${have(count, 'former EL')} no monitoring entry this year.`,
    'Enter the monitoring of former ELs',
  ),
  gap(
    'Records and deadlines',
    'level-missing',
    ML,
    'next cycle',
    (count) => `${have(count, 'ML')} no level, so the ESL owed is not known.`,
    'Enter the level of each ML',
  ),
  gap(
    'Teachers and classes',
    'license-expires-soon',
    'teacher',
    'expiry',
    (count) => `${have(count, 'ESL teacher')} a license that ends soon.`,
    'Renew the ESL licenses that end soon',
    'info',
  ),
];
