import { tablesOf } from '../src/compliance/reports/arrange';
import type { FigureName, ReportSheet, StatedFigure } from '../src/compliance/reports/report-sheet';

/** A figure as it stands on a tab. */
export interface PlacedFigure extends StatedFigure {
  readonly tabName: string;
}

/** The figures of reports: those that they state, and those that columns add up to. A column with small groups hidden gives none. */
export function figuresOf(sheets: readonly ReportSheet[]): PlacedFigure[] {
  return sheets.flatMap(({ tabName, figures = [], blocks }) => [
    ...figures.map((figure) => ({ ...figure, tabName })),
    ...tablesOf(blocks).flatMap(({ name, rows, columns }) =>
      columns.flatMap(({ figure, heading }, at) => {
        const cells = rows.map((row) => row[at] ?? null);
        const numbers = cells.filter((cell) => typeof cell === 'number');
        if (figure === undefined || numbers.length === 0 || cells.some((cell) => typeof cell === 'string')) return [];
        const value = Number(numbers.reduce((sum, one) => sum + one, 0).toFixed(2));
        return [{ name: figure, value, tabName, place: `${name}, ${heading}` }];
      }),
    ),
  ]);
}

/** Figures that are not the same everywhere, or that a reading does not hold though it is said to, each as a sentence. */
export function contradictions(sheets: readonly ReportSheet[]): string[] {
  return [...sheets.flatMap(unread), ...unequal(sheets)];
}

function unread({ tabName, reading, figures = [] }: ReportSheet): string[] {
  const numbers = new Set(reading.match(/\d[\d,]*(\.\d+)?/g));
  return figures
    .filter(({ place, value }) => place === 'reading' && !numbers.has(value.toLocaleString('en-US')))
    .map(({ name, value }) => `${tabName}: its reading does not say ${name} (${value}): ${reading}`);
}

function unequal(sheets: readonly ReportSheet[]): string[] {
  const byName = new Map<FigureName, PlacedFigure[]>();
  for (const figure of figuresOf(sheets)) byName.set(figure.name, [...(byName.get(figure.name) ?? []), figure]);
  return [...byName].flatMap(([name, placed]) => {
    const values = new Set(placed.map(({ value }) => value));
    if (values.size < 2) return [];
    return [`${name}: ${placed.map(({ value, tabName, place }) => `${value} on ${tabName} (${place})`).join(', ')}`];
  });
}
