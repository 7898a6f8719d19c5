import { readYear } from '../../dataset/access-result';
import { cellOf } from '../../dataset/source-rows';
import type { FieldOf, KindId } from '../../sheets/kinds';
import { numberKindOf, type Field } from '../../sheets/kinds/field';
import { fieldsWhere } from '../../sheets/kinds/fields-by-kind';
import type { CellValue } from '../../sheets/snapshot';
import { cellNumber, readNumber } from '../../sheets/values/numbers';
import { cellText, isBlank } from '../../sheets/values/text';
import { badRows, cellsProblem, listCells, needFields, type BadRow, type CellsSeen } from '../bad-cells';
import { defineCheck } from '../define-check';
import { unread } from '../flood';

/** Every number but the projected students, which projection-invalid judges. */
const FIELDS = fieldsWhere(
  (field, _, name) =>
    name !== 'projectedEnrollment' && (numberKindOf(field) !== null || field.type === 'score' || field.type === 'year'),
);

/** A domain's do-not-score code; beside one a score cell is blank. */
const CODES: Readonly<Partial<Record<string, FieldOf<'access'>>>> = {
  listening: 'doNotScoreListening',
  reading: 'doNotScoreReading',
  speaking: 'doNotScoreSpeaking',
  writing: 'doNotScoreWriting',
};

const UNREAD_NUMBERS = unread('numbers', 'a column of numbers');
const UNREAD_SCORES = unread('scores', 'a score');

const messages = {
  unreadable: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} cannot be read as a number; the cell counts as unknown.`,
    fix: 'Enter the number alone, such as 45, 0.5 or 2026.',
  }),
};

export const numberInvalid = defineCheck({
  id: 'number-invalid',
  title: 'Number that cannot be read',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [needFields('column of numbers', FIELDS)],
  messages,
  flood: {
    ...UNREAD_NUMBERS,
    says: (flood) => (flood.field?.type === 'score' ? UNREAD_SCORES : UNREAD_NUMBERS).says(flood),
  },
  run({ dataset }, report) {
    for (const bad of badRows(dataset, FIELDS, (field) => (value) => isNumber(field, value))) {
      for (const field of bad.fields.filter((name) => !hasCode(bad, name))) {
        report.problem(cellsProblem(dataset, 'unreadable', { row: bad.row, fields: [field] }));
      }
    }
  },
});

function isNumber(field: Field, value: CellValue): boolean {
  if (field.type === 'year') return readYear(value) !== null;
  if (field.type === 'score') return cellNumber(value) !== null || /^([ap][1-3]|na)$/i.test(cellText(value));
  const kind = numberKindOf(field);
  return kind === null || readNumber(value, kind).readable;
}

function hasCode({ row }: BadRow, field: string): boolean {
  const code = CODES[field];
  return code !== undefined && !isBlank(cellOf<KindId>(row, code));
}
