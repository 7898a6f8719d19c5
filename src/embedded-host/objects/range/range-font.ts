import { invalidArgument } from '../../errors';
import type { FontStyle } from '../../model';
import type { Members } from '../../protocol/host-object';
import { oneOf, parseColor, requireBoolean, requireText, StyleScope } from '../style-scope';

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const LARGEST_SIZE = 409;

/** Excel.RangeFont. */
export class RangeFont extends StyleScope {
  static override readonly className = 'RangeFont';
  static override readonly members: Members = {
    bold: 1,
    color: 1,
    italic: 1,
    name: 1,
    size: 1,
    strikethrough: 9,
    underline: 1,
  };

  get bold(): boolean | null {
    return this.shared((style) => style.font.bold);
  }

  set bold(bold: unknown) {
    this.#changeFont({ bold: requireBoolean(bold) });
  }

  get color(): string | null {
    return this.shared((style) => style.font.color?.rgb ?? '#000000');
  }

  set color(color: unknown) {
    this.#changeFont({ color: parseColor(color) });
  }

  get italic(): boolean | null {
    return this.shared((style) => style.font.italic);
  }

  set italic(italic: unknown) {
    this.#changeFont({ italic: requireBoolean(italic) });
  }

  get name(): string | null {
    return this.shared((style) => style.font.name);
  }

  set name(name: unknown) {
    this.#changeFont({ name: requireText(name) });
  }

  get size(): number | null {
    return this.shared((style) => style.font.size);
  }

  set size(size: unknown) {
    if (typeof size !== 'number' || size < 1 || size > LARGEST_SIZE)
      throw invalidArgument('A size of 1 to 409 points is needed.');
    this.#changeFont({ size });
  }

  get strikethrough(): boolean | null {
    return this.shared((style) => style.font.strikethrough);
  }

  set strikethrough(strikethrough: unknown) {
    this.#changeFont({ strikethrough: requireBoolean(strikethrough) });
  }

  get underline(): string | null {
    return this.shared((style) => style.font.underline);
  }

  set underline(underline: unknown) {
    this.#changeFont({ underline: oneOf(underline, UNDERLINES) });
  }

  #changeFont(part: Partial<FontStyle>): void {
    this.change('font', part, (style) => ({ ...style, font: { ...style.font, ...part, source: undefined } }));
  }
}
