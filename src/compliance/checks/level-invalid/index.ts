import type { KindId } from '../../sheets/kinds/define-kind';
import type { CellValue } from '../../sheets/snapshot';
import { readLevel, type LevelScale } from '../../sheets/values/levels';
import { cellNumber } from '../../sheets/values/numbers';
import { cellText } from '../../sheets/values/text';
import {
  badRows,
  cellsProblem,
  listCells,
  needFields,
  type CellsSeen,
  type CellTest,
  type CheckedFields,
} from '../bad-cells';
import { defineCheck } from '../define-check';
import { unread } from '../flood';

const SCORES = ['overall', 'literacy', 'listening', 'reading', 'speaking', 'writing'];
const FIELDS: CheckedFields = {
  roster: ['sdd', 'eld', 'previousLevel', 'accessOverall', 'accessLiteracy'],
  access: SCORES,
  'alternate-access': SCORES,
};

/** What a test of a roster's level column reads it as; the other columns hold ACCESS scores. */
const SCALES: Readonly<Record<string, LevelScale>> = { sdd: 'sdd', eld: 'eld', previousLevel: 'eld' };
const LOWEST_SCORE = 1;
const HIGHEST_SCORE = 6;
/** WIDA's own mark for a domain without a score. */
const NO_SCORE = 'NA';

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
    says: (flood) => (flood.field in SCALES ? UNREAD_LEVELS : UNREAD_SCORES).says(flood),
  },
  run({ dataset }, report) {
    for (const bad of badRows(dataset, FIELDS, testOf)) report.problem(cellsProblem(dataset, 'unreadable', bad));
  },
});

function testOf(kind: KindId, field: string): CellTest {
  if (kind === 'alternate-access') return isAlternateLevel;
  const scale = SCALES[field];
  return scale === undefined ? isScore : (value) => readLevel(value, scale).readable;
}

function isScore(value: CellValue): boolean {
  const score = cellNumber(value);
  return isNoScore(value) || (score !== null && score >= LOWEST_SCORE && score <= HIGHEST_SCORE);
}

function isAlternateLevel(value: CellValue): boolean {
  const level = cellNumber(value);
  return isNoScore(value) || level === 1 || level === 2 || level === 3 || /^[AP][1-3]$/i.test(cellText(value));
}

function isNoScore(value: CellValue): boolean {
  return cellText(value).toUpperCase() === NO_SCORE;
}
