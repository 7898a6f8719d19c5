import { isBetween, secondHalfStart } from '../../calendar/school-calendar';
import { DOMAINS, hasNoScore, type Domain } from '../../dataset/access-results';
import type { SourceRow, Student } from '../../dataset/records';
import { cellOf, sourceRows } from '../../dataset/source-rows';
import { studentOfRow } from '../../dataset/student-of-row';
import type { PolicyValues } from '../../policy/policy';
import { isCellError } from '../../sheets/snapshot';
import { isoDate, readDate, schoolYearStart, type Day } from '../../sheets/values/dates';
import { gradeBefore, isK2To12, readGrade, type Grade } from '../../sheets/values/grades';
import { readId } from '../../sheets/values/ids';
import { isBlank } from '../../sheets/values/text';
import { isFilled } from '../../sheets/values/yes-no';
import { defineCheck, need } from '../define-check';
import { rowLocation } from '../locations';
import { NotJudged } from '../not-judged';
import { wordList } from '../word-list';

type System = 'Aspen' | 'Ellevation';

interface Incomplete {
  readonly grade: Grade | null;
  readonly testDate: string | null;
  /** Domains that the grade and half-year need, without a score. */
  readonly domains: readonly Domain[];
  /** The K1 window, as `MM-DD`, that the test date lies outside of; null where it does not. */
  readonly window: readonly [from: string, to: string] | null;
  /** The system that lacks the screening while the other one has it. */
  readonly notIn: System | null;
}

const messages = {
  incomplete: (data: Incomplete) => ({
    message: `The screening${data.testDate === null ? '' : ` of ${data.testDate}`}${data.grade === null ? '' : ` (${gradeWords(data.grade)})`} ${wordList(faultWords(data))}.`,
    fix: `${wordList(fixWords(data)).replace(/^./, (letter) => letter.toUpperCase())}.`,
  }),
};

const TWO_DOMAINS: readonly Domain[] = ['Listening', 'Speaking'];
const FIELD_OF: Readonly<Record<System, string>> = { Aspen: 'enteredInAspen', Ellevation: 'enteredInEllevation' };

export const screenerIncomplete = defineCheck({
  id: 'screener-incomplete',
  title: 'Screening incomplete',
  severity: 'error',
  criterion: 'BPS practice',
  per: 'student',
  needs: [need('screening sheet', 'screener')],
  messages,
  run({ dataset, policy, asOf }, report) {
    const notJudged = new NotJudged();
    for (const source of dataset.sheetsOf('screener')) {
      for (const row of sourceRows(source)) {
        const student = studentOfRow(dataset, row);
        const id = student?.id ?? readId(cellOf(row, 'studentId'))?.text ?? '';
        if (student?.active === false) continue;
        if (id === '') {
          report.couldNotJudge(`no student id on sheet ${source.sheet.name}, row ${row.row}`);
          continue;
        }
        const { day } = readDate(cellOf(row, 'testDate'), dataset.date1904);
        const grade = gradeAtTest(row, student, day, asOf);
        if (grade === null) notJudged.add(`no readable grade on sheet ${source.sheet.name}`, { id });
        const data: Incomplete = {
          grade,
          testDate: day === null ? null : isoDate(day),
          domains: missingDomains(row, requiredDomains(grade, day, policy.values), (columns) =>
            notJudged.add(`no ${columns} column on sheet ${source.sheet.name}`, { id }),
          ),
          window: missedWindow(grade, day, policy.values),
          notIn: missingSystem(row),
        };
        const fields = faultyFields(data);
        if (fields.length === 0) continue;
        report.problem({
          message: 'incomplete',
          at: rowLocation(row, ...fields),
          studentId: id,
          school: student?.school,
          data: { ...data },
        });
      }
    }
    notJudged.report(report);
  },
});

/** The grade of the row, else the one that the student of the roster was in at the time of the test. */
function gradeAtTest(row: SourceRow, student: Student | undefined, day: Day | null, asOf: Day): Grade | null {
  if (!isBlank(cellOf(row, 'grade'))) return readGrade(cellOf(row, 'grade'));
  if (student === undefined || day === null) return null;
  return gradeBefore(student.grade, schoolYearStart(asOf) - schoolYearStart(day));
}

/** K1, and K2 before its second half: two domains; from then on four (EL-06). Without a date K2 needs at least the two; K0 and ungraded students are in no table. */
function requiredDomains(grade: Grade | null, day: Day | null, values: PolicyValues): readonly Domain[] {
  if (grade === 'K1') return TWO_DOMAINS;
  if (!isK2To12(grade)) return [];
  const isSecondHalf = day !== null && day >= secondHalfStart(schoolYearStart(day), values);
  return grade === 'K2' && !isSecondHalf ? TWO_DOMAINS : DOMAINS;
}

function missingDomains(
  row: SourceRow,
  required: readonly Domain[],
  tellUnmapped: (columns: string) => void,
): readonly Domain[] {
  const isMapped = (domain: Domain) => row.source.columns.has(domain.toLowerCase());
  const unmapped = required.filter((domain) => !isMapped(domain));
  if (unmapped.length > 0) tellUnmapped(wordList(unmapped));
  return required.filter((domain) => isMapped(domain) && hasNoScore(cellOf(row, domain.toLowerCase())));
}

function missedWindow(grade: Grade | null, day: Day | null, values: PolicyValues): Incomplete['window'] {
  const { k1WindowStart: from, k1WindowEnd: to } = values;
  return grade !== 'K1' || day === null || isBetween(day, from, to) ? null : [from, to];
}

/** Judged only where the sheet has both columns, and neither cell is broken. */
function missingSystem(row: SourceRow): System | null {
  const cells = [FIELD_OF.Aspen, FIELD_OF.Ellevation];
  if (cells.some((field) => !row.source.columns.has(field) || isCellError(cellOf(row, field)))) return null;
  const [inAspen, inEllevation] = cells.map((field) => isFilled(cellOf(row, field)));
  return inAspen === inEllevation ? null : inAspen ? 'Ellevation' : 'Aspen';
}

function faultyFields({ domains, window, notIn }: Incomplete): string[] {
  return [
    ...domains.map((domain) => domain.toLowerCase()),
    ...(window === null ? [] : ['testDate']),
    ...(notIn === null ? [] : [FIELD_OF[notIn]]),
  ];
}

function gradeWords(grade: Grade): string {
  return grade.startsWith('K') ? grade : `grade ${grade}`;
}

function faultWords({ domains, window, notIn }: Incomplete): string[] {
  return [
    ...(domains.length === 0 ? [] : [`has no ${wordList(domains)} score`]),
    ...(window === null ? [] : [`lies outside the K1 window (${window[0]} to ${window[1]})`]),
    ...(notIn === null ? [] : [`is not entered in ${notIn}`]),
  ];
}

function fixWords({ domains, window, notIn }: Incomplete): string[] {
  return [
    ...(domains.length === 0 ? [] : [`test and enter ${wordList(domains)}`]),
    ...(window === null ? [] : ['check the test date']),
    ...(notIn === null ? [] : [`enter the screening in ${notIn}`]),
  ];
}
