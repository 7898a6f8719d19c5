import { z } from 'zod';
import type { PolicyChanges } from '../compliance/policy/policy';
import { KIND_IDS } from '../compliance/sheets/kinds/define-kind';
import type { SheetCorrections } from '../compliance/sheets/recognise';
import type { Waiver } from '../compliance/waivers';

/** What the highlights of the last run put into the workbook. Holds no student data. */
export interface HighlightLedger {
  /** When, as the caller tells it. */
  readonly at: string;
  /** The add-in's version. */
  readonly version: string;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly rules: readonly string[] }[];
}

/** What the add-in keeps in the workbook. */
export interface WorkbookSettings {
  /** What the user said about sheets that we read wrongly. */
  readonly corrections: SheetCorrections;
  readonly policyChanges: PolicyChanges;
  readonly waivers: readonly Waiver[];
  /** Null where highlights are off; without sheets where they are on and nothing is to be marked. */
  readonly highlights: HighlightLedger | null;
}

const KEY = 'ML Compliance Check';
const VERSION = 1;

export const EMPTY_SETTINGS: WorkbookSettings = { corrections: {}, policyChanges: {}, waivers: [], highlights: null };

const correction = z.object({
  kind: z.enum(['ignore', ...KIND_IDS]).optional(),
  headingRow: z.number().int().min(1).optional(),
  columns: z.record(z.string(), z.string().nullable()).optional(),
});
const settingsByKey = z.record(z.string(), z.unknown());
const waiver = z.object({ key: z.string(), reason: z.string(), date: z.string() });
const ledger = z.object({
  at: z.string(),
  version: z.string(),
  sheets: z.array(z.object({ id: z.string(), name: z.string(), rules: z.array(z.string()) })),
});
// What cannot be used is left out alone, so that one bad value does not cost the others.
const stored = z.object({
  version: z.literal(VERSION),
  corrections: usable(correction).catch({}),
  policyChanges: z
    .object({
      settings: settingsByKey.optional().catch(undefined),
      schools: usable(settingsByKey).optional().catch(undefined),
    })
    .catch({}),
  waivers: z
    .array(z.unknown())
    .transform((waivers) => waivers.flatMap((each) => waiver.safeParse(each).data ?? []))
    .catch([]),
  highlights: ledger.nullable().catch(null),
});

/** An object's members that are as they should be. */
function usable<Member>(member: z.ZodType<Member>) {
  return z.record(z.string(), z.unknown()).transform((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, value]): [string, Member][] => {
        const { success, data } = member.safeParse(value);
        return success ? [[name, data]] : [];
      }),
    ),
  );
}

/** Reads the workbook's settings. A part that is missing, unreadable or of another version reads as empty. */
export async function readSettings(context: Excel.RequestContext): Promise<WorkbookSettings> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? EMPTY_SETTINGS : parseSettings(setting.value);
}

/** Changes some of the workbook's settings; the others stay. They are saved with the file. */
export async function changeSettings(
  context: Excel.RequestContext,
  changes: Partial<WorkbookSettings>,
): Promise<WorkbookSettings> {
  const settings = { ...(await readSettings(context)), ...changes };
  // As text, because hosts differ in what they make of objects.
  context.workbook.settings.add(KEY, JSON.stringify({ version: VERSION, ...settings }));
  await context.sync();
  return settings;
}

function parseSettings(value: unknown): WorkbookSettings {
  const parsed = stored.safeParse(parseJson(value));
  if (!parsed.success) return EMPTY_SETTINGS;
  const { corrections, policyChanges, waivers, highlights } = parsed.data;
  return { corrections, policyChanges, waivers, highlights };
}

function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
