import { SaxesParser, type SaxesTagNS } from 'saxes';
import { HostError, invalidArgument } from '../errors';
import type { HostXmlPart } from '../model';
import { HostCollection, type HostEnvironment, HostObject, type Members } from '../protocol/host-object';

/** What the collections share: a part is found by its id. */
abstract class AnyXmlPartCollection extends HostCollection<HostXmlPart> {
  protected override object(part: HostXmlPart): HostObject {
    return new CustomXmlPart(this.environment, part);
  }

  protected override find(key: string | number): HostXmlPart | undefined {
    return this.models.find(({ id }) => id.toLowerCase() === String(key).toLowerCase());
  }
}

/** Excel.CustomXmlPartCollection: XML that add-ins and other programs keep in the file. */
export class CustomXmlPartCollection extends AnyXmlPartCollection {
  static override readonly className = 'CustomXmlPartCollection';
  static override readonly members: Members = {
    add: 5,
    getByNamespace: 5,
    getCount: 5,
    getItem: 5,
    getItemOrNullObject: 5,
  };

  protected override get models(): readonly HostXmlPart[] {
    return this.environment.workbook.customXmlParts;
  }

  /** Throws `InvalidArgument` for what is no XML. */
  add(xml: unknown): HostObject {
    const { workbook } = this.environment;
    const part: HostXmlPart = { id: workbook.newGuid(), ...readPart(xml) };
    workbook.customXmlParts.push(part);
    workbook.changed.add('customXmlParts');
    return this.object(part);
  }

  getByNamespace(namespaceUri: unknown): HostObject {
    return new CustomXmlPartScopedCollection(this.environment, String(namespaceUri));
  }
}

/** Excel.CustomXmlPartScopedCollection: the parts whose root element has some namespace. */
class CustomXmlPartScopedCollection extends AnyXmlPartCollection {
  static override readonly className = 'CustomXmlPartScopedCollection';
  static override readonly members: Members = {
    getCount: 5,
    getItem: 5,
    getItemOrNullObject: 5,
    getOnlyItem: 5,
    getOnlyItemOrNullObject: 5,
  };

  constructor(
    environment: HostEnvironment,
    private readonly namespaceUri: string,
  ) {
    super(environment);
  }

  protected override get models(): readonly HostXmlPart[] {
    return this.environment.workbook.customXmlParts.filter((part) => part.namespaceUri === this.namespaceUri);
  }

  getOnlyItem(): HostObject {
    const only = this.getOnlyItemOrNullObject();
    if (only === null) throw new HostError(this.count === 0 ? 'ItemNotFound' : 'GeneralException');
    return only;
  }

  /** Null where there is none, or more than one. */
  getOnlyItemOrNullObject(): HostObject | null {
    const [only, ...others] = this.models;
    return only === undefined || others.length > 0 ? null : this.object(only);
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
    return this.#live.id;
  }

  get namespaceUri(): string {
    return this.#live.namespaceUri;
  }

  delete(): void {
    const { customXmlParts, changed } = this.environment.workbook;
    customXmlParts.splice(customXmlParts.indexOf(this.#live), 1);
    changed.add('customXmlParts');
  }

  getXml(): string {
    return this.#live.xml;
  }

  /** Throws `InvalidArgument` for what is no XML. */
  setXml(xml: unknown): void {
    Object.assign(this.#live, readPart(xml));
    this.environment.workbook.changed.add('customXmlParts');
  }

  /** The part, while it is there. */
  get #live(): HostXmlPart {
    if (!this.environment.workbook.customXmlParts.includes(this.part)) throw new HostError('ItemNotFound');
    return this.part;
  }
}

/** A part's text with the namespace of its root element. */
function readPart(xml: unknown): Pick<HostXmlPart, 'namespaceUri' | 'xml'> {
  if (typeof xml !== 'string') throw invalidArgument('A custom XML part is made of text.');
  const parser = new SaxesParser({ xmlns: true });
  let root: SaxesTagNS | undefined;
  parser.on('opentag', (tag) => void (root ??= tag));
  parser.on('error', (error) => {
    throw invalidArgument(`The text is no XML: ${error.message}`);
  });
  parser.write(xml).close();
  if (root === undefined) throw invalidArgument('The XML has no root element.');
  return { namespaceUri: root.uri, xml };
}
