import { HostError, invalidArgument } from '../errors';
import {
  AddressError,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  splitReferences,
  splitSheetName,
  type CellArea,
  type HostSheet,
  type HostWorkbook,
} from '../model';
import { MAX_ADDRESS_LENGTH } from '../profile';

/** Cells of one sheet. */
interface Place {
  readonly sheet: HostSheet;
  readonly area: CellArea;
}

/** All cells of a sheet. */
export const WHOLE_SHEET: CellArea = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/**
 * Where an address points: `A1:B2`, `Sheet1!A1`, the name of a table or a defined name. Without a sheet's name it is a place on `home`.
 * Throws `InvalidArgument` for what Excel would not understand and for addresses beyond 8,192 characters (docs/guides/office-js.md 2.2).
 */
export function findPlace(workbook: HostWorkbook, home: HostSheet, address: string): Place {
  requireLength(address);
  const { sheetName, rest } = splitSheetName(address.replace(/^=/, ''));
  const sheet = sheetName === undefined ? home : workbook.sheetNamed(sheetName);
  if (!sheet) throw invalidArgument('The address names a sheet that does not exist.');
  try {
    return { sheet, area: parseArea(rest) };
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    const named = sheetName === undefined ? namedPlace(workbook, home, rest) : undefined;
    if (!named) throw invalidArgument(error.message);
    return named;
  }
}

/** The areas of a list such as `A1:B2,D4`, all on `home`. Throws as `findPlace` does. */
export function findAreas(workbook: HostWorkbook, home: HostSheet, addresses: string): CellArea[] {
  requireLength(addresses);
  const places = splitReferences(addresses).map((address) => findPlace(workbook, home, address));
  if (places.length === 0 || places.some((place) => place.sheet !== home)) throw invalidArgument();
  return places.map((place) => place.area);
}

/** The cells of a defined name or of a table's body; undefined when there is no such name. Throws `InvalidReference` for a name that is no range. */
function namedPlace(workbook: HostWorkbook, home: HostSheet, name: string): Place | undefined {
  const wanted = name.toLowerCase();
  const matches = workbook.names.filter((each) => each.name.toLowerCase() === wanted);
  const defined =
    matches.find((each) => each.sheetId === home.id) ?? matches.find((each) => each.sheetId === undefined);
  if (defined) {
    const place = placeOfFormula(workbook, defined.formula);
    if (!place) throw new HostError('InvalidReference');
    return place;
  }
  const owner = workbook.tableNamed(name);
  return owner && { sheet: owner.sheet, area: owner.table.area };
}

/** The cells of a formula that is one reference, such as `=Sheet1!$A$1:$B$4`. */
export function placeOfFormula(workbook: HostWorkbook, formula: string): Place | undefined {
  const { sheetName, rest } = splitSheetName(formula.replace(/^=/, ''));
  const sheet = sheetName === undefined ? undefined : workbook.sheetNamed(sheetName);
  if (!sheet) return undefined;
  try {
    return { sheet, area: parseArea(rest) };
  } catch {
    // Any other formula is no reference.
    return undefined;
  }
}

function requireLength(address: string): void {
  if (typeof address !== 'string') throw invalidArgument('An address is a text.');
  if (address.length > MAX_ADDRESS_LENGTH)
    throw invalidArgument(`An address has at most ${MAX_ADDRESS_LENGTH} characters.`);
}
