import type { HostEnvironment } from '../protocol/environment';
import { HostError, invalidArgument } from '../errors';
import type { HostXmlPart } from '../model';
import { HostCollection, HostObject, type Members } from '../protocol/host-object';

/** Excel.CustomXmlPartCollection: XML that the add-in keeps in the file. */
export class CustomXmlPartCollection extends HostCollection {
  static override readonly className = 'CustomXmlPartCollection';
  static override readonly members: Members = { add: 5, getCount: 5, getItem: 5, getItemOrNullObject: 5 };

  override items(): HostObject[] {
    return this.environment.workbook.customXmlParts.map((part) => new CustomXmlPart(this.environment, part));
  }

  add(xml: string): HostObject {
    const { workbook } = this.environment;
    const part: HostXmlPart = { id: workbook.newGuid(), namespaceUri: namespaceOf(xml), xml };
    workbook.customXmlParts.push(part);
    workbook.changed.add('customXmlParts');
    return new CustomXmlPart(this.environment, part);
  }

  getCount(): number {
    return this.environment.workbook.customXmlParts.length;
  }

  getItem(id: string): HostObject {
    const part = this.getItemOrNullObject(id);
    if (!part) throw new HostError('ItemNotFound');
    return part;
  }

  getItemOrNullObject(id: string): HostObject | null {
    const found = this.environment.workbook.customXmlParts.find((part) => part.id === id);
    return found ? new CustomXmlPart(this.environment, found) : null;
  }
}

/** Excel.CustomXmlPart. */
class CustomXmlPart extends HostObject {
  static override readonly className = 'CustomXmlPart';
  static override readonly members: Members = { id: 5, namespaceUri: 5, delete: 5, getXml: 5, setXml: 5 };

  constructor(
    environment: HostEnvironment,
    private readonly part: HostXmlPart,
  ) {
    super(environment);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.part.id };
  }

  get id(): string {
    return this.part.id;
  }

  get namespaceUri(): string {
    return this.part.namespaceUri;
  }

  delete(): void {
    const { customXmlParts, changed } = this.environment.workbook;
    customXmlParts.splice(customXmlParts.indexOf(this.part), 1);
    changed.add('customXmlParts');
  }

  getXml(): string {
    return this.part.xml;
  }

  setXml(xml: string): void {
    this.part.namespaceUri = namespaceOf(xml);
    this.part.xml = xml;
    this.environment.workbook.changed.add('customXmlParts');
  }
}

/** The namespace of the root element. Throws `InvalidArgument` when there is none. */
function namespaceOf(xml: unknown): string {
  const root = typeof xml === 'string' && /^\s*(?:<\?[^>]*\?>\s*)?<[^\s/>]+([^>]*)>/.exec(xml);
  if (!root) throw invalidArgument('The XML has no root element.');
  return /\sxmlns="([^"]*)"/.exec(root[1] ?? '')?.[1] ?? '';
}
