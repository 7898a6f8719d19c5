import {
  BUILT_IN_FORMATS,
  DEFAULT_STYLE,
  NO_FILL,
  type BorderStyle,
  type CellStyle,
  type DifferentialStyle,
  type FillStyle,
  type FontStyle,
} from '../../model';
import { childOf, childrenOf, flag, numeric, type XmlDocument, type XmlElement } from '../../../xlsx/xml/xml-tree';
import type { ColorPalette } from './color-palette';
import { readAlignment, readBorders, readFill, readFont } from './read-style-records';
import { readDifferentialStyle } from './read-differential-style';

/** What a styles part holds. A number in the file is an index into these lists. */
export interface FileStyles {
  /** Cell styles by the number that cells bear in `s="…"`; each has that number as its `source`. */
  readonly cells: CellStyle[];
  readonly fonts: FontStyle[];
  readonly fills: FillStyle[];
  readonly borders: BorderStyle[];
  /** By number, as defined in the file only. */
  readonly formats: ReadonlyMap<number, string>;
  /** The names of named cell styles by the number that `xfId` bears. */
  readonly named: ReadonlyMap<number, string>;
  readonly differential: DifferentialStyle[];
}

/** Reads the styles part; without one every cell has the default style. */
export function readStyles(document: XmlDocument | undefined, palette: ColorPalette): FileStyles {
  const root = document?.root;
  const list = (group: string, item: string) => childrenOf(childOf(root, group), item);
  const formats = new Map(
    list('numFmts', 'numFmt').map((each) => [
      numeric(each, 'numFmtId') ?? 0,
      each.attributes['formatCode'] ?? 'General',
    ]),
  );
  const named = new Map(
    list('cellStyles', 'cellStyle').map((each) => [numeric(each, 'xfId') ?? 0, each.attributes['name'] ?? '']),
  );
  const records = {
    formats,
    named,
    fonts: list('fonts', 'font').map((each, index) => ({ ...readFont(each, palette), source: String(index) })),
    fills: list('fills', 'fill').map((each, index) => numberedFill(readFill(each, palette), index)),
    borders: list('borders', 'border').map((each) => readBorders(each, palette)),
  };
  const cells = list('cellXfs', 'xf').map((each, index) => readCellStyle(each, index, records));
  return {
    ...records,
    cells: cells.length > 0 ? cells : [DEFAULT_STYLE],
    differential: list('dxfs', 'dxf').map((each) => readDifferentialStyle(each, palette)),
  };
}

/** Only a fill that the model cannot say in full needs the file's own record. */
function numberedFill(fill: FillStyle, index: number): FillStyle {
  return fill.pattern === 'None' || fill.pattern === 'Solid' ? fill : { ...fill, source: String(index) };
}

type Records = Pick<FileStyles, 'fonts' | 'fills' | 'borders' | 'formats' | 'named'>;

function readCellStyle(xf: XmlElement, index: number, records: Records): CellStyle {
  const formatId = numeric(xf, 'numFmtId') ?? 0;
  const protection = childOf(xf, 'protection');
  const namedStyle = records.named.get(numeric(xf, 'xfId') ?? 0);
  return {
    numberFormat: records.formats.get(formatId) ?? BUILT_IN_FORMATS.get(formatId) ?? 'General',
    font: records.fonts[numeric(xf, 'fontId') ?? 0] ?? DEFAULT_STYLE.font,
    fill: records.fills[numeric(xf, 'fillId') ?? 0] ?? NO_FILL,
    borders: records.borders[numeric(xf, 'borderId') ?? 0] ?? {},
    alignment: readAlignment(childOf(xf, 'alignment')),
    locked: flag(protection, 'locked', true),
    formulaHidden: flag(protection, 'hidden'),
    ...(namedStyle === undefined ? {} : { namedStyle }),
    source: String(index),
  };
}
