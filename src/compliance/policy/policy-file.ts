import { z } from 'zod';
import { PolicyError, settingOf, type PolicyChanges } from './policy';

const envelope = z.looseObject({
  id: z.string().optional(),
  version: z.number().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  schools: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

/**
 * Reads a policy file: `{ "settings": { "eslMinutes.1": 150 }, "schools": { "Burke K-8": { "secondaryFromGrade": 7 } } }`.
 * Settings may also stand at the top level, and nested (`{ "eslMinutes": { "1": 150 } }`).
 * @throws PolicyError where the text is no JSON object or a setting is unknown.
 */
export function readPolicyFile(text: string): PolicyChanges {
  const parsed = envelope.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const at = issue?.path.length ? `"${issue.path.join('.')}"` : 'the file';
    throw new PolicyError(`The policy file cannot be used: ${at} must be an object with settings.`);
  }
  const { id: _id, version: _version, settings = {}, schools = {}, ...top } = parsed.data;
  return {
    settings: { ...flattened(top), ...flattened(settings) },
    schools: Object.fromEntries(Object.entries(schools).map(([school, own]) => [school, flattened(own)])),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // What the parser says quotes the text, which may be anything.
    throw new PolicyError('The policy file is not valid JSON.');
  }
}

/** Settings go two levels deep; a file of any depth is read without running out of stack. */
const DEEPEST = 10;

/** `{ eslMinutes: { 1: 150 } }` → `{ "eslMinutes.1": 150 }`; a key that is a setting itself keeps its value whole. */
function flattened(settings: Record<string, unknown>, prefix = '', depth = 1): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    const key = prefix + name;
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value) && depth < DEEPEST;
    if (isGroup && settingOf(key) === undefined)
      Object.assign(flat, flattened(value as Record<string, unknown>, `${key}.`, depth + 1));
    else flat[key] = value;
  }
  return flat;
}
