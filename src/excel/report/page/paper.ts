/** How a report lies on paper: letter, with the margins of docs/spec/reports.md, Page and look. Everything in points. */
export interface Paper {
  readonly orientation: 'Landscape' | 'Portrait';
  /** Between the margins. */
  readonly width: number;
  readonly height: number;
  /** Columns of this width print as large as they are. */
  readonly fullWidth: number;
  /** Columns wider than this would print text of 10 points under 8. */
  readonly mostWidth: number;
}

const INCH = 72;

/** Left and right 0.4, top 0.5, bottom 0.6 inches; the footer stands in the bottom margin. */
export const MARGINS = {
  left: 0.4 * INCH,
  right: 0.4 * INCH,
  top: 0.5 * INCH,
  bottom: 0.6 * INCH,
  footer: 0.3 * INCH,
} as const;

/**
 * Room without which a page could spill over to a second one: Excel counts a digit of Calibri 11 as 7 dots, LibreOffice as the
 * 7.4 that it is, so that its columns are wider by a sixteenth. Heights are points everywhere.
 */
const WIDTH_SAFETY = 0.93;
const HEIGHT_SAFETY = 0.985;
/** Text of 10 points prints at 8. */
export const SMALLEST_SCALE = 0.8;

export const LANDSCAPE = paper('Landscape', 11 * INCH, 8.5 * INCH);
export const PORTRAIT = paper('Portrait', 8.5 * INCH, 11 * INCH);

function paper(orientation: Paper['orientation'], wide: number, high: number): Paper {
  const width = wide - MARGINS.left - MARGINS.right;
  const height = high - MARGINS.top - MARGINS.bottom;
  const fullWidth = width * WIDTH_SAFETY;
  return { orientation, width, height, fullWidth, mostWidth: fullWidth / SMALLEST_SCALE };
}

/** The percent at which columns of this width print on one page; never larger than they are. */
export function scaleOf({ fullWidth }: Paper, columns: number): number {
  // A hundredth of a percent for the rounding of widths to quarters of a point.
  return Math.min(100, Math.floor((100 * fullWidth) / columns + 0.01));
}

/** How many points of rows a page holds at a scale in percent. */
export function roomOf({ height }: Paper, scale: number): number {
  return (HEIGHT_SAFETY * height * 100) / scale;
}
