/** What went wrong in Excel, for a person. Holds no cell contents. */
export interface HostFailure {
  /** The stable code of Office.js; its message is localised and never shown. */
  readonly code: string;
  /** What happened. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** Whether the same work may succeed in smaller parts, a little later, or, the fault being ours, after a new start. */
  readonly retry?: 'smaller' | 'later' | 'restarted';
  /** The class and member that failed, such as `Range.values`; for logs. */
  readonly location?: string;
}

/** Our own refusal to start something that Excel would not allow, told like a failure of Excel. */
export class HostRefusal extends Error {
  override readonly name = 'HostRefusal';

  constructor(readonly code: keyof typeof FAILURES) {
    super(FAILURES[code].message);
  }
}

/** The user stopped the work. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  readonly code = 'Cancelled';
}

type Words = Omit<HostFailure, 'code' | 'location'>;

const tooMuchAtOnce: Words = {
  message: 'Excel could not handle that many cells at once.',
  hint: 'Try again. If it happens again, delete unused rows and columns far from the table, or check fewer sheets.',
  retry: 'smaller',
};
const notAvailable: Words = {
  message: 'This version of Excel lacks a function that is needed here.',
  hint: 'Update Excel, or open the workbook in Excel on the web.',
};
const passing: Words = {
  message: 'Excel could not do this just now.',
  hint: 'Wait a moment, then try again. If it happens again, save the workbook and reopen it.',
  retry: 'later',
};
const faultOfOurs = {
  hint: 'Reload the add-in and try again. If it happens again, report it with the code shown.',
  retry: 'restarted',
} as const;
const ourMistake: Words = {
  message: 'ML Compliance Check asked Excel for something that it does not accept.',
  ...faultOfOurs,
};

/** One entry a code (docs/guides/office-js.md 2.12), and the codes of `HostRefusal`. */
const FAILURES = {
  InvalidOperationInCellEditMode: {
    message: 'Excel is still editing a cell.',
    hint: 'Press Enter or Esc in the sheet, then try again.',
  },
  AccessDenied: {
    message: 'Excel refused, because the sheet or the workbook is protected.',
    hint: 'Take the protection off under Review, then try again. If nothing is protected, security software may be in the way.',
  },
  WorkbookProtected: {
    message: 'The structure of the workbook is protected, so no tab can be added or removed.',
    hint: 'Take it off under Review > Protect Workbook, then try again.',
  },
  LastVisibleSheet: {
    message: 'The report tabs are the only visible sheets, and Excel keeps at least one.',
    hint: 'Add or unhide another sheet, then try again.',
  },
  NoFreeTabName: {
    message: 'No tab name is free for the report.',
    hint: 'Rename or delete your own tabs that begin with the name of the report, then try again.',
  },
  ReportTabProtected: {
    message: "The report's tab is protected, so it was left as it is.",
    hint: 'Take the protection off under Review > Unprotect Sheet, then write it again.',
  },
  ReportTabTooLarge: {
    message: 'Cells far from the report stand on its tab, so your notes on it could not be read. It was left as it is.',
    hint: 'Delete the cells that stand far to the right or far below, then write it again.',
  },
  ReportTabUnread: {
    message: "Your notes on the report's tab could not be read, so it was left as it is.",
    hint: 'Try again. If it happens again, rename the tab: it is then yours, and the report gets a new one.',
  },
  ReportTabBusy: {
    message: "Somebody is writing on the report's tab, so it was left as it was.",
    hint: 'Wait until they are done, then write it again.',
  },
  NewerSettings: {
    message: 'A newer version of ML Compliance Check keeps this in the workbook, so nothing was saved.',
    hint: 'Update the add-in, then do it again. What stands in the workbook stays as it is.',
  },
  DamagedSettings: {
    message:
      'What the workbook keeps of this was cut short or edited by hand and cannot be read, so nothing was saved.',
    hint: 'Take a copy of the file from before. Or do it once more: what you set here then takes its place.',
  },
  StateTooLarge: {
    message: 'The workbook has no room left for this: Excel on the web takes 1 MB of a kind. Nothing was saved.',
    hint: 'Take back waivers or corrections that are no longer needed, then try again.',
  },
  FilteredRangeConflict: {
    message: 'A filter is in the way.',
    hint: 'Clear the filter, then try again.',
  },
  MergedRangeConflict: {
    message: 'Merged cells are in the way.',
    hint: 'Unmerge the cells, then try again.',
  },
  ItemNotFound: {
    message: 'A sheet or table is no longer there.',
    hint: 'Check again to read the workbook anew.',
  },
  InvalidReference: {
    message: 'Cells that were read are no longer there.',
    hint: 'Check again to read the workbook anew.',
  },
  ItemAlreadyExists: {
    message: 'A sheet or table of that name exists already.',
    hint: 'Rename it, then try again.',
  },
  InactiveWorkbook: {
    message: 'Another workbook is in front.',
    hint: 'Click into this workbook, then try again.',
  },
  UnsupportedSheet: {
    message: 'It is a chart or macro sheet, which holds no cells.',
    hint: 'Nothing to do, unless the data stands there: then move it to a worksheet.',
  },
  NonBlankCellOffSheet: {
    message: 'Cells would be pushed over the edge of the sheet.',
    hint: 'Delete what stands in the last rows or columns, then try again.',
  },
  UndoNotSupported: {
    message: 'Excel cannot undo this step.',
    hint: 'Use the remove commands of ML Compliance Check instead.',
  },
  InvalidOperation: {
    message: 'Excel does not allow this here.',
    hint: 'Check again to read the workbook anew.',
  },
  RequestPayloadSizeLimitExceeded: tooMuchAtOnce,
  ResponsePayloadSizeLimitExceeded: tooMuchAtOnce,
  RangeExceedsLimit: tooMuchAtOnce,
  OperationCellsExceedLimit: tooMuchAtOnce,
  MemoryLimitReached: tooMuchAtOnce,
  ApiNotFound: notAvailable,
  NotImplemented: notAvailable,
  UnsupportedOperation: notAvailable,
  GeneralException: passing,
  ServiceNotAvailable: passing,
  ActivityLimitReached: passing,
  Conflict: passing,
  RequestAborted: passing,
  InvalidArgument: ourMistake,
  PropertyNotLoaded: ourMistake,
  ValueNotLoaded: ourMistake,
  InvalidObjectPath: ourMistake,
  InvalidRequestContext: ourMistake,
  RunMustReturnPromise: ourMistake,
  Cancelled: {
    message: 'Stopped.',
    hint: 'Nothing was changed. Start again when you like.',
  },
} as const satisfies Record<string, Words>;

const UNKNOWN: Words = { message: 'Something went wrong in ML Compliance Check.', ...faultOfOurs };

/** Failures that concern one sheet, so that the others can still be read. */
const OF_ONE_SHEET: ReadonlySet<string> = new Set([
  'ItemNotFound',
  'InvalidReference',
  'UnsupportedSheet',
  'AccessDenied',
]);

const GONE: ReadonlySet<string> = new Set(['ItemNotFound', 'InvalidReference']);

/** Anything thrown while working with Excel, in words for a person. Codes that are not known get a general text. */
export function describeHostFailure(error: unknown): HostFailure {
  const code = codeOf(error) ?? 'Unknown';
  const words: Words = Object.hasOwn(FAILURES, code) ? FAILURES[code as keyof typeof FAILURES] : UNKNOWN;
  const location = locationOf(error);
  return { code, ...words, ...(location === undefined ? {} : { location }) };
}

/** Whether the failure concerns one sheet only. */
export function isSheetFailure(error: unknown): boolean {
  return OF_ONE_SHEET.has(codeOf(error) ?? '');
}

/** Whether cells, a table or a sheet are no longer there: who reads anew finds what is left. */
export function isGone(error: unknown): boolean {
  return GONE.has(codeOf(error) ?? '');
}

/** The code of an error of Office.js or of ours. Its class is not asked for: the client library may live in another realm. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function locationOf(error: unknown): string | undefined {
  const info = typeof error === 'object' && error !== null && 'debugInfo' in error ? error.debugInfo : undefined;
  if (typeof info !== 'object' || info === null || !('errorLocation' in info)) return undefined;
  return typeof info.errorLocation === 'string' && info.errorLocation !== '' ? info.errorLocation : undefined;
}
