import { z } from 'zod';
import { countAnswers, type HeadingAnswers } from '../sheets/heading-answers';
import { isFieldOf, KIND_IDS, type KindId } from '../sheets/kinds';
import { countChanges, PolicyError, settingOf, type PolicyChanges, type Regions } from './policy';

/** What a policy file says: changes of the rules, and what an office's own headings mean. */
export interface PolicyFile extends PolicyChanges {
  readonly headings?: HeadingAnswers;
}

const envelope = z.looseObject({
  id: z.string().optional(),
  version: z.number().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  schools: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  headings: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  regions: z.record(z.string(), z.unknown()).optional(),
});

/** Whether a file is an office's list of headings or regions, which leaves the values of the rules as they are. */
export function hasNoValues(file: PolicyFile): boolean {
  return countAnswers(file.headings ?? {}) + Object.keys(file.regions ?? {}).length > 0 && countChanges(file) === 0;
}

/**
 * Reads a policy file: `{ "settings": { "eslMinutes.1": 150 }, "schools": { "Burke K-8": { "secondaryFromGrade": 7 } } }`.
 * Settings may also stand at the top level, and nested (`{ "eslMinutes": { "1": 150 } }`). `headings` says what headings mean, by kind of
 * sheet: `{ "sections": { "Enrl": "enrolled", "Bus": null } }`; `regions` names groups of schools: `{ "North": ["Burke K-8"] }`.
 * @throws PolicyError where the text is no JSON object, or names a kind of sheet or a field that there is not, or a region without schools.
 */
export function readPolicyFile(text: string): PolicyFile {
  const parsed = envelope.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const at = issue?.path.length ? `"${issue.path.join('.')}"` : 'the file';
    throw new PolicyError(`The policy file cannot be used: ${at} must be an object with settings.`);
  }
  const { id: _id, version: _version, settings = {}, schools = {}, headings, regions, ...top } = parsed.data;
  return {
    settings: { ...flattened(top), ...flattened(settings) },
    schools: Object.fromEntries(Object.entries(schools).map(([school, own]) => [school, flattened(own)])),
    ...(headings === undefined ? {} : { headings: answersIn(headings) }),
    ...(regions === undefined ? {} : { regions: regionsIn(regions) }),
  };
}

const namesOfSchools = z.array(z.string().trim().min(1)).min(1);

function regionsIn(regions: Record<string, unknown>): Regions {
  return Object.fromEntries(
    Object.entries(regions).map(([name, schools]) => {
      const names = namesOfSchools.safeParse(schools);
      if (name.trim() !== '' && names.success) return [name.trim(), names.data];
      throw new PolicyError(`The policy file cannot be used: "regions", "${name}" must be a list of names of schools.`);
    }),
  );
}

function answersIn(headings: Record<string, Record<string, unknown>>): HeadingAnswers {
  for (const [kind, own] of Object.entries(headings)) {
    if (!isKind(kind)) {
      throw new PolicyError(
        `The policy file cannot be used: "headings" knows no sheet "${kind}". Known: ${KIND_IDS.join(', ')}.`,
      );
    }
    for (const [heading, field] of Object.entries(own)) {
      if (field === null || (typeof field === 'string' && isFieldOf(kind, field))) continue;
      throw new PolicyError(
        `The policy file cannot be used: "headings" of ${kind}, "${heading}": a ${kind} has no field ${JSON.stringify(field)}.`,
      );
    }
  }
  return headings as HeadingAnswers;
}

function isKind(name: string): name is KindId {
  const ids: readonly string[] = KIND_IDS;
  return ids.includes(name);
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
