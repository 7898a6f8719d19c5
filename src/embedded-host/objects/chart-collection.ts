import { resolveSeriesBy, seriesFromBlock } from '../charts/source';
import type { HostEnvironment } from '../protocol/environment';
import { HostError } from '../errors';
import { requireAllowed } from '../guard';
import type { HostChart, HostSheet } from '../model';
import { HostCollection, type HostObject, type Members } from '../protocol/host-object';
import { requireCells } from './cells-object';
import { Chart } from './chart';
import { requireText } from './style-scope';

/** The box of a new chart in Excel: 360 by 216 points. */
const NEW_CHART = { left: 144, top: 72, width: 360, height: 216 };

/** Excel.ChartCollection of a sheet: a chart is found by its name or its id. */
export class ChartCollection extends HostCollection {
  static override readonly className = 'ChartCollection';
  static override readonly members: Members = {
    count: 1,
    add: 1,
    getCount: 4,
    getItem: 1,
    getItemAt: 1,
    getItemOrNullObject: 4,
  };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
  ) {
    super(environment);
  }

  override items(): HostObject[] {
    return this.sheet.charts.map((chart) => this.#object(chart));
  }

  get count(): number {
    return this.sheet.charts.length;
  }

  add(type: string, source: unknown, seriesBy = 'Auto'): HostObject {
    requireAllowed(this.sheet, 'allowEditObjects');
    const { workbook, formulas } = this.environment;
    formulas.calculate();
    const { sheet, area } = requireCells(source);
    const by = resolveSeriesBy(seriesBy, area);
    const number = workbook.newNumber();
    const chart: HostChart = {
      id: `{00000000-0002-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`,
      name: `Chart ${this.sheet.charts.length + 1}`,
      type: requireText(type),
      source: { sheetId: sheet.id, area },
      seriesBy: by,
      series: seriesFromBlock(workbook, sheet, area, by),
      title: { text: 'Chart Title', visible: true },
      legend: { visible: true, position: 'Bottom' },
      categoryAxis: { visible: true },
      valueAxis: { visible: true, majorGridlines: true },
      box: { ...NEW_CHART },
      changed: true,
    };
    const [only, ...others] = chart.series;
    if (only && others.length === 0) chart.title.text = only.name;
    this.sheet.charts.push(chart);
    this.sheet.touch('charts');
    return this.#object(chart);
  }

  getCount(): number {
    return this.count;
  }

  getItem(name: string): HostObject {
    const chart = this.getItemOrNullObject(name);
    if (!chart) throw new HostError('ItemNotFound');
    return chart;
  }

  getItemAt(index: number): HostObject {
    const chart = this.sheet.charts[index];
    if (!chart) throw new HostError('ItemNotFound');
    return this.#object(chart);
  }

  getItemOrNullObject(name: string): HostObject | null {
    const found = this.sheet.charts.find((chart) => chart.name === name || chart.id === name);
    return found ? this.#object(found) : null;
  }

  #object(chart: HostChart): HostObject {
    return new Chart(this.environment, this.sheet, chart);
  }
}
