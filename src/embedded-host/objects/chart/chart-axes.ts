import { invalidArgument } from '../../errors';
import type { HostChart, HostChartAxis, HostSheet } from '../../model';
import { hasManner } from '../../profile';
import type { HostEnvironment, HostObject, Members } from '../../protocol/host-object';
import { passThrough } from '../accessors';
import { ChartPart } from './chart-part';
import { oneOf, requireBoolean, requireNumber, requireText } from '../style-scope';

const CROSSINGS = ['Automatic', 'Maximum', 'Minimum'] as const;

type Which = 'categoryAxis' | 'valueAxis';

/** Excel.ChartAxes. */
export class ChartAxes extends ChartPart {
  static override readonly className = 'ChartAxes';
  static override readonly members: Members = { categoryAxis: 1, valueAxis: 1 };

  get categoryAxis(): HostObject {
    return new ChartAxis(this.environment, this.sheet, this.live, 'categoryAxis');
  }

  get valueAxis(): HostObject {
    return new ChartAxis(this.environment, this.sheet, this.live, 'valueAxis');
  }
}

abstract class AxisPart extends ChartPart {
  constructor(
    environment: HostEnvironment,
    sheet: HostSheet,
    chart: HostChart,
    protected readonly which: Which,
  ) {
    super(environment, sheet, chart);
  }

  get axis(): HostChartAxis {
    return this.live[this.which];
  }
}

/** Excel.ChartAxis. */
class ChartAxis extends AxisPart {
  static override readonly className = 'ChartAxis';
  static override readonly members: Members = {
    majorGridlines: 1,
    title: 1,
    maximum: 1,
    minimum: 1,
    numberFormat: 8,
    position: 8,
    reversePlotOrder: 7,
    visible: 7,
  };

  get majorGridlines(): HostObject {
    return new ChartGridlines(this.environment, this.sheet, this.live, this.which);
  }

  get title(): HostObject {
    return new ChartAxisTitle(this.environment, this.sheet, this.live, this.which);
  }

  /** Empty when Excel chooses it. */
  get maximum(): number | '' {
    return this.axis.maximum ?? '';
  }

  set maximum(maximum: unknown) {
    this.axis.maximum = maximum === '' ? undefined : requireNumber(maximum);
    this.changed();
  }

  get minimum(): number | '' {
    return this.axis.minimum ?? '';
  }

  set minimum(minimum: unknown) {
    this.axis.minimum = minimum === '' ? undefined : requireNumber(minimum);
    this.changed();
  }

  get reversePlotOrder(): boolean {
    return this.axis.reversed ?? false;
  }

  set reversePlotOrder(reversed: unknown) {
    this.axis.reversed = requireBoolean(reversed);
    this.changed();
  }

  get position(): string {
    return this.axis.crossing ?? 'Automatic';
  }

  set position(position: unknown) {
    if (hasManner(this.environment.profile, 'refuses the place of an axis')) throw invalidArgument();
    this.axis.crossing = oneOf(position, CROSSINGS);
    this.changed();
  }

  get numberFormat(): string {
    return this.axis.numberFormat ?? 'General';
  }

  set numberFormat(format: unknown) {
    this.axis.numberFormat = requireText(format);
    this.changed();
  }
}

passThrough(
  ChartAxis,
  ['visible'],
  (part: ChartAxis): { visible: boolean } => part.axis,
  requireBoolean,
  (part) => part.changed(),
);

/** Excel.ChartAxisTitle. */
class ChartAxisTitle extends AxisPart {
  static override readonly className = 'ChartAxisTitle';
  static override readonly members: Members = { text: 1, visible: 1 };

  get text(): string {
    return this.axis.title ?? '';
  }

  set text(text: unknown) {
    this.axis.title = requireText(text);
    this.changed();
  }

  get visible(): boolean {
    return this.axis.title !== undefined;
  }

  set visible(visible: unknown) {
    this.axis.title = requireBoolean(visible) ? (this.axis.title ?? 'Axis Title') : undefined;
    this.changed();
  }
}

/** Excel.ChartGridlines. */
class ChartGridlines extends AxisPart {
  static override readonly className = 'ChartGridlines';
  static override readonly members: Members = { visible: 1 };

  get visible(): boolean {
    return this.axis.majorGridlines ?? false;
  }

  set visible(visible: unknown) {
    this.axis.majorGridlines = requireBoolean(visible);
    this.changed();
  }
}
