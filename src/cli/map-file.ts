import { z } from 'zod';
import { columnNumber } from '../compliance/sheets/addresses';
import { isFieldOf, KIND_IDS, kindOf } from '../compliance/sheets/kinds';
import type { SheetCorrections } from '../compliance/sheets/corrections';
import { CommandError } from './command-error';

const column = z.string().refine((text) => columnNumber(text) !== null, 'must be column letters such as "F"');

const schema = z.record(
  z.string(),
  z.strictObject({
    kind: z.enum([...KIND_IDS, 'ignore']).optional(),
    headingRow: z.number().int().min(1).optional(),
    columns: z.record(z.string(), column.nullable()).optional(),
  }),
);

/**
 * Reads a map file: by sheet name, what the sheet is and which column holds what:
 * `{ "Sheet1": { "kind": "roster", "headingRow": 3, "columns": { "studentId": "B", "sdd": "F", "eld": null } } }`.
 * @throws CommandError saying which entry cannot be used and why
 */
export function readMapFile(text: string): SheetCorrections {
  const result = schema.safeParse(parseJson(text));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new CommandError(
      `The map file cannot be used: ${issue?.path.join(' > ') || 'the file'}: ${issue?.message ?? 'unreadable'}.`,
    );
  }
  for (const [sheet, { kind, columns }] of Object.entries(result.data)) {
    if (kind === undefined || kind === 'ignore') continue;
    const unknown = Object.keys(columns ?? {}).find((field) => !isFieldOf(kind, field));
    if (unknown !== undefined) {
      throw new CommandError(
        `The map file cannot be used: a ${kind} has no field "${unknown}" (sheet "${sheet}"). Known: ${kindOf(kind).fieldNames.join(', ')}.`,
      );
    }
  }
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // What the parser says names no place that a person finds.
    throw new CommandError('The map file is not valid JSON.');
  }
}
