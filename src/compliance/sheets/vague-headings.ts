import type { HeadingIndex, HeadingList } from './heading-index';
import { listsOf, MATCH, type FieldHeadings, type HeadingMatch } from './heading-match';
import { withoutFacts } from './words/facts';
import { isFiller } from './words/fillers';
import { keyOf, wordSetsOf, type WordSet } from './words/word-sets';

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

/** Looks up what says too little by itself: headings without the topic of a kind of sheet. */
export class VagueHeadings<Name extends string> {
  /** By the words without the topic; those of dates without `date` too. */
  private readonly headings = new Map<string, HeadingMatch<Name>[]>();
  private readonly dates = new Map<string, HeadingMatch<Name>[]>();
  /** Every word of their keys. */
  private readonly words = new Set(['date', 'number', 'student']);

  constructor(
    private readonly index: HeadingIndex,
    private readonly vagueness: Vagueness<Name>,
    fields: FieldHeadings<Name>,
  ) {
    for (const [field, list] of listsOf(fields)) this.add(field, list, false);
    for (const [field, list] of listsOf(vagueness.headings)) this.add(field, list, true);
  }

  /** The fields of which a heading says enough for a sheet of the kind. */
  find(heading: string): readonly HeadingMatch<Name>[] {
    const { topic, others } = this.vagueness;
    const found = new Map<Name, HeadingMatch<Name>>();
    const name = withoutFacts(heading);
    // What stands in brackets may be a part of the name, `Svc (min/day)`, or beside it.
    const bare = name.replace(/\([^()]*\)/g, ' ');
    for (const set of bare === name ? wordSetsOf(name) : [...wordSetsOf(bare), ...wordSetsOf(name)]) {
      if (set.words.some((word) => others.has(word))) continue;
      // Most headings of a wide sheet hold a word that no field's has; telling so is quicker than putting the words in order.
      if (!set.words.every((word) => this.words.has(word) || topic.has(word) || isFiller(word))) continue;
      const key = keyOf(wordsWithout(set, topic));
      const dateKey = keyOf(wordsWithout(set, topic, 'date'));
      const matches = [...(this.headings.get(key) ?? NONE), ...(this.dates.get(dateKey) ?? NONE)];
      for (const match of matches) found.set(match.field, match);
    }
    return [...found.values()];
  }

  private add(field: Name, list: HeadingList, mayBeNameless: boolean): void {
    const { topic, dates } = this.vagueness;
    const match = { field, score: MATCH.vague };
    for (const set of this.index.add(list)) {
      const left = wordsWithout(set, topic);
      const key = left === set.core ? set.coreKey : keyOf(left);
      for (const word of left) this.words.add(word);
      if (key !== '' && (mayBeNameless || !isNameless(left))) put(this.headings, key, match);
      if (!dates.has(field)) continue;
      const dateKey = keyOf(wordsWithout(set, topic, 'date'));
      if (dateKey !== '') put(this.dates, dateKey, match);
    }
  }
}

/** Words that name nothing where the topic is left out: `Class Name` is no `Name`. */
const NAMELESS = new Set('code description first id last minute name number status title type'.split(' '));

function isNameless(words: readonly string[]): boolean {
  return words.every((word) => NAMELESS.has(word));
}

/** The words of a core that are left without some others; all of them but `other` where none is. */
function wordsWithout({ core }: WordSet, topic: ReadonlySet<string>, other = ''): readonly string[] {
  const words = core.includes(other) ? core.filter((word) => word !== other) : core;
  const left = words.some((word) => topic.has(word)) ? words.filter((word) => !topic.has(word)) : words;
  return left.length > 0 ? left : words;
}

function put<Name extends string>(
  headings: Map<string, HeadingMatch<Name>[]>,
  key: string,
  match: HeadingMatch<Name>,
): void {
  const known = headings.get(key);
  if (known === undefined) headings.set(key, [match]);
  else if (known.every(({ field }) => field !== match.field)) known.push(match);
}
