import { currentTestYear } from '../../calendar/test-years';
import { DOMAIN_FIELDS, type AccessResult, type Domain } from '../../dataset/access-result';
import type { AccessResults } from '../../dataset/access-results';
import { rosterDate } from '../../dataset/roster/roster-dates';
import type { Student } from '../../dataset/records';
import { wasToBeTested } from '../../status/access-tested';
import { defineCheck } from '../define-check';
import { ofStudent, rowLocation } from '../locations';
import { ACCESS_SHEET, EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { wordList } from '../../sheets/values/word-list';
import { have } from '../visit';

interface NoResult {
  readonly testYear: number;
}

interface Incomplete extends NoResult {
  readonly domains: readonly Domain[];
  readonly sheet: string;
  readonly row: number;
}

const messages = {
  none: ({ testYear }: NoResult) => ({
    message: `No ACCESS result of ${testYear}.`,
    fix: `Enter the result of ${testYear}; if the student was not tested, write down why and plan the next test. An opt-out does not excuse from ACCESS.`,
  }),
  incomplete: ({ testYear, domains, sheet, row }: Incomplete) => ({
    message: `ACCESS ${testYear} has no ${wordList(domains)} score (${sheet}, row ${row}).`,
    fix: `Enter the ${wordList(domains)} score, or the do-not-score code.`,
  }),
};

export const accessMissing = defineCheck({
  id: 'access-missing',
  title: 'ACCESS result missing',
  severity: 'error',
  criterion: 'ELE 1',
  per: 'student',
  needs: [ROSTER, EL_STATUS, ACCESS_SHEET],
  messages,
  flood: {
    says: ({ sheet }) =>
      `students of ${sheet} have no complete ACCESS result: is the results sheet that of the last test?`,
  },
  visit: {
    place: 130,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count, { testYear }) => `${have(count, 'ML')} no complete ACCESS result of ${testYear}.`,
    step: 'Enter the missing ACCESS results, and plan to test these students in the next window',
    due: 'ACCESS window',
  },
  run({ dataset, policy, asOf, services }, report) {
    const testYear = currentTestYear(asOf, policy.values);
    const notJudged = new NotJudged();
    const resultSheets = [...dataset.sheetsOf('access'), ...dataset.sheetsOf('alternate-access')];
    for (const { student } of services) {
      if (!wasToBeTested(student, testYear, dataset, policy.values)) continue;
      if (notJudged.isOutOfReach(student, resultSheets)) continue;
      const results = resultsOf(student, testYear, dataset.accessResults);
      if (results === 'unknown') {
        notJudged.add('no test year or test date in the ACCESS results', student);
        continue;
      }
      const [newest] = results;
      const isAlternate = results.some(({ test }) => test === 'Alternate ACCESS');
      if (newest !== undefined && (isAlternate || newest.openDomains.length === 0)) continue;
      if (!rosterDate(student, 'entryDate', dataset.dates).readable) {
        notJudged.add('no readable entry date', student);
        continue;
      }
      report.problem({
        message: newest === undefined ? 'none' : 'incomplete',
        ...ofStudent(student),
        ...(newest && { mend: rowLocation(newest.row, ...newest.openDomains.map((domain) => DOMAIN_FIELDS[domain])) }),
        data: newest === undefined ? ({ testYear } satisfies NoResult) : { ...incomplete(newest, testYear) },
      });
    }
    notJudged.report(report);
  },
});

/** A student's rows of the test year, the newest first; unknown where there are only rows whose year nothing tells. */
function resultsOf(
  student: Student,
  testYear: number,
  accessResults: AccessResults,
): readonly AccessResult[] | 'unknown' {
  const all = accessResults.of(student);
  const ofYear = all.filter(({ year }) => year === testYear);
  return ofYear.length === 0 && all.some(({ year }) => year === null) ? 'unknown' : ofYear;
}

function incomplete({ row, openDomains }: AccessResult, testYear: number): Incomplete {
  return { testYear, domains: openDomains, sheet: row.source.sheet.name, row: row.row };
}
