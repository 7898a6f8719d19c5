import type { SourceRow, Student } from '../../dataset/records';
import { cellOf, firstText, textOf } from '../../dataset/source-rows';
import type { Waiver } from '../../findings/finding';
import type { ComplianceRun } from '../../run/run';
import { schoolYearStart, yearlyDay, type Day } from '../../sheets/values/dates';
import { isFilled } from '../../sheets/values/yes-no';
import { planOf, readMet } from '../../status/benchmarks';
import { waiversOf } from '../reviewed';

/** How an ML stands to the progress target; of those who missed it the most urgent first. */
export const STANDINGS = ['overdue', 'due', 'no input', 'not judged', 'reviewed', 'in order', 'met'] as const;

export type BenchmarkStanding = (typeof STANDINGS)[number];

/** An ML with a row in a benchmarks sheet. */
export interface Benchmark {
  readonly student: Student;
  readonly isMissed: boolean;
  readonly target: string;
  readonly due: Day;
  /** The newest plan of this school year; null where there is none. */
  readonly plan: Day | null;
  /** As typed; empty where blank. */
  readonly parentInput: string;
  readonly standing: BenchmarkStanding;
  readonly waiver: Waiver | null;
}

/** The active MLs in scope with a row in a benchmarks sheet, in roster order, by the rule of benchmark-plan-missing. */
export function benchmarksOf(run: ComplianceRun, inScope: (school: string) => boolean): Benchmark[] {
  const { dataset, policy, asOf, services } = run;
  const waiverOf = waiversOf(run, 'benchmark-plan-missing');
  const year = schoolYearStart(asOf);
  return services.flatMap(({ student }) => {
    const rows = inScope(student.school) ? dataset.followUpRows.of('benchmarks', student) : [];
    if (rows.length === 0) return [];
    const due = yearlyDay(year, policy.at(student.school).benchmarkPlanDue);
    const days = dataset.followUpRows.days('benchmarks', student, 'planDate');
    const ofYear = days.filter((day) => schoolYearStart(day) === year);
    const missed = rows.find((row) => readMet(cellOf(row, 'met')) === false);
    const waiver = waiverOf(student.rows[0]);
    return {
      student,
      isMissed: missed !== undefined,
      target: missed === undefined ? firstText(rows, 'target') : textOf(missed, 'target'),
      due,
      plan: ofYear.length === 0 ? null : Math.max(...ofYear),
      parentInput: firstText(rows, 'parentInput'),
      standing: waiver === null ? standingOf(rows, missed !== undefined, due, run) : 'reviewed',
      waiver,
    };
  });
}

function standingOf(
  rows: readonly SourceRow<'benchmarks'>[],
  isMissed: boolean,
  due: Day,
  { dataset, asOf }: ComplianceRun,
): BenchmarkStanding {
  if (!isMissed) return rows.some((row) => readMet(cellOf(row, 'met')) === true) ? 'met' : 'not judged';
  const dated = rows.filter(({ source }) => source.columns.has('planDate'));
  if (dated.length === 0) return 'not judged';
  const plan = planOf(rows, dataset, asOf);
  if (plan === 'unreadable' || plan === 'to come') return 'not judged';
  if (plan === 'none') return asOf > due ? 'overdue' : 'due';
  const asked = rows.filter(({ source }) => source.columns.has('parentInput'));
  return asked.length > 0 && !asked.some((row) => isFilled(cellOf(row, 'parentInput'))) ? 'no input' : 'in order';
}
