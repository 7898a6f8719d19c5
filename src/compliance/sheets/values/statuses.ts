import { isCellError, type CellValue } from '../snapshot';
import { kept } from '../words/kept';
import { cellText, compacted, folded } from './text';

/** EL = an active English learner; FEL = a former one, monitored for four years. */
export type MlStatus = 'EL' | 'FEL' | 'Not EL';

/** The policy's lists of status words (each compared without case, accents, spaces and punctuation). */
interface StatusWords {
  readonly el: readonly string[];
  readonly fel: readonly string[];
  readonly notEl: readonly string[];
}

/**
 * Makes a reader of ML status cells (docs/spec/recognition.md §5): the policy's lists go first, then the words. Blank is Not EL; a text
 * that says none of the three, or is in doubt, and an Excel error are null.
 */
export function mlStatusReader(words: StatusWords): (value: CellValue | undefined) => MlStatus | null {
  const known = new Map<string, MlStatus>();
  const list = (texts: readonly string[], status: MlStatus) => {
    for (const text of texts) known.set(compacted(text), status);
  };
  list(words.notEl, 'Not EL');
  list(words.fel, 'FEL');
  list(words.el, 'EL');
  const listed = (text: string) => known.get(compacted(text)) ?? null;
  return (value) => {
    if (isCellError(value)) return null;
    const text = cellText(value).replace(/^([01])\.0+$/, '$1');
    if (text === '') return 'Not EL';
    if (NEGATIVE.test(text)) return null;
    const said = afterAddress(text);
    const read = (words: string) => listed(words) ?? statusOfWords(words);
    return read(said) ?? behindCode(said, listed, read);
  };
}

/** Whether a status cell says besides that the parents opted the student out: `EL (Opt-out)` (docs/spec/recognition.md §5). */
export function saysOptedOut(value: CellValue | undefined): boolean {
  return textSaysOptedOut(cellText(value));
}

const textSaysOptedOut = kept((text) => OPT_OUT.test(spaced(text).replace(NOT_OPTED_OUT, ' ')));

/** `-1` is no `1`, though comparing drops the dash. */
const NEGATIVE = /^-\s*\d/;

/** An English learner in words; `EL2` is one with a year. */
const EL =
  '(?:(?:el|ell|lep|ml|mll|eb|enl)s?|limited(?: english)?|(?:english(?: language)?|multilingual) learners?|emergent bilinguals?)\\d*';
const FORMER =
  '(?:former(?:ly)?|exit(?:ed)?|reclass(?:ified|ification)?|redesignat(?:ed|ion)|monitor(?:ed|ing)?|fel|flep|rfep|m(?=[1-4] ))\\d*';
/** What may stand between a not and the word that it denies. */
const FILLERS = '(?: (?:an?|yet|currently|current|now|been|considered|identified|classified|designated|coded|as))*';

const IS_EL = new RegExp(` ${EL} `);
const IS_FORMER = new RegExp(` ${FORMER} `);
const NOT_FORMER = new RegExp(` (?:not|never|non)${FILLERS} ${FORMER} `);
const NOT_EL = new RegExp(
  ` (?:not|never|non)${FILLERS} ${EL} | ${EL} (?:never|not|no|n) $| (?:nel|ifep|initial(?:ly)? fluent|initial fep) `,
);
/** `EL not served` is an EL or is not; `EL?`, a candidate or a proficient one may be. */
const IN_DOUBT =
  / (?:not|never|non|no|n|or|possible|possibly|potential|pending|candidate|suspected|unknown|proficient) |\?/;
const PROFICIENT_TO_A_LIMIT = / limited english proficient /;
const OPT_OUT = / (?:opt(?:ed|s|ing)? ?outs?|optedout|optout|refus(?:ed|al|es)|declin(?:ed|es)) /;
const NOT_OPTED_OUT = / (?:not|no|never) (?:opt(?:ed)? ?out|optedout|refus(?:ed|al)|declined)(?= )/g;

function statusOfWords(text: string): MlStatus | null {
  const words = spaced(text).replace(NOT_OPTED_OUT, ' ');
  if (IS_FORMER.test(words)) return NOT_FORMER.test(words) ? null : 'FEL';
  if (NOT_EL.test(words)) return 'Not EL';
  const plain = words.replace(PROFICIENT_TO_A_LIMIT, ' limited ');
  return IS_EL.test(plain) && !IN_DOUBT.test(plain) ? 'EL' : null;
}

/** Words in lower case with a blank at both ends; of the signs only a question mark is kept. */
function spaced(text: string): string {
  return ` ${folded(text)
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .replace(/\?/g, ' ? ')
    .replace(/ +/g, ' ')
    .trim()} `;
}

/** What follows `#` in an address such as `uri://ed-fi.org/LimitedEnglishProficiencyDescriptor#Limited`. */
function afterAddress(text: string): string {
  return /^\S+:\/\/\S*#/.test(text) ? text.slice(text.indexOf('#') + 1).trim() : text;
}

/** `01 - English Learner` without its code, unless the code says something else: `No - EL`. */
function behindCode(
  text: string,
  listed: (code: string) => MlStatus | null,
  read: (words: string) => MlStatus | null,
): MlStatus | null {
  const [, code, words] = /^([\p{L}\p{N}]{1,3})\s*[-–—:]\s*(\S.*)$/su.exec(text) ?? [];
  if (code === undefined || words === undefined) return null;
  const [said, status] = [listed(code), read(words)];
  return said === null || said === status ? status : null;
}

/** Whether a student is enrolled now; `pre-registered` is from the entry date on, `unknown` a text on no list, taken as active. */
export type Enrolled = 'active' | 'inactive' | 'pre-registered' | 'unknown';

const ENTERED = / (?:active|enrolled|transfer(?:red)? (?:in|from)) /;
const NOT_ENTERED = / (?:not|non|never|no longer)(?: (?:currently|yet))* (?:active|enrolled) /;
const LEFT =
  / (?:w ?d|wdn|wdrn|wthd\p{L}*|\p{L}*withd\p{L}*|drop\p{L}*|graduat\p{L}*|deceased|discharg\p{L}*|exclu\p{L}*|expel\p{L}*|expul\p{L}*|attainment|max age|maxage|moved|not attending|no show|noshow|inactive|transfer\p{L}*)\d* /u;
const TO_COME = / pre ?reg\p{L}*\d* /u;

/**
 * Makes a reader of enrollment status cells (docs/spec/recognition.md §5; docs/spec/rulings.md, Who counts): the policy's lists go first, then whole
 * words, whatever number stands beside them. Blank is active.
 */
export function enrollmentReader(
  active: readonly string[],
  inactive: readonly string[],
): (value: CellValue | undefined) => Enrolled {
  const activeWords = new Set(active.map(compacted));
  const inactiveWords = new Set(inactive.map(compacted));
  return (value) => {
    const text = cellText(value).replace(/^(\d+)\.0+$/, '$1');
    if (text === '') return 'active';
    if (NEGATIVE.test(text)) return 'unknown';
    const said = afterAddress(text);
    const words = compacted(said);
    if (activeWords.has(words)) return 'active';
    return inactiveWords.has(words) ? 'inactive' : enrolledByWords(spaced(said));
  };
}

/** An enrolled word beside a leaving word is enrolled: `Active – Transfer`. */
function enrolledByWords(words: string): Enrolled {
  if (words.includes('?')) return 'unknown';
  if (NOT_ENTERED.test(words)) return 'inactive';
  if (TO_COME.test(words)) return 'pre-registered';
  if (ENTERED.test(words)) return 'active';
  return LEFT.test(words) ? 'inactive' : 'unknown';
}

/** PowerSchool's Enroll_Status: 0 is enrolled, −1 pre-registered, the others are not (docs/spec/recognition.md §5). */
export function powerSchoolEnrolled(value: CellValue | undefined): Enrolled {
  const code = powerSchoolCode(value);
  if (code === null) return 'active';
  return code === 0 ? 'active' : code === -1 ? 'pre-registered' : 'inactive';
}

/** Whether a column holds PowerSchool's codes: its heading is `Enroll Status`, its filled cells are whole numbers −2…4 and half of them 0. */
export function isPowerSchoolColumn(heading: string, filled: Iterable<CellValue>): boolean {
  if (
    folded(heading)
      .replace(/[^a-z]/g, '')
      .replace(/^students?/, '') !== 'enrollstatus'
  )
    return false;
  return areCodes(filled, powerSchoolCode, 0);
}

function powerSchoolCode(value: CellValue | undefined): number | null {
  return /^(?:-[12]|[0-4])(?:\.0+)?$/.test(cellText(value)) ? Number(cellText(value)) : null;
}

/** The state's code of enrollment (SIMS element DOE012): 01 is enrolled, every other code says how the student left. */
export function stateCodeEnrolled(value: CellValue | undefined): Enrolled {
  return cellText(value) === '' || stateCode(value) === 1 ? 'active' : 'inactive';
}

/** Whether a column holds the state's codes: its heading names the element, its filled cells are of one or two digits and half of them 01. */
export function isStateCodeColumn(heading: string, filled: Iterable<CellValue>): boolean {
  return /\bDOE\s*0?12\b/i.test(heading) && areCodes(filled, stateCode, 1);
}

function stateCode(value: CellValue | undefined): number | null {
  return /^\d{1,2}(?:\.0+)?$/.test(cellText(value)) ? Number(cellText(value)) : null;
}

/** Whether all filled cells are codes, and at least half of them the one of an enrolled student. */
function areCodes(
  filled: Iterable<CellValue>,
  codeOf: (value: CellValue) => number | null,
  enrolledCode: number,
): boolean {
  let cells = 0;
  let enrolled = 0;
  for (const value of filled) {
    const code = codeOf(value);
    if (code === null) return false;
    cells++;
    if (code === enrolledCode) enrolled++;
  }
  return cells > 0 && 2 * enrolled >= cells;
}
