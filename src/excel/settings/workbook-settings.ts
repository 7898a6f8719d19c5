import { z } from 'zod';
import { usableChanges, type PolicyChanges } from '../../compliance/policy/policy';
import { KIND_IDS } from '../../compliance/sheets/kinds';
import type { SheetCorrections } from '../../compliance/sheets/corrections';
import type { Waiver } from '../../compliance/findings/finding';
import { HostRefusal } from '../request/errors';
import { storedJson } from '../request/stored-json';

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
const ofThisVersion = z.looseObject({ version: z.literal(VERSION) });
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

/** The settings of a workbook, and what is to be said of them. */
export interface StoredSettings {
  readonly settings: WorkbookSettings;
  /** What the workbook keeps and is not used: a sentence each, with what to do. */
  readonly remarks: readonly string[];
}

const NEWER =
  'The settings in this workbook were saved by a newer version of ML Compliance Check. They are not used and stay as they are. Update the add-in to use them.';

/** Reads the workbook's settings. A part that is missing, unreadable or of another version reads as empty. */
export async function readSettings(context: Excel.RequestContext): Promise<WorkbookSettings> {
  return (await readStoredSettings(context)).settings;
}

/** Reads the workbook's settings, and says what of them is not used. */
export async function readStoredSettings(context: Excel.RequestContext): Promise<StoredSettings> {
  return parseSettings(await readStored(context));
}

export interface SaveOptions {
  /** What becomes of settings that a newer version of the add-in saved: they stay, alone or with a `HostRefusal`, or make way. */
  readonly newer?: 'leave' | 'refuse' | 'replace';
}

/**
 * Changes some of the workbook's settings as they stand now; the others stay as they are stored, also what this version cannot
 * use. They are saved with the file.
 * @throws HostRefusal where the settings are a newer version's and `newer` is `refuse`
 */
export async function changeSettings(
  context: Excel.RequestContext,
  changes: Partial<WorkbookSettings> | ((settings: WorkbookSettings) => Partial<WorkbookSettings>),
  { newer = 'leave' }: SaveOptions = {},
): Promise<WorkbookSettings> {
  const found = await readStored(context);
  const { settings } = parseSettings(found);
  if (isNewer(found) && newer === 'refuse') throw new HostRefusal('NewerSettings');
  if (isNewer(found) && newer === 'leave') return settings;
  const changed = typeof changes === 'function' ? changes(settings) : changes;
  context.workbook.settings.add(KEY, textOf(found, settings, changed));
  await context.sync();
  return { ...settings, ...changed };
}

/** As text, because hosts differ in what they make of objects. */
function textOf(found: unknown, settings: WorkbookSettings, changed: Partial<WorkbookSettings>): string {
  const { success, data } = ofThisVersion.safeParse(found);
  try {
    return JSON.stringify({ ...(success ? data : settings), version: VERSION, ...changed });
  } catch {
    // Nested too deep to be written again, and no work of ours.
    return JSON.stringify({ version: VERSION, ...settings, ...changed });
  }
}

async function readStored(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  return storedJson(setting);
}

function isNewer(found: unknown): boolean {
  const parsed = z.object({ version: z.number() }).safeParse(found);
  return parsed.success && parsed.data.version > VERSION;
}

function parseSettings(found: unknown): StoredSettings {
  if (isNewer(found)) return { settings: EMPTY_SETTINGS, remarks: [NEWER] };
  const parsed = stored.safeParse(found);
  if (!parsed.success) return { settings: EMPTY_SETTINGS, remarks: [] };
  const { corrections, policyChanges, waivers, highlights } = parsed.data;
  const { changes, refused } = usableChanges(policyChanges);
  const remarks = refused.map((reason) => `${reason} It was left out; the other values hold.`);
  return { settings: { corrections, policyChanges: changes, waivers, highlights }, remarks };
}
