import { findPlace } from '../../cells/address';
import { boxOver, leftOf, topOf } from '../../charts/position';
import { resolveSeriesBy, seriesFromBlock } from '../../charts/source';
import { invalidArgument } from '../../errors';
import { boundingArea, type CellArea } from '../../model';
import type { HostObject, Members } from '../../protocol/host-object';
import { passThrough } from '../accessors';
import { CellsObject, requireCells } from '../cells-object';
import { ChartAxes } from './chart-axes';
import { ChartPart } from './chart-part';
import { ChartSeriesCollection } from './chart-series';
import { ChartLegend, ChartTitle } from './chart-texts';
import { requireNumber, requireText } from '../style-scope';

/** Excel.Chart. */
export class Chart extends ChartPart {
  static override readonly className = 'Chart';
  static override readonly members: Members = {
    axes: 1,
    legend: 1,
    series: 1,
    title: 1,
    worksheet: 2,
    chartType: 7,
    height: 1,
    id: 7,
    left: 1,
    name: 1,
    top: 1,
    width: 1,
    delete: 1,
    setData: 1,
    setPosition: 1,
  };

  override identity(): Record<string, unknown> {
    return { Id: this.chart.id };
  }

  get axes(): HostObject {
    return new ChartAxes(this.environment, this.sheet, this.live);
  }

  get legend(): HostObject {
    return new ChartLegend(this.environment, this.sheet, this.live);
  }

  get series(): HostObject {
    return new ChartSeriesCollection(this.environment, this.sheet, this.live);
  }

  get title(): HostObject {
    return new ChartTitle(this.environment, this.sheet, this.live);
  }

  get worksheet(): HostObject {
    return this.environment.objects.worksheet(this.sheet);
  }

  get id(): string {
    return this.live.id;
  }

  get name(): string {
    return this.live.name;
  }

  set name(name: unknown) {
    this.live.name = requireText(name);
    this.changed();
  }

  get chartType(): string {
    return this.live.type;
  }

  set chartType(type: unknown) {
    this.live.type = requireText(type);
    this.changed();
  }

  delete(): void {
    const { live } = this;
    this.changed();
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== live);
  }

  setData(source: unknown, seriesBy = 'Auto'): void {
    const { sheet, area } = requireCells(source);
    const by = resolveSeriesBy(seriesBy, area);
    Object.assign(this.live, {
      source: { sheetId: sheet.id, area },
      seriesBy: by,
      series: seriesFromBlock(this.environment.workbook, sheet, area, by),
    });
    this.changed();
  }

  /** Puts the chart over the cells from `start` to `end`; with `start` alone it only moves. */
  setPosition(start: unknown, end?: unknown): void {
    const from = this.#cells(start);
    if (end === undefined) {
      this.live.box = { ...this.live.box, left: leftOf(this.sheet, from.column), top: topOf(this.sheet, from.row) };
    } else {
      this.live.box = boxOver(this.sheet, boundingArea(from, this.#cells(end)));
    }
    this.changed();
  }

  #cells(argument: unknown): CellArea {
    const { workbook } = this.environment;
    const place =
      argument instanceof CellsObject
        ? { sheet: argument.sheet, area: argument.area }
        : findPlace(workbook, this.sheet, requireText(argument));
    if (place.sheet !== this.sheet) throw invalidArgument();
    return place.area;
  }
}

passThrough(
  Chart,
  ['left', 'top', 'width', 'height'],
  (chart: Chart) => chart.live.box,
  (points) => requireNumber(points, 0),
  (chart) => chart.changed(),
);
