import type { ReportOffer } from './define-report';

/** What a report's folder offers. An `import` would be a second line a report. */
declare const require: (file: `./${string}/offer`) => { readonly offer: ReportOffer };

/** Reports that a person looks for together; their tabs have one colour. */
interface ReportGroup {
  readonly name: string;
  /** `#RRGGBB`. */
  readonly colour: string;
  readonly ids: readonly string[];
}

const GROUPS: readonly (Omit<ReportGroup, 'ids'> & { readonly of: readonly { readonly offer: ReportOffer }[] })[] = [
  {
    name: 'Overview',
    colour: '#0B5394',
    of: [require('./overview/offer'), require('./changes/offer'), require('./school-visit/offer')],
  },
  {
    name: 'Act now',
    colour: '#7A1019',
    of: [
      require('./findings/offer'),
      require('./esl-minutes/offer'),
      require('./esl-calendar/offer'),
      require('./teachers/offer'),
      require('./sdd-proposals/offer'),
      require('./exits/offer'),
      require('./fel-monitoring/offer'),
      require('./opt-outs/offer'),
      require('./requests/offer'),
      require('./benchmarks/offer'),
      require('./access-season/offer'),
      require('./screening/offer'),
    ],
  },
  {
    name: 'Reviews',
    colour: '#5C4300',
    of: [
      require('./class-size/offer'),
      require('./projections/offer'),
      require('./esl-staffing/offer'),
      require('./budget-line/offer'),
      require('./access/offer'),
      require('./paragraph-54/offer'),
      require('./ele-criteria/offer'),
      require('./record-sample/offer'),
      require('./program-proposal/offer'),
    ],
  },
  {
    name: 'Records',
    colour: '#595959',
    of: [
      require('./folders/offer'),
      require('./data-quality/offer'),
      require('./joined/offer'),
      require('./notes/offer'),
    ],
  },
];

/** The groups of docs/spec/reports.md, The tabs. Adding a report is one folder and one line above. */
export const REPORT_GROUPS: readonly ReportGroup[] = GROUPS.map(({ name, colour, of }) => ({
  name,
  colour,
  ids: of.map(({ offer }) => offer.id),
}));

/** Every report as the pane offers it, in the order of the tabs. */
export const OFFERED_REPORTS: readonly ReportOffer[] = GROUPS.flatMap(({ of }) => of.map(({ offer }) => offer));

/** The id of a report that had another: it stays accepted everywhere, and is printed nowhere. */
export function reportIdOf(id: string): string {
  return id === 'summary' ? 'overview' : id;
}
