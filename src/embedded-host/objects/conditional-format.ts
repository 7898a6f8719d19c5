import { HostError, invalidArgument } from '../errors';
import { requireAllowed } from '../guard';
import type { CellValueRule, ContainsTextRule, HostConditionalFormat, HostSheet } from '../model';
import { type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { ConditionalRangeFormat } from './conditional-range-format';
import { oneOf, requireBoolean, requireText } from './style-scope';

const CELL_VALUE_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

/** What all objects of one conditional format share. */
abstract class PartOfFormat extends HostObject {
  constructor(
    environment: HostEnvironment,
    readonly sheet: HostSheet,
    readonly model: HostConditionalFormat,
  ) {
    super(environment);
  }

  /** Notes a change. Throws `AccessDenied` on a sheet that is protected against formatting. */
  protected changed(): void {
    requireAllowed(this.sheet, 'allowFormatCells');
    this.model.changed = true;
    this.sheet.touch('conditionalFormats');
  }
}

/** Excel.ConditionalFormat. */
export class ConditionalFormat extends PartOfFormat {
  static override readonly className = 'ConditionalFormat';
  static override readonly members: Members = {
    id: 6,
    type: 6,
    priority: 6,
    stopIfTrue: 6,
    custom: 6,
    customOrNullObject: 6,
    cellValue: 6,
    cellValueOrNullObject: 6,
    textComparison: 6,
    textComparisonOrNullObject: 6,
    delete: 6,
    getRange: 6,
    getRangeOrNullObject: 6,
    getRanges: 9,
  };

  override identity(): Record<string, unknown> {
    return { Id: this.model.id };
  }

  get id(): string {
    return this.model.id;
  }

  get type(): string {
    return this.model.kind;
  }

  /** The place among the sheet's conditional formats, 0 is strongest. */
  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.model);
  }

  set priority(priority: unknown) {
    const { conditionalFormats: all } = this.sheet;
    if (typeof priority !== 'number' || priority < 0 || priority >= all.length) throw invalidArgument();
    all.splice(all.indexOf(this.model), 1);
    all.splice(priority, 0, this.model);
    for (const format of all) format.changed = true;
    this.changed();
  }

  get stopIfTrue(): boolean {
    return this.model.stopIfTrue;
  }

  set stopIfTrue(stop: unknown) {
    this.model.stopIfTrue = requireBoolean(stop);
    this.changed();
  }

  get custom(): HostObject {
    return this.#required(this.customOrNullObject);
  }

  get customOrNullObject(): HostObject | null {
    return this.model.kind === 'Custom' ? new CustomFormat(this.environment, this.sheet, this.model) : null;
  }

  get cellValue(): HostObject {
    return this.#required(this.cellValueOrNullObject);
  }

  get cellValueOrNullObject(): HostObject | null {
    return this.model.kind === 'CellValue' ? new CellValueFormat(this.environment, this.sheet, this.model) : null;
  }

  get textComparison(): HostObject {
    return this.#required(this.textComparisonOrNullObject);
  }

  get textComparisonOrNullObject(): HostObject | null {
    return this.model.kind === 'ContainsText' ? new TextFormat(this.environment, this.sheet, this.model) : null;
  }

  delete(): void {
    const { conditionalFormats: all } = this.sheet;
    if (!all.includes(this.model)) throw new HostError('ItemNotFound');
    all.splice(all.indexOf(this.model), 1);
    this.changed();
  }

  /** Throws `ItemNotFound` when the format has more than one area. */
  getRange(): HostObject {
    return this.#required(this.getRangeOrNullObject());
  }

  getRangeOrNullObject(): HostObject | null {
    const [area] = this.model.areas;
    return area && this.model.areas.length === 1 ? this.environment.objects.range(this.sheet, area) : null;
  }

  getRanges(): HostObject {
    return this.environment.objects.rangeAreas(this.sheet, this.model.areas);
  }

  #required(object: HostObject | null): HostObject {
    if (!object) throw new HostError('ItemNotFound');
    return object;
  }
}

/** Excel.CustomConditionalFormat. */
class CustomFormat extends PartOfFormat {
  static override readonly className = 'CustomConditionalFormat';
  static override readonly members: Members = { format: 6, rule: 6 };

  get format(): HostObject {
    return new ConditionalRangeFormat(this.environment, this.sheet, this.model);
  }

  get rule(): HostObject {
    return new FormulaRule(this.environment, this.sheet, this.model);
  }
}

/** Excel.ConditionalFormatRule: a formula, relative to the top left cell of the first area (docs/guides/office-js.md 2.6). */
class FormulaRule extends PartOfFormat {
  static override readonly className = 'ConditionalFormatRule';
  static override readonly members: Members = { formula: 6, formulaLocal: 6 };

  get formula(): string {
    return this.model.formula ?? '';
  }

  set formula(formula: unknown) {
    const text = requireText(formula);
    this.model.formula = text.startsWith('=') ? text : `=${text}`;
    this.changed();
  }

  get formulaLocal(): string {
    return this.formula;
  }
}

/** Excel.CellValueConditionalFormat. */
class CellValueFormat extends PartOfFormat {
  static override readonly className = 'CellValueConditionalFormat';
  static override readonly members: Members = { format: 6, rule: 6 };

  get format(): HostObject {
    return new ConditionalRangeFormat(this.environment, this.sheet, this.model);
  }

  get rule(): CellValueRule | null {
    return this.model.cellValue ? { ...this.model.cellValue } : null;
  }

  set rule(rule: unknown) {
    const { operator, formula1, formula2 } = (rule ?? {}) as Partial<CellValueRule>;
    this.model.cellValue = {
      operator: oneOf(operator, CELL_VALUE_OPERATORS),
      formula1: String(formula1 ?? ''),
      ...(formula2 !== undefined && formula2 !== null && { formula2: String(formula2) }),
    };
    this.changed();
  }
}

/** Excel.TextConditionalFormat. */
class TextFormat extends PartOfFormat {
  static override readonly className = 'TextConditionalFormat';
  static override readonly members: Members = { format: 6, rule: 6 };

  get format(): HostObject {
    return new ConditionalRangeFormat(this.environment, this.sheet, this.model);
  }

  get rule(): ContainsTextRule | null {
    return this.model.containsText ? { ...this.model.containsText } : null;
  }

  set rule(rule: unknown) {
    const { operator, text } = (rule ?? {}) as Partial<ContainsTextRule>;
    this.model.containsText = { operator: oneOf(operator, TEXT_OPERATORS), text: requireText(text) };
    this.changed();
  }
}
