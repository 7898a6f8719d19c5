import { oncePerValue } from '../../dataset/once';
import { rosterDate } from '../../dataset/roster/roster-dates';
import { firstText } from '../../dataset/source-rows';
import { isoDate } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { isYoungerThanK2 } from '../../status/grades';
import { saysAnotherLanguage } from '../../status/home-language';
import { screenerDate, screenerDue } from '../../status/screener-dates';
import { ofStudent } from '../locations';
import { ENTRY_DATE, ROSTER, SCREENER_DATE } from '../needs';
import { NotJudged } from '../not-judged';
import { have } from '../visit';

interface NotScreened {
  readonly hls: string;
  readonly entry: string;
  readonly due: string;
}

const messages = {
  missing: ({ hls, entry, due }: NotScreened) => ({
    message: `The home language survey says ${hls} (another language), but no screener date; entered on ${entry}, it was due on ${due}.`,
    fix: 'Screen the student now and enter the date; if the student was screened, enter when.',
  }),
};

export const screenerMissing = defineCheck({
  id: 'screener-missing',
  title: 'Not screened',
  severity: 'error',
  criterion: 'ELE 3',
  per: 'student',
  needs: [ROSTER, need('home language survey (HLS) column on a roster', 'roster.hls'), ENTRY_DATE, SCREENER_DATE],
  messages,
  staysOverdue: true,
  flood: { says: ({ column, sheet }) => `students have no screener date: is column ${column} of ${sheet} filled?` },
  visit: {
    place: 170,
    theme: 'Records and deadlines',
    concerns: 'student',
    says: (count) => `${have(count, 'student')} another home language and no screener result.`,
    step: 'Screen the students who should have been',
    due: 'overdue',
  },
  run({ dataset, policy, asOf }, report) {
    const notJudged = new NotJudged();
    const saysAnother = oncePerValue(saysAnotherLanguage);
    for (const student of dataset.students.values()) {
      if (!student.active || isYoungerThanK2(student.grade)) continue;
      const screener = screenerDate(student, dataset);
      if (screener.day !== null) continue;
      if (!notJudged.mapsColumn(student, 'hls', 'home language survey (HLS)')) continue;
      const hls = firstText(student.rows, 'hls');
      const another = saysAnother(hls);
      if (another === false) continue;
      if (!dataset.has('screener') && !notJudged.mapsColumn(student, 'screenerDate', 'screener date')) continue;
      const entry = rosterDate(student, 'entryDate', dataset.dates).day;
      const due = entry === null ? null : screenerDue(entry, student.grade, asOf, policy.at(student.school)).day;
      if (due !== null && asOf <= due) continue;
      if (notJudged.isOutOfReach(student, dataset.sheetsOf('screener'))) continue;
      if (another === null) notJudged.add('no readable home language survey (HLS)', student);
      else if (!screener.readable) notJudged.add('no readable screener date', student);
      else if (entry === null) notJudged.add('no readable entry date', student);
      if (another === null || !screener.readable || entry === null || due === null) continue;
      report.problem({
        message: 'missing',
        ...ofStudent(student, 'screenerDate', 'hls'),
        data: { hls, entry: isoDate(entry), due: isoDate(due) } satisfies NotScreened,
      });
    }
    notJudged.report(report);
  },
});
