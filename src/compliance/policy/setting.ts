import { z } from 'zod';

/** How sure the value's source is: CONFIRMED = its text was read, LIKELY = inferred, UNKNOWN = none found. */
export type Confidence = 'CONFIRMED' | 'LIKELY' | 'UNKNOWN';

/** One number or list of the rules, with where it comes from. */
export interface Setting<Value> {
  readonly label: string;
  readonly unit: string;
  readonly value: Value;
  readonly schema: z.ZodType<Value>;
  readonly source: string;
  readonly confidence: Confidence;
  /** Whether a school may have its own value. */
  readonly perSchool: boolean;
}

type Options<Value> = Omit<Setting<Value>, 'schema' | 'perSchool'> & { readonly perSchool?: boolean };

const complete = <Value>(options: Options<Value>, schema: z.ZodType<Value>): Setting<Value> => ({
  perSchool: false,
  ...options,
  schema,
});

/** A whole number from 0 to a sensible highest value. */
export function wholeNumber(
  options: Options<number> & { readonly lowest?: number; readonly highest?: number },
): Setting<number> {
  const { lowest = 0, highest = 10_000, ...rest } = options;
  return complete(
    rest,
    z
      .number()
      .int('must be a whole number')
      .min(lowest, lowest === 0 ? 'must not be negative' : `must be at least ${lowest}`)
      .max(highest, `must be at most ${highest}`),
  );
}

/** A number of the scale that the label names. */
export function decimal(
  options: Options<number> & { readonly lowest?: number; readonly highest: number },
): Setting<number> {
  const { lowest = 0, highest, ...rest } = options;
  return complete(
    rest,
    z.number().min(lowest, `must be at least ${lowest}`).max(highest, `must be at most ${highest}`),
  );
}

/** A whole number of minutes, or null where it is not known. */
export function optionalMinutes(options: Options<number | null>): Setting<number | null> {
  return complete(
    options,
    z.number().int('must be a whole number').min(1, 'must be at least 1').max(600, 'must be at most 600').nullable(),
  );
}

/** A whole amount of money, or null where it is not known. */
export function optionalAmount(options: Options<number | null>): Setting<number | null> {
  return complete(
    options,
    z
      .number()
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(1_000_000, 'must be at most 1000000')
      .nullable(),
  );
}

/** A list of words or spellings; at least one. */
export function words(options: Options<readonly string[]>): Setting<readonly string[]> {
  return complete(
    options,
    z.array(z.string().trim().min(1, 'must not hold an empty word')).min(1, 'must hold at least one word').readonly(),
  );
}

/** Some of a few names, each as it stands in the list of choices. */
export function someOf(
  options: Options<readonly string[]> & { readonly choices: readonly string[] },
): Setting<readonly string[]> {
  const { choices, ...rest } = options;
  const isChoice = (name: string) => choices.includes(name);
  return complete(rest, z.array(z.string().refine(isChoice, `must hold only ${choices.join(', ')}`)).readonly());
}

/** A day of the year as `MM-DD`. */
export function monthDay(options: Options<string>): Setting<string> {
  return complete(options, z.string().refine(isMonthDay, 'must be a day as MM-DD'));
}

/** A list of days of the year as `MM-DD`; may be empty. */
export function monthDays(options: Options<readonly string[]>): Setting<readonly string[]> {
  return complete(options, z.array(z.string().refine(isMonthDay, 'must hold days as MM-DD')).readonly());
}

/** The last day of each term as `MM-DD`, by the term's name (`S1`); terms that end together have one end. */
export function termEnds(
  options: Options<Readonly<Record<string, string>>>,
): Setting<Readonly<Record<string, string>>> {
  const ends = z.record(z.string(), z.string().refine(isMonthDay, 'must be a day as MM-DD'));
  return complete(
    options,
    ends
      .refine(
        (terms) => Object.keys(terms).every((term) => END_OF_TERM.has(term)),
        'must name S1, S2, Q1 to Q4 or T1 to T3',
      )
      .refine(agree, 'must give terms that end together (S1 and Q2) the same end'),
  );
}

/** A date as `YYYY-MM-DD`, or null where the rule's own default applies. */
export function optionalDate(options: Options<string | null>): Setting<string | null> {
  return complete(options, z.iso.date('must be a date as YYYY-MM-DD').nullable());
}

/** A list of dates as `YYYY-MM-DD`; may be empty. */
export function dates(options: Options<readonly string[]>): Setting<readonly string[]> {
  return complete(options, z.array(z.iso.date('must hold dates as YYYY-MM-DD')).readonly());
}

/** One of a few words. */
export function choice<const Value extends string>(
  options: Omit<Options<Value>, 'value'> & {
    readonly value: NoInfer<Value>;
    readonly choices: readonly [Value, ...Value[]];
  },
): Setting<Value> {
  const { choices, ...rest } = options;
  return complete(rest as Options<Value>, z.enum(choices) as unknown as z.ZodType<Value>);
}

const score = z.number().min(1, 'must be a score from 1.0 to 6.0').max(6, 'must be a score from 1.0 to 6.0');

/** ACCESS scores needed to exit. */
export interface ExitScores {
  readonly overall: number;
  readonly literacy: number;
}

/** Exit scores by test year; `default` serves every year without its own. */
export function exitScores(
  options: Options<Readonly<Record<string, ExitScores>>>,
): Setting<Readonly<Record<string, ExitScores>>> {
  const schema = z.record(
    z.string().regex(/^(default|20\d\d)$/, 'must be a year or "default"'),
    z.strictObject({ overall: score, literacy: score }),
  );
  return complete(
    options,
    schema.refine((years) => 'default' in years, 'must hold "default"'),
  );
}

/** Texts by key, such as the new number of each ELE criterion. */
export function textsByKey(
  options: Options<Readonly<Record<string, string>>>,
): Setting<Readonly<Record<string, string>>> {
  return complete(options, z.record(z.string(), z.string().trim().min(1, 'must not be empty')));
}

/** By term, the twelfths of the year at whose end it ends. */
const END_OF_TERM: ReadonlyMap<string, number> = new Map([
  ...(['S1', 'S2'] as const).map((term, index): [string, number] => [term, 6 * (index + 1)]),
  ...(['T1', 'T2', 'T3'] as const).map((term, index): [string, number] => [term, 4 * (index + 1)]),
  ...(['Q1', 'Q2', 'Q3', 'Q4'] as const).map((term, index): [string, number] => [term, 3 * (index + 1)]),
]);

function agree(ends: Readonly<Record<string, string>>): boolean {
  const known = new Map<number | undefined, string>();
  return Object.entries(ends).every(([term, end]) => {
    const place = END_OF_TERM.get(term);
    const other = known.get(place) ?? end;
    known.set(place, end);
    return other === end;
  });
}

/** Every day that some year has, February 29 included. */
function isMonthDay(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && z.iso.date().safeParse(`2024-${text}`).success;
}
