import { NO_FILL } from '../../model';
import type { Members } from '../../protocol/host-object';
import { parseColor, requireText, StyleScope } from '../style-scope';

/** Excel.RangeFill. A cell without fill reads `#FFFFFF`, and its `tintAndShade` is null (docs/guides/office-js.md 2.6, issue 6218). */
export class RangeFill extends StyleScope {
  static override readonly className = 'RangeFill';
  static override readonly members: Members = { color: 1, pattern: 9, tintAndShade: 9, clear: 1 };

  get color(): string | null {
    return this.shared((style) => style.fill.color?.rgb ?? '#FFFFFF');
  }

  set color(color: unknown) {
    const fill = requireText(color) === '' ? NO_FILL : { pattern: 'Solid', color: parseColor(color) };
    this.change('fill', fill, (style) => ({ ...style, fill }));
  }

  get pattern(): string | null {
    return this.shared((style) => style.fill.pattern);
  }

  get tintAndShade(): number | null {
    return this.shared((style) => (style.fill.pattern === 'None' ? null : 0));
  }

  clear(): void {
    this.change('fill', NO_FILL, (style) => ({ ...style, fill: NO_FILL }));
  }
}
