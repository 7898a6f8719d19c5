import { changeOf, readProjections } from '../../class-size/projections';
import type { ComplianceRun } from '../../run/run';
import { defineReport } from '../define-report';
import { countOf } from '../../grouped';
import { missingFor } from '../missing-for';
import { note } from '../note';
import type { ReportBlock } from '../report-sheet';
import { roundedPercent, tenths } from '../statistics';
import { counted } from '../wording';
import { gradeTable } from './grade-table';
import { levelHistory } from './level-history';
import { historyTable, levelTable } from './level-tables';
import { isWiderThanRoster, projectedRows, type MlBasis } from './ml-projection';
import { fteBySchool, type SchoolFte } from './next-staffing';
import { notes } from './notes';
import { judgedRows, rowTable, unusableTable, type JudgedRow } from './row-table';
import { schoolTable, total } from './school-table';
import { offer } from './offer';

/** Projected students beside today's: sections, MLs and ESL teachers needed. */
export const projections = defineReport({
  ...offer,
  title: 'Projected students, sections and MLs',
  body(run, inScope) {
    const missing = missingFor(run, 'projection-invalid');
    if (missing !== null) {
      return {
        reading: 'No projection to report.',
        blocks: [note(`This workbook has ${missing}.`)],
      };
    }
    const rows = judgedRows(
      run,
      projectedRows(run).filter(({ projection }) => inScope(projection.school)),
    );
    if (rows.length === 0) {
      return {
        reading: 'No projection to report.',
        blocks: [note('The projections sheet has no row of this scope.')],
      };
    }
    // A row that cannot be used counts in no total (docs/spec/rulings.md, Sections, classes, projections).
    const usable = rows.filter(({ row }) => row.projection.projected !== null);
    const plain = usable.map(({ row }) => row);
    const isBySheet = isWiderThanRoster(run, readProjections(run.dataset, run.policy));
    const fte = fteBySchool(run, plain, isBySheet);
    const usesHistory = plain.some(({ basis }) => basis === 'Level history');
    return {
      reading: reading(rows),
      blocks: [
        ...studentsInWords(usable),
        ...mlsInWords(run, usable, fte, isBySheet),
        ...schoolTable(usable, fte),
        ...gradeTable(usable),
        ...levelTable(plain),
        ...(usesHistory ? historyTable(levelHistory(run)) : []),
        ...notes(run, plain, isBySheet),
        ...unusableTable(rows.filter((row) => !usable.includes(row))),
        ...rowTable(usable),
      ],
    };
  },
});

function reading(rows: readonly JudgedRow[]): string {
  const open = rows.filter(({ status }) => status.status === 'error' || status.status === 'warning');
  const more = open.filter(({ difference }) => (difference ?? 0) > 0);
  const sections = total(more, ({ difference }) => difference) ?? 0;
  const swings = countOf(open, (row) => row.swings);
  // Reviewed or not, it counts in no total.
  const unusable = countOf(rows, ({ row }) => row.projection.projected === null);
  return (
    `${more.length} of ${counted(rows.length, 'projection')} ${more.length === 1 ? 'needs' : 'need'} more sections than now (${sections} in all); ` +
    `${swings} ${swings === 1 ? 'is a swing' : 'are swings'}` +
    (unusable === 0
      ? '.'
      : `; ${counted(unusable, 'row')} cannot be used and ${unusable === 1 ? 'counts' : 'count'} in no total.`)
  );
}

function studentsInWords(rows: readonly JudgedRow[]): ReportBlock[] {
  const changes = rows.flatMap(({ row }) => changeOf(row.projection) ?? []);
  if (changes.length === 0) return [];
  const both = rows.filter(({ row }) => changeOf(row.projection) !== null);
  const now = total(both, ({ row }) => row.projection.current) ?? 0;
  const next = total(both, ({ row }) => row.projection.projected) ?? 0;
  return [
    {
      kind: 'paragraph',
      text: `Students go from ${thousands(now)} now to ${thousands(next)} projected${changeText(now, next)}.`,
    },
  ];
}

function mlsInWords(
  run: ComplianceRun,
  rows: readonly JudgedRow[],
  fte: ReadonlyMap<string, SchoolFte>,
  isBySheet: boolean,
): ReportBlock[] {
  const known = rows.filter(({ row }) => row.mlsNow !== null && row.mlsProjected !== null);
  if (known.length === 0) return [];
  const now = total(known, ({ row }) => row.mlsNow) ?? 0;
  const next = total(known, ({ row }) => row.mlsProjected) ?? 0;
  const schools = [...fte.values()];
  const fteNow = total(schools, (one) => tenths(one.now));
  const fteNext = total(schools, (one) => tenths(one.projected));
  const of = (basis: MlBasis) => countOf(known, ({ row }) => row.basis === basis);
  const bases = [
    [of('Level history'), 'each level’s history'],
    [of('Current shares'), 'current shares'],
    [of('Projections sheet'), 'the projections sheet'],
  ] as const;
  const said = bases.flatMap(([count, words]) => (count === 0 ? [] : [`${words} (${counted(count, 'row')})`]));
  return [
    {
      kind: 'paragraph',
      text:
        `MLs go from ${thousands(now)} to ${thousands(next)}${changeText(now, next)}, by ${said.join(', ')}.` +
        (isBySheet ? ' No roster has all schools of the projections sheet, so both numbers are the sheet’s.' : '') +
        (fteNow === null || fteNext === null
          ? ''
          : ` By the staffing method they take ${fteNow.toFixed(1)} full-time ESL teachers now and ${fteNext.toFixed(1)} next year, at ${run.policy.values.weeklyTeachingMinutes.toLocaleString('en-US')} teaching minutes a week each.`),
    },
  ];
}

function changeText(now: number, next: number): string {
  const change = next - now;
  if (change === 0) return ', no change';
  const percent = now === 0 ? '' : `, ${change > 0 ? '+' : '−'}${roundedPercent(Math.abs(change), now)} %`;
  return ` (${thousands(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}${percent})`;
}

function thousands(count: number): string {
  return count.toLocaleString('en-US');
}
