import { displayText } from '../../cells/text';
import {
  formatSheetArea,
  type CellValue,
  type HostChart,
  type HostChartAxis,
  type HostChartSeries,
  type HostWorkbook,
  type SheetReference,
} from '../../model';
import type { ColorPalette } from '../read/color-palette';
import { attributesXml, escapeText } from '../../../xlsx/xml/xml-text';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** How the file says a type of `Excel.ChartType`. */
interface FileType {
  readonly element: 'barChart' | 'lineChart' | 'pieChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
}

const FILE_TYPES: Readonly<Record<string, FileType>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Line: { element: 'lineChart', grouping: 'standard' },
  Pie: { element: 'pieChart' },
};

/** Whether the saver can write charts of this type. */
export function isWritableChart({ type, series }: HostChart): boolean {
  return type in FILE_TYPES && series.every((each) => each.chartType === undefined || each.chartType === type);
}

/** A chart as a chart part (ECMA-376 part 1, 21.2). The values of its cells are copied into it, as Excel does. */
export function chartXml(chart: HostChart, workbook: HostWorkbook, palette: ColorPalette): string {
  const { element, direction, grouping } = FILE_TYPES[chart.type] ?? { element: 'barChart' };
  const hasAxes = element !== 'pieChart';
  const series = chart.series.map((each, index) =>
    seriesXml(withColor(each, index, palette), index, element, workbook),
  );
  const plot = [
    direction ? value('barDir', direction) : '',
    grouping ? value('grouping', grouping) : '',
    value('varyColors', hasAxes ? 0 : 1),
    series.join(''),
    element === 'barChart' ? value('gapWidth', 80) : '',
    grouping === 'stacked' || grouping === 'percentStacked' ? value('overlap', 100) : '',
    element === 'lineChart' ? value('marker', 1) : '',
    hasAxes ? value('axId', 1) + value('axId', 2) : value('firstSliceAng', 0),
  ].join('');
  const axes = hasAxes ? axesXml(chart, direction === 'bar') : '';
  const title = chart.title.visible ? titleXml(chart.title.text, 1400) : '';
  const body = [
    title,
    value('autoTitleDeleted', chart.title.visible ? 0 : 1),
    `<c:plotArea><c:layout/><c:${element}>${plot}</c:${element}>${axes}</c:plotArea>`,
    legendXml(chart),
    value('plotVisOnly', 1),
    value('dispBlanksAs', 'gap'),
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}">${value('date1904', workbook.date1904 ? 1 : 0)}${value('roundedCorners', 0)}<c:chart>${body}</c:chart></c:chartSpace>`;
}

/** Excel writes a colour for every series; without one some programs draw nothing. */
function withColor(series: HostChartSeries, index: number, palette: ColorPalette): HostChartSeries {
  return { ...series, fillColor: series.fillColor ?? `#${palette.accent(index)}` };
}

function value(name: string, content: string | number): string {
  return `<c:${name}${attributesXml({ val: content })}/>`;
}

/** Text in hundredths of a point. */
function titleXml(text: string, size: number): string {
  const run = `<a:r><a:rPr lang="en-US" sz="${size}"/><a:t>${escapeText(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`;
}

const LEGEND_PLACES: Readonly<Record<string, string>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };

function legendXml({ legend }: HostChart): string {
  if (!legend.visible) return '';
  return `<c:legend>${value('legendPos', LEGEND_PLACES[legend.position] ?? 'b')}${value('overlay', 0)}</c:legend>`;
}

function seriesXml(
  series: HostChartSeries,
  index: number,
  element: FileType['element'],
  workbook: HostWorkbook,
): string {
  const { nameSource, categories, values, fillColor } = series;
  const name = nameSource ? textsXml(nameSource, workbook) : `<c:v>${escapeText(series.name)}</c:v>`;
  // The slices of a pie take a colour each from the theme.
  const color =
    fillColor && element !== 'pieChart'
      ? `<a:solidFill><a:srgbClr val="${fillColor.replace('#', '')}"/></a:solidFill>`
      : '';
  const look = color === '' ? '' : `<c:spPr>${element === 'lineChart' ? `<a:ln>${color}</a:ln>` : color}</c:spPr>`;
  const labels = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
  return [
    '<c:ser>',
    value('idx', index),
    value('order', index),
    `<c:tx>${name}</c:tx>`,
    look,
    element === 'barChart' ? value('invertIfNegative', 0) : '',
    series.hasDataLabels
      ? `<c:dLbls>${labels.map((label) => value(label, label === 'showVal' ? 1 : 0)).join('')}</c:dLbls>`
      : '',
    categories ? `<c:cat>${textsXml(categories, workbook)}</c:cat>` : '',
    values ? `<c:val>${numbersXml(values, workbook)}</c:val>` : '',
    element === 'lineChart' ? value('smooth', 0) : '',
    '</c:ser>',
  ].join('');
}

function axesXml({ categoryAxis, valueAxis }: HostChart, sideways: boolean): string {
  const category = axisXml(categoryAxis, valueAxis, { id: 1, other: 2, place: sideways ? 'l' : 'b' });
  const values = axisXml(valueAxis, categoryAxis, { id: 2, other: 1, place: sideways ? 'b' : 'l' });
  return `<c:catAx>${category}${value('auto', 1)}</c:catAx><c:valAx>${values}${value('crossBetween', 'between')}</c:valAx>`;
}

const CROSSINGS = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' } as const;

/** The file says of each axis where on the other one it crosses; Office.js says it of the other. */
function axisXml(
  axis: HostChartAxis,
  crossed: HostChartAxis,
  { id, other, place }: { id: number; other: number; place: string },
): string {
  return [
    value('axId', id),
    '<c:scaling>',
    value('orientation', axis.reversed ? 'maxMin' : 'minMax'),
    axis.maximum === undefined ? '' : value('max', axis.maximum),
    axis.minimum === undefined ? '' : value('min', axis.minimum),
    '</c:scaling>',
    value('delete', axis.visible ? 0 : 1),
    value('axPos', place),
    axis.majorGridlines ? GRIDLINES : '',
    axis.title ? titleXml(axis.title, 1000) : '',
    `<c:numFmt${attributesXml({ formatCode: axis.numberFormat ?? 'General', sourceLinked: axis.numberFormat === undefined ? 1 : 0 })}/>`,
    value('majorTickMark', 'out'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    value('crossAx', other),
    value('crosses', CROSSINGS[crossed.crossing ?? 'Automatic']),
  ].join('');
}

function textsXml(reference: SheetReference, workbook: HostWorkbook): string {
  const points = cellsOf(reference, workbook).map(({ cell, format }, index) => {
    const text = displayText(cell, format, workbook.date1904);
    return text === '' ? '' : pointXml(index, text);
  });
  const cache = `<c:strCache>${value('ptCount', points.length)}${points.join('')}</c:strCache>`;
  return `<c:strRef>${formulaXml(reference, workbook)}${cache}</c:strRef>`;
}

function numbersXml(reference: SheetReference, workbook: HostWorkbook): string {
  const cells = cellsOf(reference, workbook);
  const points = cells.map(({ cell }, index) => (typeof cell === 'number' ? pointXml(index, String(cell)) : ''));
  const format = `<c:formatCode>${escapeText(cells[0]?.format ?? 'General')}</c:formatCode>`;
  const cache = `<c:numCache>${format}${value('ptCount', points.length)}${points.join('')}</c:numCache>`;
  return `<c:numRef>${formulaXml(reference, workbook)}${cache}</c:numRef>`;
}

function pointXml(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeText(text)}</c:v></c:pt>`;
}

function formulaXml({ sheetId, area }: SheetReference, workbook: HostWorkbook): string {
  return `<c:f>${escapeText(formatSheetArea(workbook.sheet(sheetId)?.name ?? '', area, true))}</c:f>`;
}

function cellsOf({ sheetId, area }: SheetReference, workbook: HostWorkbook): { cell: CellValue; format: string }[] {
  const sheet = workbook.sheet(sheetId);
  if (!sheet) return [];
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    const column = area.column + (index % area.columns);
    const { numberFormat } = workbook.styles.get(sheet.styleNumber(row, column));
    return { cell: sheet.cells.value(row, column), format: numberFormat };
  });
}
