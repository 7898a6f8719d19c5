import type { ReportChart, ReportTable } from '../../compliance/reports/report-sheet';

/** A slide as data: what stands on it, never how PowerPoint is told. */
export interface Slide {
  /** A sentence: what the slide says. */
  readonly title: string;
  /** Sentences below it. */
  readonly sentences?: readonly string[];
  /** A chart over the table. */
  readonly chart?: Pick<ReportChart, 'type' | 'title' | 'categories' | 'series' | 'first'>;
  readonly table?: ReportTable;
  /** What a speaker wants to know: the sources and the small print. */
  readonly notes: readonly string[];
}
