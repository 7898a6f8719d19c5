import type { Severity } from '../../compliance/findings/finding';

export interface StatusColours {
  /** Behind a whole row: light, so that the row stays easy to read. */
  readonly row: string;
  /** Behind the cell that is meant. */
  readonly cell: string;
  /** Text on the cell; at least 4.5 : 1. */
  readonly text: string;
}

/** Plain text, also on a tinted row. */
export const INK = '#242424';

export const STATUS_COLOURS: Readonly<Record<Severity | 'ok', StatusColours>> = {
  error: { row: '#FDF3F4', cell: '#F9D4D8', text: '#7A1019' },
  warning: { row: '#FFF9E5', cell: '#FFE9A8', text: '#5C4300' },
  info: { row: '#F1F7FD', cell: '#CFE4FA', text: '#0B3F6B' },
  ok: { row: '#F1FAF1', cell: '#D5F0D5', text: '#0E4F0E' },
};
