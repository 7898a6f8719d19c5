import { HostError, invalidArgument } from '../errors';
import { HostCollection, type HostEnvironment, HostObject, type Members } from '../protocol/host-object';

/** A copy that shares nothing with the value: settings are JSON in the file. */
function copy(value: unknown): unknown {
  if (value === undefined) throw invalidArgument('A setting needs a value.');
  return JSON.parse(JSON.stringify(value));
}

/** Excel.SettingCollection: what the add-in keeps in the workbook. */
export class SettingCollection extends HostCollection<string> {
  static override readonly className = 'SettingCollection';
  static override readonly members: Members = { add: 4, getCount: 4, getItem: 4, getItemOrNullObject: 4 };

  protected override get models(): readonly string[] {
    return [...this.#settings.keys()];
  }

  protected override object(key: string): HostObject {
    return new Setting(this.environment, key);
  }

  protected override find(key: string | number): string | undefined {
    return this.models.find((each) => each === key);
  }

  /** Adds a setting or replaces the one with this key. */
  add(key: string, value: unknown): HostObject {
    if (typeof key !== 'string' || key === '') throw invalidArgument();
    this.#settings.set(key, copy(value));
    this.environment.workbook.changed.add('settings');
    return this.object(key);
  }

  get #settings(): Map<string, unknown> {
    return this.environment.workbook.settings;
  }
}

/** Excel.Setting. */
class Setting extends HostObject {
  static override readonly className = 'Setting';
  static override readonly members: Members = { key: 4, value: 4, delete: 4 };

  constructor(
    environment: HostEnvironment,
    private readonly name: string,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.name };
  }

  get key(): string {
    return this.name;
  }

  get value(): unknown {
    const { settings } = this.environment.workbook;
    if (!settings.has(this.name)) throw new HostError('ItemNotFound');
    return copy(settings.get(this.name));
  }

  set value(value: unknown) {
    this.environment.workbook.settings.set(this.name, copy(value));
    this.environment.workbook.changed.add('settings');
  }

  delete(): void {
    if (!this.environment.workbook.settings.delete(this.name)) throw new HostError('ItemNotFound');
    this.environment.workbook.changed.add('settings');
  }
}
