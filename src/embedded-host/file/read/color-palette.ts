import type { HostColor } from '../../model';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import { childOf, descendantsOf, flag, numeric, type XmlDocument, type XmlElement } from '../../../xlsx/xml/xml-tree';

/** ECMA-376 part 1, 18.8.27: the legacy palette. 0-7 repeat 8-15. */
const STANDARD_PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The Office theme's colours, for files without a theme, in the order of `theme="…"`. */
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
/** `theme="0"` is the first light colour though the theme part lists the dark one first (ECMA-376 part 1, 18.8.3). */
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

const FIRST_ACCENT = 4;
const ACCENTS = 6;

/** Turns a file's ways to name a colour (RGB, theme and tint, palette number) into RGB. */
export class ColorPalette {
  readonly #theme: readonly string[];
  readonly #indexed: readonly string[];

  constructor(styles: XmlDocument | undefined, theme: XmlDocument | undefined) {
    const scheme = descendantsOf(theme?.root, 'clrScheme')[0];
    this.#theme = OFFICE_THEME.map((rgb, index) => themeColor(childOf(scheme, THEME_ORDER[index] ?? '')) ?? rgb);
    const custom = childOf(childOf(styles?.root, 'colors'), 'indexedColors');
    this.#indexed = STANDARD_PALETTE.map((rgb, index) => hex(custom?.children[index]?.attributes['rgb']) ?? rgb);
  }

  /** The colour of a `<color>`, `<fgColor>` or `<tabColor>` element; null when it is automatic or absent. */
  read(element: XmlElement | undefined): HostColor | null {
    if (!element || flag(element, 'auto')) return null;
    const rgb = this.#base(element);
    if (rgb === undefined) return null;
    const tint = numeric(element, 'tint') ?? 0;
    const shown = `#${tint === 0 ? rgb : tinted(rgb, tint)}`;
    const plain = element.attributes['rgb'] !== undefined && tint === 0;
    return plain ? { rgb: shown } : { rgb: shown, source: attributesXml(element.attributes).trim() };
  }

  /** One of the theme's six accent colours as `RRGGBB`; they come round again. */
  accent(index: number): string {
    return this.#theme[FIRST_ACCENT + (index % ACCENTS)] ?? '4472C4';
  }

  #base(element: XmlElement): string | undefined {
    const theme = numeric(element, 'theme');
    if (theme !== undefined) return this.#theme[theme];
    const indexed = numeric(element, 'indexed');
    if (indexed === 64) return '000000';
    if (indexed === 65) return 'FFFFFF';
    if (indexed !== undefined) return this.#indexed[indexed];
    return hex(element.attributes['rgb']);
  }
}

function themeColor(element: XmlElement | undefined): string | undefined {
  const color = element?.children[0];
  return hex(color?.attributes['lastClr']) ?? hex(color?.attributes['val']);
}

/** `FF336699` or `336699` → `336699`. */
function hex(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(text)
    ? text.slice(-6).toUpperCase()
    : undefined;
}

/**
 * Lightens (tint > 0) or darkens a colour by its luminance, hue and saturation staying as they are (ECMA-376 part 1, 18.8.19).
 * Excel calculates with whole numbers on the way, so that its colours differ by up to two steps of 255.
 */
function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const target = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * luminance - 1));
  const newSpan = (1 - Math.abs(2 * target - 1)) * saturation;
  const channel = (value: number) => {
    const share = span === 0 ? 0.5 : (value - low) / span;
    const level = target - newSpan / 2 + share * newSpan;
    return Math.round(Math.min(1, Math.max(0, level)) * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return channel(red) + channel(green) + channel(blue);
}
