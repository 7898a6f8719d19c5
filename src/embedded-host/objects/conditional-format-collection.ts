import { HostError } from '../errors';
import { requireAllowed } from '../guard';
import {
  intersectAreas,
  type CellArea,
  type ConditionalFormatKind,
  type HostConditionalFormat,
  type HostSheet,
} from '../model';
import { HostCollection, type HostEnvironment, type HostObject, type Members } from '../protocol/host-object';
import { removeConditionalFormats } from '../cells/conditional-areas';

const KINDS: readonly string[] = ['Custom', 'CellValue', 'ContainsText'] satisfies ConditionalFormatKind[];

/** Excel.ConditionalFormatCollection: the conditional formats that touch some cells, strongest first. The host adds `Custom`, `CellValue` and `ContainsText`. */
export class ConditionalFormatCollection extends HostCollection<HostConditionalFormat> {
  static override readonly className = 'ConditionalFormatCollection';
  static override readonly members: Members = {
    add: 6,
    clearAll: 6,
    getCount: 6,
    getItem: 6,
    getItemAt: 6,
    getItemOrNullObject: 14,
  };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly areas: readonly CellArea[],
  ) {
    super(environment);
  }

  protected override get models(): readonly HostConditionalFormat[] {
    const touches = (area: CellArea) => this.areas.some((own) => intersectAreas(own, area));
    return this.sheet.conditionalFormats.filter((format) => format.areas.some(touches));
  }

  protected override object(format: HostConditionalFormat): HostObject {
    return this.environment.objects.conditionalFormat(this.sheet, format);
  }

  protected override find(key: string | number): HostConditionalFormat | undefined {
    return this.models.find(({ id }) => id === key);
  }

  add(kind: string): HostObject {
    requireAllowed(this.sheet, 'allowFormatCells');
    if (!KINDS.includes(kind))
      throw new HostError(
        'UnsupportedOperation',
        `The embedded Excel host adds no conditional format of type ${kind}.`,
      );
    const format: HostConditionalFormat = {
      id: this.environment.workbook.newGuid(),
      kind: kind as ConditionalFormatKind,
      areas: [...this.areas],
      stopIfTrue: false,
      style: {},
      changed: true,
    };
    this.sheet.conditionalFormats.push(format);
    this.sheet.touch('conditionalFormats');
    return this.object(format);
  }

  clearAll(): void {
    requireAllowed(this.sheet, 'allowFormatCells');
    for (const area of this.areas) removeConditionalFormats(this.sheet, area);
  }
}
