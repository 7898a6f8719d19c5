import type { ChartData, DrawnSeries } from './chart-data';
import type { Frame } from './frame';
import type { Scale } from './scale';
import { svg } from './svg';

/** The part of a category's room that its bars take. */
const FILLED = 0.6;

/** The bars, columns or lines. */
export function marksOf(data: ChartData, scale: Scale, frame: Frame): SVGElement[] {
  const zero = Math.max(scale.least, 0);
  if (data.type === 'line') return data.series.flatMap((series) => lineMarks(series, frame));
  if (data.type === 'stacked-column') return stackedMarks(data, frame);
  const thick = (frame.slot * FILLED) / Math.max(1, data.series.length);
  return data.series.flatMap(({ color, values }, index) =>
    values.flatMap((value, at) => {
      if (value === null) return [];
      const from = frame.middle(at) - (frame.slot * FILLED) / 2 + index * thick;
      return [bar(frame, color, from, thick, zero, value)];
    }),
  );
}

function stackedMarks({ series, categories }: ChartData, frame: Frame): SVGElement[] {
  const thick = frame.slot * FILLED;
  return categories.flatMap((_, at) => {
    let below = 0;
    return series.flatMap(({ color, values }) => {
      const value = values[at] ?? 0;
      if (value === 0) return [];
      const from = below;
      below += value;
      return [bar(frame, color, frame.middle(at) - thick / 2, thick, from, below)];
    });
  });
}

function bar(frame: Frame, fill: string, across: number, thick: number, from: number, to: number): SVGElement {
  const [start, end] = [Math.min(frame.at(from), frame.at(to)), Math.max(frame.at(from), frame.at(to))];
  return frame.isSideways
    ? svg('rect', { x: start, y: across, width: end - start, height: thick, fill })
    : svg('rect', { x: across, y: start, width: thick, height: end - start, fill });
}

/** A line stops where a cell holds no number, and goes on behind it. */
function lineMarks({ color, values }: DrawnSeries, frame: Frame): SVGElement[] {
  let path = '';
  const points: SVGElement[] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    const [x, y] = [frame.middle(at), frame.at(value)];
    const follows = at > 0 && values[at - 1] !== null && values[at - 1] !== undefined;
    path += `${follows ? 'L' : 'M'}${x} ${y}`;
    points.push(svg('circle', { cx: x, cy: y, r: 3, fill: color }));
  });
  return [svg('path', { d: path, fill: 'none', stroke: color, 'stroke-width': 2 }), ...points];
}
