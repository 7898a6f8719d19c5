import { XmlEdit } from '../xml/xml-edit';
import { attributesXml } from '../xml/xml-text';
import { childrenOf, parseXml, type XmlDocument } from '../xml/xml-tree';
import { decodeXml, encodeXml } from './decode-xml';
import { relationshipsPart, relativeTarget } from './part-names';
import { parseRelationships, type Relationship } from './relationships';
import { CONTENT_TYPES_PART } from './types';
import { packedContent, zipFile, type Pack, type ZipPart } from './zip-file';
import type { Pause } from '../slices';
import type { ZipPackage } from './zip-package';

const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const EMPTY_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`;

const PACKED_ALREADY = /\.(?:png|jpe?g|gif|zip|docx|xlsx|pptx)$/i;

/** A copy of a package to which changes are made. Parts that are not named keep their content byte for byte. */
export class PackageEdit {
  readonly #original: ZipPackage;
  readonly #changed = new Map<string, Uint8Array>();
  readonly #deleted = new Set<string>();
  /** What parts were said to be since the list of content types was last written: it is read and written once for all of them. */
  readonly #types = new Map<string, string>();
  #relationshipsAreTyped = false;

  constructor(original: ZipPackage) {
    this.#original = original;
  }

  /** The parts' names as they are now. */
  get parts(): string[] {
    const kept = this.#original.parts.filter((part) => !this.#deleted.has(part.toLowerCase()));
    const known = new Set(kept.map((part) => part.toLowerCase()));
    return [...kept, ...Array.from(this.#changed.keys()).filter((part) => !known.has(part.toLowerCase()))];
  }

  /** Whether nothing was changed. */
  get isEmpty(): boolean {
    this.#writeTypes();
    return this.#changed.size === 0 && this.#deleted.size === 0;
  }

  has(part: string): boolean {
    const name = this.#name(part);
    return this.#changed.has(name) || (this.#original.has(name) && !this.#deleted.has(name.toLowerCase()));
  }

  read(part: string): Uint8Array {
    if (part === CONTENT_TYPES_PART) this.#writeTypes();
    return this.#changed.get(this.#name(part)) ?? this.#original.read(part);
  }

  /** The same for a part that can be large, with pauses. */
  readLarge(part: string, pause: Pause): Promise<Uint8Array> {
    const changed = this.#changed.get(this.#name(part));
    return changed === undefined ? this.#original.readLarge(part, pause) : Promise.resolve(changed);
  }

  /** A part's text, decoded as its byte order mark or XML declaration says. */
  text(part: string): string {
    return decodeXml(this.read(part));
  }

  xml(part: string): XmlDocument {
    if (part === CONTENT_TYPES_PART) this.#writeTypes();
    const changed = this.#changed.get(this.#name(part));
    return changed ? parseXml(new TextDecoder().decode(changed)) : this.#original.xml(part);
  }

  /** Puts bytes or text (stored as UTF-8) in place of a part, or adds it. */
  write(part: string, content: Uint8Array | string): void {
    const name = this.#name(part);
    this.#deleted.delete(name.toLowerCase());
    this.#changed.set(name, typeof content === 'string' ? encodeXml(content) : content);
  }

  /** Takes a part away, with its relationships and its content type. */
  delete(part: string): void {
    for (const each of [part, relationshipsPart(part)]) {
      this.#changed.delete(this.#name(each));
      if (this.#original.has(each)) this.#deleted.add(each.toLowerCase());
    }
    this.#editContentTypes((edit, document) => {
      for (const entry of childrenOf(document.root, 'Override')) {
        if (partOf(entry.attributes['PartName']) === part.toLowerCase()) edit.replace(entry, '');
      }
    });
  }

  /** Adds a part of a content type under a name that is free: `xl/tables/table*.xml` → `xl/tables/table3.xml`. Returns the name. */
  add(pattern: string, contentType: string, content: Uint8Array | string): string {
    const part = this.freeName(pattern);
    this.write(part, content);
    this.setContentType(part, contentType);
    return part;
  }

  /** The first name of a pattern that no part has. */
  freeName(pattern: string): string {
    let number = 1;
    while (this.has(pattern.replace('*', String(number)))) number += 1;
    return pattern.replace('*', String(number));
  }

  /** Says what a part is, unless the package says so of all parts with its ending. */
  setContentType(part: string, contentType: string): void {
    this.#types.set(part, contentType);
  }

  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    return this.has(name) ? parseRelationships(this.xml(name), part) : [];
  }

  /** Links a part to another part, or to an outside address. `type` is the full address of the relationship type. Returns the id. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = relationshipsPart(part);
    const document = this.has(name) ? this.xml(name) : parseXml(EMPTY_RELATIONSHIPS);
    const used = new Set(childrenOf(document.root, 'Relationship').map(({ attributes }) => attributes['Id']));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const edit = new XmlEdit(document);
    edit.append(
      document.root,
      `<Relationship${attributesXml({
        Id: id,
        Type: type,
        Target: external ? target : relativeTarget(part, target),
        TargetMode: external ? 'External' : undefined,
      })}/>`,
    );
    if (!this.has(name)) this.#typeRelationships();
    this.write(name, edit.result());
    return id;
  }

  /** Takes relationships away by their ids. */
  unrelate(part: string, ids: ReadonlySet<string>): void {
    const name = relationshipsPart(part);
    if (ids.size === 0 || !this.has(name)) return;
    const document = this.xml(name);
    const edit = new XmlEdit(document);
    for (const entry of childrenOf(document.root, 'Relationship')) {
      if (ids.has(entry.attributes['Id'] ?? '')) edit.replace(entry, '');
    }
    this.write(name, edit.result());
  }

  /** The zip file. What was not changed is not packed anew. */
  async toBytes(pack: Pack = packedContent): Promise<Uint8Array> {
    this.#writeTypes();
    const parts: ZipPart[] = [];
    for (const name of this.parts) {
      const kept = this.#changed.has(name) ? undefined : this.#original.packed(name);
      parts.push({ name, ...(kept ?? (await pack(this.read(name), PACKED_ALREADY.test(name)))) });
    }
    return zipFile(parts);
  }

  /** Some programs name the type of each relationships part; a new one needs the rule for all. */
  #typeRelationships(): void {
    if (this.#relationshipsAreTyped) return;
    this.#relationshipsAreTyped = true;
    this.#editContentTypes((edit, { root }) => {
      const known = childrenOf(root, 'Default').some(
        ({ attributes }) => attributes['Extension']?.toLowerCase() === 'rels',
      );
      const rule = { Extension: 'rels', ContentType: RELATIONSHIPS_TYPE };
      if (!known) edit.append(root, `<Default${attributesXml(rule)}/>`);
    });
  }

  #name(part: string): string {
    return this.#original.properName(part) ?? part;
  }

  /** Makes the list of content types say what was said of parts since. */
  #writeTypes(): void {
    if (this.#types.size === 0) return;
    const types = new Map(this.#types);
    this.#types.clear();
    this.#editContentTypes((edit, { root }) => {
      const overrides = new Map(
        childrenOf(root, 'Override').map((entry) => [partOf(entry.attributes['PartName']), entry]),
      );
      const defaults = childrenOf(root, 'Default');
      for (const [part, contentType] of types) {
        const known = overrides.get(part.toLowerCase());
        if (known?.attributes['ContentType'] === contentType) continue;
        const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
        const isDefault = defaults.some(
          ({ attributes }) =>
            attributes['Extension']?.toLowerCase() === ending && attributes['ContentType'] === contentType,
        );
        if (known) edit.setAttributes(known, { ContentType: contentType });
        else if (!isDefault)
          edit.append(root, `<Override${attributesXml({ PartName: `/${part}`, ContentType: contentType })}/>`);
      }
    });
  }

  #editContentTypes(change: (edit: XmlEdit, document: XmlDocument) => void): void {
    this.#writeTypes();
    if (!this.has(CONTENT_TYPES_PART)) return;
    const document = this.xml(CONTENT_TYPES_PART);
    const edit = new XmlEdit(document);
    change(edit, document);
    if (!edit.isEmpty) this.write(CONTENT_TYPES_PART, edit.result());
  }
}

function partOf(partName: string | undefined): string | undefined {
  return partName?.replace(/^\//, '').toLowerCase();
}
