import { formatArea, type ContainsTextRule, type HostConditionalFormat, type HostSheet } from '../../model';
import { conditionalFormatContent, conditionalFormatRecord, type ConditionalFormatRecord } from '../file-records';
import { fileFormula } from '../../../xlsx/read/formula-text';
import { readAreas } from '../read/read-areas';
import { CELL_VALUE_OPERATORS, TEXT_RULES } from '../read/read-conditional-formats';
import { insertElement, WORKSHEET_ORDER } from '../../../xlsx/xml/place-element';
import { XmlEdit } from '../../../xlsx/xml/xml-edit';
import { attributesXml, escapeText } from '../../../xlsx/xml/xml-text';
import { childrenOf, parseXml, type XmlDocument } from '../../../xlsx/xml/xml-tree';
import { secondHalves, writeExtendedRules, type ExtendedRule } from './write-extended-rules';
import type { StyleWriter } from './style-writer';

/** Kinds of rule that Excel can draw only from the file's own text, which a rule made since does not have. */
const FILE_ONLY = new Set(['DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria']);

/** The place of rules that the file does not have yet: behind all others. */
const NEW_PLACE = Number.MAX_SAFE_INTEGER;

/**
 * Writes a sheet's rules. Rules from the file keep their text; their priority numbers change only when the order did.
 * Returns the rules that could not be written.
 */
export function writeConditionalFormats(
  edit: XmlEdit,
  frame: XmlDocument,
  sheet: HostSheet,
  styles: StyleWriter,
): HostConditionalFormat[] {
  const writable = sheet.conditionalFormats.filter(isWritable);
  const priorities = newPriorities(writable);
  const groups = new Map<string, string[]>();
  const extended = new Map<string, ExtendedRule>();
  for (const { rule, record, priority } of inFileOrder(writable, priorities)) {
    const cells = cellsOf(rule, record);
    if (record?.extended && isUnchanged(rule)) {
      extended.set(record.xml, { priority, cells });
      continue;
    }
    for (const id of secondHalves(record)) extended.set(id, { priority: undefined, cells });
    const key = `${record?.group ?? ''}${attributesXml({ sqref: cells })}`;
    const xml = record && isKept(rule) ? changedRule(rule, record, priority, styles) : newRule(rule, priority, styles);
    groups.set(key, [...(groups.get(key) ?? []), xml]);
  }
  for (const element of childrenOf(frame.root, 'conditionalFormatting')) edit.replace(element, '');
  for (const [attributes, xml] of groups) {
    const group = `<conditionalFormatting${attributes}>${xml.join('')}</conditionalFormatting>`;
    insertElement(edit, frame.root, WORKSHEET_ORDER, 'conditionalFormatting', group);
  }
  writeExtendedRules(edit, frame, extended);
  return sheet.conditionalFormats.filter((rule) => !isWritable(rule));
}

/** The rules as they stand in the file, new ones behind them. */
function inFileOrder(rules: readonly HostConditionalFormat[], priorities: readonly number[]) {
  return rules
    .map((rule, index) => ({ rule, record: conditionalFormatRecord(rule), priority: priorities[index] ?? index + 1 }))
    .sort((one, other) => (one.record?.place ?? NEW_PLACE) - (other.record?.place ?? NEW_PLACE));
}

function isUnchanged(rule: HostConditionalFormat): boolean {
  return conditionalFormatRecord(rule)?.content === conditionalFormatContent(rule);
}

/** Whether the file's own text of a rule is used again. */
function isKept(rule: HostConditionalFormat): boolean {
  return conditionalFormatRecord(rule)?.extended === false && (FILE_ONLY.has(rule.kind) || isUnchanged(rule));
}

function isWritable(rule: HostConditionalFormat): boolean {
  return !FILE_ONLY.has(rule.kind) || conditionalFormatRecord(rule) !== undefined;
}

/** The file's own numbers while they still give the model's order, so that removing a rule again leaves the file as it was. */
function newPriorities(rules: readonly HostConditionalFormat[]): number[] {
  const known = rules.map((rule) => conditionalFormatRecord(rule)?.priority ?? Number.NaN);
  const inOrder = known.every((priority, index) => priority >= (known[index - 1] ?? 0));
  return inOrder && known.every(Number.isFinite) ? known : rules.map((_, index) => index + 1);
}

/** The rule's cells, in the file's own words while these name the same cells. */
function cellsOf(rule: HostConditionalFormat, record: ConditionalFormatRecord | undefined): string {
  const cells = rule.areas.map((area) => formatArea(area)).join(' ');
  const known = readAreas(record?.cells)
    .map((area) => formatArea(area))
    .join(' ');
  return record && known === cells ? record.cells : cells;
}

/** The file's text of a rule with what can change of any rule: its priority, whether it stops others, and its style. */
function changedRule(
  rule: HostConditionalFormat,
  { xml, priority: knownPriority }: ConditionalFormatRecord,
  priority: number,
  styles: StyleWriter,
): string {
  if (isUnchanged(rule) && priority === knownPriority) return xml;
  const document = parseXml(xml);
  const edit = new XmlEdit(document);
  edit.setAttributes(document.root, { priority });
  if (!isUnchanged(rule)) {
    const dxfId = Object.keys(rule.style).length === 0 ? undefined : styles.differentialStyle(rule.style);
    edit.setAttributes(document.root, { stopIfTrue: rule.stopIfTrue ? 1 : undefined, dxfId });
  }
  return edit.result();
}

function newRule(rule: HostConditionalFormat, priority: number, styles: StyleWriter): string {
  const { attributes, formulas } = ruleContent(rule);
  const all = attributesXml({
    ...attributes,
    dxfId: styles.differentialStyle(rule.style),
    priority,
    stopIfTrue: rule.stopIfTrue ? 1 : undefined,
  });
  const elements = formulas.map((formula) => `<formula>${escapeText(fileFormula(formula))}</formula>`);
  return `<cfRule${all}>${elements.join('')}</cfRule>`;
}

function ruleContent(rule: HostConditionalFormat): { attributes: Record<string, string>; formulas: string[] } {
  const { cellValue, containsText } = rule;
  if (rule.kind === 'CellValue' && cellValue) {
    const operator = fileWord(CELL_VALUE_OPERATORS, cellValue.operator);
    const second = cellValue.formula2 === undefined || cellValue.formula2 === '' ? [] : [cellValue.formula2];
    return { attributes: { type: 'cellIs', operator }, formulas: [cellValue.formula1, ...second] };
  }
  if (rule.kind === 'ContainsText' && containsText) {
    const type = fileWord(TEXT_RULES, containsText.operator);
    const first = rule.areas[0];
    const cell = first ? formatArea({ ...first, rows: 1, columns: 1 }) : 'A1';
    // The operator's name differs from the type's name for one of the four (ECMA-376 part 1, 18.18.15).
    const operator = type === 'notContainsText' ? 'notContains' : type;
    return { attributes: { type, operator, text: containsText.text }, formulas: [textFormula(containsText, cell)] };
  }
  return { attributes: { type: 'expression' }, formulas: [rule.formula ?? '=FALSE'] };
}

/** The formula that Excel writes beside a text rule, for programs that know formulas only. */
function textFormula({ operator, text }: ContainsTextRule, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'Contains':
      return `=NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case 'NotContains':
      return `=ISERROR(SEARCH(${quoted},${cell}))`;
    case 'BeginsWith':
      return `=LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'EndsWith':
      return `=RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

function fileWord(words: Readonly<Record<string, string>>, wanted: string): string {
  return Object.keys(words).find((word) => words[word] === wanted) ?? '';
}
