import { AddressError, parseArea, splitReferences, splitSheetName, type CellArea } from '../../model';

/** The area of a reference such as `A1:B2`; undefined when a file holds something else there. */
export function readArea(reference: string | undefined): CellArea | undefined {
  if (reference === undefined) return undefined;
  try {
    return parseArea(reference);
  } catch (error) {
    if (error instanceof AddressError) return undefined;
    throw error;
  }
}

/** The areas of a list such as `A1:B2 D4`; what is no reference is left out. */
export function readAreas(references: string | undefined): CellArea[] {
  return splitReferences(references ?? '', ' ')
    .map(readArea)
    .filter((area) => area !== undefined);
}

/** `Sheet1!$A$1:$F$20,Sheet1!$H$1` → the references without sheet names; undefined when one of them is no reference. */
export function readSheetReferences(formula: string): string[] | undefined {
  const references = splitReferences(formula).map((reference) => splitSheetName(reference).rest);
  return references.every((reference) => readArea(reference)) ? references : undefined;
}
