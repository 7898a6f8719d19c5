import { isOwedEsl } from '../../esl/student-service';
import { isElementary } from '../../esl/grade-bands';
import type { Policy } from '../../policy/policy';
import type { ComplianceRun } from '../../run/run';
import { isK2To12 } from '../../sheets/values/grades';
import type { Level } from '../../sheets/values/levels';
import { folded } from '../../sheets/values/text';
import { homeroomKey, type Learner } from '../../staffing/learners';
import { minutesOfGroups, planGroups } from '../../staffing/plan-groups';
import { fteOfMinutes, schoolStaffing } from '../../staffing/school-staffing';
import { grouped } from '../../grouped';
import type { ProjectedRow } from './ml-projection';
import { sumOf, wholeNumbers } from './whole-numbers';

/** ESL teachers that the staffing method asks for at a school, in full-time equivalents. */
export interface SchoolFte {
  readonly now: number;
  readonly projected: number;
}

/**
 * The FTE of every school of the projections, by its folded name; both years over the grades that the projections have.
 * Empty where no roster tells the MLs.
 * @param isBySheet whether the MLs of now are the sheet's too, since no roster has them all
 */
export function fteBySchool(
  run: ComplianceRun,
  rows: readonly ProjectedRow[],
  isBySheet: boolean,
): ReadonlyMap<string, SchoolFte> {
  const { policy, services } = run;
  const staffing = new Map(schoolStaffing(run).map((school) => [folded(school.school), school]));
  const ofSchools = grouped(services, ({ student }) => folded(student.school));
  const usesSdd = services.some(({ student }) => student.levelSource === 'sdd');
  const fte = new Map<string, SchoolFte>();
  if (services.length === 0) return fte;
  for (const [school, ofSchool] of grouped(rows, ({ projection }) => folded(projection.school))) {
    const values = policy.at(school);
    const grades = new Set(ofSchool.map(({ projection }) => projection.grade));
    const planned = staffing.get(school);
    const inSheet = planned?.learners.filter(({ grade }) => grades.has(grade)) ?? [];
    const judged = (isBySheet ? services : (ofSchools.get(school) ?? [])).filter(
      ({ owed, student }) => owed.kind !== 'not judged' && isK2To12(student.grade),
    );
    const owedShare = judged.length === 0 ? 1 : judged.filter(isOwedEsl).length / judged.length;
    const minutesOf = (year: 'mlsNowByLevel' | 'mlsProjectedByLevel') =>
      minutesOfGroups(planGroups(learnersOfRows(ofSchool, year, owedShare, usesSdd, policy), values));
    const minutesOnRoster = () =>
      inSheet.length === planned?.learners.length
        ? planned.minutesPerWeek
        : minutesOfGroups(planGroups(inSheet, values));
    fte.set(school, {
      now: fteOfMinutes(isBySheet ? minutesOf('mlsNowByLevel') : minutesOnRoster(), values.weeklyTeachingMinutes),
      projected: fteOfMinutes(minutesOf('mlsProjectedByLevel'), values.weeklyTeachingMinutes),
    });
  }
  return fte;
}

/** The MLs of rows in a year who are owed ESL: the part of them that is owed any at the school now. */
function learnersOfRows(
  rows: readonly ProjectedRow[],
  year: 'mlsNowByLevel' | 'mlsProjectedByLevel',
  owedShare: number,
  usesSdd: boolean,
  policy: Policy,
): Learner[] {
  const kinds = rows.flatMap(({ projection, [year]: byLevel }) => {
    if (!isK2To12(projection.grade)) return [];
    return byLevel.map((count, slot) => ({ projection, level: levelOf(slot, usesSdd), count }));
  });
  const counts = kinds.map(({ count }) => count);
  const owed = wholeNumbers(counts, Math.round(sumOf(counts) * owedShare));
  return kinds.flatMap(({ projection, level }, index) => {
    const { grade, program, school } = projection;
    const values = policy.at(school);
    const owedPerWeek = 5 * values[`eslMinutes.${level}`];
    if (grade === null || owedPerWeek === 0) return [];
    const inSeiHomeroom = program.bpsSei && level <= 3 && isElementary(grade, values);
    const learner: Learner = {
      grade,
      level,
      fromSdd: usesSdd,
      owedPerWeek,
      hilt: program.hilt,
      seiHomeroom: inSeiHomeroom ? `${folded(program.text)} ${homeroomKey('', grade)}` : null,
      repeatsThree: false,
      modified: false,
    };
    return Array.from({ length: owed[index] ?? 0 }, () => ({ ...learner }));
  });
}

/** A missing level is served as level 1; where SDD is in use, 4 covers 5. */
function levelOf(slot: number, usesSdd: boolean): Level {
  const level = slot === 0 ? 1 : usesSdd ? Math.min(slot, 4) : slot;
  return level as Level;
}
