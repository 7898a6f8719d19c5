/** Excel's own words for the errors that the host answers (the texts that Excel sends in English). */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidRequest: 'Cannot process the request.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: 'Cannot complete the operation. A table cannot overlap with merged cells.',
  NonBlankCellOffSheet:
    'Microsoft Excel cannot insert new cells because it would push non-empty cells off the end of the worksheet.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  UnsupportedSheet: 'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
};

/** An answer of the host that the Office.js client turns into an `OfficeExtension.Error` with the same code. */
export class HostError extends Error {
  readonly code: string;

  /** `detail` replaces Excel's general text where it helps to find the mistake; it never holds cell contents. */
  constructor(code: string, detail?: string) {
    super(detail ?? MESSAGES[code] ?? code);
    this.code = code;
  }
}

/** `InvalidArgument`, with a word on which argument. */
export function invalidArgument(detail?: string): HostError {
  return new HostError('InvalidArgument', detail && `${MESSAGES.InvalidArgument} ${detail}`);
}
