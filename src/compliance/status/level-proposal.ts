import type { AccessResult } from '../dataset/access-result';
import type { AccessResults } from '../dataset/access-results';
import type { Dataset } from '../dataset/dataset';
import type { Student } from '../dataset/records';
import { cellOf, textOf } from '../dataset/source-rows';
import { isActiveEl } from '../esl/owed';
import type { PolicyValues } from '../policy/policy';
import { schoolYearStart, type Day } from '../sheets/values/dates';
import type { Level } from '../sheets/values/levels';
import { cellText, isBlank } from '../sheets/values/text';
import { meetsExit } from './exit-scores';
import { isYoungerThanK2 } from './grades';
import { screenerDate } from './screener-dates';

/** Why a level is proposed: the score says so, it fell and the previous level holds, or there is none. */
type Reason = 'score' | 'held harmless' | 'no score: keeps the previous level';

/** The level that a student's newest result proposes, and what it was compared with. */
export interface LevelProposal {
  readonly scale: 'SDD' | 'ELD';
  /** The level now; null where the roster has none that can be read. */
  readonly level: Level | null;
  readonly proposed: Level;
  readonly reason: Reason;
  readonly previousLevel: Level | null;
  /** Null where there is no result. */
  readonly test: AccessResult['test'] | null;
  readonly testYear: number | null;
  /** The overall score, or the Alternate level as typed; empty where there is no result. */
  readonly score: string;
}

/** A student's newest result that gives a level, and what follows from it. */
interface LevelJudgement {
  readonly result: AccessResult;
  /** The level that the result alone implies, on the scale of the proposal. */
  readonly implied: Level;
  /** Whether the student meets exit, so that no level is to be proposed. */
  readonly meetsExit: boolean;
  readonly proposal: LevelProposal;
}

const HIGHEST = { SDD: 4, ELD: 5 } as const;

/** What the newest result says of the level of an active EL from K2 up (CAO-05, Table 9 and notes). Null for others, where no result gives a level, and where a previous level may hold that cannot be read. */
export function judgeLevel(
  student: Student,
  accessResults: AccessResults,
  values: PolicyValues,
): LevelJudgement | null {
  if (!isActiveEl(student) || isYoungerThanK2(student.grade)) return null;
  const result = accessResults.newestLevel(student);
  if (result === null || result.level === null) return null;
  const score = accessResults.newestScore(student);
  const proposal = proposalOf(student, result, result.level, values);
  const implied = Math.min(result.level, HIGHEST[proposal.scale]) as Level;
  const isExit = score !== null && meetsExit(score, values) === true;
  const mayBeHeld =
    student.isPreviousLevelUnknown && values.holdHarmless === 'yes' && implied < HIGHEST[proposal.scale];
  return mayBeHeld && !isExit ? null : { result, implied, meetsExit: isExit, proposal };
}

/** Which cell that cannot be read keeps the level of an active EL from K2 up from being judged; null where none does. */
export function unreadForLevel(
  student: Student,
  accessResults: AccessResults,
  values: PolicyValues,
): 'overall score of the newest ACCESS test' | 'previous level' | null {
  if (!isActiveEl(student) || isYoungerThanK2(student.grade)) return null;
  if (accessResults.isNewestUnread(student)) return 'overall score of the newest ACCESS test';
  return student.isPreviousLevelUnknown && judgeLevel(student, accessResults, values) === null
    ? 'previous level'
    : null;
}

/**
 * The previous level, which an active EL above K2 without any readable result keeps. Null for others, where either level is not
 * known, and for students screened this school year, who have had no ACCESS to take (docs/spec/rulings.md, Status over time).
 */
export function keptLevel(
  student: Student,
  dataset: Pick<Dataset, 'accessResults' | 'followUpRows' | 'dates'>,
  asOf: Day,
): LevelProposal | null {
  const { level, previousLevel } = student;
  if (!isActiveEl(student) || isYoungerThanK2(student.grade) || student.grade === 'K2') return null;
  if (level === null || previousLevel === null || dataset.accessResults.newestLevel(student) !== null) return null;
  if (dataset.accessResults.isNewestUnread(student)) return null;
  const screened = screenerDate(student, dataset).day;
  if (screened !== null && schoolYearStart(screened) === schoolYearStart(asOf)) return null;
  const scale = scaleOf(student);
  // An SDD of 4 covers ELD 4 and 5.
  const isSame = level === 5 && previousLevel === HIGHEST.SDD && isPreviousSdd(student);
  return {
    scale,
    level,
    proposed: isSame ? level : (Math.min(previousLevel, HIGHEST[scale]) as Level),
    reason: 'no score: keeps the previous level',
    previousLevel,
    test: null,
    testYear: null,
    score: '',
  };
}

/** Why, in words: `ACCESS 2026 is 2.4 and the previous level 3 holds (held harmless)`. */
export function reasonWords({ reason, test, testYear, score, previousLevel }: LevelProposal): string {
  if (test === null) return `without an ACCESS score the previous level ${previousLevel} is kept`;
  const result = `${test}${testYear === null ? '' : ` ${testYear}`} is ${score}`;
  if (reason === 'held harmless') return `${result} and the previous level ${previousLevel} holds (held harmless)`;
  return previousLevel === null ? `${result} (no previous level to hold)` : result;
}

/** The level that the newest result implies, never below the previous level. */
function proposalOf(student: Student, newest: AccessResult, implied: Level, values: PolicyValues): LevelProposal {
  const { level, previousLevel } = student;
  const isHeld = previousLevel !== null && previousLevel > implied && values.holdHarmless === 'yes';
  const scale = scaleOf(student);
  return {
    scale,
    level,
    proposed: Math.min(isHeld ? previousLevel : implied, HIGHEST[scale]) as Level,
    reason: isHeld ? 'held harmless' : 'score',
    previousLevel,
    test: newest.test,
    testYear: newest.year,
    score: scoreText(newest),
  };
}

/** The scale of the student's level; without one, that of the student's rosters: SDD unless they know ELD alone. */
function scaleOf({ levelSource, rows }: Student): LevelProposal['scale'] {
  if (levelSource !== null) return levelSource === 'eld' ? 'ELD' : 'SDD';
  const maps = (field: 'sdd' | 'eld') => rows.some(({ source }) => source.columns.has(field));
  return maps('eld') && !maps('sdd') ? 'ELD' : 'SDD';
}

/** Whether the previous level may be an SDD, by its heading or its own words. */
function isPreviousSdd({ rows }: Student): boolean {
  const row = rows.find((candidate) => !isBlank(cellOf(candidate, 'previousLevel')));
  return (
    row !== undefined && /sdd/i.test(`${row.source.headings.get('previousLevel')} ${textOf(row, 'previousLevel')}`)
  );
}

function scoreText({ row, overall }: AccessResult): string {
  return overall === null ? cellText(cellOf(row, 'overall')) : overall.toFixed(1);
}
