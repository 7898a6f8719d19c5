import type { Finding } from '../findings/finding';
import type { ComplianceRun } from './run';
import { columnNumber } from '../sheets/addresses';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { openFindings } from '../findings/waivers';

/** One cause behind many findings, to be told before them. */
export interface Cause {
  /** What to look at first: "412 of 415 levels cannot be read: is column F of Roster the level?" */
  readonly text: string;
  readonly sheet: string;
  /** The column's letters. */
  readonly column: string;
  readonly check: string;
  /** The findings that it makes. */
  readonly count: number;
}

/** Fewer findings than this are a list to work through. */
const FEWEST_FINDINGS = 20;
/** Part of a sheet's data rows that must have the same problem. */
const LEAST_SHARE = 0.5;

interface Flood {
  readonly column: string;
  readonly sheet: string;
  /** The field that the column was read as, or an empty text. */
  readonly field: string;
}

interface CauseWords {
  /** What there is so much of, after "412 of 415 ": "levels cannot be read: is column F of Roster the level?" */
  readonly says: (flood: Flood) => string;
  /** Whether every cell of a finding has the problem, not its row. */
  readonly eachCell?: boolean;
}

const unread = (things: string, question: string): CauseWords => ({
  says: ({ column, sheet }) => `${things} cannot be read: is column ${column} of ${sheet} ${question}?`,
  eachCell: true,
});
const scores = unread('scores', 'a score');
const levels = unread('levels', 'the level');
const LEVEL_FIELDS = new Set(['sdd', 'eld', 'previousLevel']);

const WORDS: Readonly<Partial<Record<string, CauseWords>>> = {
  'level-invalid': { ...levels, says: (flood) => (LEVEL_FIELDS.has(flood.field) ? levels : scores).says(flood) },
  'grade-invalid': unread('grades', 'the grade'),
  'status-invalid': unread('ML statuses', 'the ML status'),
  'date-invalid': unread('dates', 'a date'),
  'projection-invalid': unread('projections', 'the projection'),
  'student-id-ruined': {
    says: ({ column, sheet }) => `student ids lost their digits: export column ${column} of ${sheet} again as text.`,
  },
  'student-id-missing': {
    says: ({ column, sheet }) => `rows have no student id: is column ${column} of ${sheet} the student id?`,
  },
  'student-id-duplicate': {
    says: ({ column, sheet }) =>
      `rows share their student id: is column ${column} of ${sheet} the student id, and was the list pasted twice?`,
  },
  'state-id-invalid': {
    says: ({ column, sheet }) => `state ids are not 10 digits: is column ${column} of ${sheet} the state id?`,
  },
  'state-id-duplicate': {
    says: ({ column, sheet }) => `rows share their state id: is column ${column} of ${sheet} the state id?`,
  },
  'cell-error': {
    says: ({ column, sheet }) => `cells show an Excel error: repair the formula of column ${column} of ${sheet} first.`,
    eachCell: true,
  },
  'value-unknown': {
    says: ({ column, sheet }) =>
      `values are on no list: is column ${column} of ${sheet} read rightly, and do its words belong in the settings?`,
    eachCell: true,
  },
  'schedule-row-duplicate': {
    says: ({ sheet }) => `rows of ${sheet} repeat an earlier one: was the schedule pasted twice?`,
  },
  'level-missing': {
    says: ({ column, sheet }) => `students are MLs without a level: is column ${column} of ${sheet} the level?`,
  },
  'program-missing': {
    says: ({ column, sheet }) =>
      `students are MLs without a program: is column ${column} of ${sheet} the EL program, or is the program in another sheet?`,
  },
  'el-not-scheduled': {
    says: ({ sheet }) =>
      `students of ${sheet} are MLs without a schedule row: are the ids of the schedule the same, and is it complete?`,
  },
  'esl-none': {
    says: ({ sheet }) =>
      `students of ${sheet} are MLs without ESL: does the schedule hold the ESL classes, and do their titles say ESL?`,
  },
  'access-missing': {
    says: ({ sheet }) =>
      `students of ${sheet} have no complete ACCESS result: is the results sheet that of the last test?`,
  },
  'level-on-non-el': {
    says: ({ column, sheet }) =>
      `students are no MLs but have a level: is column ${column} of ${sheet} the level, and is the ML status read rightly?`,
  },
  'program-for-non-el': {
    says: ({ column, sheet }) =>
      `students are no MLs but have a program: is column ${column} of ${sheet} the EL program, and is the ML status read rightly?`,
  },
  'el-first-language-english': {
    says: ({ column, sheet }) => `students are MLs with English: is column ${column} of ${sheet} the first language?`,
  },
  'sources-disagree': {
    says: ({ column, sheet }) =>
      `students differ from another roster, as in column ${column} of ${sheet}: are the rosters of the same day?`,
    eachCell: true,
  },
  'screener-missing': {
    says: ({ column, sheet }) => `students have no screener date: is column ${column} of ${sheet} filled?`,
  },
  'notification-late': {
    says: ({ column, sheet }) =>
      `students have no parent letter in time: does column ${column} of ${sheet} hold the dates of this school year?`,
  },
  'folder-incomplete': {
    says: ({ column, sheet }) => `folders lack the same document: is column ${column} of ${sheet} filled?`,
    eachCell: true,
  },
  'class-over-cap': {
    says: ({ column, sheet }) => `classes are over their cap: is column ${column} of ${sheet} the students enrolled?`,
  },
};

/**
 * The causes behind floods of findings: the same check, from the same column of the same sheet, at least 20 times and on at
 * least half of the sheet's data rows. The largest first; waived findings do not count.
 */
export function causesOf({ findings, sheets }: Pick<ComplianceRun, 'findings' | 'sheets'>): Cause[] {
  const counts = new Map<string, { finding: Finding; column: string; count: number }>();
  for (const finding of openFindings(findings)) {
    const words = WORDS[finding.check];
    if (words === undefined) continue;
    const { cells, sheetIndex } = finding.location;
    for (const cell of words.eachCell ? cells : cells.slice(0, 1)) {
      const column = cell.replace(/\d+$/, '');
      const key = `${finding.check} ${sheetIndex} ${column}`;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { finding, column, count: 1 });
      else known.count++;
    }
  }
  const causes: Cause[] = [];
  for (const { finding, column, count } of counts.values()) {
    const recognised = sheets[finding.location.sheetIndex]?.recognised ?? null;
    if (recognised === null || count < FEWEST_FINDINGS || count < LEAST_SHARE * recognised.dataRows.length) continue;
    const { check, location } = finding;
    const says = WORDS[check]?.says({ column, sheet: location.sheet, field: fieldAt(recognised, column) }) ?? '';
    const text = `${inFigures(count)} of ${inFigures(recognised.dataRows.length)} ${says}`;
    causes.push({ text, sheet: location.sheet, column, check, count });
  }
  return causes.sort((a, b) => b.count - a.count);
}

function fieldAt({ columns, sheet }: RecognisedSheet, letters: string): string {
  const column = (columnNumber(letters) ?? 0) - sheet.firstColumn;
  for (const [field, place] of columns) if (place === column) return field;
  return '';
}

function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}
