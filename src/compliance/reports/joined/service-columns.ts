import { classLabels } from '../../checks/class-label';
import { firstText } from '../../dataset/source-rows';
import { teacherLabel } from '../../dataset/teachers';
import { teachersOfRow } from '../../esl/section-teachers';
import { isOwedEsl, owedPerWeek, type StudentService } from '../../esl/student-service';
import { openFindings } from '../../findings/waivers';
import type { Finding } from '../../findings/finding';
import { grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { checkOf } from '../../run/render-finding';
import { isFullyServed, studentsWithErrors } from '../../run/score';
import { studentsWithoutId } from '../../run/students-without-id';
import { termNames } from '../../sheets/values/terms';
import { numberColumn, scoreColumn, textColumn, type JoinedColumn } from './column';

/** What ESL each ML is owed and has. */
export function serviceColumns(run: ComplianceRun): JoinedColumn[] {
  return [
    numberColumn('ESL owed a week', owedPerWeek),
    numberColumn('ESL scheduled a week, worst part', ({ scheduledPerWeek }) =>
      scheduledPerWeek === null ? null : Math.round(scheduledPerWeek),
    ),
    numberColumn('Blocks owed a day', ({ blocks }) => blocks?.owed ?? null),
    scoreColumn('Blocks scheduled a day', ({ blocks }) => blocks?.scheduled ?? null),
    textColumn('Served by minutes or blocks', 14, servedWords),
    textColumn('Fully served', 14, (service) =>
      service.served === true && !isFullyServed(run, service) ? 'no teacher on some day' : servedWords(service),
    ),
    textColumn('Short in', 12, ({ shortTerms, counted }) => (shortTerms === 0 ? '' : termNames(shortTerms, counted))),
    textColumn('ESL types', 18, ({ eslRows, student }) =>
      eslRows.length === 0 ? (student.rosterEsl?.typeText ?? '') : distinct(eslRows.map(({ eslType }) => eslType)),
    ),
    textColumn('ESL classes', 26, ({ eslRows }) => classLabels(eslRows.map(({ section }) => section)).join('; ')),
    textColumn('ESL teachers', 24, teachersOf),
  ];
}

/** What the open findings say of each ML; the errors of the second headline figure count classes too. */
export function findingColumns(run: ComplianceRun): JoinedColumn[] {
  const withoutId = studentsWithoutId(run.services.map(({ student }) => student));
  const byStudent = grouped(openFindings(run.findings), (finding) => finding.studentId ?? withoutId(finding));
  const withError = studentsWithErrors(run);
  const found = ({ student }: StudentService) => byStudent.get(student.id || student) ?? [];
  const count = (severity: Finding['severity']) => (service: StudentService) =>
    found(service).filter((finding) => finding.severity === severity).length;
  return [
    textColumn('An error names the ML or a class', 10, ({ student }) => (withError.has(student) ? 'yes' : 'no')),
    numberColumn('To fix', count('error')),
    numberColumn('To review', count('warning')),
    textColumn('What is wrong', 50, (service) =>
      distinct(
        found(service).map(({ check }) => checkOf(check).title),
        '; ',
      ),
    ),
  ];
}

function servedWords(service: StudentService): string {
  if (service.owed.kind === 'not judged') return 'not judged';
  if (!isOwedEsl(service)) return 'nothing owed';
  return service.served === null ? 'not judged' : service.served ? 'yes' : 'no';
}

function teachersOf({ eslRows, student }: StudentService): string {
  if (eslRows.length === 0) return firstText(student.rows, 'eslTeacher');
  return distinct(eslRows.flatMap(teachersOfRow).map(teacherLabel), '; ');
}

function distinct(texts: readonly string[], separator = ', '): string {
  return [...new Set(texts)].join(separator);
}
