/** What a user may still do on a protected sheet; the names are those of `Excel.WorksheetProtectionOptions`. */
export interface ProtectionOptions {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: 'Normal' | 'Unlocked' | 'None';
}

/** A sheet's protection while it is on. */
export interface SheetProtection {
  options: ProtectionOptions;
  /** Undefined: none, or one that only the file knows. */
  password?: string;
  /** A file's password is known only as a hash: it can never be given, so the sheet cannot be unprotected. */
  hasUnknownPassword?: boolean;
  /** What the loader keeps of it, such as the password's hash. */
  file?: unknown;
}

/** What a sheet allows when it is protected without options. */
export const STRICT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};
