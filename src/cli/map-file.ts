import { z } from 'zod';
import { columnNumber } from '../compliance/sheets/addresses';
import { isFieldOf, KIND_IDS, kindOf } from '../compliance/sheets/kinds';
import type { SheetCorrections } from '../compliance/sheets/corrections';
import { CommandError } from './command-error';

const column = z.string().refine((text) => columnNumber(text) !== null, 'must be column letters such as "F"');

const correction = z.strictObject({
  kind: z.enum([...KIND_IDS, 'ignore']).optional(),
  headingRow: z.number().int().min(1).optional(),
  columns: z.record(z.string(), column.nullable()).optional(),
  unused: z.array(column).optional(),
});
// No record: Zod's leaves out a sheet of the name `__proto__`.
const schema = z.preprocess(
  (given) => (isObject(given) ? new Map(Object.entries(given)) : given),
  z.map(z.string(), correction),
);

/**
 * Reads a map file: by sheet name, what the sheet is and which column holds what:
 * `{ "Sheet1": { "kind": "roster", "headingRow": 3, "columns": { "studentId": "B", "sdd": "F", "eld": null }, "unused": ["H"] } }`.
 * The answers that the command prints below its questions are read as they stand, a line each; of two about one thing the later holds.
 * @throws CommandError saying which entry cannot be used and why
 */
export function readMapFile(text: string): SheetCorrections {
  const result = schema.safeParse(parsed(text));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new CommandError(
      `The map file cannot be used: ${issue?.path.join(' > ') || 'the file'}: ${issue?.message ?? 'unreadable'}.`,
    );
  }
  for (const [sheet, { kind, columns }] of result.data) {
    const twice = twoOfOneColumn(columns ?? {});
    if (twice !== null) throw new CommandError(`The map file cannot be used: ${twice} (sheet "${sheet}").`);
    if (kind === undefined || kind === 'ignore') continue;
    const unknown = Object.keys(columns ?? {}).find((field) => !isFieldOf(kind, field));
    if (unknown !== undefined) {
      throw new CommandError(
        `The map file cannot be used: a ${kind} has no field "${unknown}" (sheet "${sheet}"). Known: ${kindOf(kind).fieldNames.join(', ')}.`,
      );
    }
  }
  return Object.fromEntries(result.data);
}

/** A column can be one field; of two the program would lose one. */
function twoOfOneColumn(columns: Readonly<Record<string, string | null>>): string | null {
  const fields = new Map<string, string>();
  for (const [field, letters] of Object.entries(columns)) {
    if (letters === null) continue;
    const other = fields.get(letters.toUpperCase());
    if (other !== undefined)
      return `column ${letters} is named for "${other}" and for "${field}"; a column holds one field`;
    fields.set(letters.toUpperCase(), field);
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Then it is no whole map; whether it is answers is seen next.
    return joined(answersIn(text.replace(/^\uFEFF/, '')));
  }
}

/** `    yes: {"Sections":{"columns":{"enrolled":"I"}}}`, with or without the words before it. */
const ANSWER = /^[^"{}]*(\{.*\})\s*$/;

function answersIn(text: string): unknown[] {
  const answers: unknown[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      answers.push(JSON.parse(ANSWER.exec(line)?.[1] ?? ''));
    } catch {
      // What the parser says names no place that a person finds; where no line is an answer, nor does the line.
      const where = answers.length === 0 ? '.' : `: see line ${at + 1}.`;
      throw new CommandError(`The map file is not valid JSON${where}`);
    }
  }
  if (answers.length === 0) throw new CommandError('The map file is not valid JSON.');
  return answers;
}

/** Objects as one; members that are objects, or lists, are joined as well. */
function joined(values: readonly unknown[]): unknown {
  return values.reduce((before, next) => {
    if (Array.isArray(before) && Array.isArray(next)) return [...before, ...next];
    if (!isObject(before) || !isObject(next)) return next;
    const both = (name: string) => {
      if (!Object.hasOwn(next, name)) return before[name];
      return Object.hasOwn(before, name) ? joined([before[name], next[name]]) : next[name];
    };
    return Object.fromEntries([...Object.keys(before), ...Object.keys(next)].map((name) => [name, both(name)]));
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
