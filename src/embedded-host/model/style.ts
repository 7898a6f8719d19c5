/** A colour. `rgb` is `#RRGGBB` in upper case; `source` is the file's own way to say it (a theme colour, say), kept for saving. */
export interface HostColor {
  readonly rgb: string;
  readonly source?: string;
}

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  /** null: the automatic colour, which reads `#000000`. */
  readonly color: HostColor | null;
  readonly verticalPosition?: 'Superscript' | 'Subscript';
  /** The file's own record of this font, kept for saving. */
  readonly source?: string;
}

export interface FillStyle {
  /** `None`, `Solid`, or the file's name of another pattern (`gray125`, `gradient`). */
  readonly pattern: string;
  readonly color: HostColor | null;
  /** The file's own record of a fill that is neither none nor solid, kept for saving. */
  readonly source?: string;
}

export type BorderLineStyle =
  'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot' | 'None';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
export type BorderSide = 'left' | 'right' | 'top' | 'bottom' | 'diagonalDown' | 'diagonalUp';

export interface BorderLine {
  readonly style: BorderLineStyle;
  readonly weight: BorderWeight;
  readonly color: HostColor | null;
}

/** The lines around a cell; a side that is absent has no line. */
export type BorderStyle = { readonly [side in BorderSide]?: BorderLine };

export interface AlignmentStyle {
  readonly horizontal:
    'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrapText: boolean;
  readonly indentLevel: number;
  /** Degrees, -90 to 90; 255 is stacked text. */
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
}

/** How a cell looks. Immutable: change one with a spread and intern the result. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: BorderStyle;
  readonly alignment: AlignmentStyle;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The name of the cell style it is based on, kept for saving (`Normal`, `Hyperlink`). */
  readonly namedStyle?: string;
  /** The file's own record for this style as a whole, dropped by every change. */
  readonly source?: string;
}

export const NO_FILL: FillStyle = { pattern: 'None', color: null };

/** A cell that nobody has formatted. */
export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: 'None',
    color: null,
  },
  fill: NO_FILL,
  borders: {},
  alignment: {
    horizontal: 'General',
    vertical: 'Bottom',
    wrapText: false,
    indentLevel: 0,
    textOrientation: 0,
    shrinkToFit: false,
  },
  locked: true,
  formulaHidden: false,
};
