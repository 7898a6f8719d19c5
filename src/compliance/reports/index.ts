import type { Report } from './define-report';

/** A report's folder, which exports the report alone. An `import` would be a second line a report. */
declare const require: (folder: string) => Readonly<Record<string, Report>>;

/** Every report, in the order of its tabs. Adding a report is one folder and one line here. */
export const REPORTS: readonly Report[] = [
  require('./summary'),
  require('./findings'),
  require('./esl-minutes'),
  require('./paragraph-54'),
  require('./class-size'),
  require('./projections'),
  require('./esl-staffing'),
  require('./sdd-proposals'),
  require('./exits'),
  require('./opt-outs'),
  require('./ele-criteria'),
  require('./access'),
  require('./screening'),
  require('./folders'),
  require('./data-quality'),
  require('./school-visit'),
  require('./changes'),
].flatMap((folder) => Object.values(folder));
