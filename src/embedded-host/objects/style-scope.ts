import { changeStyles, commonStyleValue } from '../cells/styles';
import { invalidArgument } from '../errors';
import { requireAllowed } from '../guard';
import type { CellArea, CellStyle, HostColor, HostSheet } from '../model';
import { type HostEnvironment, HostObject } from '../protocol/host-object';

/** Part of the look of some cells: reads what they share (null where they differ), changes all of them. */
export abstract class StyleScope extends HostObject {
  constructor(
    environment: HostEnvironment,
    protected readonly sheet: HostSheet,
    protected readonly areas: readonly CellArea[],
  ) {
    super(environment);
  }

  protected shared<T>(read: (style: CellStyle) => T): T | null {
    return commonStyleValue(this.environment.workbook, this.sheet, this.areas, read);
  }

  /**
   * Changes a part of all styles. Throws `AccessDenied` on a sheet that is protected against formatting.
   * @param to all that `alter` puts into that part
   */
  protected change(part: keyof CellStyle, to: unknown, alter: (style: CellStyle) => CellStyle): void {
    requireAllowed(this.sheet, 'allowFormatCells');
    changeStyles(this.environment.workbook, this.sheet, this.areas, `${part} ${JSON.stringify(to)}`, alter);
  }
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  purple: '#800080',
  pink: '#FFC0CB',
};

/** `#RRGGBB`, with or without `#`, or a common HTML name → a colour. Throws `InvalidArgument`. */
export function parseColor(text: unknown): HostColor {
  if (typeof text === 'string') {
    const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim());
    if (hex) return { rgb: `#${(hex[1] ?? '').toUpperCase()}` };
    const named = NAMED_COLORS[text.trim().toLowerCase()];
    if (named) return { rgb: named };
  }
  throw invalidArgument('A colour is #RRGGBB or an HTML name.');
}

/** The value when it is one of the allowed ones, compared without regard to case. Throws `InvalidArgument`. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = typeof value === 'string' && allowed.find((each) => each.toLowerCase() === value.toLowerCase());
  if (!found) throw invalidArgument(`One of ${allowed.join(', ')} is needed.`);
  return found;
}

/** A boolean. Throws `InvalidArgument`. */
export function requireBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('True or false is needed.');
  return value;
}

/** A text. Throws `InvalidArgument`. */
export function requireText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('A text is needed.');
  return value;
}

/** A number of at least `least`. Throws `InvalidArgument`. */
export function requireNumber(value: unknown, least = -Infinity): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < least)
    throw invalidArgument('A number is needed.');
  return value;
}
