import { currentTestYear } from '../../calendar/test-years';
import { oncePerValue } from '../../dataset/once';
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

/** Where of some MLs the year of the test is not known: the figures if all of them had one of the test year. */
interface AtMost extends Participation {
  readonly unknown: number;
}

const messages = {
  atMost: ({ school, testYear, tested, students, percent, needed, unknown }: AtMost) => ({
    message: `${school || 'The school'}: at most ${tested} of ${students} MLs (${percent} %) have an ACCESS result of ${testYear}, for of ${unknown} the year is not known; ${needed} % is needed.`,
    fix: 'Enter the year of the results, and the missing results (those of "ACCESS result missing" name the students).',
  }),
  low: ({ school, testYear, tested, students, percent, needed }: Participation) => ({
    message: `${school || 'The school'}: ${tested} of ${students} MLs (${percent} %) have an ACCESS result of ${testYear}; ${needed} % is needed.`,
    fix: 'Enter the missing results (those of "ACCESS result missing" name the students), and plan make-up tests for the next window.',
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
    const keyOf = oncePerValue(folded);
    const notJudged = new NotJudged();
    const resultSheets = [...dataset.sheetsOf('access'), ...dataset.sheetsOf('alternate-access')];
    let unknown = 0;
    for (const student of dataset.students.values()) {
      const key = keyOf(student.school);
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
      const most = tested + unknownHere;
      const percent = Math.floor((most * 1000) / students) / 10;
      const data: Participation = { school: first.school, testYear, tested: most, students, percent, needed };
      report.problem({
        at: studentLocation(first, 'school'),
        school: first.school,
        ...(unknownHere === 0
          ? { message: 'low', data: { ...data } }
          : { message: 'atMost', data: { ...data, unknown: unknownHere } satisfies AtMost }),
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
