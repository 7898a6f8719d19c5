import type { BorderLineStyle, BorderWeight } from '../../model';

/** The file's names of border lines (ECMA-376 part 1, 18.18.3) in Office.js words. */
export const BORDER_LINES: ReadonlyMap<string, readonly [BorderLineStyle, BorderWeight]> = new Map([
  ['hair', ['Continuous', 'Hairline']],
  ['thin', ['Continuous', 'Thin']],
  ['medium', ['Continuous', 'Medium']],
  ['thick', ['Continuous', 'Thick']],
  ['dashed', ['Dash', 'Thin']],
  ['mediumDashed', ['Dash', 'Medium']],
  ['dotted', ['Dot', 'Thin']],
  ['dashDot', ['DashDot', 'Thin']],
  ['mediumDashDot', ['DashDot', 'Medium']],
  ['dashDotDot', ['DashDotDot', 'Thin']],
  ['mediumDashDotDot', ['DashDotDot', 'Medium']],
  ['slantDashDot', ['SlantDashDot', 'Medium']],
  ['double', ['Double', 'Thick']],
]);
