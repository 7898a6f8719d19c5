import { comparableHeading } from './comparable-heading';
import { HeadingIndex, type HeadingList } from './heading-index';
import { listsOf, MATCH, type FieldHeadings, type HeadingMatch } from './heading-match';
import { VagueHeadings, type Vagueness } from './vague-headings';
import { withoutFacts } from './words/facts';
import { kept } from './words/kept';
import { DIFFERENCE } from './words/split';
import { isGeneralName, isSameBeside, namesItself, qualifiedNames, type QualifiedName } from './words/qualifiers';
import { wordSetsOf, type WordSet } from './words/word-sets';

const NONE: readonly never[] = [];
const ELEMENT = /^(?:doe|scs|sr|wa)\d{1,3}$/;
/** `SAP ID (Local)`: what stands in brackets says which id it is, the system's short name says nothing. */
const SYSTEM_OF_ID = /(?<![\p{L}\d])\p{Lu}{2,5}\s+(?=ID\s*[([]|S[AS]?SID\b|LASID\b)/u;
/** Whose an id is. */
const OWNER_OF_ID = /^\s*(?:local|state|district)\s*$/i;
/** Signs that are words of a name: an `Enrollment +/-` is no enrollment. */
const SIGN = new RegExp(`[#%]|${DIFFERENCE.source}`);
const SIGNS: Readonly<Record<string, string>> = { '#': 'number', '%': 'percent' };
/** Parts a heading said in several languages, `School / Escola / Escuela`; `niño/a` is one word. */
const BETWEEN_LANGUAGES = /\s+[/|]\s+|\s*\n\s*/;
const FEWEST_LANGUAGES = 2;
const MOST_LANGUAGES = 6;
/** A short name that stands for nothing else: `STN/ID`, `Yr/Gr`. */
const UNKNOWN_NAME = /^\s*(?:\p{Lu}{2,5}|\p{L}{1,2})\s*$/u;
const ELEMENT_IN_TEXT = /(?<!\p{L})(?:doe|scs|sr|wa)[\s_-]{0,3}\d{1,3}(?!\d)/giu;
/** A longer text is an explanation, not a name; it is compared as it stands only. */
const LONGEST_NAME = 200;
/** No heading is so long, whatever stands between its letters. */
const LONGEST_HEADING = 1_000;

/**
 * As comparableHeading; every kind asks for the same headings. `Student #` and `Course #` are numbers, though without the sign they read like the columns
 * of names.
 */
const spellingOf = kept((heading) =>
  comparableHeading(heading.replace(SIGN, (sign) => ` ${SIGNS[sign] ?? 'difference'} `)),
);

/** Looks headings up among one kind's fields. A heading names one field exactly, and may be shared by several. */
export class HeadingBook<Name extends string = string> {
  /** What the lists of its headings name, in the order in which they were declared. */
  private readonly roles = new Map<HeadingList, Role<Name>[]>();
  private readonly lists: HeadingList[] = [];
  private readonly vague: VagueHeadings<Name> | null;
  private readonly others: ReadonlySet<string>;
  private readonly texts: ReadonlySet<Name>;

  /** @param index of the lists of headings; books that share lists share it */
  constructor(
    fields: FieldHeadings<Name>,
    shared: Partial<FieldHeadings<Name>> = {},
    vagueness?: Vagueness<Name>,
    private readonly index = new HeadingIndex(),
  ) {
    for (const [field, list] of listsOf(fields)) this.name(field, list, MATCH.exact);
    for (const [field, list] of listsOf(shared)) this.name(field, list, MATCH.shared);
    this.others = vagueness?.others ?? new Set();
    this.texts = vagueness?.texts ?? new Set();
    this.vague = vagueness === undefined ? null : new VagueHeadings(index, vagueness, fields);
    for (const [, list] of listsOf(vagueness?.headings ?? {})) this.lists.push(list);
  }

  /** A book with one field, which has all headings of some others. */
  static ofAll(books: readonly HeadingBook[]): HeadingBook<'known'> {
    const all = new HeadingBook<'known'>({ known: [] }, {}, undefined, books[0]?.index);
    for (const list of books.flatMap(({ lists }) => lists)) all.name('known', list, MATCH.exact);
    return all;
  }

  /** The fields that a heading may name, best first; empty where it names none. */
  readonly find: (heading: string) => readonly HeadingMatch<Name>[] = kept((heading) => this.look(heading));

  private look(heading: string): readonly HeadingMatch<Name>[] {
    const named = this.spelled(heading) ?? (heading.length > LONGEST_NAME ? NONE : this.worded(heading));
    const matches = named.length > 0 || heading.length > LONGEST_NAME ? named : (this.vague?.find(heading) ?? NONE);
    return isOpen(heading, matches) ? matches.map((match) => ({ ...match, doubtful: true })) : matches;
  }

  private spelled(heading: string): readonly HeadingMatch<Name>[] | undefined {
    if (heading.length > LONGEST_HEADING) return undefined;
    return this.named(this.index.spellings.get(spellingOf(heading)), MATCH.exact);
  }

  private worded(heading: string): readonly HeadingMatch<Name>[] {
    const name = withoutFacts(heading);
    if (name !== heading) {
      const bare = this.spelled(name);
      if (bare !== undefined) return atMost(MATCH.core, bare);
    }
    const path = this.ofQualified(name, namesItself);
    if (path.length > 0) return path;
    const sets = wordSetsOf(name);
    // `Ovr` says more surely what it is than `'25 Ovr` beside it.
    const whole = atMost(name === heading ? MATCH.words : MATCH.core, this.ofSets(sets));
    // `Student (gr)` may be the name with the grade behind it: only the cells can tell.
    if (whole.length > 0) return isStudentWithMore(name) ? whole.map((match) => ({ ...match, doubtful: true })) : whole;
    if (sets.some(({ words }) => words.some((word) => ELEMENT.test(word)))) return this.besideElement(name);
    const qualified = this.ofQualified(name, () => true);
    if (qualified.length > 0) return qualified;
    const plain = name.replace(SYSTEM_OF_ID, '');
    if (plain !== name) return atMost(MATCH.qualified, this.ofSets(wordSetsOf(plain)));
    return this.alternatives(name);
  }

  /** What the part of a heading names that stays what it is beside the rest. */
  private ofQualified(name: string, isTried: (part: QualifiedName) => boolean): readonly HeadingMatch<Name>[] {
    for (const part of qualifiedNames(name)) {
      if (!isTried(part)) continue;
      const found = atMost(MATCH.qualified, this.spelled(part.name) ?? this.ofSets(wordSetsOf(part.name)));
      if (found.length > 0 && isSameBeside(part)) return found;
    }
    return NONE;
  }

  private ofSets(sets: readonly WordSet[]): readonly HeadingMatch<Name>[] {
    const found = new Map<Name, HeadingMatch<Name>>();
    for (const { words, key, coreKey } of sets) {
      const whole = this.named(this.index.sets.get(key), MATCH.words);
      if (whole === undefined && words.some((word) => this.others.has(word))) continue;
      const matches =
        whole ??
        this.named(this.index.sets.get(coreKey), MATCH.core) ??
        this.named(this.index.cores.get(coreKey), MATCH.core) ??
        NONE;
      for (const match of matches)
        if (match.score > (found.get(match.field)?.score ?? 0)) found.set(match.field, match);
    }
    if (found.size < 2) return [...found.values()];
    const matches = [...found.values()].sort((a, b) => b.score - a.score);
    const best = matches.filter(({ score }) => score === matches[0]?.score);
    const areShared = best.every(({ score }) => score === MATCH.shared);
    return best.length < 2 || areShared ? best : best.map((match) => ({ ...match, doubtful: true }));
  }

  /** `DOE016 - Grade Level`: the number of the element decides, unless the name beside it is that of another field. */
  private besideElement(heading: string): readonly HeadingMatch<Name>[] {
    const element = ELEMENT_IN_TEXT.exec(heading)?.[0] ?? '';
    ELEMENT_IN_TEXT.lastIndex = 0;
    const byElement = this.spelled(element);
    const rest = heading.replace(ELEMENT_IN_TEXT, ' ').replace(/^[\s.:–-]+|[\s.:–-]+$/g, '');
    const byName = rest === '' ? NONE : this.find(rest).filter(({ score }) => score > MATCH.vague);
    if (byElement === undefined) return atMost(MATCH.qualified, byName);
    const agrees = byName.length === 0 || byName.some(({ field }) => byElement.some((match) => match.field === field));
    return agrees
      ? atMost(MATCH.words, byElement)
      : [...byElement, ...byName].map((match) => ({ ...match, doubtful: true }));
  }

  /** `Child's name / Nome da criança / Nombre del niño`: the fields that at least two languages name. */
  private inSeveralLanguages(parts: readonly string[]): readonly HeadingMatch<Name>[] {
    if (parts.length > MOST_LANGUAGES) return NONE;
    const found = parts.map((part) => this.spelled(part) ?? this.ofSets(wordSetsOf(part)));
    const known = found.filter((matches) => matches.length > 0);
    if (known.length < FEWEST_LANGUAGES) return NONE;
    const [first = NONE, ...others] = known;
    const isInAll = (field: Name) => others.every((matches) => matches.some((match) => match.field === field));
    return atMost(
      MATCH.qualified,
      first.filter(({ field }) => isInAll(field)),
    );
  }

  /** `STN/ID`: two words for one thing, where one of them is known and the other stands for nothing else. */
  private alternatives(heading: string): readonly HeadingMatch<Name>[] {
    const languages = heading.split(BETWEEN_LANGUAGES);
    if (languages.length > 2) return this.inSeveralLanguages(languages);
    const parts = heading.split('/');
    if (parts.length !== 2) return NONE;
    const found = parts.map((part) => {
      const name = OWNER_OF_ID.test(part) ? `${part} ID` : part;
      return this.spelled(name) ?? this.ofSets(wordSetsOf(name));
    });
    const [first = NONE, second = NONE] = found;
    if (first.length > 0 && second.length > 0) {
      const both = first.filter(({ field }) => second.some((match) => match.field === field));
      const isEither = both.length === 0 && parts.some((part) => OWNER_OF_ID.test(part));
      // `SSID/local` holds either: the cells tell which.
      const either = [...first, ...second].map((match) => ({ ...match, doubtful: true }));
      if (isEither || both.length > 0) return atMost(MATCH.qualified, isEither ? either : both);
      // `Class / group`: what names one field goes before what several share, if that says something: `Level / class` may be either.
      const sure = found.filter((matches, at) => !isShared(matches) || isGeneralName(parts[at] ?? ''));
      return sure.length === 1 ? atMost(MATCH.qualified, sure[0] ?? NONE) : NONE;
    }
    const unknown = (first.length > 0 ? parts[1] : parts[0]) ?? '';
    const known = first.length > 0 ? first : second;
    if (UNKNOWN_NAME.test(unknown)) return atMost(MATCH.qualified, known);
    // `LANG / COUNTRY`: two things in one column, of which one is ours.
    return atMost(MATCH.vague, known).filter(({ field }) => this.texts.has(field));
  }

  /** The fields of a heading whose element is of another field than the name beside it: only the cells can tell. Empty where they agree. */
  disagreeing(heading: string): readonly Name[] {
    if (heading.length > LONGEST_NAME || heading.search(ELEMENT_IN_TEXT) < 0) return NONE;
    const fields = this.find(heading).filter(({ doubtful }) => doubtful === true);
    return fields.length < 2 ? NONE : fields.map(({ field }) => field);
  }

  private name(field: Name, list: HeadingList, score: number): void {
    this.index.add(list);
    this.lists.push(list);
    const role = { field, score, place: this.lists.length };
    const others = this.roles.get(list);
    if (others === undefined) this.roles.set(list, [role]);
    else others.push(role);
  }

  /** The fields that some lists name, each once; undefined where the book has none of them. */
  private named(lists: readonly HeadingList[] | undefined, most: number): readonly HeadingMatch<Name>[] | undefined {
    const roles = lists === undefined ? NONE : this.rolesOf(lists);
    if (roles.length === 0) return undefined;
    const fields = new Map<Name, HeadingMatch<Name>>();
    for (const { field, score } of roles)
      if (!fields.has(field)) fields.set(field, { field, score: Math.min(score, most) });
    return [...fields.values()];
  }

  private rolesOf(lists: readonly HeadingList[]): readonly Role<Name>[] {
    const found: Role<Name>[] = [];
    for (const list of lists) {
      const roles = this.roles.get(list);
      if (roles !== undefined) found.push(...roles);
    }
    return found.length < 2 ? found : found.sort((a, b) => a.place - b.place);
  }
}

/** What a list of headings names, and how well. */
interface Role<Name extends string> extends HeadingMatch<Name> {
  /** Among the lists of the book, counted from 1. */
  readonly place: number;
}

/** Whether several fields share a heading that does not say what it is of, as `Status`: only the cells can tell. */
function isOpen(heading: string, matches: readonly HeadingMatch[]): boolean {
  return matches.length > 1 && isShared(matches) && isGeneralName(heading);
}

function isShared(matches: readonly HeadingMatch[]): boolean {
  return matches.every(({ score }) => score <= MATCH.shared);
}

/** Whether a heading names the student, and in brackets something else. */
function isStudentWithMore(name: string): boolean {
  const bare = name.replace(/\([^()]*\)/g, ' ');
  return bare !== name && wordSetsOf(bare)[0]?.key === 'student';
}

function atMost<Name extends string>(
  score: number,
  matches: readonly HeadingMatch<Name>[],
): readonly HeadingMatch<Name>[] {
  return matches.map((match) => (match.score > score ? { ...match, score } : match));
}

/** Makes a test whether a text is a heading of any of the kinds; each text is taken apart once, not once a kind. Their books are made at the first text. */
export function headingTest(kinds: readonly { readonly book: HeadingBook }[]): (text: string) => boolean {
  let known: HeadingBook<'known'> | undefined;
  return (text) => {
    known ??= HeadingBook.ofAll(kinds.map(({ book }) => book));
    return known.find(text).length > 0;
  };
}
