import { HostError, invalidArgument } from '../errors';
import type { HostSheet, HostWorkbook } from '../model';

const LONGEST_NAME = 31;

/**
 * Throws unless a sheet may have this name (docs/guides/office-js.md 2.8): `InvalidArgument` when it is blank, longer than 31 characters, holds one of `\ / ? * : [ ]`,
 * begins or ends with an apostrophe or is `History`; `ItemAlreadyExists` when another sheet has it.
 */
export function requireSheetName(workbook: HostWorkbook, name: unknown, own?: HostSheet): asserts name is string {
  const fits =
    typeof name === 'string' &&
    name.length >= 1 &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*:[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!fits) throw invalidArgument('The name of the sheet is not allowed.');
  const other = workbook.sheetNamed(name);
  if (other && other !== own) throw new HostError('ItemAlreadyExists');
}

/** `Sheet1`, `Sheet2` …: the first that is free. */
export function freeSheetName(workbook: HostWorkbook): string {
  for (let number = workbook.sheets.length + 1; ; number++) {
    if (!workbook.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
  }
}
