import type { ReportOffer } from './define-report';

/** What a report's folder offers. An `import` would be a second line a report. */
declare const require: (file: `./${string}/offer`) => { readonly offer: ReportOffer };

/** Every report as the pane offers it, in the order of the tabs. Adding a report is one folder and one line here. */
export const OFFERED_REPORTS: readonly ReportOffer[] = [
  require('./summary/offer'),
  require('./findings/offer'),
  require('./esl-minutes/offer'),
  require('./esl-calendar/offer'),
  require('./teachers/offer'),
  require('./paragraph-54/offer'),
  require('./class-size/offer'),
  require('./projections/offer'),
  require('./esl-staffing/offer'),
  require('./budget-line/offer'),
  require('./sdd-proposals/offer'),
  require('./exits/offer'),
  require('./fel-monitoring/offer'),
  require('./opt-outs/offer'),
  require('./requests/offer'),
  require('./benchmarks/offer'),
  require('./access-season/offer'),
  require('./ele-criteria/offer'),
  require('./record-sample/offer'),
  require('./program-proposal/offer'),
  require('./access/offer'),
  require('./screening/offer'),
  require('./folders/offer'),
  require('./data-quality/offer'),
  require('./joined/offer'),
  require('./notes/offer'),
  require('./school-visit/offer'),
  require('./changes/offer'),
].map(({ offer }) => offer);
