import type { DateCells } from '../../dataset/date-cells';
import type { Enrolment, Teacher } from '../../dataset/records';
import { staffSays } from '../../dataset/staff';
import { isThere, staffStay, turningDays } from '../../dataset/staff-stay';
import { isReady, type Readiness } from '../../esl/absences';
import { teachersOfRow } from '../../esl/section-teachers';
import { openFindings } from '../../findings/waivers';
import type { ComplianceRun } from '../../run/run';
import type { Day } from '../../sheets/values/dates';

/** What an ESL class lacks on a day. */
export type Lack = 'no teacher' | 'teacher away' | 'license ended';

/** Who gives the ESL of a schedule row, and when nobody does. */
export interface RowCover {
  readonly teachers: readonly Teacher[];
  /** False where some teacher's license or time at the school is in no staff sheet, or cannot be read. */
  readonly isKnown: boolean;
  /** The days on which it may change. */
  readonly turns: readonly Day[];
  readonly lackOn: (day: Day) => Lack | null;
}

interface TeacherState {
  readonly readiness: Readiness;
  /** Whether nobody can tell if the teacher is licensed. */
  readonly isSilent: boolean;
}

/**
 * Tells of ESL rows who is there (docs/spec/checks.md, esl-teacher-away and esl-teacher-missing). Where no listed teacher is licensed today,
 * only their being there counts: that a license is missing is what ML Teachers and the findings say.
 */
export class RowCovers {
  private readonly unattended: ReadonlySet<string>;
  private readonly known = new Map<readonly Teacher[], Map<string, RowCover>>();
  private readonly dates: DateCells;

  constructor({ findings, dataset }: Pick<ComplianceRun, 'findings' | 'dataset'>) {
    this.dates = dataset.dates;
    this.unattended = new Set(
      openFindings(findings).flatMap(({ check, section }) => (check === 'esl-teacher-missing' ? (section ?? []) : [])),
    );
  }

  of(row: Enrolment): RowCover {
    const { section } = row;
    const teachers = teachersOfRow(row);
    if (teachers.length === 0) return this.unattended.has(section.display) ? NOBODY : NOT_SAID;
    let bySchool = this.known.get(teachers);
    if (bySchool === undefined) this.known.set(teachers, (bySchool = new Map<string, RowCover>()));
    let cover = bySchool.get(section.school);
    if (cover === undefined) bySchool.set(section.school, (cover = this.coverOf(teachers, section.school)));
    return cover;
  }

  private coverOf(teachers: readonly Teacher[], school: string): RowCover {
    const states: TeacherState[] = [];
    for (const { staff } of teachers) {
      if (staff === null) return { ...NOT_SAID, teachers };
      const stay = staffStay(staff, school, this.dates);
      if (stay.isUnreadable) return { ...NOT_SAID, teachers };
      states.push({
        readiness: { stay, holds: staff.eslLicensed, until: staff.eslExpires },
        isSilent: staff.isLicenseUnknown || !staffSays(staff, 'eslLicense', 'eslExpires'),
      });
    }
    const turns = states.flatMap(({ readiness: { stay, until } }) => [
      ...turningDays(stay),
      ...(until === null ? [] : [until + 1]),
    ]);
    return {
      teachers,
      isKnown: !states.some(({ isSilent }) => isSilent),
      turns,
      lackOn: (day) => lackOf(states, day),
    };
  }
}

const NOT_SAID: RowCover = { teachers: [], isKnown: false, turns: [], lackOn: () => null };
const NOBODY: RowCover = { teachers: [], isKnown: true, turns: [], lackOn: () => 'no teacher' };

function lackOf(states: readonly TeacherState[], day: Day): Lack | null {
  const there = states.filter(({ readiness }) => isThere(readiness.stay, day));
  if (there.length === 0) return 'teacher away';
  const needsLicense = states.some(({ readiness }) => readiness.holds);
  if (!needsLicense || there.some(({ readiness, isSilent }) => isSilent || isReady(readiness, day))) return null;
  return there.some(({ readiness }) => readiness.holds) ? 'license ended' : 'teacher away';
}
