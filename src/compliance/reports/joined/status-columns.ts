import { DOMAINS, domainScore, type AccessResult } from '../../dataset/access-result';
import type { Student } from '../../dataset/records';
import { cellOf, textOf } from '../../dataset/source-rows';
import type { StudentService } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import type { Day } from '../../sheets/values/dates';
import { readMet } from '../../status/benchmarks';
import { meetsExit } from '../../status/exit-scores';
import { DOCUMENT_COLUMNS, folderOf } from '../../status/folder-documents';
import { judgeLevel } from '../../status/level-proposal';
import { formDays } from '../../status/opt-out-forms';
import { requestsOf } from '../../status/requests';
import { screenerDate } from '../../status/screener-dates';
import { dateColumn, numberColumn, scoreColumn, textColumn, type JoinedColumn } from './column';

/** What tests and the sheets that follow a student say; columns of kinds of sheets that the workbook lacks are left out. */
export function statusColumns(run: ComplianceRun): JoinedColumn[] {
  return [...accessColumns(run), ...followUpColumns(run)];
}

const ACCESS_SOURCES = ['access', 'alternate-access', 'roster.accessOverall'] as const;

function accessColumns({ dataset, policy }: ComplianceRun): JoinedColumn[] {
  if (!ACCESS_SOURCES.some(dataset.has)) return [];
  const newest = ({ student }: StudentService): AccessResult | null => dataset.accessResults.newestScore(student);
  const level = ({ student }: StudentService) => judgeLevel(student, dataset.accessResults, policy.values);
  return [
    numberColumn('ACCESS year', (service) => newest(service)?.year ?? null),
    scoreColumn('ACCESS overall', (service) => newest(service)?.overall ?? null),
    scoreColumn('ACCESS literacy', (service) => newest(service)?.literacy ?? null),
    ...DOMAINS.map((domain) =>
      scoreColumn(`ACCESS ${domain.toLowerCase()}`, (service) => {
        const result = newest(service);
        return result === null ? null : domainScore(result, domain);
      }),
    ),
    textColumn('Meets exit scores', 10, (service) => {
      const result = newest(service);
      return result === null ? 'no score' : yesNo(meetsExit(result, policy.values));
    }),
    numberColumn('Level proposed', (service) => {
      const judged = level(service);
      return judged === null || judged.meetsExit ? null : judged.proposal.proposed;
    }),
  ];
}

function followUpColumns({ dataset, policy, asOf }: ComplianceRun): JoinedColumn[] {
  const { followUpRows } = dataset;
  const latest = (days: readonly Day[]): Day | null => (days.length === 0 ? null : Math.max(...days));
  const optional = (kind: Parameters<typeof dataset.has>[0], columns: readonly JoinedColumn[]) =>
    dataset.has(kind) ? columns : [];
  const has = (rows: readonly unknown[]) => (rows.length > 0 ? 'yes' : 'no');
  const open = (student: Student) => requestsOf(student, dataset).filter(({ decision }) => decision === 'open').length;
  return [
    ...optional('screener', [dateColumn('Screened first', ({ student }) => screenerDate(student, dataset).day)]),
    ...optional('optouts', [dateColumn('Newest opt-out form', ({ student }) => latest(formDays(student, dataset)))]),
    ...optional('benchmarks', [
      textColumn('Progress target', 14, ({ student }) =>
        distinct(followUpRows.of('benchmarks', student).map((row) => textOf(row, 'target'))),
      ),
      textColumn('Target met', 10, ({ student }) =>
        distinct(followUpRows.of('benchmarks', student).map((row) => yesNo(readMet(cellOf(row, 'met'))))),
      ),
      dateColumn('Success plan', ({ student }) => latest(followUpRows.days('benchmarks', student, 'planDate'))),
    ]),
    ...optional('requests', [numberColumn('Requests open', ({ student }) => open(student))]),
    ...optional('registration', [
      textColumn('Registered for ACCESS', 11, ({ student }) => has(followUpRows.of('registration', student))),
      textColumn('ACCESS session', 14, ({ student }) =>
        distinct(followUpRows.of('registration', student).map((row) => textOf(row, 'session'))),
      ),
    ]),
    ...optional('folders', [
      textColumn('Folder lacks', 24, ({ student }) => {
        const folder = folderOf(student, dataset, asOf, policy.values);
        if (folder === null) return '';
        return folder.rows.length === 0
          ? 'not on the checklist'
          : folder.missing.map((document) => DOCUMENT_COLUMNS[document]).join(', ');
      }),
    ]),
  ];
}

function yesNo(value: boolean | null): string {
  return value === null ? 'not known' : value ? 'yes' : 'no';
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('; ');
}
