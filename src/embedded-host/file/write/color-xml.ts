import type { HostColor } from '../../model';
import { parseXml } from '../../../xlsx/xml/xml-tree';
import type { ColorPalette } from '../read/color-palette';

/** ` rgb="FF336699"`, or the file's own words for the colour while they still mean it; ` auto="1"` for null. */
export function colorAttributes(color: HostColor | null, palette: ColorPalette): string {
  if (!color) return ' auto="1"';
  if (color.source !== undefined && palette.read(parseXml(`<color ${color.source}/>`).root)?.rgb === color.rgb) {
    return ` ${color.source}`;
  }
  return ` rgb="FF${color.rgb.replace('#', '').toUpperCase()}"`;
}
