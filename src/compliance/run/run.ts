import { SchoolYears } from '../calendar/school-year';
import { CHECKS } from '../checks';
import { speaksOn, type Check, type CheckContext } from '../checks/define-check';
import type { CouldNotRun, Finding, Waiver } from '../findings/finding';
import { buildDataset, type Dataset } from '../dataset/dataset';
import { isActiveEl } from '../esl/owed';
import { studentService, type StudentService } from '../esl/student-service';
import { missingNeeds } from './missing-needs';
import type { Policy } from '../policy/policy';
import type { SheetCorrections } from '../sheets/corrections';
import type { HeadingAnswers } from '../sheets/heading-answers';
import type { KeptReadings } from '../sheets/kept-readings';
import { recognise } from '../sheets/recognise';
import type { SheetReading } from '../sheets/sheet-reading';
import type { WorkbookSnapshot } from '../sheets/snapshot';
import { withWaivers } from '../findings/waivers';
import { schoolYearName, schoolYearStart, type Day } from '../sheets/values/dates';
import { compareTexts } from '../sheets/values/text';

/** A finding before a user's waivers are looked up. */
type UnweighedFinding = Omit<Finding, 'waiver'>;

export interface RunOptions {
  readonly policy: Policy;
  /** The day on which licenses, deadlines and the school year are judged. */
  readonly asOf: Day;
  readonly corrections?: SheetCorrections;
  /** What people said that headings mean. */
  readonly answers?: HeadingAnswers;
  readonly waivers?: readonly Waiver[];
  /** Earlier runs as the workbook keeps them, for the report of changes. */
  readonly keptRuns?: string | null;
  /** What earlier runs read of the same sheets; this run adds what it reads. */
  readonly keptReadings?: KeptReadings;
  /** The checks to run; all where left out. */
  readonly checks?: readonly Check[];
}

/** Everything one run found: feeds the pane, the highlights, the report tabs and the command line. */
export interface ComplianceRun {
  readonly workbook: string;
  readonly asOf: Day;
  /** As people write it: `2026-27`. */
  readonly schoolYear: string;
  readonly policy: Policy;
  readonly sheets: readonly SheetReading[];
  readonly unread: WorkbookSnapshot['unread'];
  readonly couldNotRun: readonly CouldNotRun[];
  /** Every active EL with what is owed and scheduled, in roster order. */
  readonly services: readonly StudentService[];
  /** In sheet order, row, check id. */
  readonly findings: readonly Finding[];
  readonly dataset: Dataset;
  /** Earlier runs as the workbook keeps them; null where it keeps none. */
  readonly keptRuns: string | null;
}

/** Cells in, findings out: recognises the sheets, reads the records, and runs every check that has what it needs. */
export function run(workbook: WorkbookSnapshot, options: RunOptions): ComplianceRun {
  const parts = runInParts(workbook, options);
  for (;;) {
    const part = parts.next();
    if (part.done) return part.value;
  }
}

/** The same run, which stops after each part until it is told to go on: for a thread that must answer clicks in between. */
export function* runInParts(workbook: WorkbookSnapshot, options: RunOptions): Generator<void, ComplianceRun> {
  const { policy, asOf, corrections = {}, answers = {}, waivers = [], checks = CHECKS } = options;
  const sheets = recognise(workbook, corrections, answers, options.keptReadings);
  yield;
  const dataset = buildDataset(sheets, policy, asOf, workbook.date1904);
  yield;
  const served = {
    policy,
    bell: dataset.bell,
    years: new SchoolYears(policy, asOf),
    dates: dataset.dates,
    hasSource: dataset.has('schedule') || dataset.has('roster.eslMinutes'),
    schedules: dataset.sheetsOf('schedule'),
  };
  const services: StudentService[] = [];
  for (const student of dataset.students.values()) {
    if (isActiveEl(student)) services.push(studentService(student, served));
  }
  yield;
  const { findings, couldNotRun } = yield* runChecks(checks, { dataset, policy, asOf, services });
  return {
    workbook: workbook.name,
    asOf,
    schoolYear: schoolYearName(schoolYearStart(asOf)),
    policy,
    sheets,
    unread: workbook.unread,
    couldNotRun,
    services,
    findings: withWaivers(findings, waivers),
    dataset,
    keptRuns: options.keptRuns ?? null,
  };
}

function* runChecks(
  checks: readonly Check[],
  context: CheckContext,
): Generator<void, { findings: UnweighedFinding[]; couldNotRun: CouldNotRun[] }> {
  const findings: UnweighedFinding[] = [];
  const couldNotRun: CouldNotRun[] = [];
  for (const check of checks) {
    if (!speaksOn(check, context.asOf, context.policy.values)) continue;
    const missing = missingNeeds(check.needs, context.dataset.has);
    if (missing !== null) {
      couldNotRun.push({ check: check.id, missing });
      continue;
    }
    check.run(context, {
      problem: ({ message, at, mend, severity, data, school, studentId, section, teacher }) =>
        findings.push({
          check: check.id,
          severity: severity ?? check.severity,
          message,
          location: at,
          ...(mend && { mend }),
          studentId: studentId || null,
          section: section ?? null,
          teacher: teacher ?? null,
          school: school ?? '',
          data,
        }),
      couldNotJudge: (reason) =>
        couldNotRun.push(
          typeof reason === 'string'
            ? { check: check.id, missing: reason }
            : { check: check.id, missing: reason.says(reason.ids), named: reason },
        ),
    });
    yield;
  }
  return { findings: findings.sort(inReadingOrder), couldNotRun };
}

/** Sheet order, row, check id; then the first cell and the ids, so that the order never depends on how a check walks its index. */
function inReadingOrder(a: UnweighedFinding, b: UnweighedFinding): number {
  return (
    a.location.sheetIndex - b.location.sheetIndex ||
    a.location.row - b.location.row ||
    compareTexts(a.check, b.check) ||
    compareTexts(a.location.cells[0] ?? '', b.location.cells[0] ?? '') ||
    compareTexts(a.studentId ?? '', b.studentId ?? '') ||
    compareTexts(a.section ?? '', b.section ?? '')
  );
}
