import { isFieldOf, KIND_IDS, type FieldOf, type KindId } from './kinds';
import { folded } from './values/text';

/**
 * What people said that headings mean: by kind of sheet and heading as typed the field, or null where the column holds nothing that is
 * checked (docs/spec/findings.md, The policy file). It holds wherever such a sheet has such a heading, so an office says it once for all its schools.
 */
export type HeadingAnswers = Readonly<Partial<Record<KindId, Readonly<Record<string, string | null>>>>>;

/** Looks up what was said of a heading in sheets of a kind: a field, null for none, undefined where nothing was said. */
export type AnswerOf = (kind: KindId, heading: string) => FieldOf | null | undefined;

/** A longer text is no name that comes back on another sheet. */
const LONGEST_HEADING = 200;

export function canBeAnswered(heading: string): boolean {
  return heading !== '' && heading.length <= LONGEST_HEADING;
}

/** Makes the look-up. Headings are told apart without regard to case, accents and runs of spaces. */
export function answersByHeading(answers: HeadingAnswers): AnswerOf {
  const byKind = new Map<KindId, Map<string, FieldOf | null>>();
  for (const id of KIND_IDS) {
    const kind = answeredKind(id);
    const known = byKind.get(kind) ?? new Map<string, FieldOf | null>();
    for (const [heading, field] of Object.entries(answers[id] ?? {})) {
      if (field === null || isFieldOf(kind, field)) known.set(folded(heading), field);
    }
    if (known.size > 0) byKind.set(kind, known);
  }
  return (kind, heading) => byKind.get(answeredKind(kind))?.get(folded(heading));
}

/** Both tests have the same headings, and a sheet may hold rows of both: what is said of one is said of the other. */
export function answeredKind(kind: KindId): KindId {
  return kind === 'alternate-access' ? 'access' : kind;
}

/** The answers with another one. */
export function withAnswer(
  answers: HeadingAnswers,
  kind: KindId,
  heading: string,
  field: string | null,
): HeadingAnswers {
  const others = withoutAnswer(answers, kind, heading);
  const id = answeredKind(kind);
  return { ...others, [id]: { ...others[id], [heading]: field } };
}

/** The answers without the one to a heading. */
export function withoutAnswer(answers: HeadingAnswers, kind: KindId, heading: string): HeadingAnswers {
  const others = Object.entries(answers).map(([id, own]) => {
    const isOther = answeredKind(id as KindId) !== answeredKind(kind);
    return [id, isOther ? own : withoutHeading(own, heading)] as const;
  });
  return Object.fromEntries(others.filter(([, own]) => Object.keys(own).length > 0));
}

/** Two sets of answers as one; where both speak of a heading the later holds. */
export function mergedAnswers(earlier: HeadingAnswers, later: HeadingAnswers): HeadingAnswers {
  let merged = earlier;
  for (const [kind, own] of Object.entries(later)) {
    for (const [heading, field] of Object.entries(own)) merged = withAnswer(merged, kind as KindId, heading, field);
  }
  return merged;
}

export function countAnswers(answers: HeadingAnswers): number {
  return Object.values(answers).reduce((sum, own) => sum + Object.keys(own).length, 0);
}

function withoutHeading(own: Readonly<Record<string, string | null>>, heading: string): Record<string, string | null> {
  return Object.fromEntries(Object.entries(own).filter(([other]) => folded(other) !== folded(heading)));
}
