import type { CellArea } from '../../xlsx/cells/a1';
import type { BorderStyle, HostColor } from './style';

/** The kinds that Office.js names in `Excel.ConditionalFormatType`. */
export type ConditionalFormatKind =
  'Custom' | 'CellValue' | 'ContainsText' | 'DataBar' | 'ColorScale' | 'IconSet' | 'TopBottom' | 'PresetCriteria';

/** What a conditional format changes; an absent member leaves the cell as it is. */
export interface DifferentialStyle {
  fillColor?: HostColor;
  fontColor?: HostColor;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: 'None' | 'Single' | 'Double';
  borders?: BorderStyle;
  numberFormat?: string;
}

/** A rule of a `CellValue` format, in Excel's words. */
export interface CellValueRule {
  operator:
    | 'Between'
    | 'NotBetween'
    | 'EqualTo'
    | 'NotEqualTo'
    | 'GreaterThan'
    | 'LessThan'
    | 'GreaterThanOrEqual'
    | 'LessThanOrEqual';
  formula1: string;
  formula2?: string;
}

/** A rule of a `ContainsText` format. */
export interface ContainsTextRule {
  operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
  text: string;
}

/** One conditional format. Its place in `HostSheet.conditionalFormats` is its priority, first is strongest. */
export interface HostConditionalFormat {
  /** Unique in the workbook, stable. */
  id: string;
  kind: ConditionalFormatKind;
  areas: CellArea[];
  stopIfTrue: boolean;
  style: DifferentialStyle;
  /** For `Custom`: the formula with its `=`, written for the top left cell of the first area. */
  formula?: string;
  cellValue?: CellValueRule;
  containsText?: ContainsTextRule;
  /** What the loader keeps of it; undefined for one made since. */
  file?: unknown;
  /** Changed since it was loaded. */
  changed: boolean;
}
