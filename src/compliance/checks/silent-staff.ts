import type { StaffMember } from '../dataset/records';
import type { Reporter } from './define-check';

/** Teachers on whom the staff sheets are silent because the sheet that lists them lacks a column; told once a sheet. */
export class SilentStaff {
  private readonly bySheet = new Map<string, Set<StaffMember>>();

  add(member: StaffMember): void {
    const sheet = member.source.sheet.name;
    this.bySheet.set(sheet, (this.bySheet.get(sheet) ?? new Set()).add(member));
  }

  /** Reports what could not be judged, `what` being the missing column: "ESL license". */
  report(what: string, report: Pick<Reporter, 'couldNotJudge'>): void {
    for (const [sheet, { size }] of this.bySheet) {
      report.couldNotJudge(`no ${what} column on sheet ${sheet}, which lists ${size} of the teachers`);
    }
  }
}
