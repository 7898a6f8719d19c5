import { invalidArgument } from '../../errors';
import type { HostChart, HostChartSeries, HostSheet } from '../../model';
import { HostCollection, type HostEnvironment, type HostObject, type Members } from '../../protocol/host-object';
import { requireCells } from '../cells-object';
import { ChartPart } from './chart-part';
import { parseColor, requireBoolean, requireText } from '../style-scope';

/** Longest name of a series (docs/guides/office-js.md 2.2). */
const LONGEST_NAME = 255;

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollection extends HostCollection<HostChartSeries> {
  static override readonly className = 'ChartSeriesCollection';
  static override readonly members: Members = { count: 1, add: 7, getCount: 4, getItemAt: 1 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly chart: HostChart,
  ) {
    super(environment);
  }

  protected override get models(): readonly HostChartSeries[] {
    return this.chart.series;
  }

  protected override object(series: HostChartSeries): ChartSeries {
    return new ChartSeries(this.environment, this.sheet, this.chart, series);
  }

  add(name?: string, index?: number): HostObject {
    const series: HostChartSeries = { name: name ?? `Series${this.count + 1}` };
    this.chart.series.splice(index ?? this.count, 0, series);
    const added = this.object(series);
    added.changed();
    return added;
  }
}

abstract class SeriesPart extends ChartPart {
  constructor(
    environment: HostEnvironment,
    sheet: HostSheet,
    chart: HostChart,
    protected readonly series: HostChartSeries,
  ) {
    super(environment, sheet, chart);
  }
}

/** Excel.ChartSeries. */
class ChartSeries extends SeriesPart {
  static override readonly className = 'ChartSeries';
  static override readonly members: Members = {
    format: 1,
    chartType: 7,
    hasDataLabels: 7,
    name: 1,
    delete: 7,
    setValues: 7,
    setXAxisValues: 7,
  };

  override identity(): Record<string, unknown> {
    return { _Index: this.chart.series.indexOf(this.series) };
  }

  get format(): HostObject {
    return new ChartSeriesFormat(this.environment, this.sheet, this.live, this.series);
  }

  get name(): string {
    return this.series.name;
  }

  set name(name: unknown) {
    if (requireText(name).length > LONGEST_NAME) throw invalidArgument();
    this.series.name = requireText(name);
    this.series.nameSource = undefined;
    this.changed();
  }

  get chartType(): string {
    return this.series.chartType ?? this.live.type;
  }

  set chartType(type: unknown) {
    this.series.chartType = requireText(type);
    this.changed();
  }

  get hasDataLabels(): boolean {
    return this.series.hasDataLabels ?? false;
  }

  set hasDataLabels(has: unknown) {
    this.series.hasDataLabels = requireBoolean(has);
    this.changed();
  }

  delete(): void {
    this.live.series = this.live.series.filter((series) => series !== this.series);
    this.changed();
  }

  setValues(source: unknown): void {
    const { sheet, area } = requireCells(source);
    this.series.values = { sheetId: sheet.id, area };
    this.changed();
  }

  setXAxisValues(source: unknown): void {
    const { sheet, area } = requireCells(source);
    this.series.categories = { sheetId: sheet.id, area };
    this.changed();
  }
}

/** Excel.ChartSeriesFormat. */
class ChartSeriesFormat extends SeriesPart {
  static override readonly className = 'ChartSeriesFormat';
  static override readonly members: Members = { fill: 1 };

  get fill(): HostObject {
    return new ChartFill(this.environment, this.sheet, this.live, this.series);
  }
}

/** Excel.ChartFill. */
class ChartFill extends SeriesPart {
  static override readonly className = 'ChartFill';
  static override readonly members: Members = { clear: 1, setSolidColor: 1 };

  setSolidColor(color: unknown): void {
    this.series.fillColor = parseColor(color).rgb;
    this.changed();
  }

  clear(): void {
    this.series.fillColor = undefined;
    this.changed();
  }
}
