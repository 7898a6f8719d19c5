import { tablesOf } from '../../compliance/reports/arrange';
import type { ReportSheet, ReportTable } from '../../compliance/reports/report-sheet';
import type { Slide } from './slide';

/** More rows cannot be read from the last row of a room. */
const MOST_ROWS = 10;

/**
 * The slides for the class-size and the projections review, each with a sentence of a report for its title. What a workbook has no
 * data for has no slide.
 */
export function reviewDeck(sheets: readonly ReportSheet[]): Slide[] {
  const reports = (id: string) => sheets.filter((sheet) => sheet.id === id);
  return [
    ...opening(sheets),
    ...reports('class-size').flatMap(classSizeSlides),
    ...reports('projections').flatMap(projectionSlides),
  ];
}

/** Both reviews at a glance. */
function opening(sheets: readonly ReportSheet[]): Slide[] {
  const [first, ...others] = sheets;
  if (first === undefined) return [];
  const sentences = [...paragraphsOf(first), ...others.flatMap((sheet) => [sheet.reading, ...paragraphsOf(sheet)])];
  return [{ title: first.reading, sentences, notes: sheets.flatMap(notesOf) }];
}

function classSizeSlides(sheet: ReportSheet): Slide[] {
  const sizes = tableNamed(sheet, 'sizes');
  const classes = tableNamed(sheet, 'classes');
  const [middle, over] = sentencesOf(paragraphsOf(sheet)[0] ?? '');
  return [
    ...(sizes === null ? [] : chartSlides(sheet, sizes, middle)),
    ...(classes === null
      ? []
      : [
          {
            title: over ?? sheet.reading,
            table: shortened(classes, ['School', 'Grade', 'Course', 'Section', 'Enrolled', 'Cap', 'MLs', 'Status']),
            notes: [...shownOf(classes), ...notesOf(sheet)],
          },
        ]),
  ];
}

function projectionSlides(sheet: ReportSheet): Slide[] {
  const rows = tableNamed(sheet, 'projections');
  const levels = tableNamed(sheet, 'levels');
  const [students, mls] = paragraphsOf(sheet);
  // The schools where there are several to compare, else the grades.
  const charted = ['schools', 'grades'].flatMap((name) => {
    const table = tableNamed(sheet, name);
    return table === null ? [] : chartSlides(sheet, table, students);
  });
  return [
    ...charted.slice(0, 1),
    ...(rows === null
      ? []
      : [
          {
            title: sheet.reading,
            table: shortened(toLookAt(rows), [
              ...['School', 'Grade', 'Program', 'Current', 'Projected', 'Cap'],
              ...['Sections now', 'Sections needed', 'Status'],
            ]),
            notes: [...shownOf(toLookAt(rows)), ...notesOf(sheet)],
          },
        ]),
    ...(levels === null
      ? []
      : [
          {
            title: sentencesOf(mls ?? '')[0] ?? sheet.reading,
            sentences: sentencesOf(mls ?? '').slice(1),
            chart: {
              type: 'column' as const,
              title: 'MLs now and projected, by level',
              categories: 'Level',
              series: ['MLs now', 'MLs projected'],
            },
            table: levels,
            notes: notesOf(sheet),
          },
        ]),
  ];
}

/** The slide of a chart that the report draws over a table. */
function chartSlides(sheet: ReportSheet, table: ReportTable, title: string | undefined): Slide[] {
  const chart = sheet.blocks.find((block) => block.kind === 'chart' && block.table === table.name);
  if (chart?.kind !== 'chart') return [];
  return [{ title: title ?? sheet.reading, chart, table, notes: notesOf(sheet) }];
}

/** The rows that ask for something; all where none does. */
function toLookAt(table: ReportTable): ReportTable {
  const rows = table.rows.filter((row) =>
    row.some((cell) => typeof cell === 'object' && cell !== null && 'status' in cell && cell.status !== 'ok'),
  );
  return { ...table, rows: rows.length > 0 ? rows : table.rows };
}

/** Some columns of a table's first rows, without its totals, which are those of all rows. */
function shortened(table: ReportTable, headings: readonly string[]): ReportTable {
  const kept = table.columns.flatMap(({ heading }, at) => (headings.includes(heading) ? [at] : []));
  return {
    ...table,
    columns: kept.flatMap((at) => table.columns[at] ?? []),
    rows: table.rows.slice(0, MOST_ROWS).map((row) => kept.map((at) => row[at] ?? null)),
    totals: false,
  };
}

function shownOf({ rows }: ReportTable): string[] {
  return rows.length <= MOST_ROWS ? [] : [`Shown are the first ${MOST_ROWS} of ${rows.length} rows of the tab.`];
}

function tableNamed({ blocks }: ReportSheet, name: string): ReportTable | null {
  return tablesOf(blocks).find((table) => table.name === name && table.rows.length > 0) ?? null;
}

function paragraphsOf({ blocks }: ReportSheet): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

function notesOf({ title, blocks, sources = [] }: ReportSheet): string[] {
  return [title, ...blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : [])), ...sources];
}

/** A sentence ends at a point before a blank and a capital or a digit: `17.2 on average. 2 students`. */
function sentencesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\.) (?=[\p{Lu}\d])/u);
}
