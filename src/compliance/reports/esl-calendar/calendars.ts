import { SchoolYears } from '../../calendar/school-year';
import { stayOf } from '../../dataset/roster/roster-dates';
import { isOwedEsl, type StudentService } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import { aheadOf, type AheadStretch } from './ahead';
import { RowCovers } from './row-cover';
import { soFar, type SoFar } from './so-far';

/** What an ML who is owed ESL can expect from a day on, and what was scheduled up to it. */
export interface MlCalendar {
  readonly service: StudentService;
  readonly ahead: readonly AheadStretch[];
  readonly soFar: SoFar;
  readonly standing: Standing;
  /** Whether license and time at the school are known of every teacher of the student's ESL classes. */
  readonly isStaffKnown: boolean;
}

/** Full on every day to come, not on some, or not known of some; not known too of who is not there on any. */
export type Standing = 'full' | 'lacking' | 'not known';

/** The calendar of every ML in scope who is owed ESL, in roster order. */
export function mlCalendars(run: ComplianceRun, inScope: (school: string) => boolean): MlCalendar[] {
  const { policy, dataset, asOf } = run;
  const years = new SchoolYears(policy, asOf);
  const covers = new RowCovers(run);
  return run.services
    .filter((service) => inScope(service.student.school) && isOwedEsl(service))
    .map((service) => {
      const year = years.at(service.student.school);
      const stay = stayOf(service.student, dataset.dates);
      const ahead = aheadOf(service, stay, year, covers, run);
      return {
        service,
        ahead,
        soFar: soFar(service, stay, year, asOf),
        standing: standingOf(ahead),
        isStaffKnown: service.eslRows.every((row) => covers.of(row).isKnown),
      };
    });
}

/** How some stretches of days stand together: lacking where any is, full only where all are. */
export function standingOf(stretches: readonly AheadStretch[]): Standing {
  if (stretches.some(({ state }) => state === 'lacking')) return 'lacking';
  return stretches.length === 0 || stretches.some(({ state }) => state === 'not known') ? 'not known' : 'full';
}
