import { placeOfFormula } from '../cells/address';
import { HostError, invalidArgument } from '../errors';
import { formatSheetArea, type HostName, type HostSheet } from '../model';
import { HostCollection, type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { isAllowedName, isNameTaken } from '../tables/add-table';
import { CellsObject } from './cells-object';
import { requireBoolean, requireText } from './style-scope';

/** Excel.NamedItemCollection: the defined names of the workbook, or those that belong to one sheet. */
export class NamedItemCollection extends HostCollection<HostName> {
  static override readonly className = 'NamedItemCollection';
  static override readonly members: Members = { add: 4, getCount: 4, getItem: 1, getItemOrNullObject: 4 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet?: HostSheet,
  ) {
    super(environment);
  }

  protected override get models(): readonly HostName[] {
    return this.environment.workbook.names.filter((name) => name.sheetId === this.sheet?.id);
  }

  protected override object(name: HostName): HostObject {
    return new NamedItem(this.environment, name);
  }

  protected override find(key: string | number): HostName | undefined {
    return this.models.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  }

  /** `reference` is a Range or a formula. Throws `InvalidArgument` for a name that is not allowed or taken. */
  add(name: string, reference: unknown, comment = ''): HostObject {
    const { workbook } = this.environment;
    const taken = this.sheet
      ? this.models.some((each) => each.name.toLowerCase() === String(name).toLowerCase())
      : isNameTaken(workbook, String(name));
    if (!isAllowedName(name) || taken) throw invalidArgument();
    const formula =
      reference instanceof CellsObject
        ? `=${formatSheetArea(reference.sheet.name, reference.area, true)}`
        : requireText(reference);
    if (!formula.startsWith('=')) throw invalidArgument('A name stands for a range or a formula.');
    const added: HostName = { name, formula, comment, visible: true, ...(this.sheet && { sheetId: this.sheet.id }) };
    workbook.names.push(added);
    workbook.changed.add('names');
    return this.object(added);
  }
}

/** Excel.NamedItem. */
class NamedItem extends HostObject {
  static override readonly className = 'NamedItem';
  static override readonly members: Members = {
    comment: 4,
    formula: 7,
    name: 1,
    scope: 4,
    type: 1,
    value: 1,
    visible: 1,
    delete: 4,
    getRange: 1,
    getRangeOrNullObject: 4,
  };

  constructor(
    environment: HostEnvironment,
    private readonly model: HostName,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.model.name };
  }

  get name(): string {
    return this.model.name;
  }

  get comment(): string {
    return this.model.comment;
  }

  set comment(comment: unknown) {
    this.model.comment = requireText(comment);
    this.#changed();
  }

  get formula(): string {
    return this.model.formula;
  }

  set formula(formula: unknown) {
    this.model.formula = requireText(formula);
    this.#changed();
  }

  get scope(): string {
    return this.model.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }

  get type(): string {
    return this.#place ? 'Range' : 'Error';
  }

  /** The address of a range; of anything else nothing. A single cell's address too, as in Excel. */
  get value(): unknown {
    const place = this.#place;
    return place ? formatSheetArea(place.sheet.name, place.area, true) : null;
  }

  get visible(): boolean {
    return this.model.visible;
  }

  set visible(visible: unknown) {
    this.model.visible = requireBoolean(visible);
    this.#changed();
  }

  delete(): void {
    const { names } = this.environment.workbook;
    if (!names.includes(this.model)) throw new HostError('ItemNotFound');
    names.splice(names.indexOf(this.model), 1);
    this.#changed();
  }

  getRange(): HostObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError('InvalidReference');
    return range;
  }

  getRangeOrNullObject(): HostObject | null {
    const place = this.#place;
    return place ? this.environment.objects.range(place.sheet, place.area) : null;
  }

  get #place() {
    return placeOfFormula(this.environment.workbook, this.model.formula);
  }

  #changed(): void {
    this.environment.workbook.changed.add('names');
  }
}
