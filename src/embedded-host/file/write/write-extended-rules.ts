import type { ConditionalFormatRecord } from '../file-records';
import { extendedGroups } from '../read/read-conditional-formats';
import type { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { escapeText } from '../../../xlsx/xml/xml-text';
import {
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  sourceOf,
  type XmlDocument,
  type XmlElement,
} from '../../../xlsx/xml/xml-tree';

/** What a rule of the extension list must say now. */
export interface ExtendedRule {
  /** Undefined for the second half of a rule, which has no priority of its own. */
  readonly priority: number | undefined;
  readonly cells: string;
}

/** The ids that tie a data bar or an icon set to its second half in the extension list. */
export function secondHalves(record: ConditionalFormatRecord | undefined): string[] {
  if (!record || record.extended) return [];
  return descendantsOf(parseXml(record.xml).root, 'id').map((id) => id.text.trim());
}

/**
 * Keeps the rules of the extension list that are in `kept` (by their text, or by the id of a second half) and takes the others away.
 * The list itself goes when nothing is left in it, as Excel would call an empty one damaged.
 */
export function writeExtendedRules(edit: XmlEdit, frame: XmlDocument, kept: ReadonlyMap<string, ExtendedRule>): void {
  const wanted = (rule: XmlElement) => kept.get(sourceOf(frame, rule)) ?? kept.get(rule.attributes['id'] ?? '');
  const groups = extendedGroups(frame);
  const left = groups.filter((group) => childrenOf(group, 'cfRule').some(wanted));
  if (groups.length > 0 && left.length === 0) {
    removeList(edit, frame);
    return;
  }
  for (const group of groups) {
    if (left.includes(group)) writeGroup(edit, group, wanted);
    else edit.replace(group, '');
  }
}

function writeGroup(edit: XmlEdit, group: XmlElement, wanted: (rule: XmlElement) => ExtendedRule | undefined): void {
  const cells = childOf(group, 'sqref');
  for (const rule of childrenOf(group, 'cfRule')) {
    const now = wanted(rule);
    if (!now) {
      edit.replace(rule, '');
      continue;
    }
    const priority = now.priority ?? rule.attributes['priority'];
    if (String(priority) !== String(rule.attributes['priority'])) edit.setAttributes(rule, { priority });
    // Rules of one group are for the same cells, and move together.
    if (cells && cells.text.trim() !== now.cells) edit.replaceContent(cells, escapeText(now.cells));
  }
}

function removeList(edit: XmlEdit, frame: XmlDocument): void {
  const lists = childOf(frame.root, 'extLst');
  const extension = lists?.children.find((child) => childOf(child, 'conditionalFormattings'));
  if (lists && extension) edit.replace(lists.children.length === 1 ? lists : extension, '');
}
