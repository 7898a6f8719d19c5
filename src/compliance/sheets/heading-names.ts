import { isFiller } from './words/fillers';
import { GROUP_MARK } from './words/qualifiers';
import { isKnownWord } from './words/vocabulary';

/** Tables of PowerSchool by their number, as in `[05]LastFirst`. */
const POWER_SCHOOL: Readonly<Record<string, string>> = {
  1: 'Students',
  2: 'Courses',
  3: 'Sections',
  5: 'Teachers',
  39: 'Schools',
};
const TABLE_NUMBER = /^\s{0,3}\[0?(\d{1,2})\](?=\p{L})/u;
const FEWEST_NUMBERED = 2;

/** Begins each heading of some systems' files, and says nothing: `SB_Grade`. */
const PREFIX = /^\s{0,3}(\p{L}{1,8})[_.:-](?=\p{L})/u;
const FEWEST_PREFIXED = 4;
const LEAST_SHARE = 0.8;

/** The four domains by their letters, alone or each with the same word: `L`, `L PL`. */
const DOMAIN_LETTER = /^\s{0,3}([lsrw])\.?(?:[\s_-]{1,3}(pl|ss|lvl|level|score))?\s{0,3}$/i;
const DOMAINS: Readonly<Record<string, string>> = { l: 'Listening', s: 'Speaking', r: 'Reading', w: 'Writing' };
/** Of more headings than this only the first are looked at. */
const MOST_HEADINGS = 512;

/**
 * The names that the headings of a table stand for, where only the others beside them tell it: without what all begin with, the tables of
 * PowerSchool by their names, the domains of a test by their letters. Everything else is as it stands.
 */
export function headingNames(texts: readonly string[]): readonly string[] {
  if (texts.length > MOST_HEADINGS) return texts;
  const steps = [
    withoutRequested,
    withStateId,
    withoutFormPart,
    withoutFirst,
    withoutPrefix,
    withTableNames,
    withDomains,
  ];
  return steps.reduce((names, step) => step(names), texts);
}

/** `Student ID` beside `Local Student ID`: the state's. */
const STUDENT_ID = /^\s{0,3}student\s?id\s{0,3}$/i;
const LOCAL_ID = /^\s{0,3}local\s?student\s?id\s{0,3}$/i;

function withStateId(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => LOCAL_ID.test(text))) return texts;
  return texts.map((text) => (STUDENT_ID.test(text) ? 'State Student ID' : text));
}

/** `Requested status` beside `Current status`: what is asked for, and not how the request stands. */
const REQUESTED = /^\s{0,3}(?:requested|proposed|recommended)\s{1,3}(?=\p{L})/iu;

function withoutRequested(texts: readonly string[]): readonly string[] {
  const all = new Set(texts.map((text) => text.trim().toLowerCase()));
  return texts.map((text) => {
    const asked = REQUESTED.test(text) ? text.replace(REQUESTED, '').trim() : '';
    return asked !== '' && all.has(`current ${asked.toLowerCase()}`) ? `New ${asked}` : text;
  });
}

/** Says in a form who fills in a question, not what it asks: `OFFICE USE: outcome`. */
const FORM_PART =
  /^\s{0,3}(?:(?:for\s)?(?:office|school|district|staff|admin|ele|esl|ell?)\suse(?:\sonly)?\s?[:–—-]|office\s?:)\s{0,3}(?=\p{L})/iu;

function withoutFormPart(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.replace(FORM_PART, ''));
}

/** `School 1` beside `School 2`: the first of several is the one. */
const FIRST = /^\s{0,3}(school|building|bldg|campus|teacher|language)\s{0,3}#?1\s{0,3}$/i;

function withoutFirst(texts: readonly string[]): readonly string[] {
  return texts.map((text) => {
    const base = FIRST.exec(text)?.[1];
    const isFirst = base !== undefined && texts.some((other) => other.trim() === text.trim().replace('1', '2'));
    return isFirst ? base : text;
  });
}

function withoutPrefix(texts: readonly string[]): readonly string[] {
  const filled = texts.filter((text) => text !== '').length;
  const counts = new Map<string, number>();
  for (const text of texts) {
    const prefix = PREFIX.exec(text)?.[1]?.toLowerCase();
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  for (const [prefix, count] of counts) {
    if (count < FEWEST_PREFIXED || count < filled * LEAST_SHARE) continue;
    if (isKnownWord(prefix) || isFiller(prefix)) continue;
    return texts.map((text) => (PREFIX.exec(text)?.[1]?.toLowerCase() === prefix ? text.replace(PREFIX, '') : text));
  }
  return texts;
}

function withTableNames(texts: readonly string[]): readonly string[] {
  const tables = new Set(texts.flatMap((text) => TABLE_NUMBER.exec(text)?.[1] ?? []));
  if (tables.size < FEWEST_NUMBERED) return texts;
  return texts.map((text) =>
    text.replace(TABLE_NUMBER, (whole, number: string) => {
      const table = POWER_SCHOOL[number];
      return table === undefined ? whole : `${table} `;
    }),
  );
}

function withDomains(texts: readonly string[]): readonly string[] {
  const found = texts.map(domainIn);
  const lettersBeside = new Map<string, string[]>();
  for (const domain of found) {
    if (domain === null) continue;
    lettersBeside.set(domain.beside, [...(lettersBeside.get(domain.beside) ?? []), domain.letter]);
  }
  const isWhole = (beside: string) => {
    const letters = lettersBeside.get(beside) ?? [];
    return letters.length === 4 && new Set(letters).size === 4;
  };
  return texts.map((text, column) => {
    const domain = found[column] ?? null;
    return domain === null || !isWhole(domain.beside)
      ? text
      : `${domain.group} ${DOMAINS[domain.letter] ?? ''} ${domain.word}`.trim();
  });
}

/** The letter of a domain, with the word beside it and the group that it stands under: `2025 › L`. */
function domainIn(text: string) {
  const at = text.lastIndexOf(GROUP_MARK) + 1;
  const [, letter, word = ''] = DOMAIN_LETTER.exec(text.slice(at)) ?? [];
  if (letter === undefined) return null;
  const group = text.slice(0, at);
  return { letter: letter.toLowerCase(), word, group, beside: `${group} ${word}`.toLowerCase() };
}
