import type { Finding } from '../../findings/finding';
import type { Student } from '../../dataset/records';
import { checkOf, renderFinding } from '../../run/render-finding';
import type { ComplianceRun } from '../../run/run';
import { studentsWithoutId } from '../../run/students-without-id';
import { openFindings } from '../../findings/waivers';
import { readId } from '../../sheets/values/ids';
import { classNames } from '../class-names';
import { monthDayYear } from '../../sheets/values/dates';
import { defineReport } from '../define-report';
import { levelText } from '../level-text';
import { note } from '../note';
import type { ReportCell, ReportColumn } from '../report-sheet';
import { inReading } from '../stated-figures';
import { counted, readersDates, SEVERITY_ORDER, severityCell } from '../wording';
import { offer } from './offer';

const COLUMNS: readonly ReportColumn[] = [
  { heading: 'Status', type: 'text', width: 14 },
  { heading: 'What was found', type: 'text', width: 20 },
  { heading: 'School', type: 'text', width: 12 },
  { heading: 'Student', type: 'text', width: 11 },
  { heading: 'Name', type: 'text', width: 15 },
  { heading: 'Grade', type: 'text', width: 6 },
  { heading: 'Level', type: 'text', width: 7 },
  { heading: 'Class or teacher', type: 'text', width: 17 },
  { heading: 'Sheet', type: 'text', width: 11 },
  { heading: 'Cell', type: 'text', width: 8 },
  { heading: 'What is wrong', type: 'text', width: 38 },
  { heading: 'What to do', type: 'text', width: 34 },
];
const WAIVED: ReportColumn = { heading: 'Reviewed or waived', type: 'text', width: 14 };

/** Every finding on a line of its own, with a link to its cell: the clerk's list to work through. */
export const findings = defineReport({
  ...offer,
  title: 'ML compliance: findings',
  isAlwaysWritten: true,
  body(run, inScope) {
    const found = run.findings.filter(({ school }) => inScope(school));
    const open = openFindings(found);
    const errors = open.filter(({ severity }) => severity === 'error').length;
    const waived = found.length - open.length;
    if (found.length === 0) {
      return {
        reading: 'No finding.',
        blocks: [note('The checks that could run found nothing; ML Overview says which could not.')],
      };
    }
    const rows = [...found].sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
    const classNameOf = classNames(run.dataset);
    const withoutId = studentsWithoutId(run.dataset.students.values());
    return {
      figures: inReading({ 'Findings to fix': errors }),
      reading: `${counted(open.length, 'finding')}, ${errors} of them to fix${waived === 0 ? '' : `; ${waived} more waived`}. Click a cell to go to it.`,
      blocks: [
        {
          kind: 'table',
          name: 'findings',
          columns: waived === 0 ? COLUMNS : [...COLUMNS, WAIVED],
          rows: rows.map((finding) => [
            ...row(finding, studentOf(finding, run) ?? withoutId(finding), classNameOf),
            ...(waived === 0 ? [] : [waivedWords(finding)]),
          ]),
          totals: false,
          // What the finding is about, as a waiver has it; without the cell, which moves when rows are sorted or added.
          notesBy: ['What was found', 'School', 'Student', 'Class or teacher', 'Sheet'],
        },
      ],
    };
  },
});

function row(finding: Finding, student: Student | undefined, classNameOf: (display: string) => string): ReportCell[] {
  const { message, fix } = renderFinding(finding);
  const address = finding.location.cells[0] ?? 'A1';
  return [
    severityCell(finding.severity),
    checkOf(finding.check).title,
    finding.school,
    finding.studentId ?? '',
    student?.name ?? '',
    student?.grade ?? '',
    student?.status === 'EL' ? levelText(student) : '',
    [finding.section === null ? null : classNameOf(finding.section), finding.teacher]
      .filter((part) => part !== null)
      .join(' · '),
    finding.location.sheet,
    { text: address, link: { sheet: finding.location.sheet, address } },
    readersDates(message),
    readersDates(fix),
  ];
}

function waivedWords({ waiver }: Finding): string {
  return waiver === null
    ? ''
    : `Waived ${monthDayYear(waiver.date)}${waiver.author === undefined ? '' : ` by ${waiver.author}`}: ${waiver.reason}`;
}

function studentOf({ studentId }: Finding, run: ComplianceRun): Student | undefined {
  const key = readId(studentId)?.key;
  return key === undefined ? undefined : run.dataset.students.get(key);
}
