import type { ComplianceRun } from '../../run/run';
import { missingFor } from '../missing-for';
import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { note, sourceNote } from '../note';
import type { ReportBlock } from '../report-sheet';
import { median } from '../statistics';
import { counted } from '../wording';
import { gradeTable } from './grade-table';
import { histogram } from './histogram';
import { sectionTables } from './section-table';
import { sizedRows, type SizedRow } from './sized-rows';
import { offer } from './offer';

/** Each class beside its cap, and what each school and grade would need. */
export const classSize = defineReport({
  ...offer,
  title: 'Class size against the cap',
  body(run, inScope) {
    const missing = missingFor(run, 'class-over-cap');
    if (missing !== null) {
      return {
        reading: 'No class can be counted.',
        blocks: [note(`This workbook has ${missing}.`)],
      };
    }
    const rows = sizedRows(run, inScope);
    if (rows.length === 0) {
      return { reading: 'No class to report.', blocks: [note('No class of this scope was found.')] };
    }
    return {
      reading: reading(rows),
      blocks: [...inWords(rows), ...sectionTables(rows), ...histogram(rows), ...gradeTable(rows), ...notes(run, rows)],
    };
  },
});

function reading(rows: readonly SizedRow[]): string {
  const judged = rows.filter(isJudged);
  const over = countOf(judged, ({ fill, waiver }) => fill === 'over' && waiver === null);
  const reviewed = countOf(judged, ({ waiver }) => waiver !== null);
  const near = countOf(judged, ({ fill }) => fill === 'near');
  if (judged.length === 0) return `None of ${counted(rows.length, 'class', 'classes')} has both a size and a cap.`;
  return (
    `${over.toLocaleString('en-US')} of ${counted(judged.length, 'class', 'classes')} ${over === 1 ? 'is over its cap' : 'are over their cap'}` +
    (reviewed === 0 ? '' : `, ${reviewed} more reviewed and accepted`) +
    `; ${near.toLocaleString('en-US')} ${near === 1 ? 'is' : 'are'} full or close to full.`
  );
}

function isJudged({ fill }: SizedRow): boolean {
  return fill === 'over' || fill === 'near' || fill === 'within';
}

function inWords(rows: readonly SizedRow[]): ReportBlock[] {
  const sizes = rows.filter(({ fill }) => fill !== 'empty').flatMap(({ sized }) => sized.enrolled ?? []);
  const middle = median(sizes);
  if (middle === null) return [];
  const worst = rows.reduce((most, row) => (row.over > most.over ? row : most), rows[0] as SizedRow);
  const seats = rows.reduce((sum, { over, waiver }) => sum + (waiver === null ? over : 0), 0);
  const mean = Math.round((10 * sizes.reduce((sum, size) => sum + size, 0)) / sizes.length) / 10;
  return [
    {
      kind: 'paragraph',
      text:
        `A class has ${counted(middle, 'student')} in the median and ${mean} on average.` +
        (seats === 0
          ? ''
          : ` ${counted(seats, 'student')} ${seats === 1 ? 'sits' : 'sit'} over a cap; the most in one class is ${worst.over} over, at ${worst.sized.school || 'a school that is not known'}.`),
    },
  ];
}

function notes({ dataset }: ComplianceRun, rows: readonly SizedRow[]): ReportBlock[] {
  const fromSchedule = countOf(rows, ({ sized }) => sized.enrolled !== null && sized.enrolledFrom === 'schedule');
  const dual = countOf(rows, ({ cap }) => cap?.dualLanguage === true);
  const counts: [number, string][] = [
    [fromSchedule, 'counted by the distinct active students in the schedule, the others by the sections sheet'],
    [countOf(rows, ({ fill }) => fill === 'no cap'), 'without a known cap: the grade is K0, ungraded or not known'],
    [countOf(rows, ({ fill }) => fill === 'not known'), 'without a known enrollment'],
    [countOf(rows, ({ fill }) => fill === 'empty'), 'without a student'],
    [dual, 'in Dual Language under the cap of the grade, because its own cap is not known to this program'],
  ];
  return [
    ...counts.flatMap(([count, what]) => (count === 0 ? [] : [note(`${counted(count, 'class', 'classes')} ${what}.`)])),
    ...(dataset.has('schedule')
      ? [note('MLs are those among the students in the schedule.')]
      : [note('MLs are not known: no schedule tells who sits in a class.')]),
    sourceNote(
      'Sections needed: the students of each course (same school, grade, term and cap) ÷ the cap, rounded up, added up over the courses; classes without a cap count as they are.',
    ),
    sourceNote(
      'Caps: the cap column of the sections sheet, else HILT 15 (CAO-05), ESL, BPS SEI and bilingual 20 or 25 with a paraprofessional, and by grade (BTU contract 2010–2016, our reading; later contracts lowered some, their numbers are not known to this program: btu.org), substantially separate 12 (603 CMR 28.06, our reading). All are settings of the policy.',
    ),
  ];
}
