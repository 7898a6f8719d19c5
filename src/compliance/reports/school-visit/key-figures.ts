import type { ReportCell, ReportTable } from '../report-sheet';
import { isBlankIndicator } from '../paragraph-54/indicator';
import type { IndicatorName } from '../paragraph-54/ml-rows';
import { countOf } from '../../grouped';
import { servedFigure } from '../../run/score';
import { share } from '../statistics';
import { foundBy, isWholly, type VisitFacts } from './visit-facts';

/** A number and the whole that it is a part of. */
interface Figure {
  readonly name: string;
  readonly part: number;
  readonly whole: number;
}

/** How an indicator of ¶54 stands: how many of those judged are in order, and how many are not judged though it concerns them. */
interface IndicatorFigure {
  readonly inOrder: number;
  readonly judged: number;
}

export function indicatorFigure({ rows }: Pick<VisitFacts, 'rows'>, indicator: IndicatorName): IndicatorFigure {
  const judged = rows.map((row) => row[indicator]).filter((value) => !isBlankIndicator(value));
  return { inOrder: countOf(judged, (value) => value === 0), judged: judged.length };
}

/** MLs owed ESL by how they are served; `short` have some ESL, `unattended` enough of it, but a class without a teacher. */
export function serviceCounts({ run, owed }: Pick<VisitFacts, 'run' | 'owed'>) {
  const { full } = servedFigure(run, owed);
  const isNone = ({ served, hasEsl }: VisitFacts['owed'][number]) => served === false && !hasEsl;
  return {
    owed: owed.length,
    full,
    unattended: countOf(owed, ({ served }) => served === true) - full,
    none: countOf(owed, isNone),
    short: countOf(owed, (service) => service.served === false && !isNone(service)),
    notJudged: countOf(owed, ({ served }) => served === null),
  };
}

/** The figures that are known, in the order in which a principal asks for them. */
function keyFigures(facts: VisitFacts): Figure[] {
  const { activeStudents, rows, headline, toBeTested, testYear, classes, monitored } = facts;
  const { owed, full, unattended, none, short, notJudged } = serviceCounts(facts);
  const isServiceKnown = notJudged < owed;
  const groups = indicatorFigure(facts, 'grouped');
  const licensed = indicatorFigure(facts, 'teacherLicensed');
  const endorsed = indicatorFigure(facts, 'unendorsedClasses');
  const figures: (Figure | null)[] = [
    { name: 'MLs among the active students', part: rows.length, whole: activeStudents },
    isServiceKnown ? { name: 'MLs fully served (by minutes or blocks)', part: full, whole: owed } : null,
    { name: 'MLs without an error', part: headline.withoutError.count, whole: headline.withoutError.of },
    isServiceKnown && unattended > 0
      ? { name: 'MLs whose ESL suffices, but has or will have no teacher', part: unattended, whole: owed }
      : null,
    isServiceKnown ? { name: 'MLs owed ESL who have none', part: none, whole: owed } : null,
    isServiceKnown ? { name: 'MLs short of ESL minutes', part: short, whole: owed } : null,
    isServiceKnown && notJudged > 0
      ? { name: 'MLs whose ESL could not be judged', part: notJudged, whole: owed }
      : null,
    { name: 'MLs in ESL groups that keep the rules', part: groups.inOrder, whole: groups.judged },
    { name: 'MLs whose ESL teachers are all licensed', part: licensed.inOrder, whole: licensed.judged },
    { name: 'MLs whose core teachers are all endorsed', part: endorsed.inOrder, whole: endorsed.judged },
    { name: 'Classes over their cap', part: foundBy(facts, 'class-over-cap'), whole: classes },
    isWholly(facts, 'access-missing')
      ? {
          name: `MLs with a complete ACCESS result of ${testYear}`,
          part: toBeTested - foundBy(facts, 'access-missing'),
          whole: toBeTested,
        }
      : null,
    isWholly(facts, 'fel-monitoring-missing')
      ? {
          name: 'Former ELs with a monitoring entry this year',
          part: monitored - foundBy(facts, 'fel-monitoring-missing'),
          whole: monitored,
        }
      : null,
  ];
  return figures.filter((figure): figure is Figure => figure !== null && figure.whole > 0);
}

export function keyFigureTable(facts: VisitFacts): ReportTable {
  return {
    kind: 'table',
    name: 'key_figures',
    columns: [
      { heading: 'Key figure', type: 'text', width: 46 },
      { heading: 'Number', type: 'integer', width: 12 },
      { heading: 'Of', type: 'integer', width: 12 },
      { heading: 'Share', type: 'percent', width: 16, from: { share: ['Number'], of: ['Of'] } },
    ],
    rows: keyFigures(facts).map(({ name, part, whole }): ReportCell[] => [name, part, whole, share(part, whole)]),
    totals: false,
  };
}
