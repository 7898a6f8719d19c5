import { HostWorkbook, type HostSheet } from '../../src/embedded-host';

/** A workbook with the same in it, so that what is slow to make is made once. Both know the same styles by the same numbers. */
export function copyWorkbook(original: HostWorkbook): HostWorkbook {
  const copy = new HostWorkbook(original.name, original.styles);
  for (const sheet of original.sheets) copyInto(copy, sheet);
  copy.activeSheetId = original.activeSheetId;
  copy.settings = new Map(original.settings);
  copy.customXmlParts = structuredClone(original.customXmlParts);
  copy.names = structuredClone(original.names);
  copy.protectedStructure = structuredClone(original.protectedStructure);
  copy.reserveNumber(original.newNumber());
  return copy;
}

function copyInto(workbook: HostWorkbook, { id, cells, journal: _journal, ...rest }: HostSheet): void {
  const sheet = Object.assign(workbook.addSheet(rest.name), structuredClone(rest), { id });
  cells.forEachRow(({ values, formulas, styles }, row) =>
    sheet.cells.loadRow(row, { values: [...values], formulas: formulas && [...formulas], styles }),
  );
}
