import { HostError } from '../../errors';
import { requireAllowed } from '../../guard';
import type { HostChart, HostSheet } from '../../model';
import { type HostEnvironment, HostObject } from '../../protocol/host-object';

/** A chart or a part of one. */
export abstract class ChartPart extends HostObject {
  constructor(
    environment: HostEnvironment,
    readonly sheet: HostSheet,
    readonly chart: HostChart,
  ) {
    super(environment);
  }

  /** The chart, once it is sure that it was not deleted. */
  get live(): HostChart {
    if (!this.sheet.charts.includes(this.chart)) throw new HostError('ItemNotFound');
    return this.chart;
  }

  /** Notes a change. Throws `AccessDenied` on a sheet that is protected against it. */
  changed(): void {
    requireAllowed(this.sheet, 'allowEditObjects');
    this.chart.changed = true;
    this.sheet.touch('charts');
  }
}
