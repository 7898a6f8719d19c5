import { firstText } from '../../dataset/source-rows';
import { compacted } from '../../sheets/values/text';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';

interface English {
  readonly language: string;
}

const messages = {
  english: ({ language }: English) => ({
    message: `An ML whose first language is "${language}".`,
    fix: "Correct the first language, or the ML status; the home language survey in the student's folder tells which.",
  }),
};

export const elFirstLanguageEnglish = defineCheck({
  id: 'el-first-language-english',
  title: 'ML with English as first language',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, EL_STATUS, need('first language column on a roster', 'roster.firstLanguage')],
  messages,
  flood: {
    says: ({ column, sheet }) => `students are MLs with English: is column ${column} of ${sheet} the first language?`,
  },
  run({ policy, services }, report) {
    const english = new Set(policy.values.englishWords.map(compacted));
    const notJudged = new NotJudged();
    for (const { student } of services) {
      if (!notJudged.mapsColumn(student, 'firstLanguage', 'first language')) continue;
      const language = firstText(student.rows, 'firstLanguage');
      if (!english.has(compacted(language))) continue;
      report.problem({
        message: 'english',
        ...ofStudent(student, 'firstLanguage'),
        data: { language } satisfies English,
      });
    }
    notJudged.report(report);
  },
});
