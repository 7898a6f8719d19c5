import { isBeforeYearlyWork } from '../../calendar/school-calendar';
import { monitoringYear } from '../../calendar/test-years';
import { entriesOfYear, exitDay, isFormerEl } from '../../status/monitoring';
import type { Student } from '../../dataset/records';
import { textOf } from '../../dataset/source-rows';
import type { ComplianceRun } from '../../run/run';
import { schoolYearName, schoolYearStart, type Day } from '../../sheets/values/dates';
import type { Waiver } from '../../findings/finding';
import { waiversOf } from '../reviewed';

/** Where a former EL stands in the years of monitoring. */
export type MonitoringStanding =
  'not monitored' | 'monitored' | 'no sheet' | 'no exit date' | 'not begun' | 'over' | 'reviewed';

/** A former EL and what is due. */
export interface MonitoredFormerEl {
  readonly student: Student;
  readonly exit: Day | null;
  /** 1 is the school year after the exit's; null without an exit date. */
  readonly year: number | null;
  /** Entries dated in the current school year. */
  readonly entries: number;
  readonly lastEntry: Day | null;
  /** As the last entry has it; empty where the sheet has no such column. */
  readonly lastOutcome: string;
  readonly standing: MonitoringStanding;
  readonly waiver: Waiver | null;
}

/** Every active former EL in roster order, by the rule of the fel-monitoring findings. */
export function monitoredFormerEls(run: ComplianceRun, inScope: (school: string) => boolean): MonitoredFormerEl[] {
  const waiverOf = waiversOf(run, 'fel-monitoring-missing');
  const found: MonitoredFormerEl[] = [];
  for (const student of run.dataset.students.values()) {
    if (!isFormerEl(student) || !inScope(student.school)) continue;
    const exit = exitDay(student, run.dataset);
    const year = exit === null ? null : monitoringYear(exit, run.asOf);
    const entries = entriesOfYear(student, run.dataset, run.asOf).length;
    const waiver = waiverOf(student.rows[0]);
    found.push({
      student,
      exit,
      year,
      entries,
      ...lastEntryOf(student, run),
      standing: waiver === null ? standingOf(student, year, entries, run) : 'reviewed',
      waiver,
    });
  }
  return found;
}

/** What is to be done next for a former EL, in words. */
export function dueWords({ standing, year }: MonitoredFormerEl, asOf: Day): string {
  const next = schoolYearName(schoolYearStart(asOf) + 1 - (year ?? 0));
  switch (standing) {
    case 'not monitored':
      return 'The entry of this marking period, with its date';
    case 'monitored':
      return 'An entry each marking period';
    case 'no sheet':
      return 'Entries cannot be seen: no monitoring sheet';
    case 'no exit date':
      return 'Enter the exit date on the roster';
    case 'not begun':
      return `Monitoring begins in ${next}`;
    case 'over':
      return 'Take off the monitoring list';
    case 'reviewed':
      return '';
  }
}

function standingOf(
  { school }: Student,
  year: number | null,
  entries: number,
  { dataset, policy, asOf }: ComplianceRun,
): MonitoringStanding {
  if (year === null) return 'no exit date';
  if (year < 1) return 'not begun';
  if (year > policy.values.monitoringYears) return 'over';
  if (!dataset.has('monitoring')) return 'no sheet';
  return entries === 0 && !isBeforeYearlyWork(asOf, policy.at(school)) ? 'not monitored' : 'monitored';
}

function lastEntryOf(
  student: Student,
  { dataset }: ComplianceRun,
): Pick<MonitoredFormerEl, 'lastEntry' | 'lastOutcome'> {
  let last: Pick<MonitoredFormerEl, 'lastEntry' | 'lastOutcome'> = { lastEntry: null, lastOutcome: '' };
  for (const row of dataset.followUpRows.of('monitoring', student)) {
    const { day } = dataset.dates.of(row, 'entryDate');
    if (day !== null && day >= (last.lastEntry ?? day)) last = { lastEntry: day, lastOutcome: textOf(row, 'outcome') };
  }
  return last;
}
