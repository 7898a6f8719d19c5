import { isoDate } from '../../sheets/values/dates';
import { DOMAIN_FIELDS, type Domain } from '../../dataset/access-result';
import type { FieldOf } from '../../sheets/kinds';
import type { Grade } from '../../sheets/values/grades';
import { defineCheck, need } from '../define-check';
import { rowLocation } from '../locations';
import { NotJudged } from '../not-judged';
import { isIncomplete, screenings, SYSTEM_FIELDS, type Screening, type ScreeningSystem } from '../../status/screenings';
import { wordList } from '../../sheets/values/word-list';

interface Incomplete {
  readonly grade: Grade | null;
  readonly testDate: string | null;
  /** Domains that the grade and half-year need, without a score. */
  readonly domains: readonly Domain[];
  /** The K1 window, as `MM-DD`, that the test date lies outside of; null where it does not. */
  readonly window: readonly [from: string, to: string] | null;
  /** The system that lacks the screening while the other one has it. */
  readonly notIn: ScreeningSystem | null;
}

const messages = {
  incomplete: (data: Incomplete) => ({
    message: `The screening${data.testDate === null ? '' : ` of ${data.testDate}`}${data.grade === null ? '' : ` (${gradeWords(data.grade)})`} ${wordList(faultWords(data))}.`,
    fix: `${wordList(fixWords(data)).replace(/^./, (letter) => letter.toUpperCase())}.`,
  }),
};

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
    const withoutColumn = new Set<string>();
    for (const screening of screenings(dataset, policy.values, asOf)) {
      const { row, student, id, grade, day, domains, unmapped, window, notIn, unmappedSystems } = screening;
      const sheet = row.source.sheet.name;
      if (id === '') {
        report.couldNotJudge(`no student id on sheet ${sheet}, row ${row.row}`);
        continue;
      }
      if (grade === null) notJudged.add(`no readable grade on sheet ${sheet}`, { id });
      if (unmapped.length > 0) notJudged.add(`no ${wordList(unmapped)} column on sheet ${sheet}`, { id });
      for (const system of unmappedSystems) withoutColumn.add(`no Entered in ${system} column on sheet ${sheet}`);
      if (!isIncomplete(screening)) continue;
      report.problem({
        message: 'incomplete',
        at: rowLocation(row, ...faultyFields(screening)),
        studentId: id,
        school: student?.school,
        data: {
          grade,
          testDate: day === null ? null : isoDate(day),
          domains,
          window,
          notIn,
        } satisfies Incomplete,
      });
    }
    notJudged.report(report);
    withoutColumn.forEach(report.couldNotJudge);
  },
});

function faultyFields({ domains, window, notIn }: Screening): FieldOf<'screener'>[] {
  return [
    ...domains.map((domain) => DOMAIN_FIELDS[domain]),
    ...(window === null ? [] : ['testDate' as const]),
    ...(notIn === null ? [] : [SYSTEM_FIELDS[notIn]]),
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
