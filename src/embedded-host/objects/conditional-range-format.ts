import { requireAllowed } from '../guard';
import type { BorderLine, DifferentialStyle, HostConditionalFormat, HostSheet } from '../model';
import { HostCollection, type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { oneOf, parseColor, requireBoolean, requireText } from './style-scope';

const UNDERLINES = ['None', 'Single', 'Double'] as const;
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;
const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type SideIndex = keyof typeof SIDES;
const SIDE_INDEXES = Object.keys(SIDES) as SideIndex[];

/** What a conditional format changes of a cell. */
interface Target {
  readonly sheet: HostSheet;
  readonly model: HostConditionalFormat;
}

function setStyle({ sheet, model }: Target, part: DifferentialStyle): void {
  requireAllowed(sheet, 'allowFormatCells');
  model.style = { ...model.style, ...part };
  model.changed = true;
  sheet.touch('conditionalFormats');
}

abstract class PartOfStyle extends HostObject implements Target {
  constructor(
    environment: HostEnvironment,
    readonly sheet: HostSheet,
    readonly model: HostConditionalFormat,
  ) {
    super(environment);
  }
}

/** Excel.ConditionalRangeFormat. */
export class ConditionalRangeFormat extends PartOfStyle {
  static override readonly className = 'ConditionalRangeFormat';
  static override readonly members: Members = { borders: 6, fill: 6, font: 6, numberFormat: 6 };

  get borders(): HostObject {
    return new ConditionalRangeBorderCollection(this.environment, this);
  }

  get fill(): HostObject {
    return new ConditionalRangeFill(this.environment, this.sheet, this.model);
  }

  get font(): HostObject {
    return new ConditionalRangeFont(this.environment, this.sheet, this.model);
  }

  get numberFormat(): string | null {
    return this.model.style.numberFormat ?? null;
  }

  set numberFormat(format: unknown) {
    setStyle(this, { numberFormat: requireText(format) });
  }
}

/** Excel.ConditionalRangeFill. */
class ConditionalRangeFill extends PartOfStyle {
  static override readonly className = 'ConditionalRangeFill';
  static override readonly members: Members = { color: 6, clear: 6 };

  get color(): string | null {
    return this.model.style.fillColor?.rgb ?? null;
  }

  set color(color: unknown) {
    setStyle(this, { fillColor: parseColor(color) });
  }

  clear(): void {
    setStyle(this, { fillColor: undefined });
  }
}

/** Excel.ConditionalRangeFont. */
class ConditionalRangeFont extends PartOfStyle {
  static override readonly className = 'ConditionalRangeFont';
  static override readonly members: Members = {
    bold: 6,
    color: 6,
    italic: 6,
    strikethrough: 6,
    underline: 6,
    clear: 6,
  };

  get bold(): boolean | null {
    return this.model.style.bold ?? null;
  }

  set bold(bold: unknown) {
    setStyle(this, { bold: requireBoolean(bold) });
  }

  get color(): string | null {
    return this.model.style.fontColor?.rgb ?? null;
  }

  set color(color: unknown) {
    setStyle(this, { fontColor: parseColor(color) });
  }

  get italic(): boolean | null {
    return this.model.style.italic ?? null;
  }

  set italic(italic: unknown) {
    setStyle(this, { italic: requireBoolean(italic) });
  }

  get strikethrough(): boolean | null {
    return this.model.style.strikethrough ?? null;
  }

  set strikethrough(strikethrough: unknown) {
    setStyle(this, { strikethrough: requireBoolean(strikethrough) });
  }

  get underline(): string | null {
    return this.model.style.underline ?? null;
  }

  set underline(underline: unknown) {
    setStyle(this, { underline: oneOf(underline, UNDERLINES) });
  }

  clear(): void {
    setStyle(this, {
      bold: undefined,
      fontColor: undefined,
      italic: undefined,
      strikethrough: undefined,
      underline: undefined,
    });
  }
}

/** Excel.ConditionalRangeBorderCollection: the four edges of each cell. */
class ConditionalRangeBorderCollection extends HostCollection<SideIndex> {
  static override readonly className = 'ConditionalRangeBorderCollection';
  static override readonly members: Members = {
    bottom: 6,
    left: 6,
    right: 6,
    top: 6,
    count: 6,
    getItem: 6,
    getItemAt: 6,
  };

  constructor(
    environment: HostEnvironment,
    private readonly target: Target,
  ) {
    super(environment);
  }

  protected override get models(): readonly SideIndex[] {
    return SIDE_INDEXES;
  }

  protected override object(side: SideIndex): HostObject {
    return new ConditionalRangeBorder(this.environment, this.target, side);
  }

  protected override find(key: string | number): SideIndex {
    return oneOf(key, SIDE_INDEXES);
  }

  get bottom(): HostObject {
    return this.object('EdgeBottom');
  }

  get left(): HostObject {
    return this.object('EdgeLeft');
  }

  get right(): HostObject {
    return this.object('EdgeRight');
  }

  get top(): HostObject {
    return this.object('EdgeTop');
  }
}

/** Excel.ConditionalRangeBorder. */
class ConditionalRangeBorder extends HostObject {
  static override readonly className = 'ConditionalRangeBorder';
  static override readonly members: Members = { sideIndex: 6, style: 6, color: 6 };

  constructor(
    environment: HostEnvironment,
    private readonly target: Target,
    private readonly side: SideIndex,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.side };
  }

  get sideIndex(): string {
    return this.side;
  }

  get style(): string {
    return this.#line?.style ?? 'None';
  }

  set style(style: unknown) {
    const wanted = oneOf(style, LINE_STYLES);
    this.#change(wanted === 'None' ? undefined : { weight: 'Thin', color: this.#line?.color ?? null, style: wanted });
  }

  get color(): string {
    return this.#line?.color?.rgb ?? '#000000';
  }

  set color(color: unknown) {
    this.#change({ weight: 'Thin', style: this.#line?.style ?? 'Continuous', color: parseColor(color) });
  }

  get #line(): BorderLine | undefined {
    return this.target.model.style.borders?.[SIDES[this.side]];
  }

  #change(line: BorderLine | undefined): void {
    setStyle(this.target, { borders: { ...this.target.model.style.borders, [SIDES[this.side]]: line } });
  }
}
