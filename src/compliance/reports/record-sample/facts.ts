import type { AccessResult } from '../../dataset/access-result';
import type { Student } from '../../dataset/records';
import { rosterDate } from '../../dataset/roster/roster-dates';
import { firstText } from '../../dataset/source-rows';
import { teacherLabel } from '../../dataset/teachers';
import { teachersOfRow } from '../../esl/section-teachers';
import type { StudentService } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import type { FieldOf } from '../../sheets/kinds';
import { isoDate, monthDayYear, type Day } from '../../sheets/values/dates';
import { DOCUMENT_COLUMNS, folderOf } from '../../status/folder-documents';
import { entriesOfYear, exitDay, exitResult } from '../../status/monitoring';
import { formDays } from '../../status/opt-out-forms';
import { screenerDate } from '../../status/screener-dates';
import { rowLink, studentLink } from '../linked-cells';
import type { ReportCell } from '../report-sheet';
import { scoreWords } from '../access/score-words';

/** What the records show of one criterion (its number to SY24-25), and the paper to see for it. */
export interface Fact {
  readonly criterion: string;
  readonly shows: ReportCell;
  readonly paper: string;
}

type FactOf = (student: Student, service: StudentService | null, run: ComplianceRun) => Fact[];

/** What the sheets show of a student's record, criterion by criterion; nothing of a criterion that does not concern the student. */
export const factsOf: FactOf = (student, service, run) =>
  [tested, identified, served, exited, informed, declined, notified, monitored, taught, filed].flatMap((factOf) =>
    factOf(student, service, run),
  );

const tested: FactOf = (student, service, { dataset }) => {
  if (service === null) return [];
  const result = dataset.accessResults.of(student)[0] ?? dataset.accessResults.newestScore(student);
  const shows = result === null ? 'no ACCESS result in the workbook' : rowLink(resultWords(result), result.row);
  return [{ criterion: 'ELE 1', shows, paper: DOCUMENT_COLUMNS.accessReport }];
};

const identified: FactOf = (student, _, { dataset }) => {
  const hls = firstText(student.rows, 'hls');
  const screened = screenerDate(student, dataset).day;
  return [
    {
      criterion: 'ELE 3',
      shows: studentLink(
        student,
        `${hls === '' ? 'no home language survey' : `home language survey ${hls}`}; ${screened === null ? 'no screener date' : `screened ${said(screened)}`}`,
        'screenerDate',
        'hls',
      ),
      paper: `${DOCUMENT_COLUMNS.hls}; ${DOCUMENT_COLUMNS.screenerReport}`,
    },
  ];
};

const served: FactOf = (student, service) => {
  if (service === null) return [];
  const { owed, scheduledPerWeek, served: isServed, eslRows } = service;
  const [row] = eslRows;
  const scheduled =
    scheduledPerWeek === null ? 'scheduled minutes not known' : `${Math.round(scheduledPerWeek)} scheduled`;
  const words =
    owed.kind === 'minutes'
      ? `${owed.perWeek} min of ESL owed a week, ${scheduled}: ${isServed === null ? 'not judged' : isServed ? 'served' : 'short'}`
      : `${owed.kind === 'nothing' ? 'owed nothing' : 'not judged'}: ${owed.because}`;
  return [
    {
      criterion: 'ELE 5',
      shows: row === undefined ? studentLink(student, words) : rowLink(words, row),
      paper: 'The schedule',
    },
  ];
};

const exited: FactOf = (student, service, { dataset }) => {
  if (service !== null) return [];
  const exit = exitDay(student, dataset);
  const result = exit === null ? null : exitResult(student, exit, dataset);
  const shows = studentLink(
    student,
    `${exit === null ? 'no exit date' : `exit ${said(exit)}`}; ${result === null ? 'no score of that year' : resultWords(result)}`,
    'felDate',
  );
  return [{ criterion: 'ELE 6', shows, paper: DOCUMENT_COLUMNS.accessReport }];
};

const LANGUAGES: readonly (readonly [FieldOf<'roster'>, string])[] = [
  ['firstLanguage', 'first'],
  ['preferredLanguage', 'preferred'],
  ['letterLanguage', 'letter'],
];

const informed: FactOf = (student) => {
  const known = LANGUAGES.map(([field, words]) => [firstText(student.rows, field), words] as const).filter(
    ([language]) => language !== '',
  );
  const words = known.map(([language, what]) => `${what} language ${language}`).join('; ');
  return [
    {
      criterion: 'ELE 7',
      shows: studentLink(
        student,
        words || 'no language on a roster',
        'letterLanguage',
        'preferredLanguage',
        'firstLanguage',
      ),
      paper: 'A letter in the language of the family',
    },
  ];
};

const declined: FactOf = (student, _, { dataset }) => {
  if (!student.optedOut) return [];
  const days = formDays(student, dataset);
  const words = days.length === 0 ? 'opted out, no form in the workbook' : `newest form ${said(Math.max(...days))}`;
  const [row] = dataset.followUpRows.of('optouts', student);
  return [
    {
      criterion: 'ELE 8',
      shows: row === undefined ? studentLink(student, words, 'optOut') : rowLink(words, row),
      paper: DOCUMENT_COLUMNS.optOutForm,
    },
  ];
};

const notified: FactOf = (student, service, { dataset }) => {
  if (service === null) return [];
  const { day } = rosterDate(student, 'notificationDate', dataset.dates);
  const words = day === null ? 'no date of a parent letter' : `parent letter ${said(day)}`;
  return [
    {
      criterion: 'ELE 10',
      shows: studentLink(student, words, 'notificationDate'),
      paper: DOCUMENT_COLUMNS.notificationLetter,
    },
  ];
};

const monitored: FactOf = (student, service, { dataset, asOf }) => {
  if (service !== null) return [];
  const entries = entriesOfYear(student, dataset, asOf);
  const words =
    entries.length === 0
      ? 'no entry this school year'
      : `${entries.length} this school year, last ${said(Math.max(...entries))}`;
  const row = dataset.followUpRows.of('monitoring', student).at(-1);
  return [
    {
      criterion: 'ELE 13',
      shows: row === undefined ? words : rowLink(words, row),
      paper: DOCUMENT_COLUMNS.monitoringForm,
    },
  ];
};

const taught: FactOf = (_, service) => {
  const teachers = [...new Set(service?.eslRows.flatMap(teachersOfRow) ?? [])];
  if (teachers.length === 0) return [];
  const words = teachers.map((teacher) => {
    const { staff } = teacher;
    const licensed =
      staff === null ? 'not in the staff sheet' : staff.eslLicensed ? 'ESL-licensed' : 'no valid ESL license';
    return `${teacherLabel(teacher)}: ${licensed}`;
  });
  return [{ criterion: 'ELE 14', shows: words.join('; '), paper: 'The license' }];
};

const filed: FactOf = (student, _, { dataset, asOf, policy }) => {
  const folder = folderOf(student, dataset, asOf, policy.values);
  if (folder === null || !dataset.has('folders')) return [];
  const lacking = folder.missing.map((document) => DOCUMENT_COLUMNS[document]).join(', ');
  const [row] = folder.rows;
  const words =
    row === undefined
      ? 'not on the folder checklist'
      : lacking === ''
        ? 'nothing missing on the checklist'
        : `missing: ${lacking}`;
  return [{ criterion: 'ELE 18', shows: row === undefined ? words : rowLink(words, row), paper: 'The folder' }];
};

function resultWords({ test, year, overall, literacy }: AccessResult): string {
  const title = `${test}${year === null ? '' : ` ${year}`}`;
  if (test === 'Alternate ACCESS') return title;
  return `${title}: overall ${overall === null ? 'none' : scoreWords(overall)}, literacy ${literacy === null ? 'none' : scoreWords(literacy)}`;
}

function said(day: Day): string {
  return monthDayYear(isoDate(day));
}
