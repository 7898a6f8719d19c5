/** What an Excel can do and where it stops. */
export interface HostProfile {
  readonly name: string;
  /** The highest ExcelApi 1.x that it has. */
  readonly excelApi: number;
  /** Bytes allowed in one request and in one answer; undefined: no limit. */
  readonly payloadLimit: number | undefined;
  readonly platform: 'OfficeOnline' | 'PC';
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** The Excels that the add-in meets (docs/guides/office-js.md 2.2 and 2.11). Only the web limits the payload. */
export const PROFILES = {
  web: { name: 'web', excelApi: 21, payloadLimit: FIVE_MEGABYTES, platform: 'OfficeOnline' },
  desktop: { name: 'desktop', excelApi: 21, payloadLimit: undefined, platform: 'PC' },
  ltsc2024: { name: 'ltsc2024', excelApi: 17, payloadLimit: undefined, platform: 'PC' },
  ltsc2021: { name: 'ltsc2021', excelApi: 14, payloadLimit: undefined, platform: 'PC' },
  excel19: { name: 'excel19', excelApi: 9, payloadLimit: undefined, platform: 'PC' },
} as const satisfies Record<string, HostProfile>;

export type ProfileName = keyof typeof PROFILES;

/** Cells that one read may hold on every platform (docs/guides/office-js.md 2.2, issue 6781). */
export const MAX_CELLS_READ = 5_000_000;
/** Characters that an address may have (docs/guides/office-js.md 2.2, issue 5198). */
export const MAX_ADDRESS_LENGTH = 8_192;
/** Merged areas that one question may answer (docs/guides/office-js.md 2.2). */
export const MAX_MERGED_AREAS = 512;
/** Characters that a cell can hold (docs/guides/office-js.md 2.2). */
export const MAX_TEXT_LENGTH = 32_767;

/**
 * Whether a profile has a requirement set, as `Office.context.requirements.isSetSupported` answers.
 * `version` compares by its parts: 1.10 is above 1.9.
 */
export function isSetSupported(profile: HostProfile, name: string, version = '1.1'): boolean {
  if (name !== 'ExcelApi') return false;
  const [major = 1, minor = 0] = String(version).split('.').map(Number);
  return major < 1 || (major === 1 && minor <= profile.excelApi);
}
