import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const FOLDER = process.argv[2] ?? '/usr/share/fonts/truetype/crosextra';
const TARGET = path.resolve(__dirname, '../src/compliance/reports/text/glyph-widths.ts');

/** Printable ASCII, Latin with its accents (Vietnamese, Haitian Creole, Cabo Verdean), and the punctuation that reports use. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2026],
];

/**
 * Writes how wide each letter of Carlito is, in thousandths of the font's size. Carlito has the widths of Calibri (SIL Open Font
 * License, github.com/googlefonts/carlito; Debian package fonts-crosextra-carlito). `npx tsx scripts/make-glyph-widths.ts [FOLDER]`.
 */
async function main(): Promise<void> {
  const widths = ['Regular', 'Bold'].map((style) => widthsOf(readFileSync(path.join(FOLDER, `Carlito-${style}.ttf`))));
  const [regular, bold] = widths.map((list) => JSON.stringify(list));
  const source = `/**
 * How wide each letter is, in thousandths of the font's size, by block of code points. Written by scripts/make-glyph-widths.ts
 * from Carlito, whose widths are those of Calibri (SIL Open Font License, github.com/googlefonts/carlito).
 */
export const GLYPH_BLOCKS: readonly (readonly [first: number, last: number])[] = ${JSON.stringify(BLOCKS)};

export const REGULAR_WIDTHS: readonly number[] = ${regular ?? '[]'};

export const BOLD_WIDTHS: readonly number[] = ${bold ?? '[]'};
`;
  const options = await resolveConfig(TARGET);
  writeFileSync(TARGET, await format(source, { ...options, filepath: TARGET }));
}

/** The widths of the blocks' letters one after the other; 0 where the font has none. */
function widthsOf(font: Buffer): number[] {
  const tables = tablesOf(font);
  const at = (tag: string): number => {
    const start = tables.get(tag);
    if (start === undefined) throw new Error(`The font has no table ${tag}.`);
    return start;
  };
  const unitsPerEm = font.readUInt16BE(at('head') + 18);
  const longMetrics = font.readUInt16BE(at('hhea') + 34);
  const glyphOf = readCharacterMap(font, at('cmap'));
  const advance = (glyph: number) => font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
  return BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => {
      const glyph = glyphOf(first + index);
      return glyph === 0 ? 0 : Math.round((1000 * advance(glyph)) / unitsPerEm);
    }),
  );
}

function tablesOf(font: Buffer): Map<string, number> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index): [string, number] => {
      const record = 12 + 16 * index;
      return [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)];
    }),
  );
}

/** The format 4 subtable of Windows (OpenType specification, cmap). */
function readCharacterMap(font: Buffer, cmap: number): (code: number) => number {
  const count = font.readUInt16BE(cmap + 2);
  const starts = Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4));
  const start = starts.find((offset) => font.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('The font has no character map of format 4.');
  const segments = font.readUInt16BE(start + 6) / 2;
  const [ends, firsts, deltas, ranges] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments];
  return (code) => {
    for (let index = 0; index < segments; index++) {
      const read = (table: number) => font.readUInt16BE(start + table + 2 * index);
      if (code > read(ends ?? 0)) continue;
      if (code < read(firsts ?? 0)) return 0;
      const range = read(ranges ?? 0);
      if (range === 0) return (code + read(deltas ?? 0)) & 0xffff;
      const glyph = font.readUInt16BE(start + (ranges ?? 0) + 2 * index + range + 2 * (code - read(firsts ?? 0)));
      return glyph === 0 ? 0 : (glyph + read(deltas ?? 0)) & 0xffff;
    }
    return 0;
  };
}

void main();
