import type { Headline } from '../run/score';
import type { FigureName, StatedFigure } from './report-sheet';

/** Figures that a report states in its reading, by name; what it does not show is left out. */
export function inReading(figures: Readonly<Partial<Record<FigureName, number>>>): StatedFigure[] {
  return Object.entries(figures).map(([name, value]) => ({ name: name as FigureName, value, place: 'reading' }));
}

/** The two headline figures, as far as they are shown. */
export function headlineFigures({ served, withoutError }: Headline): Partial<Record<FigureName, number>> {
  return {
    ...(served.notJudged === served.of ? {} : { 'MLs fully served': served.full, 'MLs owed ESL': served.of }),
    ...(withoutError.of === 0 ? {} : { 'MLs without an error': withoutError.count, MLs: withoutError.of }),
  };
}
