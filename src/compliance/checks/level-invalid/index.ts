import { readScale, type Field } from '../../sheets/kinds/field';
import { fieldsWhere } from '../../sheets/kinds/fields-by-kind';
import type { CellValue } from '../../sheets/snapshot';
import { readLevel } from '../../sheets/values/levels';
import { cellNumber } from '../../sheets/values/numbers';
import { cellText } from '../../sheets/values/text';
import { badRows, cellsProblem, listCells, needFields, type CellsSeen, type CellTest } from '../bad-cells';
import { defineCheck } from '../define-check';
import { unread } from '../flood';

/** Screeners have scales of their own. */
const FIELDS = fieldsWhere((field) => field.type === 'level' || (field.type === 'score' && field.scale !== 'screener'));

const LOWEST_SCORE = 1;
const HIGHEST_SCORE = 6;
const ALTERNATE = /^[AP][1-3]$/i;

const UNREAD_LEVELS = unread('levels', 'the level');
const UNREAD_SCORES = unread('scores', 'a score');

const messages = {
  unreadable: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)} cannot be read as a level.`,
    fix: 'Enter SDD 1–4 or ELD 1–5 as a number, ACCESS scores as 1.0–6.0, and Alternate ACCESS levels as A1–A3, P1–P3 or 1–3.',
  }),
};

export const levelInvalid = defineCheck({
  id: 'level-invalid',
  title: 'Level that cannot be read',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [needFields('level or ACCESS score column', FIELDS)],
  messages,
  flood: {
    ...UNREAD_LEVELS,
    says: (flood) => (flood.field?.type === 'level' ? UNREAD_LEVELS : UNREAD_SCORES).says(flood),
  },
  run({ dataset }, report) {
    for (const bad of badRows(dataset, FIELDS, testOf)) report.problem(cellsProblem(dataset, 'unreadable', bad));
  },
});

function testOf(field: Field): CellTest {
  if (field.type === 'level') return (value) => readLevel(value, readScale(field)).readable;
  return field.type === 'score' && field.scale === 'alternate' ? isAlternateLevel : isScore;
}

function isScore(value: CellValue): boolean {
  const score = cellNumber(value);
  return isNoNumber(value) || (score !== null && score >= LOWEST_SCORE && score <= HIGHEST_SCORE);
}

function isAlternateLevel(value: CellValue): boolean {
  const level = cellNumber(value);
  return isNoNumber(value) || level === 1 || level === 2 || level === 3 || ALTERNATE.test(cellText(value));
}

/** `NA` is blank, and number-invalid judges what is neither a number nor an Alternate level. */
function isNoNumber(value: CellValue): boolean {
  return cellNumber(value) === null && !ALTERNATE.test(cellText(value));
}
