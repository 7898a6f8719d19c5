import type {
  BorderLine,
  BorderSide,
  CellStyle,
  CellValue,
  DifferentialStyle,
  HostColor,
} from '../../embedded-host/browser';

/** CSS declarations by property name. */
type Look = Record<string, string>;

const PIXELS_A_POINT = 4 / 3;
const INDENT_PIXELS = 9;

/** Points to whole screen pixels. */
export function pixels(points: number): number {
  return Math.round(points * PIXELS_A_POINT);
}

/** How a cell looks on screen: its style, with what conditional formats change of it. */
export function cellLook(style: CellStyle, value: CellValue, conditional: DifferentialStyle | undefined): Look {
  return {
    ...fontLook(style, conditional),
    ...fillLook(style, conditional),
    ...alignmentLook(style, value),
    ...bordersLook(style, conditional),
  };
}

function fontLook({ font }: CellStyle, conditional: DifferentialStyle | undefined): Look {
  const look: Look = {};
  if (font.name !== 'Calibri')
    look['font-family'] = `"${font.name.replace(/["\\]/g, '')}", 'Sheet', 'Sheet stand-in', sans-serif`;
  if (font.size !== 11) look['font-size'] = `calc(${pixels(font.size)}px * var(--zoom))`;
  if (conditional?.bold ?? font.bold) look['font-weight'] = '700';
  if (conditional?.italic ?? font.italic) look['font-style'] = 'italic';
  const color = conditional?.fontColor ?? font.color;
  if (color) look['color'] = cssColor(color);
  const underlined = (conditional?.underline ?? font.underline) !== 'None';
  const struck = conditional?.strikethrough ?? font.strikethrough;
  const lines = [underlined && 'underline', struck && 'line-through'].filter(Boolean);
  if (lines.length > 0) look['text-decoration'] = lines.join(' ');
  return look;
}

function fillLook({ fill }: CellStyle, conditional: DifferentialStyle | undefined): Look {
  const color = conditional?.fillColor ?? (fill.pattern === 'None' ? null : fill.color);
  return color ? { background: cssColor(color) } : {};
}

const ACROSS: Readonly<Record<string, string>> = {
  Left: 'flex-start',
  Fill: 'flex-start',
  Justify: 'flex-start',
  Distributed: 'center',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'flex-end',
};
const TEXT_ACROSS: Readonly<Record<string, string>> = { center: 'center', 'flex-end': 'right' };
const DOWN: Readonly<Record<string, string>> = { Top: 'flex-start', Center: 'center', Justify: 'flex-start' };

function alignmentLook({ alignment }: CellStyle, value: CellValue): Look {
  const across = ACROSS[alignment.horizontal] ?? generalAlignment(value);
  const look: Look = { 'justify-content': across };
  const textAcross = TEXT_ACROSS[across];
  if (textAcross) look['text-align'] = textAcross;
  const down = DOWN[alignment.vertical];
  if (down) look['align-items'] = down;
  if (alignment.wrapText) Object.assign(look, { 'white-space': 'pre-wrap', 'overflow-wrap': 'anywhere' });
  if (alignment.indentLevel > 0) look['padding-left'] = `${alignment.indentLevel * INDENT_PIXELS + 2}px`;
  return look;
}

/** Where a cell's content stands that nobody has aligned: texts left, numbers right, the rest in the middle. */
function generalAlignment(value: CellValue): string {
  if (typeof value === 'number') return 'flex-end';
  return typeof value === 'string' || value === null ? 'flex-start' : 'center';
}

const SIDES: readonly BorderSide[] = ['left', 'right', 'top', 'bottom'];
const WIDTHS: Readonly<Record<BorderLine['weight'], string>> = {
  Hairline: '1px',
  Thin: '1px',
  Medium: '2px',
  Thick: '3px',
};

function bordersLook({ borders }: CellStyle, conditional: DifferentialStyle | undefined): Look {
  const look: Look = {};
  for (const side of SIDES) {
    const line = conditional?.borders?.[side] ?? borders[side];
    if (!line || line.style === 'None') continue;
    look[`border-${side}`] = `${WIDTHS[line.weight]} ${lineStyle(line)} ${line.color ? cssColor(line.color) : '#000'}`;
  }
  return look;
}

function lineStyle({ style }: BorderLine): string {
  if (style === 'Double') return 'double';
  if (style === 'Dot') return 'dotted';
  return style === 'Continuous' ? 'solid' : 'dashed';
}

/** Only what is surely a colour gets into the page. */
function cssColor({ rgb }: HostColor): string {
  return /^#[0-9A-Fa-f]{6}$/.test(rgb) ? rgb : '#000000';
}
