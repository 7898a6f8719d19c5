import { saysAnotherLanguage } from '../../status/home-language';
import { isIncomplete, screenings, type Screening } from '../../status/screenings';
import { wordList } from '../../sheets/values/word-list';
import type { Student } from '../../dataset/records';
import { firstText, textOf } from '../../dataset/source-rows';
import type { ComplianceRun } from '../../run/run';
import type { Waiver } from '../../findings/finding';
import { waiversOf } from '../reviewed';

/** How a screening stands. */
export type ScreeningStanding =
  'incomplete' | 'not judged' | 'not screened' | 'reviewed' | 'not all checked' | 'complete';

/** A row of the validation list: a screening, or a K1 student who has none yet. */
export interface ListedScreening {
  readonly school: string;
  readonly name: string;
  /** Null for a student without a screening. */
  readonly screening: Screening | null;
  readonly student: Student | undefined;
  readonly standing: ScreeningStanding;
  /** What is missing or wrong, in words; empty where nothing is. */
  readonly remark: string;
  readonly waiver: Waiver | null;
}

/** Every screening by the rule of screener-incomplete, in sheet order. */
export function listedScreenings(run: ComplianceRun, inScope: (school: string) => boolean): ListedScreening[] {
  const waiverOf = waiversOf(run, 'screener-incomplete');
  const found: ListedScreening[] = [];
  for (const screening of screenings(run.dataset, run.policy.values, run.asOf)) {
    const { student, row } = screening;
    const school = student?.school || textOf(row, 'school');
    if (!inScope(school)) continue;
    const waiver = waiverOf(row);
    found.push({
      school,
      name: student?.name || textOf(row, 'name'),
      screening,
      student,
      standing: waiver === null ? standingOf(screening) : 'reviewed',
      remark: remarkOf(screening),
      waiver,
    });
  }
  return found;
}

/** Active K1 students whose home language survey names another language and whom no screening sheet lists, in roster order. No finding: the window may not have begun. */
export function notScreened(run: ComplianceRun, inScope: (school: string) => boolean): ListedScreening[] {
  const found: ListedScreening[] = [];
  for (const student of run.dataset.students.values()) {
    if (!student.active || student.grade !== 'K1' || !inScope(student.school)) continue;
    if (saysAnotherLanguage(firstText(student.rows, 'hls')) !== true) continue;
    if (run.dataset.followUpRows.of('screener', student).length > 0) continue;
    const { school, name } = student;
    found.push({ school, name, screening: null, student, standing: 'not screened', remark: '', waiver: null });
  }
  return found;
}

function standingOf(screening: Screening): ScreeningStanding {
  if (screening.id !== '' && isIncomplete(screening)) return 'incomplete';
  if (screening.id === '' || screening.grade === null || screening.unmapped.length > 0) return 'not judged';
  return screening.unmappedSystems.length > 0 ? 'not all checked' : 'complete';
}

function remarkOf({ id, grade, domains, unmapped, window, notIn, day, unmappedSystems }: Screening): string {
  const parts = [
    ...(id === '' ? ['no student id'] : []),
    ...(grade === null ? ['no readable grade'] : []),
    ...(domains.length === 0 ? [] : [`no ${wordList(domains)} score`]),
    ...(unmapped.length === 0 ? [] : [`no ${wordList(unmapped)} column`]),
    ...(window === null ? [] : [`outside the window ${window[0]} to ${window[1]}`]),
    ...(notIn === null ? [] : [`not entered in ${notIn}`]),
    ...(unmappedSystems.length === 0
      ? []
      : [`no ${wordList(unmappedSystems.map((system) => `Entered in ${system}`))} column`]),
    ...(day === null ? ['no readable test date'] : []),
  ];
  return parts.join('; ');
}
