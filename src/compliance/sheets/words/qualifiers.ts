import { areFillers } from './fillers';
import { wordSetsOf } from './word-sets';

/** A name with what stands before, behind or around it: `lep.programStatus`, `DOE016 - Grade Level`, `Student ID (State)`. */
export interface QualifiedName {
  readonly name: string;
  readonly qualifier: string;
  /** How the two are written. */
  readonly form: 'bracket' | 'prefix' | 'suffix';
}

const BRACKET = /\(([^()]*)\)|\[([^[\]]*)\]/;
const SEPARATOR = /\s+[-–—>|]+\s+|[.:|\n]+/;

/** Words that a remark in brackets cannot have without changing what the column is. */
const TURNING = new Set(
  `alternate average comprehension count date day decision expire fel home hour id language last level literacy local maximum mean
  meeting minimum minute month name next number oral other overall parent percent period previous projected proficiency
  rawscore refuse registration scalescore school score second section start state sum target teacher test title type week year district`.split(
    /\s+/,
  ),
);

/** What the parts of a name say, as qualifiers of the fields whose names are too general alone: by word, what it stands before. */
const GENERAL = new Set(
  `active average birth class code count date day description end entry exit first firstname firstlanguage id identified language last
  lastname length level maximum minute month name notification number optout period plan program projected score start status
  student teacher term test time title total type year`.split(/\s+/),
);

/** Table names of systems that say whom a column is about, and nothing else. */
const SUBJECTS = new Set(
  `student person people demographic demographics identity info information data profile learner detail general stu`.split(
    ' ',
  ),
);
/** Table names that say a column is about language services. */
const LANGUAGE = new Set(`el esl liep bilingual eld fel program language service`.split(' '));

/** The ways to part a heading into a name and what qualifies it. */
export function qualifiedNames(text: string): readonly QualifiedName[] {
  const names: QualifiedName[] = [];
  const bracket = BRACKET.exec(text);
  if (bracket !== null) {
    const qualifier = bracket[1] ?? bracket[2] ?? '';
    const name = `${text.slice(0, bracket.index)} ${text.slice(bracket.index + bracket[0].length)}`.trim();
    if (name !== '') names.push({ name, qualifier, form: 'bracket' });
  }
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  const [first = '', ...others] = parts;
  if (others.length > 0) {
    names.push({ name: parts.at(-1) ?? '', qualifier: parts.slice(0, -1).join(' '), form: 'prefix' });
    names.push({ name: first, qualifier: others.join(' '), form: 'suffix' });
  }
  return names;
}

/** Whether a name stays what it is beside its qualifier. */
export function isSameBeside({ name, qualifier, form }: QualifiedName): boolean {
  const [said] = wordSetsOf(qualifier);
  if (said === undefined || areFillers(said.words)) return true;
  if (form !== 'prefix') return !said.words.some((word) => TURNING.has(word));
  if (said.words.every((word) => SUBJECTS.has(word))) return true;
  const words = wordSetsOf(name)[0]?.words ?? [];
  const isGeneral = words.every((word) => GENERAL.has(word) || areFillers([word]));
  return !isGeneral && said.words.every((word) => LANGUAGE.has(word) || SUBJECTS.has(word));
}
