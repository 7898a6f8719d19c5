import { BOLD_WIDTHS, GLYPH_BLOCKS, REGULAR_WIDTHS } from './glyph-widths';

/** How a text is set: points, and whether in bold. The face is Calibri. */
export interface TextFont {
  readonly size: number;
  readonly bold: boolean;
}

/** Excel rounds each letter to whole dots of the screen: a text can come out a little wider than it is printed. */
const ROUNDING = 1.02;
const EM = 1000;
const SPACE = 32;
const LINE_BREAK = 10;

const REGULAR = byCode(REGULAR_WIDTHS);
const BOLD = byCode(BOLD_WIDTHS);

/** How wide a text is on one line, in points. */
export function textWidth(text: string, { size, bold }: TextFont): number {
  const widths = bold ? BOLD : REGULAR;
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += widths[text.charCodeAt(at)] ?? EM;
  return inPoints(sum, size);
}

function inPoints(sum: number, size: number): number {
  return (sum * size * ROUNDING) / EM;
}

/** How wide the widest word of a text is, in points: a narrower column breaks it. */
export function wordWidth(text: string, font: TextFont): number {
  let most = 0;
  for (const word of text.split(/\s/)) most = Math.max(most, textWidth(word, font));
  return most;
}

/** The lines that a text takes when it is wrapped at a width in points. */
export function wrappedLines(text: string, width: number, font: TextFont): number {
  const widths = font.bold ? BOLD : REGULAR;
  const room = Math.max(1, width);
  const space = textWidth(' ', font);
  let lines = 1;
  let used = 0;
  let word = 0;
  // Letter by letter: to cut a text into its words takes longer than to measure them.
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_BREAK;
    if (code !== SPACE && code !== LINE_BREAK) {
      word += widths[code] ?? EM;
      continue;
    }
    const own = inPoints(word, font.size);
    word = 0;
    const needed = used === 0 ? own : used + space + own;
    if (needed <= room) used = needed;
    else {
      if (used > 0) lines += 1;
      // A word longer than the line is broken.
      const broken = Math.max(1, Math.ceil(own / room));
      lines += broken - 1;
      used = own - (broken - 1) * room;
    }
    if (code === LINE_BREAK && at < text.length) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

/** By code unit; what the font does not have is as wide as the font is high, but for marks that stand over a letter. */
function byCode(widths: readonly number[]): Readonly<Record<number, number>> {
  const table = new Uint16Array(0x2100).fill(EM);
  table.fill(0, 0x300, 0x370);
  let at = 0;
  for (const [first, last] of GLYPH_BLOCKS) {
    for (let code = first; code <= last; code++) {
      const width = widths[at++] ?? 0;
      if (width > 0) table[code] = width;
    }
  }
  return table;
}
