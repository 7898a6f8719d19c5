import { currentTestYear } from '../../calendar/test-years';
import type { Student } from '../../dataset/records';
import { folded } from '../../sheets/values/text';
import { testedIn, wasToBeTested } from '../../status/access-tested';
import { defineCheck } from '../define-check';
import { studentLocation } from '../locations';
import { ACCESS_SHEET, EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { counted } from '../../sheets/values/word-list';

interface Participation {
  readonly school: string;
  readonly testYear: number;
  readonly tested: number;
  readonly students: number;
  /** Of the students, cut to one decimal, so that a school below the limit never shows it. */
  readonly percent: number;
  readonly needed: number;
}

const messages = {
  low: ({ school, testYear, tested, students, percent, needed }: Participation) => ({
    message: `${school || 'The school'}: ${tested} of ${students} MLs (${percent} %) have an ACCESS result of ${testYear}; ${needed} % is needed.`,
    fix: 'Enter the missing results (see access-missing for the names), and plan make-up tests for the next window.',
  }),
};

export const accessParticipation = defineCheck({
  id: 'access-participation',
  title: 'Too few MLs with ACCESS results',
  severity: 'error',
  criterion: 'ELE 1',
  per: 'school',
  needs: [ROSTER, EL_STATUS, ACCESS_SHEET],
  messages,
  run({ dataset, policy, asOf }, report) {
    const testYear = currentTestYear(asOf, policy.values);
    const needed = policy.values.accessParticipation;
    const schools = new Map<string, SchoolCount>();
    const notJudged = new NotJudged();
    const resultSheets = [...dataset.sheetsOf('access'), ...dataset.sheetsOf('alternate-access')];
    let unknown = 0;
    for (const student of dataset.students.values()) {
      const key = folded(student.school);
      const count = schools.get(key) ?? { first: student, tested: 0, students: 0, unknown: 0 };
      schools.set(key, count);
      if (!wasToBeTested(student, testYear, dataset, policy.values)) continue;
      if (notJudged.isOutOfReach(student, resultSheets)) continue;
      count.students++;
      const tested = testedIn(student, testYear, dataset.accessResults);
      if (tested === 'yes') count.tested++;
      if (tested === 'unknown') count.unknown++;
    }
    for (const { first, tested, students, unknown: unknownHere } of schools.values()) {
      unknown += unknownHere;
      // A school is judged only where rows of unknown year could not lift it to the limit.
      if ((tested + unknownHere) * 100 >= students * needed) continue;
      const percent = Math.floor((tested * 1000) / students) / 10;
      report.problem({
        message: 'low',
        at: studentLocation(first, 'school'),
        school: first.school,
        data: { school: first.school, testYear, tested, students, percent, needed } satisfies Participation,
      });
    }
    notJudged.report(report);
    if (unknown > 0)
      report.couldNotJudge(`no test year or test date in the ACCESS results of ${counted(unknown, 'ML')}`);
  },
});

interface SchoolCount {
  readonly first: Student;
  tested: number;
  students: number;
  /** Students with rows whose test year nothing tells, and none of the test year. */
  unknown: number;
}
