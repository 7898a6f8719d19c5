import { causesOf } from '../../compliance/run/causes';
import { bySchool } from '../../compliance/grouped';
import { CHECKS } from '../../compliance/checks';
import { ESL_SOURCE } from '../../compliance/checks/needs';
import type { Finding } from '../../compliance/findings/finding';
import type { Student } from '../../compliance/dataset/records';
import { countsBySeverity } from '../../compliance/findings/finding-counts';
import { headlineOf } from '../../compliance/run/score';
import { lacksMlColumn, rostersWithoutEnrolled } from '../../compliance/run/who-is-judged';
import { schoolsOf } from '../../compliance/reports/scope';
import { mayBeMissing } from '../../compliance/run/may-be-missing';
import { renderFinding } from '../../compliance/run/render-finding';
import { anchorsOf } from '../../compliance/run/row-anchors';
import type { ComplianceRun } from '../../compliance/run/run';
import { studentsWithoutId } from '../../compliance/run/students-without-id';
import { isoDate } from '../../compliance/sheets/values/dates';
import { openFindings, problemKey } from '../../compliance/findings/waivers';
import type { CheckView, FindingView, RunView } from './view';
import { documentationOf } from './documentation';
import { whyOf } from './why';
import { sheetView } from './sheet-view';

/** Findings put into words between two stops: some 20 ms. */
const FINDINGS_A_PART = 2_000;

/** What the screens need of a run: no cells, and every finding in words. Stops after each part. */
export function* runView(run: ComplianceRun, date1904: boolean): Generator<void, RunView> {
  const students = new Map<string, Student>();
  for (const student of run.dataset.students.values()) {
    if (student.id !== '' && !students.has(student.id)) students.set(student.id, student);
  }
  const withoutId = studentsWithoutId(run.dataset.students.values());
  const findings: FindingView[] = [];
  for (const finding of run.findings) {
    const student = finding.studentId === null ? withoutId(finding) : students.get(finding.studentId);
    findings.push(findingView(finding, findings.length, student));
    if (findings.length % FINDINGS_A_PART === 0) yield;
  }
  const open = openFindings(run.findings);
  const mayBe = mayBeMissing(run.sheets);
  return {
    workbook: run.workbook,
    asOf: isoDate(run.asOf),
    schoolYear: run.schoolYear,
    date1904,
    policyChanged: run.policy.changed,
    sheets: run.sheets.map((reading) => sheetView(reading, run)),
    unread: run.unread,
    findings,
    anchors: anchorsOf(run),
    checks: checkViews(run),
    causes: causesOf(run),
    counts: countsBySeverity(open),
    waived: run.findings.length - open.length,
    couldNotCheck: run.couldNotRun.map(({ check, missing }) => ({
      check,
      missing,
      mayBe: mayBe(check),
    })),
    notEnrolled: rostersWithoutEnrolled(run),
    lacksMlColumn: lacksMlColumn(run),
    headline: headlineOf(run),
    schools: schoolsOf(run),
    mlSchools: mlSchoolsOf(run),
  };
}

function findingView(finding: Finding, index: number, student: Student | undefined): FindingView {
  return {
    index,
    finding,
    key: problemKey(finding),
    words: renderFinding(finding),
    about: aboutOf(finding, student),
    studentName: student?.name ?? '',
  };
}

function aboutOf(finding: Finding, student: Student | undefined): string {
  if (student !== undefined) {
    const parts = [student.name || student.id];
    if (student.grade !== null) parts.push(`Gr ${student.grade}`);
    if (student.level !== null) parts.push(`level ${student.level}`);
    return parts.join(' · ');
  }
  if (finding.studentId !== null) return `Student ${finding.studentId}`;
  if (finding.section !== null) {
    return finding.section
      .split('|')
      .filter((part) => part !== '')
      .join(' · ');
  }
  return finding.teacher ?? `${finding.location.sheet}, row ${finding.location.row}`;
}

/** In the order of the checks, which puts first what costs a child services. */
function checkViews(run: ComplianceRun): Record<string, CheckView> {
  const ids = new Set([...run.findings.map(({ check }) => check), ...run.couldNotRun.map(({ check }) => check)]);
  const views = CHECKS.filter(({ id }) => ids.has(id)).map(
    ({ id, title, per, needs }) =>
      [
        id,
        {
          title,
          isOfClasses: per === 'student' && needs.includes(ESL_SOURCE),
          why: whyOf(id, run.policy),
          documentation: documentationOf(id),
        },
      ] as const,
  );
  return Object.fromEntries(views);
}

function mlSchoolsOf({ services }: ComplianceRun): string[] {
  const schools = bySchool(services, ({ student }) => student.school);
  return schools.flatMap(({ items, school }) => (items[0]?.student.school === '' ? [] : [school]));
}
