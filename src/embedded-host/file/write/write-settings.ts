import { ADD_IN_ID } from '../add-in-id';
import { CONTENT_TYPES, RELATIONSHIP_TYPES } from '../package/types';
import type { PackageEdit } from '../package/package-edit';
import { placeElement } from '../xml/place-element';
import { XmlEdit } from '../xml/xml-edit';
import { attributesXml } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WEB_EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASK_PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TASK_PANES_PART = 'xl/webextensions/taskpanes.xml';
const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

/** Without a pane of our own in the file, Excel would forget the settings; `visibility="0"` keeps it from opening by itself. */
const EMPTY_WEB_EXTENSION = `${DECLARATION}<we:webextension xmlns:we="${WEB_EXTENSION}" id="{${ADD_IN_ID.toUpperCase()}}"><we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`;

/** Writes the add-in's settings where Excel keeps them. `part` is the part that holds them already, if there is one. */
export function writeSettings(
  edit: PackageEdit,
  part: string | undefined,
  settings: ReadonlyMap<string, unknown>,
): void {
  if (part === undefined && settings.size === 0) return;
  const document = part === undefined ? parseXml(EMPTY_WEB_EXTENSION) : edit.xml(part);
  const colon = document.root.name.indexOf(':') + 1;
  const prefix = document.root.name.slice(0, colon);
  const properties = Array.from(settings, ([name, value]) => {
    return `<${prefix}property${attributesXml({ name, value: JSON.stringify(value ?? null) })}/>`;
  });
  const change = new XmlEdit(document);
  const xml = `<${prefix}properties>${properties.join('')}</${prefix}properties>`;
  placeElement(change, document.root, ORDER, 'properties', xml);
  if (part !== undefined) edit.write(part, change.result());
  else
    linkToTaskPane(edit, edit.add('xl/webextensions/webextension*.xml', CONTENT_TYPES.webExtension, change.result()));
}

function linkToTaskPane(edit: PackageEdit, part: string): void {
  const known = edit.relationships('').find(({ kind }) => kind === 'webextensiontaskpanes')?.target;
  const panes = known ?? TASK_PANES_PART;
  if (known === undefined) {
    edit.write(panes, `${DECLARATION}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"></wetp:taskpanes>`);
    edit.setContentType(panes, CONTENT_TYPES.taskPanes);
    edit.relate('', RELATIONSHIP_TYPES.taskPanes, panes);
  }
  const id = edit.relate(panes, RELATIONSHIP_TYPES.webExtension, part);
  const document = edit.xml(panes);
  const change = new XmlEdit(document);
  change.append(
    document.root,
    `<wetp:taskpane xmlns:wetp="${TASK_PANES}" dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>`,
  );
  edit.write(panes, change.result());
}
