import type { CheckId } from '../../checks';
import { accessWindowEnd, currentTestYear } from '../../calendar/test-years';
import { wasToBeTested } from '../../status/access-tested';
import { filledClasses } from '../../checks/class-sizes';
import type { Finding } from '../../findings/finding';
import { formerEls } from '../../status/monitoring';
import { NotJudged } from '../../checks/not-judged';
import { isOwedEsl, type StudentService } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import type { Day } from '../../sheets/values/dates';
import { openFindings } from '../../findings/waivers';
import { grouped } from '../../grouped';
import { missingFor } from '../missing-for';
import { mlRows, type MlRow } from '../paragraph-54/ml-rows';
import { headlineOf, type Headline } from '../../run/score';

/** What a visit's page speaks of, each by the functions of the tab that shows it in full. */
export interface VisitFacts {
  readonly run: ComplianceRun;
  /** What to call the school in a sentence. */
  readonly school: string;
  readonly activeStudents: number;
  readonly headline: Headline;
  readonly rows: readonly MlRow[];
  /** The services of the MLs who are owed ESL. */
  readonly owed: readonly StudentService[];
  /** Findings by check, waived ones apart. */
  readonly open: ReadonlyMap<string, readonly Finding[]>;
  readonly all: ReadonlyMap<string, readonly Finding[]>;
  /** The MLs who were to be tested in the current test year. */
  readonly toBeTested: number;
  readonly testYear: number;
  /** The last day of the next ACCESS window. */
  readonly nextAccessWindowEnd: Day;
  /** Former ELs in their years of monitoring. */
  readonly monitored: number;
  /** Classes whose size and cap are known. */
  readonly classes: number;
}

export function visitFacts(run: ComplianceRun, inScope: (school: string) => boolean, school: string): VisitFacts {
  const { dataset, policy, asOf } = run;
  const rows = mlRows(run, inScope);
  const findings = run.findings.filter((finding) => inScope(finding.school));
  const testYear = currentTestYear(asOf, policy.values);
  let activeStudents = 0;
  for (const student of dataset.students.values()) if (student.active && inScope(student.school)) activeStudents++;
  let monitored = 0;
  for (const { student, year } of formerEls(dataset, asOf, new NotJudged())) {
    if (inScope(student.school) && year >= 1 && year <= policy.values.monitoringYears) monitored++;
  }
  return {
    run,
    school,
    activeStudents,
    headline: headlineOf(run, inScope),
    rows,
    owed: rows.map(({ service }) => service).filter(isOwedEsl),
    open: grouped(openFindings(findings), ({ check }) => check),
    all: grouped(findings, ({ check }) => check),
    toBeTested: rows.filter(({ service }) => wasToBeTested(service.student, testYear, dataset, policy.values)).length,
    testYear,
    nextAccessWindowEnd: accessWindowEnd(testYear + 1, policy.values),
    monitored,
    classes:
      missingFor(run, 'class-over-cap') === null
        ? filledClasses(run, { couldNotJudge: () => undefined }).filter(({ sized }) => inScope(sized.school)).length
        : 0,
  };
}

/** Whether a check ran, and could judge everybody. */
export function isWholly({ run }: VisitFacts, check: CheckId): boolean {
  return missingFor(run, check) === null && run.couldNotRun.every((told) => told.check !== check);
}

/** How many findings of a check there are, waived ones included: what is, whatever was decided. */
export function foundBy({ all }: VisitFacts, check: CheckId): number {
  return all.get(check)?.length ?? 0;
}
