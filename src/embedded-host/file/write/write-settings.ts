import type { PackageEdit } from '../../../xlsx/package/package-edit';
import { placeElement } from '../../../xlsx/xml/place-element';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml } from '../../../xlsx/xml/xml-text';

const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

/**
 * Writes the add-in's settings into the part of the file that holds them. A file without such a part gets none, since a part
 * written here would show a second add-in in Excel wherever ours is deployed in another way (docs/guides/office-js.md 12).
 * @returns what is lost by that
 */
export function writeSettings(
  edit: PackageEdit,
  part: string | undefined,
  settings: ReadonlyMap<string, unknown>,
): string[] {
  if (part === undefined) {
    const names = [...settings.keys()].map((name) => `"${name}"`).join(', ');
    return names === '' ? [] : [`Settings that an add-in made outside Excel were not saved: ${names}.`];
  }
  const document = edit.xml(part);
  const colon = document.root.name.indexOf(':') + 1;
  const prefix = document.root.name.slice(0, colon);
  const properties = Array.from(settings, ([name, value]) => {
    return `<${prefix}property${attributesXml({ name, value: JSON.stringify(value ?? null) })}/>`;
  });
  const change = new XmlEdit(document);
  const xml = `<${prefix}properties>${properties.join('')}</${prefix}properties>`;
  placeElement(change, document.root, ORDER, 'properties', xml);
  edit.write(part, change.result());
  return [];
}
