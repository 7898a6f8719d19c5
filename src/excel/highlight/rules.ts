import type { Severity } from '../../compliance/findings/finding';
import { packAreas } from '../request/address-packer';
import type { PlannedRule } from './plan';
import type { PayloadMeter } from '../request/payload';
import { INK, STATUS_COLOURS } from './status-colours';

/** Stands in the formula of every rule of ours. Ids may change when a file is saved and opened; formulas do not. */
const SIGNATURE = 'N("ML Compliance Check:';

const WORDS: Readonly<Record<Severity, string>> = { error: 'to fix', warning: 'to review', info: 'for information' };

/** A formula that is always true, refers to no cell, and tells a person who looks at the rule where it comes from. */
function ruleFormula({ part, severity }: Pick<PlannedRule, 'part' | 'severity'>): string {
  return `=${SIGNATURE} ${WORDS[severity]}${partEnding(part)}=0`;
}

function partEnding(part: PlannedRule['part']): string {
  return `, ${part}")`;
}

/** Queues a rule over its areas and returns the conditional formats, with their ids to be loaded. */
export async function queueRule(
  worksheet: Excel.Worksheet,
  rule: PlannedRule,
  payload: PayloadMeter,
): Promise<Excel.ConditionalFormat[]> {
  const added: Excel.ConditionalFormat[] = [];
  for (const address of packAreas(rule.areas)) {
    await payload.reserve(address.length, 11);
    const format = worksheet.getRanges(address).conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = ruleFormula(rule);
    setLook(format.custom.format, rule);
    format.load('id');
    // Last of all: hosts differ in where they put a new rule, and after this one the object may stand for another.
    format.priority = 0;
    added.push(format);
  }
  return added;
}

/** Severity is told by the form of the letters as well as by colour. */
function setLook({ fill, font }: Excel.ConditionalRangeFormat, { part, severity }: PlannedRule): void {
  const colours = STATUS_COLOURS[severity];
  fill.color = part === 'row' ? colours.row : colours.cell;
  // A row's own white letters on a dark fill could not be read on the tint.
  font.color = part === 'row' ? INK : colours.text;
  if (part === 'row') return;
  if (severity === 'info') font.italic = true;
  else font.bold = true;
  if (severity === 'error') font.underline = 'Single';
}

/** Loads the custom rules among conditional formats; returns a reader of those that are ours, or of one part of ours. */
export function loadOwnRules(
  formats: readonly Excel.ConditionalFormat[],
  part?: PlannedRule['part'],
): () => Excel.ConditionalFormat[] {
  const custom = formats
    .filter(({ type }) => type === 'Custom')
    .map((format) => ({ format, rule: format.custom.rule }));
  for (const { rule } of custom) rule.load('formula');
  const ending = part === undefined ? '' : partEnding(part);
  return () =>
    custom
      .filter(({ rule: { formula } }) => formula.includes(SIGNATURE) && formula.includes(ending))
      .map(({ format }) => format);
}

/** Loads the custom rules that are none of `known`; returns a reader of those that Excel began and gave no formula. */
export function loadUnfinishedRules(
  formats: readonly Excel.ConditionalFormat[],
  known: ReadonlySet<string>,
): () => Excel.ConditionalFormat[] {
  const added = formats
    .filter(({ id, type }) => type === 'Custom' && !known.has(id))
    .map((format) => ({ format, rule: format.custom.rule }));
  for (const { rule } of added) rule.load('formula');
  return () => added.filter(({ rule }) => rule.formula === '' || rule.formula === '=').map(({ format }) => format);
}
