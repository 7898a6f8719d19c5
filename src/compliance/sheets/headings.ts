import { folded } from './values/text';
import { withoutFacts } from './words/facts';
import { isFiller } from './words/fillers';
import { kept } from './words/kept';
import { isGeneralName, isSameBeside, namesItself, qualifiedNames, type QualifiedName } from './words/qualifiers';
import { keyOf, wordSetsOf, type WordSet } from './words/word-sets';

/**
 * How well a heading fits a field (docs/spec/recognition.md §1): the spelling of docs/spec/sheets.md beats the same words, which beat the same words beside
 * fillers, which beat the same words beside a qualifier; then comes a word that several fields share, and last what says too little for
 * any sheet, but enough for one of this kind where the cells agree.
 */
export const MATCH = { exact: 6, words: 5, core: 4, qualified: 3, shared: 2, vague: 1 } as const;

export interface HeadingMatch<Name extends string = string> {
  readonly field: Name;
  readonly score: number;
  /** Whether the heading may as well name another field, so that only its values can tell. */
  readonly doubtful?: boolean;
}

type FieldHeadings<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** What a heading may leave out or add in a sheet of one kind. */
export interface Vagueness<Name extends string = string> {
  /** Words that say what the sheet is about, and nothing about a column: `form` in a list of opt-out forms. */
  readonly topic: ReadonlySet<string>;
  /** Headings that say too little, by field: `Old`. */
  readonly headings: Partial<FieldHeadings<Name>>;
  /** Words of whom else the sheet is not: beside them a name is another's. `Student ID` is no `ID` of a teacher. */
  readonly others: ReadonlySet<string>;
  /** Fields of dates: a heading need not say that it is one. */
  readonly dates: ReadonlySet<Name>;
  /** Fields whose cells may say another thing besides: `Portuguese / Brazil`. A yes, a status or a date is of one thing alone. */
  readonly texts: ReadonlySet<Name>;
}

const NONE: readonly never[] = [];
const ELEMENT = /^(?:doe|scs|sr|wa)\d{1,3}$/;
/** `SAP ID (Local)`: what stands in brackets says which id it is, the system's short name says nothing. */
const SYSTEM_OF_ID = /(?<![\p{L}\d])\p{Lu}{2,5}\s+(?=ID\s*[([]|S[AS]?SID\b|LASID\b)/u;
/** Whose an id is. */
const OWNER_OF_ID = /^\s*(?:local|state|district)\s*$/i;
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
 * A heading as it is spelled (docs/spec/sheets.md §1): case, accents, spaces, line breaks and punctuation ignored; `DOE 16` is
 * `DOE016`.
 */
export function comparableHeading(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^doe0*(\d{1,3})$/, (_, digits: string) => `doe${digits.padStart(3, '0')}`);
}

/** As comparableHeading; every kind asks for the same headings. */
const compared = kept(comparableHeading);

/** Looks headings up among one kind's fields. A heading names one field exactly, and may be shared by several. */
export class HeadingBook<Name extends string = string> {
  private readonly spellings = new Map<string, HeadingMatch<Name>[]>();
  /** By the words of a heading, and by its words without fillers. */
  private readonly sets = new Map<string, HeadingMatch<Name>[]>();
  private readonly cores = new Map<string, HeadingMatch<Name>[]>();
  /** By the words without the topic of the kind; those of dates without `date` too. */
  private readonly vague = new Map<string, HeadingMatch<Name>[]>();
  private readonly vagueDates = new Map<string, HeadingMatch<Name>[]>();
  /** Every word of their keys. */
  private readonly vagueWords = new Set(['date', 'number', 'student']);
  private readonly topic: ReadonlySet<string>;
  private readonly others: ReadonlySet<string>;
  private readonly texts: ReadonlySet<Name>;
  private readonly all: string[] = [];

  constructor(fields: FieldHeadings<Name>, shared?: Partial<FieldHeadings<Name>>, vagueness?: Vagueness<Name>) {
    this.add(fields, MATCH.exact);
    if (shared !== undefined) this.add(shared, MATCH.shared);
    this.topic = vagueness?.topic ?? new Set();
    this.others = vagueness?.others ?? new Set();
    this.texts = vagueness?.texts ?? new Set();
    if (vagueness !== undefined) this.addVague(fields, vagueness);
  }

  /** The fields that a heading may name, best first; empty where it names none. */
  readonly find: (heading: string) => readonly HeadingMatch<Name>[] = kept((heading) => this.look(heading));

  private look(heading: string): readonly HeadingMatch<Name>[] {
    const named = this.spelled(heading) ?? (heading.length > LONGEST_NAME ? NONE : this.worded(heading));
    const matches = named.length > 0 || heading.length > LONGEST_NAME ? named : this.vaguely(heading);
    return isOpen(heading, matches) ? matches.map((match) => ({ ...match, doubtful: true })) : matches;
  }

  private spelled(heading: string): readonly HeadingMatch<Name>[] | undefined {
    if (heading.length > LONGEST_HEADING) return undefined;
    // `Student #` and `Course #` are numbers, though without the sign they read like the columns of names.
    return this.spellings.get(compared(heading.replace(/[#%]/, (sign) => (sign === '#' ? ' number ' : ' percent '))));
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
      const whole = this.sets.get(key);
      if (whole === undefined && words.some((word) => this.others.has(word))) continue;
      const matches = whole ?? atMost(MATCH.core, this.sets.get(coreKey) ?? this.cores.get(coreKey) ?? NONE);
      for (const match of matches)
        if (match.score > (found.get(match.field)?.score ?? 0)) found.set(match.field, match);
    }
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

  /** What a heading says without the topic of the kind. */
  private vaguely(heading: string): readonly HeadingMatch<Name>[] {
    const found = new Map<Name, HeadingMatch<Name>>();
    const name = withoutFacts(heading);
    // What stands in brackets may be a part of the name, `Svc (min/day)`, or beside it.
    for (const { words, core } of [...wordSetsOf(name.replace(/\([^()]*\)/g, ' ')), ...wordSetsOf(name)]) {
      if (words.some((word) => this.others.has(word))) continue;
      // Most headings of a wide sheet hold a word that no field's has; telling so is quicker than putting the words in order.
      if (!words.every((word) => this.vagueWords.has(word) || this.topic.has(word) || isFiller(word))) continue;
      const key = keyWithout(core, this.topic);
      const dateKey = keyWithout(core, this.topic, 'date');
      const matches = [...(this.vague.get(key) ?? NONE), ...(this.vagueDates.get(dateKey) ?? NONE)];
      for (const match of matches) found.set(match.field, match);
    }
    return [...found.values()];
  }

  private addVague(fields: FieldHeadings<Name>, { headings, dates }: Vagueness<Name>): void {
    for (const each of [fields, headings]) {
      for (const [field, texts] of Object.entries(each) as [Name, readonly string[]][]) {
        const match = { field, score: MATCH.vague };
        for (const text of texts) {
          const [set] = wordSetsOf(text);
          if (set === undefined) continue;
          const key = keyWithout(set.core, this.topic);
          const dateKey = dates.has(field) ? keyWithout(set.core, this.topic, 'date') : '';
          for (const word of [...key.split(' '), ...dateKey.split(' ')]) this.vagueWords.add(word);
          if (key !== '' && (each === headings || !isNameless(key)))
            this.vague.set(key, joined(this.vague.get(key), match));
          if (dateKey !== '') this.vagueDates.set(dateKey, joined(this.vagueDates.get(dateKey), match));
          if (each === headings) this.all.push(text);
        }
      }
    }
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
      return atMost(MATCH.qualified, isEither ? either : both);
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

  /** Every heading it knows. */
  headings(): Iterable<string> {
    return this.all;
  }

  private add(fields: Partial<FieldHeadings<Name>>, score: number): void {
    for (const [field, headings] of Object.entries(fields) as [Name, readonly string[]][]) {
      for (const heading of headings) {
        this.all.push(heading);
        const spelling = comparableHeading(heading);
        const spelled = this.spellings.get(spelling);
        const other = score === MATCH.exact ? spelled?.find((match) => match.field !== field) : undefined;
        if (other !== undefined) {
          throw new Error(`The heading "${heading}" names two fields: ${other.field} and ${field}.`);
        }
        this.spellings.set(spelling, joined(spelled, { field, score }));
        const [set] = wordSetsOf(heading);
        if (set === undefined) continue;
        const wordScore = Math.min(score, MATCH.words);
        this.sets.set(set.key, joined(this.sets.get(set.key), { field, score: wordScore }));
        const coreScore = Math.min(score, MATCH.core);
        if (set.coreKey !== set.key)
          this.cores.set(set.coreKey, joined(this.cores.get(set.coreKey), { field, score: coreScore }));
      }
    }
  }
}

/** Whether several fields share a heading that does not say what it is of, as `Status`: only the cells can tell. */
function isOpen(heading: string, matches: readonly HeadingMatch[]): boolean {
  return matches.length > 1 && matches.every(({ score }) => score === MATCH.shared) && isGeneralName(heading);
}

/** Whether a heading names the student, and in brackets something else. */
function isStudentWithMore(name: string): boolean {
  const bare = name.replace(/\([^()]*\)/g, ' ');
  return bare !== name && wordSetsOf(bare)[0]?.key === 'student';
}

/** Words that name nothing where the topic is left out: `Class Name` is no `Name`. */
const NAMELESS = new Set('code description first id last minute name number status title type'.split(' '));

function isNameless(key: string): boolean {
  return key.split(' ').every((word) => NAMELESS.has(word));
}

/** The words of a core that are left without some others, compared in any order; empty where none is. */
function keyWithout(core: readonly string[], topic: ReadonlySet<string>, other = ''): string {
  const words = core.filter((word) => word !== other);
  const left = words.filter((word) => !topic.has(word));
  return keyOf(left.length > 0 ? left : words);
}

function joined<Name extends string>(
  matches: readonly HeadingMatch<Name>[] | undefined,
  added: HeadingMatch<Name>,
): HeadingMatch<Name>[] {
  if (matches === undefined) return [added];
  return matches.some(({ field }) => field === added.field) ? [...matches] : [...matches, added];
}

function atMost<Name extends string>(
  score: number,
  matches: readonly HeadingMatch<Name>[],
): readonly HeadingMatch<Name>[] {
  return matches.map((match) => (match.score > score ? { ...match, score } : match));
}

/** Makes a test whether a text is a heading of any of the kinds; each text is taken apart once, not once a kind. Their books are made at the first text. */
export function headingTest(kinds: readonly { readonly book: HeadingBook }[]): (text: string) => boolean {
  let known: HeadingBook | undefined;
  return (text) => {
    known ??= new HeadingBook({ known: kinds.flatMap(({ book }) => [...book.headings()]) });
    return known.find(text).length > 0;
  };
}
