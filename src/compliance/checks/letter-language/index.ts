import type { FieldOf } from '../../sheets/kinds';
import { oncePerValue } from '../../dataset/once';
import { firstText } from '../../dataset/source-rows';
import { readLanguages, type Language } from '../../sheets/values/languages';
import { counted } from '../../sheets/values/word-list';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';

interface OtherLanguage {
  readonly letter: string;
  /** As the roster has them; a blank one is left out. */
  readonly family: readonly string[];
}

const FAMILY = ['firstLanguage', 'preferredLanguage'] as const satisfies readonly FieldOf<'roster'>[];

const messages = {
  other: ({ letter, family }: OtherLanguage) => ({
    message: `The parent letter is in ${letter}, the family's language is ${family.join(' or ')}.`,
    fix: 'Send the letter in a language that the family reads, or correct the language on the roster.',
  }),
};

export const letterLanguage = defineCheck({
  id: 'letter-language',
  title: 'Parent letter in another language',
  severity: 'warning',
  criterion: 'ELE 10',
  per: 'student',
  needs: [
    ROSTER,
    EL_STATUS,
    need('letter language column on a roster', 'roster.letterLanguage'),
    need('first or preferred language column on a roster', 'roster.firstLanguage', 'roster.preferredLanguage'),
  ],
  messages,
  flood: {
    says: ({ column, sheet }) =>
      `families have a letter in another language: is column ${column} of ${sheet} the language of the letter?`,
  },
  visit: {
    place: 165,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `The parent letters of ${counted(count, 'ML')} are in another language than the family's.`,
    step: 'Send parent letters in the language of the family',
    due: 'no date',
  },
  run({ services }, report) {
    const languagesOf = oncePerValue(readLanguages);
    for (const { student } of services) {
      const letter = firstText(student.rows, 'letterLanguage');
      if (letter === '') continue;
      const family = FAMILY.map((field) => firstText(student.rows, field)).filter((text) => text !== '');
      if (!differs(languagesOf(letter), family.flatMap(languagesOf))) continue;
      report.problem({
        message: 'other',
        ...ofStudent(student, 'letterLanguage'),
        data: { letter, family: [...new Set(family)] } satisfies OtherLanguage,
      });
    }
  },
});

/** Whether no language of the family is among the letter's. A name beside a code, or codes of two lists, cannot be compared, and say nothing. */
function differs(letter: readonly Language[], family: readonly Language[]): boolean {
  if (letter.length === 0 || family.length === 0) return false;
  const list = letter[0]?.by;
  if (![...letter, ...family].every(({ by }) => by === list)) return false;
  return !family.some(({ key }) => letter.some((other) => other.key === key));
}
