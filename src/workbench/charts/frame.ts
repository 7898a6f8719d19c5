import type { ChartData } from './chart-data';
import { tickText, type Scale } from './scale';
import { textWidth } from './svg';

/** Where a chart's plot lies in its drawing, in pixels, and where values and categories lie in it. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Bars lie; columns and lines stand. */
  readonly isSideways: boolean;
  /** The room of one category along its axis. */
  readonly slot: number;
  /** Where the labels at the left may begin. */
  readonly labelsFrom: number;
  /** The place of a value on its axis. */
  at(value: number): number;
  /** The middle of a category on its axis; the first one at the left, or at the top. */
  middle(category: number): number;
}

const TITLE = 36;
const AXIS_BELOW = 46;
const LEGEND = 22;
const AXIS_TITLE = 24;
const RIGHT = 16;
/** Names of bars take no more of the width than this. */
const MOST_LABELS = 0.4;

export function frameOf(data: ChartData, scale: Scale, { width, height }: { width: number; height: number }): Frame {
  const isSideways = data.type === 'bar';
  const labels = isSideways ? data.categories : scale.ticks.map(tickText);
  const widest = Math.max(0, ...labels.map(textWidth));
  const left = AXIS_TITLE + Math.min(widest + 10, width * MOST_LABELS);
  const right = width - RIGHT;
  const top = TITLE;
  const bottom = height - AXIS_BELOW - (data.hasLegend ? LEGEND : 0);
  const count = Math.max(1, data.categories.length);
  const slot = (isSideways ? bottom - top : right - left) / count;
  const share = (value: number) => (value - scale.least) / (scale.most - scale.least);
  return {
    ...{ left, top, right, bottom, isSideways, slot, labelsFrom: AXIS_TITLE },
    at: (value) => (isSideways ? left + share(value) * (right - left) : bottom - share(value) * (bottom - top)),
    middle: (category) => (isSideways ? top : left) + slot * (category + 0.5),
  };
}
