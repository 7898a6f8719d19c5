import { z } from 'zod';
import { storedJson } from './stored-json';

/**
 * Where the add-in kept its state before: in settings of the workbook, which Office keeps for each way in which the add-in is
 * deployed (docs/guides/office-js.md 12). They are read once, moved into parts of ours, and removed.
 */
const OLD_KEYS = {
  settings: 'ML Compliance Check',
  runs: 'ML Compliance Check runs',
  reports: 'ML Compliance Check reports',
};

const versioned = z.object({ version: z.number() });
const oldSettings = z.looseObject({ version: z.literal(1) });
const oldReports = z.looseObject({ version: z.literal(2) });

/** The kinds that stood in one setting together. */
const TOGETHER = ['corrections', 'policy', 'waivers', 'highlights'] as const;

/** What an older version of the add-in left in the settings. */
export interface OldSettings {
  /** By the kind of state, in today's form; what cannot be used is left out. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Kinds that a newer version keeps there, in a form that this one cannot read. */
  readonly newer: ReadonlySet<string>;
  /** Queues that settings are removed of which every kind was moved. */
  readonly queueRemoval: (isMoved: (kind: string) => boolean) => void;
}

/** Queues the loading of the old settings. Call what it returns after the sync. */
export function loadOldSettings(context: Excel.RequestContext): () => OldSettings {
  const load = (key: string) => context.workbook.settings.getItemOrNullObject(key).load('value');
  const settings = load(OLD_KEYS.settings);
  const runs = load(OLD_KEYS.runs);
  const reports = load(OLD_KEYS.reports);
  return () => {
    const found = [
      { setting: settings, kinds: TOGETHER, latest: 1, values: valuesOfSettings(settings) },
      { setting: runs, kinds: ['runs'], latest: 1, values: valuesOfRuns(runs) },
      { setting: reports, kinds: ['reports'], latest: 2, values: valuesOfReports(reports) },
    ];
    const moved = found.filter(({ values }) => values.length > 0);
    const newer = found.filter(({ setting, latest }) => versionOf(setting) > latest);
    return {
      values: new Map(moved.flatMap(({ values }) => values)),
      newer: new Set(newer.flatMap(({ kinds }) => kinds)),
      queueRemoval: (isMoved) => {
        for (const { setting, kinds } of moved) if (kinds.every(isMoved)) setting.delete();
      },
    };
  };
}

type KindValue = readonly [kind: string, value: unknown];

function valuesOfSettings(setting: Excel.Setting): KindValue[] {
  const { success, data } = oldSettings.safeParse(jsonOf(setting));
  if (!success) return [];
  return [
    ['corrections', { sheets: data['corrections'] }],
    ['policy', data['policyChanges']],
    ['waivers', { waivers: data['waivers'] }],
    ['highlights', { ledger: data['highlights'] }],
  ];
}

function valuesOfRuns(setting: Excel.Setting): KindValue[] {
  const text: unknown = setting.isNullObject ? null : setting.value;
  return typeof text === 'string' ? [['runs', { text }]] : [];
}

function valuesOfReports(setting: Excel.Setting): KindValue[] {
  const { success, data } = oldReports.safeParse(jsonOf(setting));
  return success ? [['reports', { reports: data['reports'] }]] : [];
}

function versionOf(setting: Excel.Setting): number {
  return versioned.safeParse(jsonOf(setting)).data?.version ?? 0;
}

function jsonOf(setting: Excel.Setting): unknown {
  return setting.isNullObject || typeof setting.value !== 'string' ? undefined : storedJson(setting.value);
}
