import { SchoolYears, type SchoolYear } from '../../calendar/school-year';
import type { StaffMember } from '../../dataset/records';
import { staffStay } from '../../dataset/staff-stay';
import { isReadyThroughout, type Readiness } from '../../esl/absences';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import { FULL_YEAR, type TermMask } from '../../sheets/values/terms';
import { licensedStaff, type LicensedTeacher } from '../../staffing/licensed-staff';

/** The ESL-licensed teachers of a school, and on which days to come each of them is there with her license. */
export class StaffReadiness {
  readonly teachers: readonly LicensedTeacher[];
  readonly year: SchoolYear;
  private readonly named: ReadonlySet<string>;
  private readonly known = new Map<StaffMember, Map<TermMask, boolean>>();

  /** @param licensed teachers, by id or name, who are taken to have a license that does not end */
  constructor(
    private readonly run: ComplianceRun,
    private readonly school: string,
    licensed: readonly string[] = [],
  ) {
    const { asOf, dataset, policy } = run;
    this.named = new Set(licensed.map(folded));
    this.year = new SchoolYears(policy, asOf).at(school);
    this.teachers = licensedStaff(dataset, policy, (member) => this.isTaken(member)).filter(
      (teacher) => folded(teacher.school) === folded(school),
    );
  }

  of(member: StaffMember): Readiness {
    const stay = staffStay(member, this.school, this.run.dataset.dates);
    return this.isTaken(member)
      ? { stay, holds: true, until: null }
      : { stay, holds: member.eslLicensed, until: member.eslExpires };
  }

  /** Whether a teacher is there, licensed, on every day to come of a term. */
  isReady(member: StaffMember, term: TermMask): boolean {
    let terms = this.known.get(member);
    if (terms === undefined) this.known.set(member, (terms = new Map()));
    let ready = terms.get(term);
    if (ready === undefined) {
      const readiness = this.of(member);
      ready = !readiness.stay.isUnreadable && isReadyThroughout(readiness, term, this.year, this.run.asOf);
      terms.set(term, ready);
    }
    return ready;
  }

  /**
   * Where the dates of the teachers cut the year (docs/spec/schedule-builder.md, What it reads): for each who is there in a part of it only, the
   * units of terms in which she is there throughout.
   * @param units what the terms of the school are made of
   */
  cuts(units: readonly TermMask[]): TermMask[] {
    const masks = this.teachers.map(({ member }) =>
      units.filter((unit) => this.isReady(member, unit)).reduce((mask, unit) => mask | unit, 0),
    );
    return [...new Set(masks)].filter((mask) => mask !== 0 && mask !== FULL_YEAR).sort((a, b) => a - b);
  }

  private isTaken({ id, name }: StaffMember): boolean {
    return this.named.has(folded(name)) || (id !== '' && this.named.has(folded(id)));
  }
}
