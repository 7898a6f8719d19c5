/** What some Excels do and others not; docs/excel-manners.md names the source of each. */
export type Manner =
  /** Lets a zoom that fits pages pass without effect; a scale holds (office-js issue 1860). */
  | 'ignores fit to pages'
  /** `ChartAxis.position` is `InvalidArgument` (office-js issue 1688). */
  | 'refuses the place of an axis'
  /** Formulas written into a column of a table that holds nothing else all become the last of them (issues 2093, 5909, 6745). */
  | 'fills table columns';

/** What an Excel can do and where it stops. */
export interface HostProfile {
  readonly name: string;
  /** The highest ExcelApi 1.x that it has. */
  readonly excelApi: number;
  /** Bytes allowed in one request and in one answer; undefined: no limit. */
  readonly payloadLimit: number | undefined;
  readonly platform: 'OfficeOnline' | 'PC' | 'Mac' | 'iOS';
  readonly manners?: readonly Manner[];
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** The Excels that the add-in meets (docs/guides/office-js.md 2.2 and 2.11). Only the web limits the payload. */
export const PROFILES = {
  web: { name: 'web', excelApi: 21, payloadLimit: FIVE_MEGABYTES, platform: 'OfficeOnline' },
  desktop: { name: 'desktop', excelApi: 21, payloadLimit: undefined, platform: 'PC' },
  ltsc2024: { name: 'ltsc2024', excelApi: 17, payloadLimit: undefined, platform: 'PC' },
  ltsc2021: { name: 'ltsc2021', excelApi: 14, payloadLimit: undefined, platform: 'PC' },
  mac: { name: 'mac', excelApi: 21, payloadLimit: undefined, platform: 'Mac', manners: ['fills table columns'] },
  ipad: {
    name: 'ipad',
    excelApi: 21,
    payloadLimit: undefined,
    platform: 'iOS',
    manners: ['refuses the place of an axis'],
  },
  /** With the correction "Fill formulas in tables", which is on unless the user takes it off. */
  webFilling: {
    name: 'webFilling',
    excelApi: 21,
    payloadLimit: FIVE_MEGABYTES,
    platform: 'OfficeOnline',
    manners: ['fills table columns'],
  },
  /** With another tab of the ribbon in front than Page Layout. */
  windowsHome: {
    name: 'windowsHome',
    excelApi: 21,
    payloadLimit: undefined,
    platform: 'PC',
    manners: ['ignores fit to pages', 'fills table columns'],
  },
  excel19: { name: 'excel19', excelApi: 9, payloadLimit: undefined, platform: 'PC' },
} as const satisfies Record<string, HostProfile>;

export type ProfileName = keyof typeof PROFILES;

export function hasManner({ manners = [] }: HostProfile, manner: Manner): boolean {
  return manners.includes(manner);
}

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
