import { BORDER_INDEXES, changeBorder, readBorder, type BorderIndex } from '../../cells/borders';
import { requireAllowed } from '../../guard';
import type { BorderLine, BorderLineStyle, BorderWeight, CellArea, HostSheet } from '../../model';
import { HostCollection, type HostEnvironment, HostObject, type Members } from '../../protocol/host-object';
import { oneOf, parseColor } from '../style-scope';

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const PLAIN_LINE: BorderLine = { style: 'Continuous', weight: 'Thin', color: null };

/** Excel.RangeBorder: the line along one side of some cells. */
class RangeBorder extends HostObject {
  static override readonly className = 'RangeBorder';
  static override readonly members: Members = { sideIndex: 1, style: 1, weight: 1, color: 1 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly areas: readonly CellArea[],
    private readonly side: BorderIndex,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.side };
  }

  get sideIndex(): BorderIndex {
    return this.side;
  }

  get style(): BorderLineStyle | null {
    return this.#read((line) => line?.style ?? 'None');
  }

  set style(style: unknown) {
    const wanted = oneOf(style, LINE_STYLES);
    this.#change('style', wanted, (line) =>
      wanted === 'None' ? undefined : { ...(line ?? PLAIN_LINE), style: wanted },
    );
  }

  get weight(): BorderWeight | null {
    return this.#read((line) => line?.weight ?? 'Thin');
  }

  set weight(weight: unknown) {
    const wanted = oneOf(weight, WEIGHTS);
    this.#change('weight', wanted, (line) => ({ ...(line ?? PLAIN_LINE), weight: wanted }));
  }

  get color(): string | null {
    return this.#read((line) => line?.color?.rgb ?? '#000000');
  }

  set color(color: unknown) {
    const wanted = parseColor(color);
    this.#change('color', wanted, (line) => ({ ...(line ?? PLAIN_LINE), color: wanted }));
  }

  #read<T>(read: (line: BorderLine | undefined) => T): T | null {
    return readBorder(this.environment.workbook, this.sheet, this.areas, this.side, read);
  }

  #change(part: keyof BorderLine, to: unknown, alter: (line: BorderLine | undefined) => BorderLine | undefined): void {
    requireAllowed(this.sheet, 'allowFormatCells');
    const change = `${part} ${JSON.stringify(to)}`;
    changeBorder(this.environment.workbook, this.sheet, this.areas, this.side, change, alter);
  }
}

/** Excel.RangeBorderCollection. */
export class RangeBorderCollection extends HostCollection<BorderIndex> {
  static override readonly className = 'RangeBorderCollection';
  static override readonly members: Members = { count: 1, getItem: 1, getItemAt: 1 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly areas: readonly CellArea[],
  ) {
    super(environment);
  }

  protected override get models(): readonly BorderIndex[] {
    return BORDER_INDEXES;
  }

  protected override object(index: BorderIndex): RangeBorder {
    return new RangeBorder(this.environment, this.sheet, this.areas, index);
  }

  protected override find(key: string | number): BorderIndex {
    return oneOf(key, BORDER_INDEXES);
  }
}
