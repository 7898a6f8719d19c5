/**
 * Widths of columns. A file counts characters of the default font with padding (`<col width="9.14">`), Office.js counts points.
 * With Calibri 11 a character is 7 pixels wide, and a pixel is 0.75 point (ECMA-376 part 1, 18.3.1.13).
 */
const PIXELS_A_CHARACTER = 7;
const POINTS_A_PIXEL = 0.75;

/** A file's width in characters → points. */
export function pointsFromFileWidth(width: number): number {
  return Math.round(width * PIXELS_A_CHARACTER) * POINTS_A_PIXEL;
}

/** Points → a file's width in characters. */
export function fileWidthFromPoints(points: number): number {
  return points / POINTS_A_PIXEL / PIXELS_A_CHARACTER;
}
