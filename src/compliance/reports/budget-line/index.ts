import { readProjections } from '../../class-size/projections';
import { countOf } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import { defineReport } from '../define-report';
import { missingFor } from '../missing-for';
import { note, sourceNote } from '../note';
import { isWiderThanRoster } from '../projections/ml-projection';
import type { ReportBlock, ReportColumn, ReportTable } from '../report-sheet';
import { counted } from '../wording';
import { schoolLines, type SchoolLine } from './school-lines';
import { offer } from './offer';

const LEVELS = ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5', 'No level'];
/** Fewer schools than this are told apart without a chart. */
const FEWEST_CHARTED = 2;

/** What a budget collaborative asks of each school, in one row. */
export const budgetLine = defineReport({
  ...offer,
  title: 'Budget line: ESL by school',
  needs: 'level-missing',
  body(run, inScope) {
    const missingSizes = missingFor(run, 'class-over-cap');
    const lines = schoolLines(run, inScope, missingSizes === null);
    if (countOf(lines, ({ mls }) => mls > 0) === 0) return { reading: 'No active ML is on a roster.', blocks: [] };
    const short = lines.flatMap((line) => line.short ?? []);
    const isKnown = lines.some(({ licensed }) => licensed !== null);
    const needed = sum(lines.map(({ fteNow }) => fteNow));
    return {
      reading: isKnown ? shortWords(lines.length, short, needed) : unknownWords(lines.length, needed),
      blocks: [
        ...chart(short),
        ...notes(run, lines, missingSizes),
        { kind: 'heading', text: 'By school' },
        lineTable(lines),
      ],
    };
  },
});

function shortWords(schools: number, short: readonly number[], needed: number): string {
  const first =
    short.length === 0
      ? 'No school is short of licensed ESL teachers'
      : `${short.length} of ${counted(schools, 'school')} ${short.length === 1 ? 'is' : 'are'} short of licensed ESL teachers, by ${sum(short).toFixed(1)} FTE together`;
  return `${first}; ${needed.toFixed(1)} FTE are needed in all.`;
}

function unknownWords(schools: number, needed: number): string {
  return `${counted(schools, 'school')} ${schools === 1 ? 'needs' : 'need'} ${needed.toFixed(1)} FTE of ESL teachers; who is licensed is in no staff sheet.`;
}

function lineTable(lines: readonly SchoolLine[]): ReportTable {
  const number = (heading: string, type: 'integer' | 'decimal', width = 8): ReportColumn => ({
    heading,
    type,
    width,
    total: 'sum',
  });
  const hasCost = lines.some(({ cost }) => cost !== null);
  return {
    kind: 'table',
    name: 'schools',
    columns: [
      { heading: 'School', type: 'text', width: 24, total: 'label' },
      number('Students', 'integer', 9),
      { ...number('MLs', 'integer'), from: { sum: LEVELS }, figure: 'MLs' },
      ...LEVELS.map((heading) => number(heading, 'integer', 7)),
      { ...number('ESL groups', 'integer'), figure: 'ESL groups needed' },
      { ...number('FTE needed', 'decimal'), figure: 'ESL FTE needed' },
      { ...number('Licensed FTE', 'decimal', 9), figure: 'Licensed ESL FTE' },
      { ...number('Short by', 'decimal'), from: { lackOf: 'FTE needed', in: ['Licensed FTE'] } },
      number('FTE needed next year', 'decimal', 10),
      number('Classes over cap', 'integer'),
      { ...number('Sections now', 'integer', 9), figure: 'Sections now' },
      { ...number('Sections needed next year', 'integer', 10), figure: 'Sections needed next year' },
      ...(hasCost ? [number('Cost of the FTE short, $', 'integer', 12)] : []),
    ],
    rows: lines.map((line) => [
      ...[line.school, line.students, line.mls, ...line.byLevel, line.groups],
      ...[line.fteNow, line.licensed, line.short, line.fteNext],
      ...[line.overCap, line.sectionsNow, line.sectionsNeeded],
      ...(hasCost ? [line.cost] : []),
    ]),
    totals: true,
    notesBy: ['School'],
    groupSize: 'MLs',
  };
}

function chart(short: readonly number[]): ReportBlock[] {
  if (short.length < FEWEST_CHARTED) return [];
  const title = `Licensed ESL teachers are missing at ${short.length} schools, ${(short[0] ?? 0).toFixed(1)} FTE at the first`;
  return [
    {
      kind: 'chart',
      type: 'bar',
      title,
      table: 'schools',
      first: short.length,
      categories: 'School',
      series: ['Short by'],
    },
  ];
}

function notes(run: ComplianceRun, lines: readonly SchoolLine[], missingSizes: string | null): ReportBlock[] {
  const projections = readProjections(run.dataset, run.policy);
  const isWider = isWiderThanRoster(run, projections);
  const blank = countOf(lines, ({ fteNext }) => fteNext === null);
  return [
    sourceNote(
      `FTE needed: the legal ESL groups with the fewest teacher minutes, as on ML ESL Staffing, at ${run.policy.values.weeklyTeachingMinutes.toLocaleString('en-US')} minutes a week for a full-time teacher; the district's own formula is not known to this program. Short by: FTE needed less licensed FTE, blank where none is missing.`,
    ),
    ...(projections.length === 0
      ? [note('Next year is blank: the workbook has no projections sheet.')]
      : isWider
        ? [
            note(
              'Next year is blank here: no roster has all schools of the projections sheet. ML Projections has its figures.',
            ),
          ]
        : blank > 0
          ? [
              note(
                `FTE needed next year is blank for ${counted(blank, 'school')}: the projections do not have all grades of its MLs, and two years of different grades are not put side by side.`,
              ),
            ]
          : []),
    ...(missingSizes === null ? [] : [note(`Classes over cap could not be counted: ${missingSizes}.`)]),
    ...(run.policy.values.fteCost === null
      ? [note('No cost is shown: set the cost of a full-time ESL teacher under Policy.')]
      : []),
  ];
}

function sum(numbers: readonly number[]): number {
  return Math.round(100 * numbers.reduce((total, one) => total + one, 0)) / 100;
}
