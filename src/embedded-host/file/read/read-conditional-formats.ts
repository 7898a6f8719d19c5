import type {
  CellValueRule,
  ConditionalFormatKind,
  ContainsTextRule,
  DifferentialStyle,
  HostConditionalFormat,
} from '../../model';
import { conditionalFormatContent, type ConditionalFormatRecord } from '../file-records';
import { attributesXml } from '../../../xlsx/xml/xml-text';
import {
  childOf,
  childrenOf,
  descendantsOf,
  flag,
  numeric,
  sourceOf,
  type XmlDocument,
  type XmlElement,
} from '../../../xlsx/xml/xml-tree';
import type { ColorPalette } from './color-palette';
import { shownFormula } from '../../../xlsx/read/formula-text';
import { readAreas } from './read-areas';
import { readDifferentialStyle } from './read-differential-style';

export const CELL_VALUE_OPERATORS: Readonly<Record<string, CellValueRule['operator']>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

export const TEXT_RULES: Readonly<Record<string, ContainsTextRule['operator']>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

const KINDS: Readonly<Record<string, ConditionalFormatKind>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

/** What rules refer to. */
interface RuleContext {
  readonly palette: ColorPalette;
  readonly differential: readonly DifferentialStyle[];
  /** Makes the next rule's id. */
  readonly newId: () => string;
}

/** A sheet's rules, strongest first: the classic ones and those of the extension list. */
export function readConditionalFormats(frame: XmlDocument, context: RuleContext): HostConditionalFormat[] {
  const classic = childrenOf(frame.root, 'conditionalFormatting').flatMap((group) =>
    childrenOf(group, 'cfRule').map((rule) => ({
      rule,
      group,
      cells: group.attributes['sqref'] ?? '',
      extended: false,
    })),
  );
  // A data bar or an icon set can have a second half in the extension list, tied to it by an id.
  const halves = new Set(classic.flatMap(({ rule }) => descendantsOf(rule, 'id').map((id) => id.text.trim())));
  const extended = extendedGroups(frame)
    .flatMap((group) =>
      childrenOf(group, 'cfRule').map((rule) => ({
        rule,
        group,
        cells: childOf(group, 'sqref')?.text ?? '',
        extended: true,
      })),
    )
    .filter(({ rule }) => !halves.has(rule.attributes['id'] ?? ''));
  return [...classic, ...extended]
    .map((found, place) => ({ found, place, priority: numeric(found.rule, 'priority') ?? Number.MAX_SAFE_INTEGER }))
    .sort((one, other) => one.priority - other.priority)
    .map(({ found: { rule, group, cells, extended: isExtended }, place, priority }) => {
      const { sqref: _, ...attributes } = group.attributes;
      const format = readRule(rule, cells, context);
      const file: ConditionalFormatRecord = {
        xml: sourceOf(frame, rule),
        extended: isExtended,
        priority,
        place,
        group: attributesXml(attributes),
        cells,
        content: conditionalFormatContent(format),
      };
      return { ...format, file };
    });
}

/** The `x14:conditionalFormatting` elements of a sheet ([MS-XLSX] 2.6.12). */
export function extendedGroups(frame: XmlDocument): XmlElement[] {
  return descendantsOf(childOf(frame.root, 'extLst'), 'conditionalFormatting');
}

function readRule(rule: XmlElement, cells: string, context: RuleContext): HostConditionalFormat {
  const { type = 'expression', operator = '', text = '' } = rule.attributes;
  const formulas = [...childrenOf(rule, 'formula'), ...childrenOf(rule, 'f')].map((each) => shownFormula(each.text));
  const style = childOf(rule, 'dxf')
    ? readDifferentialStyle(childOf(rule, 'dxf'), context.palette)
    : (context.differential[numeric(rule, 'dxfId') ?? -1] ?? {});
  const format: HostConditionalFormat = {
    id: context.newId(),
    kind: TEXT_RULES[type] ? 'ContainsText' : (KINDS[type] ?? 'PresetCriteria'),
    areas: readAreas(cells),
    stopIfTrue: flag(rule, 'stopIfTrue'),
    style: { ...style },
    changed: false,
  };
  if (format.kind === 'Custom') format.formula = formulas[0] ?? '=FALSE';
  const textRule = TEXT_RULES[type];
  if (textRule) format.containsText = { operator: textRule, text };
  if (format.kind === 'CellValue') {
    format.cellValue = {
      operator: CELL_VALUE_OPERATORS[operator] ?? 'EqualTo',
      formula1: formulas[0] ?? '',
      ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
    };
  }
  return format;
}
