import type { Members } from '../../protocol/host-object';
import { passThrough } from '../accessors';
import { ChartPart } from './chart-part';
import { oneOf, requireBoolean, requireText } from '../style-scope';

const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom', 'Invalid'] as const;

/** Excel.ChartTitle. */
export class ChartTitle extends ChartPart {
  static override readonly className = 'ChartTitle';
  static override readonly members: Members = { text: 1, visible: 1 };

  get text(): string {
    return this.live.title.text;
  }

  /** A title that gets a text is shown. */
  set text(text: unknown) {
    this.live.title = { text: requireText(text), visible: true };
    this.changed();
  }
}

passThrough(
  ChartTitle,
  ['visible'],
  (title: ChartTitle): { visible: boolean } => title.live.title,
  requireBoolean,
  (title) => title.changed(),
);

/** Excel.ChartLegend. */
export class ChartLegend extends ChartPart {
  static override readonly className = 'ChartLegend';
  static override readonly members: Members = { position: 1, visible: 1 };

  get position(): string {
    return this.live.legend.position;
  }

  set position(position: unknown) {
    this.live.legend.position = oneOf(position, LEGEND_POSITIONS);
    this.changed();
  }
}

passThrough(
  ChartLegend,
  ['visible'],
  (legend: ChartLegend): { visible: boolean } => legend.live.legend,
  requireBoolean,
  (legend) => legend.changed(),
);
