import { criterionOf } from './criteria';
import { countsByCheck, countsBySeverity } from '../findings/finding-counts';
import { headlineOf } from './score';
import { renderFinding } from './render-finding';
import type { Finding } from '../findings/finding';
import type { ComplianceRun } from './run';
import { openFindings } from '../findings/waivers';
import type { SheetReading } from '../sheets/sheet-reading';
import { columnLetters } from '../sheets/addresses';
import { fieldColumn, type RecognisedSheet } from '../sheets/recognised-sheet';
import { isoDate } from '../sheets/values/dates';
import { gradeRank, isK2To12 } from '../sheets/values/grades';
import type { Level } from '../sheets/values/levels';
import type { Student } from '../dataset/records';
import { servedLevel } from '../esl/owed';
import { owedPerWeek, type StudentService } from '../esl/student-service';

/** A run as JSON, version 1 (docs/spec/findings.md). Names and order of the keys are a contract with other programs. */
export function runToJson(run: ComplianceRun): object {
  return {
    version: 1,
    asOf: isoDate(run.asOf),
    schoolYear: run.schoolYear,
    policy: { id: run.policy.id, changed: run.policy.changed },
    sheets: [
      ...run.sheets.map((reading) => sheetToJson(reading, run)),
      ...run.unread.map(({ name }) => ({ name, kind: null })),
    ],
    couldNotRun: run.couldNotRun.map(({ check, missing }) => ({ check, missing })),
    students: run.services.map(serviceToJson),
    findings: run.findings.map((finding) => findingToJson(finding, run)),
    counts: countsToJson(openFindings(run.findings)),
    ...headlineToJson(run),
  };
}

function sheetToJson(reading: SheetReading, { dataset }: ComplianceRun): object {
  const { name, recognised } = reading;
  if (recognised === null) return { name, kind: null };
  return {
    name,
    kind: recognised.kind,
    headingRow: recognised.headingRow,
    rows: recognised.dataRows.length,
    columns: columnsToJson(recognised),
    unused: recognised.unused.map((column) => columnLetters(recognised.sheet.firstColumn + column)),
    unusedHeadings: recognised.unused.map((column) => ({
      column: columnLetters(recognised.sheet.firstColumn + column),
      heading: recognised.texts[column] ?? '',
    })),
    ...readAsToJson(recognised, dataset),
  };
}

function readAsToJson(recognised: RecognisedSheet, { readAs }: ComplianceRun['dataset']): object {
  const lines = readAs.flatMap(({ sheet, text }) => (sheet === recognised ? [text] : []));
  return lines.length === 0 ? {} : { readAs: lines };
}

function columnsToJson(recognised: RecognisedSheet): Record<string, string | null> {
  return Object.fromEntries(Array.from(recognised.columns.keys(), (field) => [field, fieldColumn(recognised, field)]));
}

function serviceToJson(service: StudentService): object {
  const { student, owed } = service;
  return {
    studentId: student.id,
    school: student.school,
    grade: student.grade,
    status: student.status,
    ...levelOf(student),
    owedPerWeek: owedPerWeek(service),
    scheduledPerWeek: service.scheduledPerWeek === null ? null : rounded(service.scheduledPerWeek),
    blocksOwed: service.blocks?.owed ?? null,
    blocksScheduled: service.blocks === null ? null : rounded(service.blocks.scheduled),
    served: owed.kind === 'minutes' && owed.perWeek > 0 ? service.served : null,
  };
}

/** K0 and K1 need no level, so none is assumed for them. */
function levelOf(student: Student): { level: Level | null; levelSource: string | null } {
  const needsLevel = student.level !== null || gradeRank(student.grade) === null || isK2To12(student.grade);
  return needsLevel
    ? { level: servedLevel(student), levelSource: student.levelSource ?? 'assumed' }
    : { level: null, levelSource: null };
}

function findingToJson(finding: Finding, run: ComplianceRun): object {
  const { message, fix } = renderFinding(finding);
  return {
    check: finding.check,
    severity: finding.severity,
    criterion: criterionOf(finding.check, run.policy),
    sheet: finding.location.sheet,
    row: finding.location.row,
    cells: finding.location.cells,
    studentId: finding.studentId,
    section: finding.section,
    teacher: finding.teacher,
    data: finding.data,
    message,
    fix,
  };
}

function countsToJson(findings: readonly Finding[]): object {
  const byCheck = Object.entries(countsByCheck(findings)).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...countsBySeverity(findings), byCheck: Object.fromEntries(byCheck) };
}

function headlineToJson(run: ComplianceRun): object {
  const { served, withoutError } = headlineOf(run);
  return {
    served: { full: served.full, of: served.of, notJudged: served.notJudged },
    withoutError: { count: withoutError.count, of: withoutError.of },
  };
}

/** Clears the dust of binary fractions: 0.1 × 3 shows as 0.3. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
