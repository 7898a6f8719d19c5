import { areFillers, isOwed } from './fillers';
import { kept } from './kept';
import { isKnownWord } from './vocabulary';
import { wordSetsOf } from './word-sets';

/** A name with what stands before, behind or around it: `lep.programStatus`, `DOE016 - Grade Level`, `Student ID (State)`. */
export interface QualifiedName {
  readonly name: string;
  readonly qualifier: string;
  /** How the two are written. */
  readonly form: 'bracket' | 'group' | 'prefix' | 'suffix';
  /** Whether the name is itself several parts of a path. */
  readonly hasParts?: true;
}

const BRACKET = /\(([^()]*)\)|\[([^[\]]*)\]/;
/** No path of names has more parts. */
const MOST_PARTS = 6;
const SEPARATOR = /\s+[-–—>|]+\s+|[.:|\n]+|_{2,}/;
/** Stands between the word of a group of columns and the heading below it. */
export const GROUP_MARK = '›';

/** Words that say of whom else, or of when, a column is. */
const OTHERS =
  `alternate contact counselor district father fel guardian last mother next other parent previous projected rawscore scalescore
  sibling teacher`.split(/\s+/);
/** Words that make the column another one where they stand beside its name: of whom, which, when, on what scale. */
const TURNING = new Set([
  ...OTHERS,
  ...`average comprehension count date day decision expire home hour id language level literacy local maximum mean meeting minimum minute
  month name number oral overall percent period proficiency refuse registration school score second section start state sum target test
  title type week year`.split(/\s+/),
]);
/** The name of a table that goes before a name, `courseSection.teacher`, only says of whom. */
const TURNING_PREFIX = new Set(OTHERS);

/** Words that name nothing by themselves: `name`, `start date`. What they are of, the qualifier says. */
const GENERAL = new Set(
  `active average birth class code count date day description end entry exit first firstname grade id identified language last lastname
  length level maximum minute month name notification number plan program projected score start status student test time
  title total type year`.split(/\s+/),
);

/** Table names of systems that say whom a column is about, and nothing else. */
const SUBJECTS = new Set(
  `active enroll student person people demographic demographics identity info information data profile learner detail general`.split(
    ' ',
  ),
);

/** Table names of systems that say that a column is of a class. */
const OF_CLASS = new Set(['class', 'course', 'section']);

/** Words of groups of columns that say nothing of one of them. */
const PLAIN = new Set(['domain', 'level', 'proficiency', 'score', 'meeting', 'schedule', ...OF_CLASS]);

/** Whether the words above a group of columns say nothing of one that is known by itself: `Class info`, `When & where`; `Classes › Next year` is of classes. */
export function saysNothingOf(group: string, name: string): boolean {
  if (group === '' || (wordSetsOf(name)[0]?.words ?? []).some((word) => TURNING_PREFIX.has(word))) return false;
  return (wordSetsOf(group)[0]?.words ?? []).every((word) => PLAIN.has(word) || isSubject(word));
}

/** The ways to part a heading into a name and what qualifies it. */
export const qualifiedNames: (text: string) => readonly QualifiedName[] = kept(readQualifiedNames);

function readQualifiedNames(text: string): readonly QualifiedName[] {
  const names: QualifiedName[] = [];
  const bracket = BRACKET.exec(text);
  if (bracket !== null) {
    const qualifier = bracket[1] ?? bracket[2] ?? '';
    const name = `${text.slice(0, bracket.index)} ${text.slice(bracket.index + bracket[0].length)}`.trim();
    if (name !== '') names.push({ name, qualifier, form: 'bracket' });
  }
  const [name = '', ...groups] = text.split(GROUP_MARK).reverse();
  if (groups.length > 0) names.push({ name, qualifier: groups.reverse().join(' '), form: 'group' });
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  const [first = '', ...others] = parts;
  // `Section > Primary teacher > Name`: the last parts together name more than the last alone.
  for (let at = 1; at < Math.min(parts.length - 1, MOST_PARTS); at++)
    names.push({
      name: parts.slice(at).join(' '),
      qualifier: parts.slice(0, at).join(' '),
      form: 'prefix',
      hasParts: true,
    });
  if (others.length > 0) {
    names.push({ name: parts.at(-1) ?? '', qualifier: parts.slice(0, -1).join(' '), form: 'prefix' });
    names.push({ name: first, qualifier: others.join(' '), form: 'suffix' });
  }
  return names;
}

/** Whether a name does not say what it is of: `Status`, `Start Date`. */
export function isGeneralName(name: string): boolean {
  return wordSetsOf(name)[0]?.words.every((word) => GENERAL.has(word) || areFillers([word])) ?? true;
}

/**
 * Whether the end of a path says itself what it is of, so that the words before it only say where it stands: `courseSection.courseNumber` is no
 * number of a course's section, nor is `Section > Course > Number`.
 */
export function namesItself({ name, qualifier, form, hasParts }: QualifiedName): boolean {
  if (form !== 'prefix') return false;
  const before = new Set(wordSetsOf(qualifier)[0]?.words);
  return hasParts === true || (wordSetsOf(name)[0]?.words ?? []).some((word) => before.has(word));
}

/** Whether a name stays what it is beside its qualifier. */
export function isSameBeside({ name, qualifier, form }: QualifiedName): boolean {
  const words = wordSetsOf(qualifier)[0]?.words ?? [];
  const nameWords = wordSetsOf(name)[0]?.words ?? [];
  if (isOwed(words, nameWords)) return false;
  if (words.every(isSubject)) return true;
  // In `STU.LF` the first part says of whom, and the name is what follows, known or not.
  if (form === 'suffix' && nameWords.every(isSubject)) return false;
  // `courseSection.maxStudents`: two words say enough of a class.
  if (form === 'prefix' && words.every((word) => OF_CLASS.has(word)) && nameWords.length > 1) return true;
  if (isGeneralName(name) || form === 'suffix') return form !== 'prefix' && !words.some(isKnownWord);
  const turning = form === 'prefix' ? TURNING_PREFIX : TURNING;
  return !words.some((word) => turning.has(word));
}

function isSubject(word: string): boolean {
  return SUBJECTS.has(word) || areFillers([word]);
}
