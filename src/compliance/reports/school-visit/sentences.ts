import { inWords } from '../../checks/class-label';
import { grouped } from '../../grouped';
import { NO_CORE_CLASS } from '../paragraph-54/class-teachers';
import { counted, inPercent } from '../wording';
import { indicatorFigure, serviceCounts } from './key-figures';
import { foundBy, isWholly, type VisitFacts } from './visit-facts';

/** Who is at the school: students, MLs by level, opted out, former ELs. */
export function whoIsHere(facts: VisitFacts): string {
  const { school, rows, activeStudents, monitored, run } = facts;
  const students = rows.map(({ service }) => service.student);
  const byLevel = [...grouped(students, ({ level }) => level)].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
  const levels = byLevel.map(([level, group]) =>
    level === null ? `${group.length} without a readable level` : `${group.length} at level ${level}`,
  );
  const optedOut = students.filter((student) => student.optedOut).length;
  const years = run.policy.values.monitoringYears;
  return [
    `${school} has ${counted(activeStudents, 'active student')}; ${rows.length.toLocaleString('en-US')} of them are MLs${inPercent(rows.length, activeStudents)}: ${inWords(levels)}.`,
    ...(optedOut > 0 ? [`${counted(optedOut, 'ML')} opted out of ESL.`] : []),
    ...(monitored > 0
      ? [`${counted(monitored, 'former EL')} ${monitored === 1 ? 'is' : 'are'} in the ${years} years of monitoring.`]
      : []),
  ].join(' ');
}

/** What is in order for everybody whom it concerns; only what could be judged in full. */
export function strengths(facts: VisitFacts): string[] {
  const { rows, classes, toBeTested, testYear, monitored } = facts;
  const service = serviceCounts(facts);
  const withClass = rows.filter(({ service: { eslRows, owed } }) => eslRows.length > 0 && owed.kind !== 'nothing');
  const inGroups = withClass.filter(
    ({ service: { student } }) => student.modification === null && student.level !== null,
  );
  const inCore = rows.filter(({ unendorsedClasses }) => !isWithoutCore(unendorsedClasses));
  const isWhole = (indicator: Parameters<typeof indicatorFigure>[1], concerned: number) => {
    const { inOrder } = indicatorFigure(facts, indicator);
    return concerned > 0 && inOrder === concerned;
  };
  const sentences = [
    service.owed > 0 && service.full === service.owed
      ? `Every ML who is owed ESL (${service.owed}) gets it in full, in every part of the year.`
      : service.owed > 0 && service.none === 0 && service.notJudged === 0
        ? `Every ML who is owed ESL (${service.owed}) has some.`
        : '',
    isWhole('grouped', inGroups.length) ? 'All ESL groups keep the rules for levels and grades.' : '',
    isWhole('teacherLicensed', withClass.length) ? 'Every ML in an ESL class has an ESL-licensed teacher.' : '',
    isWhole('unendorsedClasses', inCore.length)
      ? 'Every core class with an ML has a teacher with the SEI or the bilingual endorsement.'
      : '',
    classes > 0 && isWholly(facts, 'class-over-cap') && foundBy(facts, 'class-over-cap') === 0
      ? `None of the ${counted(classes, 'class', 'classes')} is over its cap.`
      : '',
    toBeTested > 0 && isWholly(facts, 'access-missing') && foundBy(facts, 'access-missing') === 0
      ? `Every ML who was to be tested (${toBeTested}) has a complete ACCESS result of ${testYear}.`
      : '',
    monitored > 0 && isWholly(facts, 'fel-monitoring-missing') && foundBy(facts, 'fel-monitoring-missing') === 0
      ? `Every former EL in monitoring (${monitored}) has an entry this year.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '');
}

/** Students without any core class are not concerned by the endorsement of core teachers. */
function isWithoutCore(value: VisitFacts['rows'][number]['unendorsedClasses']): boolean {
  return typeof value === 'object' && value.blank === NO_CORE_CLASS;
}
