import { defineCheck } from '../../compliance/checks/define-check';
import type { Severity } from '../../compliance/findings/finding';
import { studentLocation } from '../../compliance/checks/locations';
import { makePolicy } from '../../compliance/policy/policy';
import type { ComplianceRun } from '../../compliance/run/run';
import type { FieldOf } from '../../compliance/sheets/kinds';
import { dayOf } from '../../compliance/sheets/values/dates';
import type { ExcelHost } from '../../embedded-host';
import { checkWorkbook } from '../read/run-check';

const SEVERITIES: readonly string[] = ['error', 'warning', 'info'] satisfies Severity[];

/** Finds at each student what the roster's homeroom column names, such as `error grade`: a severity and the field it points to. */
const flagged = defineCheck({
  id: 'flagged',
  title: 'Flagged by the test',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'student',
  needs: [],
  messages: { flagged: () => ({ message: 'It is flagged.', fix: 'Take the flag away.' }) },
  run({ dataset }, report) {
    for (const student of dataset.students.values()) {
      for (const flag of student.homeroom.split(',')) {
        const [severity = '', field = 'grade'] = flag.trim().split(' ');
        if (!SEVERITIES.includes(severity)) continue;
        report.problem({
          message: 'flagged',
          at: studentLocation(student, field as FieldOf<'roster'>),
          severity: severity as Severity,
          studentId: student.id,
          school: student.school,
          data: {},
        });
      }
    }
  },
});

/** A roster in A1:E…, one student for each flag. */
export function rosterWith(flags: readonly string[]): (string | number)[][] {
  const heading = ['Student ID', 'Student Name', 'School', 'Grade', 'Homeroom'];
  return [heading, ...flags.map((flag, at) => [100_000 + at, `Student ${at}`, 'Burke', '7', flag])];
}

/** Checks the workbook with the flags as its only findings. */
export function checkFlags(excel: ExcelHost): Promise<ComplianceRun> {
  const options = { policy: makePolicy(), asOf: dayOf(2026, 10, 1), checks: [flagged] };
  return excel.run((context) => checkWorkbook(context, options));
}
