import type { Course } from '../dataset/records';
import type { PolicyValues } from '../policy/policy';
import type { Grade } from '../sheets/values/grades';
import type { Program } from '../sheets/values/programs';
import { folded } from '../sheets/values/text';
import { isProgram, type SizedClass } from './classes';

/** Which rule sets a cap: the sections sheet itself, the kind of class, or the grade. */
type CapRule = 'sheet' | 'hilt' | 'esl' | 'bpsSei' | 'bilingual' | 'substantiallySeparate' | 'grade';

/** How many students a class may have, and why. Plain JSON. */
export interface ClassCap {
  readonly limit: number;
  readonly rule: CapRule;
  /** The grade whose cap it is; null for other rules. */
  readonly grade: Grade | null;
  /** Whether a paraprofessional raised it. */
  readonly paraprofessional: boolean;
  /** A Dual Language class under its grade's cap: its own cap is not known to this program. */
  readonly dualLanguage: boolean;
}

/** What a cap depends on. */
export interface CapFacts {
  readonly grade: Grade | null;
  readonly programs: readonly Program[];
  /** Course title and code, where a substantially separate class may say so. */
  readonly courseText: string;
  readonly isEsl: boolean;
  readonly hasParaprofessional: boolean;
  readonly statedCap: number | null;
}

type CapSetting = Extract<keyof PolicyValues, `classCap.${string}`>;

const BY_GRADE: Readonly<Partial<Record<Grade, CapSetting>>> = {
  K1: 'classCap.K1',
  K2: 'classCap.K2',
  1: 'classCap.1-2',
  2: 'classCap.1-2',
  3: 'classCap.3-5',
  4: 'classCap.3-5',
  5: 'classCap.3-5',
  6: 'classCap.6-8',
  7: 'classCap.6-8',
  8: 'classCap.6-8',
  9: 'classCap.9-12',
  10: 'classCap.9-12',
  11: 'classCap.9-12',
  12: 'classCap.9-12',
};

const SUBSTANTIALLY_SEPARATE = /\bsub(stantially|s)?[\s./-]*sep(arated?)?\b/;

/** What courses and programs say; they have hundreds of classes. */
const separate = new WeakMap<Course | Program, boolean>();

/** The cap of a class at its school. Null where no rule gives one (grade K0, ungraded or unknown), or the stated one cannot be read. */
export function capOfClass(sized: SizedClass, values: PolicyValues): ClassCap | null {
  const { course, grade, programs, isEsl, hasParaprofessional, statedCap } = sized;
  if (sized.isCapUnknown) return null;
  const courseText = saysSeparate(course, textOf) ? textOf(course) : '';
  return capOf({ grade, programs, courseText, isEsl, hasParaprofessional, statedCap }, values);
}

/** The cap by docs/spec/checks.md: the sheet's, else HILT, ESL / BPS SEI / bilingual, substantially separate, else the grade's, in this order. */
export function capOf(facts: CapFacts, values: PolicyValues): ClassCap | null {
  if (facts.statedCap !== null) return cap(facts.statedCap, 'sheet');
  const rule = ruleByKind(facts);
  switch (rule) {
    case 'hilt':
    case 'substantiallySeparate':
      return cap(values[`classCap.${rule}`], rule);
    case 'esl':
    case 'bpsSei':
    case 'bilingual':
      return facts.hasParaprofessional
        ? cap(values['classCap.eslParaprofessional'], rule, null, true)
        : cap(values['classCap.esl'], rule);
    case 'grade': {
      const { grade } = facts;
      const setting = grade === null ? undefined : BY_GRADE[grade];
      return setting === undefined ? null : cap(values[setting], rule, grade, false, isProgram(facts.programs, isDual));
    }
  }
}

function cap(
  limit: number,
  rule: CapRule,
  grade: Grade | null = null,
  paraprofessional = false,
  dualLanguage = false,
): ClassCap {
  return { grade, paraprofessional, dualLanguage, limit, rule };
}

/** Why a cap is what it is, in words that follow a number: `the cap is 22` + `for grade 2`. */
export function capReason({ rule, grade, paraprofessional, dualLanguage }: ClassCap): string {
  const helped = paraprofessional ? ' with a paraprofessional' : '';
  switch (rule) {
    case 'sheet':
      return 'by the sections sheet';
    case 'hilt':
      return 'in HILT for SLIFE';
    case 'esl':
      return `in ESL${helped}`;
    case 'bpsSei':
      return `in BPS SEI${helped}`;
    case 'bilingual':
      return `in a bilingual program${helped}`;
    case 'substantiallySeparate':
      return 'in a substantially separate class';
    case 'grade':
      return `for grade ${grade}${dualLanguage ? ', as a cap of Dual Language itself is not known to this program' : ''}`;
  }
}

function ruleByKind({ programs, courseText, isEsl }: CapFacts): Exclude<CapRule, 'sheet'> {
  if (isProgram(programs, ({ hilt }) => hilt)) return 'hilt';
  if (isEsl) return 'esl';
  if (isProgram(programs, (program) => program.bpsSei && !program.dualLanguage)) return 'bpsSei';
  if (isProgram(programs, isBilingual)) return 'bilingual';
  if (isSeparate(courseText) || isProgram(programs, isSeparateProgram)) return 'substantiallySeparate';
  return 'grade';
}

/** A two-way program that calls itself bilingual has the bilingual cap; one that says Dual Language the grade's (docs/spec/rulings.md). */
function isBilingual({ bilingual, text }: Program): boolean {
  return bilingual && !/\bdual\b/i.test(text);
}

function isSeparateProgram(program: Program): boolean {
  return saysSeparate(program, ({ text }) => text);
}

function saysSeparate<Named extends Course | Program>(named: Named, textOf: (named: Named) => string): boolean {
  let answer = separate.get(named);
  if (answer === undefined) separate.set(named, (answer = isSeparate(textOf(named))));
  return answer;
}

function textOf({ code, title }: Course): string {
  return `${code} ${title}`;
}

function isSeparate(text: string): boolean {
  return text !== '' && SUBSTANTIALLY_SEPARATE.test(folded(text));
}

function isDual({ dualLanguage }: Program): boolean {
  return dualLanguage;
}
