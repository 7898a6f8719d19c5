import { intersectAreas, subtractArea, type CellArea, type HostSheet } from '../model';

/** Takes the conditional formats away from an area; what they have outside it stays. */
export function removeConditionalFormats(sheet: HostSheet, area: CellArea): void {
  if (!sheet.conditionalFormats.some((format) => format.areas.some((part) => intersectAreas(part, area)))) return;
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((part) => intersectAreas(part, area))) continue;
    format.areas = format.areas.flatMap((part) => subtractArea(part, area));
    format.changed = true;
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.touch('conditionalFormats');
}
