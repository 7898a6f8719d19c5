import { z } from 'zod';
import type { ExitScores, Setting } from '../../../compliance/policy/setting';

/** A line an entry: scores by year, a text or a day by name. */
type TableKind = 'scores' | 'pairs' | 'ends';

/** What an entry of a table looks like. */
export const EXAMPLES: Readonly<Record<TableKind, string>> = {
  scores: 'default: 4.2, 3.9',
  pairs: 'ELE 5: 7',
  ends: 'S1: 01-29',
};

/** How a setting's value is typed. */
export type Shape =
  | { readonly kind: 'number' | 'optional number' | 'text' | 'optional text' | 'list' | TableKind }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** What was typed: a value of the setting, or what is wrong with it for a person. */
type Typed = { readonly value: unknown } | { readonly problem: string };

/** Tells from a setting's default how its value is typed. */
export function shapeOf(setting: Setting<unknown>): Shape {
  const { value, schema, unit } = setting;
  if (schema instanceof z.ZodEnum) return { kind: 'choice', choices: schema.options.map(String) };
  if (typeof value === 'number') return { kind: 'number' };
  if (typeof value === 'string') return { kind: 'text' };
  if (Array.isArray(value)) return { kind: 'list' };
  if (value === null) return { kind: unit === 'minutes' || unit === 'dollars' ? 'optional number' : 'optional text' };
  if (unit === 'ACCESS score') return { kind: 'scores' };
  return { kind: unit === 'criterion' ? 'pairs' : 'ends' };
}

/** A value as it is typed: lists and tables take a line an entry. */
export function textOf(value: unknown, { kind }: Shape): string {
  if (value === null) return '';
  if (kind === 'list') return (value as readonly string[]).join('\n');
  if (kind === 'scores') {
    const years = Object.entries(value as Record<string, ExitScores>);
    return years.map(([year, { overall, literacy }]) => `${year}: ${overall}, ${literacy}`).join('\n');
  }
  if (kind === 'pairs' || kind === 'ends') {
    return Object.entries(value as Record<string, string>)
      .map(([key, text]) => `${key}: ${text}`)
      .join('\n');
  }
  return String(value);
}

/** Reads what was typed, and checks it as the rules do. */
export function readTyped(text: string, shape: Shape, setting: Setting<unknown>): Typed {
  const parsed = parse(text, shape);
  if ('problem' in parsed) return parsed;
  const result = setting.schema.safeParse(parsed.value);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  if (issue?.message.startsWith('must') !== true) return { problem: 'This cannot be used here.' };
  return { problem: `It ${issue.message}${issue.path.length > 0 ? ` (${entryName(issue.path[0])})` : ''}.` };
}

function parse(text: string, { kind }: Shape): Typed {
  const trimmed = text.trim();
  if (kind === 'text' || kind === 'choice') return { value: trimmed };
  if (kind === 'optional text') return { value: trimmed === '' ? null : trimmed };
  if (kind === 'optional number' && trimmed === '') return { value: null };
  if (kind === 'number' || kind === 'optional number') return numberOf(trimmed);
  const lines = trimmed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (kind === 'list') return { value: lines };
  return table(lines, kind === 'scores' ? scores : (entry) => ({ value: entry }), EXAMPLES[kind]);
}

function numberOf(text: string): Typed {
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? { problem: 'Type a number, such as 45.' } : { value: number };
}

function table(lines: readonly string[], read: (entry: string) => Typed, example: string): Typed {
  const entries: [string, unknown][] = [];
  for (const line of lines) {
    const [, key = '', entry = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    const typed = read(entry.trim());
    if (key === '' || 'problem' in typed) return { problem: `"${line}" cannot be read. Write it like ${example}` };
    entries.push([key.trim(), typed.value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** `4.2, 3.9`: overall, then literacy. */
function scores(entry: string): Typed {
  const [overall, literacy, ...rest] = entry.split(',').map((part) => numberOf(part.trim()));
  if (overall === undefined || literacy === undefined || rest.length > 0) return { problem: entry };
  if ('problem' in overall) return overall;
  if ('problem' in literacy) return literacy;
  return { value: { overall: overall.value, literacy: literacy.value } };
}

function entryName(part: PropertyKey | undefined): string {
  return typeof part === 'number' ? `line ${part + 1}` : String(part);
}
