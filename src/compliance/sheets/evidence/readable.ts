import type { Field, FieldType } from '../kinds/field';
import { isCellError, type CellValue } from '../snapshot';
import { readDate } from '../values/dates';
import { readEslType } from '../values/esl-types';
import { readGrade } from '../values/grades';
import { readId } from '../values/ids';
import { readLevel } from '../values/levels';
import { readLicense } from '../values/licenses';
import { readPattern } from '../values/meeting-pattern';
import { cellMinutes, cellNumber } from '../values/numbers';
import { cellText, compacted } from '../values/text';
import { readTerm } from '../values/terms';
import { readTime } from '../values/times';
import { readYesNo } from '../values/yes-no';

type Test = (value: CellValue) => boolean;

const LONGEST_ID = 20;
const FEWEST_DIGITS_OF_STATE_ID = 8;
const MOST_DIGITS_OF_STATE_ID = 12;
const HIGHEST_SCORE = 6;
const MOST_MINUTES = 3_000;
const MOST_COUNTED = 5_000;
const MOST_FTE = 2;
/** Words that a status of a learner of English, or of enrollment, is made of. */
const STATUS =
  /^(y|n|yes|no|true|false|[0-9]{1,2}|x|l|f|m[1-4])$|\b(el|ell|lep|ml|mll|eb|fel|flep|rfep|ifep|eo|nel)s?\d?\b|learner|limited|english|former|exit|monitor|reclass|redesign|never|fluent|native|proficien/i;
const ENROLLMENT =
  /^(y|n|yes|no|a|i|-?\d{1,2})$|active|enrol|withdr|drop|graduat|transfer|regist|expel|attend|moved|left|show|^w\/?d\b/i;
const PROGRAM =
  /^\d{1,2}$|\b(esl|sei|eld|ell?|lep|ml|tbe|twi|dlp?|enl|esol|hilt|slife)\b|bilingual|dual|two.way|immersion|opt|refus|waiv|english|transition|self.?contained|general|program/i;
const SPECIAL_EDUCATION = /\b(?:iep|504|sped|swd|mlwd)\b|special ed/i;
/** `Diallo, Aissatou (Aisha)`: what is in brackets is a name too, or says who it is. */
const PERSON = /^[\p{L}\p{M}'’.,;/&\s-]{1,80}(?:\([\p{L}\p{M}'’.\s-]{1,40}\)\s?)?$/u;
const WORD_LEVEL = /entering|emerging|beginning|developing|expanding|bridging|reaching/i;
/** A time of the clock, or from one to another: `9:00-9:45`. */
const TIMES = /^\d{1,2}:\d\d(?!\d)/;
const YEAR = /^(20\d\d)([-–/]\d{2,4})?$/;

/** How the values of a type look; a type that is not here holds any text. */
const TESTS: Readonly<Partial<Record<FieldType, Test>>> = {
  studentId: isIdLike,
  staffId: isIdLike,
  stateId: (value) => {
    const digits = readId(value)?.text ?? '';
    return (
      /^\d+$/.test(digits) && digits.length >= FEWEST_DIGITS_OF_STATE_ID && digits.length <= MOST_DIGITS_OF_STATE_ID
    );
  },
  person: (value) => PERSON.test(cellText(value)),
  grade: (value) => readGrade(value) !== null,
  grades: (value) => /\d|^k|^p/i.test(cellText(value)),
  status: (value) => STATUS.test(cellText(value)),
  enrollment: (value) => ENROLLMENT.test(cellText(value)),
  level: (value) =>
    readLevel(value, 'eld').level !== null || WORD_LEVEL.test(cellText(value)) || /^[1-6]$/.test(cellText(value)),
  specialEducation: (value) => readYesNo(value) !== null || SPECIAL_EDUCATION.test(cellText(value)),
  yesNo: (value) => readYesNo(value) !== null,
  explicitYes: (value) => readYesNo(value) !== null,
  date: (value) => readDate(value, false).day !== null || /\d[/-]\d/.test(cellText(value)),
  endDate: (value) => readDate(value, false).day !== null || /\d[/-]\d/.test(cellText(value)),
  dateOrYesNo: (value) => readYesNo(value) !== null || readDate(value, false).day !== null,
  year: (value) => YEAR.test(cellText(value)) || /^20\d{4}$/.test(cellText(value)),
  license: (value) => readLicense(value).readable,
  monitoringYear: (value) => /[1-4]/.test(cellText(value)),
  minutes: (value) => isBetween(cellMinutes(value), MOST_MINUTES),
  count: (value) => isBetween(cellNumber(value), MOST_COUNTED) && Number.isInteger(cellNumber(value)),
  fte: (value) => isBetween(cellNumber(value), MOST_FTE),
  time: (value) => readTime(value) !== null,
  period: (value) => cellText(value).length <= 12 && !TIMES.test(cellText(value)),
  pattern: (value) => readPattern(cellText(value)) !== null,
  eslType: (value) => readEslType(cellText(value)) !== null,
  program: (value) => PROGRAM.test(cellText(value)),
  days: (value) => /^[mtwrfhausoneday,\s\d-]+$/i.test(cellText(value)),
};

/** Whether a filled cell can be a value of a field, and whether that says anything: any text is one of a text field. */
export function valueTest(field: Field): Test | null {
  const test = field.type === 'score' ? isScore : field.type === 'term' ? isTerm : TESTS[field.type];
  return test === undefined ? null : (value) => !isCellError(value) && test(value);
}

function isIdLike(value: CellValue): boolean {
  const id = readId(value);
  return id !== null && !id.ruined && id.text.length <= LONGEST_ID && /^[\p{L}\d._-]*\d[\p{L}\d._-]*$/u.test(id.text);
}

function isScore(value: CellValue): boolean {
  return /^[ap][1-3]$/i.test(cellText(value)) || isBetween(cellNumber(value), HIGHEST_SCORE);
}

function isTerm(value: CellValue): boolean {
  return readTerm(cellText(value)).known || compacted(cellText(value)).length <= 4;
}

function isBetween(number: number | null, most: number): boolean {
  return number !== null && number >= 0 && number <= most;
}
