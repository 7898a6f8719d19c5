import type { HostEnvironment } from '../protocol/host-object';
import { invalidArgument } from '../errors';
import { requireAllowed } from '../guard';
import { containsArea, subtractArea, type CellArea, type HostSheet } from '../model';
import { changeStyles } from './styles';
import { shownText } from './text';
import { writeValues } from './write';

/** A link as Office.js has it (`Excel.RangeHyperlink`). */
export interface WireHyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** Excel's colour for links. */
const LINK_COLOR = { rgb: '#0563C1', source: 'theme="10"' };

/** The link of the area's first cell, or null. */
export function hyperlinkAt(environment: HostEnvironment, sheet: HostSheet, area: CellArea): WireHyperlink | null {
  const first = { ...area, rows: 1, columns: 1 };
  const link = sheet.hyperlinks.find((each) => containsArea(each.area, first));
  if (!link) return null;
  const { workbook } = environment;
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.documentReference !== undefined && { documentReference: link.documentReference }),
    ...(link.screenTip !== undefined && { screenTip: link.screenTip }),
    textToDisplay: shownText(workbook, sheet, area.row, area.column),
  };
}

/** Links every cell of the area, and shows it as Excel does: `textToDisplay` as the value, blue and underlined. null takes the links away. */
export function setHyperlink(
  environment: HostEnvironment,
  sheet: HostSheet,
  area: CellArea,
  link: WireHyperlink | null,
): void {
  requireAllowed(sheet, 'allowInsertHyperlinks');
  if (link !== null && typeof link !== 'object') throw invalidArgument();
  const rest = sheet.hyperlinks.flatMap((each) =>
    subtractArea(each.area, area).map((part) => ({ ...each, area: part })),
  );
  sheet.touch('hyperlinks');
  sheet.hyperlinks = rest;
  if (!link) return;
  if (!link.address && !link.documentReference)
    throw invalidArgument('A link needs an address or a place in the workbook.');
  rest.push({
    area,
    ...(link.address && { address: link.address }),
    ...(link.documentReference && { documentReference: link.documentReference }),
    ...(link.screenTip && { screenTip: link.screenTip }),
  });
  if (link.textToDisplay !== undefined) writeValues(environment, sheet, area, asText(link.textToDisplay));
  changeStyles(environment.workbook, sheet, [area], 'hyperlink', (style) => ({
    ...style,
    font: { ...style.font, underline: 'Single', color: LINK_COLOR, source: undefined },
  }));
}

/** The text to display is never a formula or a number. */
function asText(text: string): string {
  return text === '' ? '' : `'${text}`;
}
