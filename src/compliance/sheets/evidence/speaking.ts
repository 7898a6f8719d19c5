import type { FieldOf, KindId } from '../kinds';
import { readEslType } from '../values/esl-types';
import { readGrade } from '../values/grades';
import { readPattern } from '../values/meeting-pattern';
import { cellText, folded } from '../values/text';
import { readTerm } from '../values/terms';
import { readTime } from '../values/times';
import type { CellValue } from '../snapshot';

/**
 * How the values of a field look where they speak for themselves: nearly all cells can be its values, and some can be of nothing else. A column of
 * them is that field whatever its heading says, unless that says something else (docs/spec/recognition.md §2).
 */
interface Speaking {
  /** Whether a cell may be a value. */
  readonly may: (value: CellValue, text: string) => boolean;
  /** Whether it can be of nothing else. */
  readonly must: (text: string, value: CellValue) => boolean;
}

const GRADE_IN_WORDS =
  /^(?:pre-?k|p?k(?:g|f|[012])?|kinder\w*|0\d|gr(?:ade)?\.? ?\d{1,2}|\d{1,2}(?:st|nd|rd|th)(?: grade)?)$/;
const EL = /\b(?:els?|ells?|lep|mlls?|fel|flep|rfep|ifep|english learners?|limited english)\b/;
const STATUS =
  /^(?:y|n|yes|no|none|[a-z]{1,4}\d?)$|\b(?:former|exited|monitor\w*|reclass\w*|never|not|current|active|proficient|english|learner|fluent|year|yr)\b/;
const ENROLLED = /^(?:active|enrolled|currently enrolled)$/;
const ENROLLMENT =
  /^(?:active|inactive|enrolled|withdrawn|withdrew|transferred(?: out)?|dropped|graduated|no.?show|moved(?: away)?|left|pre-?reg\w*)\b/;
const LEVEL =
  /^(?:eld|elp|wida|level|lvl|lv|l)[ .-]{0,2}[1-6](?:\.\d)?$|^(?:[1-6] ?[-–:.]? ?)?(?:entering|emerging|beginning|developing|expanding|bridging|reaching)\b/;
const SDD = /^sdd[ .-]{0,2}[1-4]$|^(?:foundational|transitional)\b/;
const SPECIAL_EDUCATION = /\b(?:iep|504|sped|swd)\b/;
const NO_PLAN = /^(?:y|n|yes|no|none|n\/?a|-+|ref\w*|pending|eval\w*)\b/;
const PROGRAM =
  /\b(?:sei|tbe|twi|hilt|slife|dual language|dl|two.?way|transitional bilingual|esl pull.?out|opt(?:ed)? out|opt-out)\b/;
const NO_PROGRAM = /^none|^gen/;
const PERIOD = /^(?:\d{1,2}|[a-h]|(?:period|per|block|p)\.? ?\d{1,2}|homeroom|advisory|lunch|flex|win)$/;
const LANGUAGE = new RegExp(
  `^(?:spa(?:n(?:ish)?)?|espanol|por(?:t(?:ug\\w*)?)?|haitian\\b.*|hc|ht|hat|kreyol|cape ?verd\\w*|cv ?c?(?:reole)?|cvc|kea|kriolu|chinese|mandarin|cantonese|chi|zho|viet\\w*|vie|arabic|ara|somali|som|french|fra|fre|russian|rus|ukrain\\w*|ukr|khmer|khm|albanian|alb|sqi|swahili|swa|amharic|amh|tigr\\w*|nepali|nep|hindi|hin|urdu|urd|bengali|ben|punjabi|gujarati|guj|pashto|pus|dari|farsi|persian|korean|kor|japanese|jpn|german|italian|polish|pol|turkish|tur|tagalog|burmese|karen|hmong|lao|thai|twi|igbo|yoruba|lingala|lin|kinyarwanda|greek|hebrew|kurdish|quiche|k'iche'?|mam|luganda|uzbek|english|eng)\\b`,
);
const OTHER_THAN_ENGLISH = /^(?!eng)/;
const SCHOOL = /\b(?:school|elementary|middle|high|academy|elem|k-?8)\.?$/;

const SPEAKING: Readonly<Partial<Record<FieldOf, Speaking>>> = {
  eslType: { may: (_, text) => isEslType(text), must: (text) => text.length > 2 },
  mlStatus: { may: (_, text) => EL.test(text) || STATUS.test(text), must: (text) => EL.test(text) },
  enrollmentStatus: { may: (_, text) => ENROLLMENT.test(text), must: (text) => ENROLLED.test(text) },
  sdd: { may: (_, text) => SDD.test(text), must: () => true },
  eld: { may: (_, text) => LEVEL.test(text), must: (text) => text.length > 2 },
  swd: {
    may: (_, text) => SPECIAL_EDUCATION.test(text) || NO_PLAN.test(text),
    must: (text) => SPECIAL_EDUCATION.test(text),
  },
  elProgram: { may: (_, text) => PROGRAM.test(text) || NO_PROGRAM.test(text), must: (text) => PROGRAM.test(text) },
  firstLanguage: { may: (_, text) => LANGUAGE.test(text), must: (text) => OTHER_THAN_ENGLISH.test(text) },
  grade: { may: (value) => readGrade(value) !== null, must: (text) => GRADE_IN_WORDS.test(text) },
  school: { may: (_, text) => SCHOOL.test(text), must: () => true },
  pattern: { may: (_, text) => readPattern(text) !== null, must: (text) => text.includes('(') },
  term: {
    may: (_, text) => readTerm(text).known,
    must: (text) => /^(?:fy|[sqt][1-4]|sem\w* ?\d|yr|full year)$/.test(text),
  },
  startTime: { may: (value) => readTime(value) !== null, must: () => true },
  endTime: { may: (value) => readTime(value) !== null, must: () => true },
};

/** What speaks in sheets of one kind only: elsewhere small numbers may count anything. */
const SPEAKING_IN: Readonly<Partial<Record<KindId, Readonly<Partial<Record<FieldOf, Speaking>>>>>> = {
  bell: { period: { may: (_, text) => PERIOD.test(text), must: () => true } },
  sections: {
    program: { may: (_, text) => PROGRAM.test(text) || NO_PROGRAM.test(text), must: (text) => PROGRAM.test(text) },
  },
};

const FEWEST_CELLS = 3;
/** A longer text says more than a value. */
const LONGEST = 60;
/** What is the same in every row says nothing of any. */
const FEWEST_VALUES = 2;
const MAY = 0.85;
const MUST = 0.3;

function isEslType(text: string): boolean {
  return text.split(/[;,/&+]|\band\b/).every((part) => readEslType(part.trim()) !== null);
}

/** The fields whose values the cells of a column are, whatever its heading. */
export function fieldsSpoken(cells: readonly CellValue[], kind: KindId, fields: readonly FieldOf[]): FieldOf[] {
  if (cells.length < FEWEST_CELLS) return [];
  const texts = cells.map((value) => folded(cellText(value)));
  if (texts.some((text) => text.length > LONGEST) || new Set(texts).size < FEWEST_VALUES) return [];
  return fields.filter((field) => {
    const speaking = SPEAKING_IN[kind]?.[field] ?? SPEAKING[field];
    if (speaking === undefined) return false;
    const may = texts.filter((text, at) => speaking.may(cells[at] ?? null, text)).length;
    if (may < cells.length * MAY) return false;
    return texts.filter((text, at) => speaking.must(text, cells[at] ?? null)).length >= cells.length * MUST;
  });
}
