import type { ChartData } from './chart-data';
import { frameOf, type Frame } from './frame';
import { marksOf } from './marks';
import { scaleOf, tickText, type Scale } from './scale';
import { fitted, svg, textWidth } from './svg';

interface Size {
  readonly width: number;
  readonly height: number;
}

const INK = '#404040';
const LINE = '#D9D9D9';

/** A chart as a drawing, with its description as its name. The numbers behind it stand in the cells. */
export function drawChart(data: ChartData, size: Size): SVGSVGElement {
  const { width, height } = size;
  const drawing = svg(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': data.description },
    svg('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: '#fff', stroke: LINE }),
  );
  drawing.style.fontSize = '12px';
  drawing.append(text(data.title, width / 2, 22, { 'text-anchor': 'middle', 'font-size': 16, fill: INK }));
  if (data.type === null) {
    drawing.append(
      text('This kind of chart is not drawn here; Excel shows it.', width / 2, height / 2, {
        'text-anchor': 'middle',
        fill: INK,
      }),
    );
    return drawing;
  }
  const scale = scaleOf(heightsOf(data));
  const frame = frameOf(data, scale, size);
  drawing.append(
    ...axes(data, scale, frame),
    ...marksOf(data, scale, frame),
    ...(data.hasLegend ? legend(data, size) : []),
  );
  return drawing;
}

/** The values that the scale must hold: of stacked columns their sums. */
function heightsOf({ type, series, categories }: ChartData): number[] {
  if (type !== 'stacked-column') return series.flatMap(({ values }) => values.filter((value) => value !== null));
  return categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
}

function axes(data: ChartData, scale: Scale, frame: Frame): SVGElement[] {
  const { left, top, right, bottom, isSideways, slot } = frame;
  const ticks = scale.ticks.flatMap((tick) => {
    const at = frame.at(tick);
    const label = tickText(tick);
    return isSideways
      ? [line(at, top, at, bottom), text(label, at, bottom + 16, { 'text-anchor': 'middle', fill: INK })]
      : [line(left, at, right, at), text(label, left - 6, at + 4, { 'text-anchor': 'end', fill: INK })];
  });
  // Labels that would run into each other are left out, as Excel does.
  const widest = Math.max(0, ...data.categories.map(textWidth));
  const every = isSideways ? Math.ceil(14 / slot) : Math.max(1, Math.ceil(Math.min(widest, 60) / slot));
  const labels = data.categories.flatMap((category, at) => {
    if (at % every !== 0) return [];
    const middle = frame.middle(at);
    return isSideways
      ? [text(fitted(category, left - frame.labelsFrom - 6), left - 6, middle + 4, { 'text-anchor': 'end', fill: INK })]
      : [text(fitted(category, slot * every - 4), middle, bottom + 16, { 'text-anchor': 'middle', fill: INK })];
  });
  const across = (left + right) / 2;
  const down = (top + bottom) / 2;
  const [below, beside] = isSideways ? [data.valueTitle, data.categoryTitle] : [data.categoryTitle, data.valueTitle];
  return [
    ...ticks,
    ...labels,
    text(below, across, bottom + 36, { 'text-anchor': 'middle', fill: INK, 'font-weight': 600 }),
    text(beside, 16, down, {
      'text-anchor': 'middle',
      fill: INK,
      'font-weight': 600,
      transform: `rotate(-90 16 ${down})`,
    }),
  ];
}

function legend({ series }: ChartData, { width, height }: Size): SVGElement[] {
  const entries = series.map(({ name, color }) => ({ name, color, width: 24 + textWidth(name) }));
  let x = Math.max(8, (width - entries.reduce((sum, entry) => sum + entry.width, 0)) / 2);
  return entries.flatMap((entry) => {
    const at = x;
    x += entry.width;
    return [
      svg('rect', { x: at, y: height - 20, width: 10, height: 10, fill: entry.color }),
      text(entry.name, at + 14, height - 11, { fill: INK }),
    ];
  });
}

function line(x1: number, y1: number, x2: number, y2: number): SVGElement {
  return svg('line', { x1, y1, x2, y2, stroke: LINE });
}

function text(content: string, x: number, y: number, look: Readonly<Record<string, string | number>>): SVGElement {
  return svg('text', { x, y, ...look }, content);
}
