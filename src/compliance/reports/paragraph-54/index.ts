import type { CheckId } from '../../checks';
import type { ComplianceRun } from '../../run/run';
import { isoDate, monthDayYear } from '../../sheets/values/dates';
import { defineReport } from '../define-report';
import { note, notPrintedNote, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { inReading } from '../stated-figures';
import { counted } from '../wording';
import { cycleOf } from './cycle';
import { hasFailure, INDICATORS, mlRows, type IndicatorName, type MlRow } from './ml-rows';
import { studentTable } from './student-table';
import { blanksOf, sumOf, totals } from './totals';
import { offer } from './offer';

/** BPS's self-monitoring three times a year, in the fields of ¶54 of its former DOJ agreement: each ML's ESL, teacher and core classes, and the totals of failures. */
export const paragraph54 = defineReport({
  ...offer,
  title: 'ESL services by student (¶54 fields)',
  body(run, inScope) {
    const rows = mlRows(run, inScope);
    const cycle = cycleOf(run.asOf, run.policy.values.monitoringCycles);
    if (rows.length === 0) {
      return {
        reading: 'No ML to report.',
        blocks: [note('No active English learner was found on a roster of this scope.')],
      };
    }
    return {
      figures: inReading({ MLs: rows.length }),
      reading:
        cycle === null
          ? readingOf(rows)
          : `${readingOf(rows)} Cycle of ${cycle.name} (${monthDayYear(isoDate(cycle.day))}).`,
      blocks: [
        ...failuresInWords(rows),
        sourceNote(
          '0 = yes, 1 = no, so that totals count failures. In "Level 3 sitting with 1–2" 1 = the student sits with level 1 or 2, 0 = does not. A blank is neither: see "Left blank".',
        ),
        ...totals(rows),
        ...leftBlank(rows),
        ...notes(run, rows),
        { kind: 'heading', text: 'Each ML' },
        ...notPrintedNote(rows.filter((row) => !hasFailure(row)).length, 'without a failure'),
        studentTable(rows),
      ],
    };
  },
});

function readingOf(rows: readonly MlRow[]): string {
  const failing = rows.filter(hasFailure).length;
  const mls = counted(rows.length, 'ML');
  if (failing > 0)
    return `${failing.toLocaleString('en-US')} of ${mls} ${failing === 1 ? 'has' : 'have'} at least one failure.`;
  const isJudged = INDICATORS.some((indicator) => sumOf(rows, indicator) !== null);
  return isJudged ? `None of ${mls} has a failure in what could be judged.` : `${mls}; no indicator could be judged.`;
}

const FAILURE_WORDS: Readonly<Record<IndicatorName, (count: number) => string>> = {
  receivesEsl: (count) => `${count} ${count === 1 ? 'receives' : 'receive'} no ESL`,
  rightAmount: (count) => `${count} ${count === 1 ? 'does' : 'do'} not get the right amount`,
  grouped: (count) => `${count} ${count === 1 ? 'is' : 'are'} not grouped per ¶39`,
  threeWithOneOrTwo: (count) => `${count} at level 3 ${count === 1 ? 'sits' : 'sit'} with level 1 or 2`,
  teacherLicensed: (count) => `${count} ${count === 1 ? 'has' : 'have'} an ESL teacher without a valid license or none`,
  unendorsedClasses: (count) =>
    `seats in core classes with a teacher who has neither SEI nor BEE: ${count.toLocaleString('en-US')}`,
};

/** The failures of each indicator that could be judged for anybody. */
function failuresInWords(rows: readonly MlRow[]): ReportBlock[] {
  const parts = INDICATORS.flatMap((indicator) => {
    const sum = sumOf(rows, indicator);
    return sum === null ? [] : [FAILURE_WORDS[indicator](sum)];
  });
  return parts.length === 0 ? [] : [{ kind: 'paragraph', text: `Of the MLs, ${parts.join('; ')}.` }];
}

const INDICATOR_NAMES: Readonly<Record<IndicatorName, string>> = {
  receivesEsl: 'Receives ESL',
  rightAmount: 'Right amount',
  grouped: 'Grouped per ¶39',
  threeWithOneOrTwo: 'Level 3 sitting with 1–2',
  teacherLicensed: 'Teacher ESL-licensed',
  unendorsedClasses: 'Core classes with an unendorsed teacher',
};

/** How many MLs have no value in each indicator, and why, the commonest reason first. */
function leftBlank(rows: readonly MlRow[]): ReportBlock[] {
  const notes = INDICATORS.flatMap((indicator): ReportBlock[] => {
    const blanks = blanksOf(rows, indicator);
    if (blanks.length === 0) return [];
    const all = blanks.reduce((sum, [, count]) => sum + count, 0);
    const reasons = blanks.map(([reason, count]) => `${count.toLocaleString('en-US')} ${reason}`);
    return [note(`${INDICATOR_NAMES[indicator]}, blank for ${counted(all, 'ML')}: ${reasons.join('; ')}.`)];
  });
  return notes.length === 0 ? [] : [{ kind: 'heading', text: 'Left blank' }, ...notes];
}

/** The checks whose findings stand behind the indicators. */
const CHECKS_BEHIND: ReadonlySet<string> = new Set<CheckId>([
  'esl-none',
  'esl-minutes-short',
  'esl-group-levels',
  'esl-group-grades',
  'esl-group-repeat-3',
  'esl-teacher-missing',
  'esl-teacher-unlicensed',
  'core-teacher-not-endorsed',
]);

function notes(run: ComplianceRun, rows: readonly MlRow[]): ReportBlock[] {
  const assumed = rows.filter(({ service: { student, owed } }) => student.level === null && owed.kind === 'minutes');
  const schools = new Set(rows.map(({ service }) => service.student.school));
  const waived = run.findings.filter(
    ({ check, waiver, school }) => waiver !== null && CHECKS_BEHIND.has(check) && schools.has(school),
  ).length;
  return [
    sourceNote(
      'ESL hours are those of the worst part of the year; "Right amount" needs every part of it served, by minutes or, in secondary grades, by daily blocks. An approved modification in minutes is the amount owed.',
    ),
    sourceNote(
      '"Grouped per ¶39" is 1 where a group breaks the level or grade rules, or the student is at level 3 for a second year beside level 1 or 2. "Level 3 sitting with 1–2" counts a first year too, which ¶39 allows only under its conditions.',
    ),
    sourceNote(
      'The last column counts core classes, once a term, whose teacher has neither SEI nor BEE; a teacher in a pathway or under a waiver has not yet either.',
    ),
    ...(assumed.length === 0
      ? []
      : [note(`${counted(assumed.length, 'ML')} without a readable level: the amount of level 1 is taken as owed.`)]),
    ...(waived === 0
      ? []
      : [
          note(`${counted(waived, 'finding')} behind these numbers waived: the report shows what is, and counts them.`),
        ]),
    note(
      "Fields and 0 = yes, 1 = no: ¶54–55 of BPS's former DOJ agreement, which ended on 5/1/2025 (the totals for teachers are our reading). BPS keeps them as self-monitoring; the cycles are a setting (BPS Circular CAO-05 names October, December and March).",
    ),
  ];
}
