import { OFFERED_REPORTS } from '.';
import type { Report } from './define-report';

/** A report's folder, which exports the report alone: the build finds each. */
declare const require: (folder: string) => Readonly<Record<string, Report>>;

/** Every report, in the order of its tabs. The pane offers them without this file: what builds them stays in its worker. */
export const REPORTS: readonly Report[] = OFFERED_REPORTS.flatMap(({ id }) =>
  Object.values(require(`./${id}/index.ts`)),
);
