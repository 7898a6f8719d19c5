import type { StaffMember } from '../dataset/records';
import { counted } from '../sheets/values/word-list';
import type { Reporter } from './define-check';

/** Teachers on whom the staff sheets are silent: the sheet that lists them lacks a column, or their cell cannot be read. Told once a sheet. */
export class SilentStaff {
  private readonly bySheet = new Map<string, Set<StaffMember>>();
  private readonly unread = new Map<string, Set<StaffMember>>();

  add(member: StaffMember): void {
    const sheet = member.source.sheet.name;
    this.bySheet.set(sheet, (this.bySheet.get(sheet) ?? new Set()).add(member));
  }

  /** A teacher whose own cell says neither yes nor no. */
  addUnread(member: StaffMember): void {
    const sheet = member.source.sheet.name;
    this.unread.set(sheet, (this.unread.get(sheet) ?? new Set()).add(member));
  }

  /** Reports what could not be judged, `what` being the missing column: "ESL license". */
  report(what: string, report: Pick<Reporter, 'couldNotJudge'>): void {
    for (const [sheet, { size }] of this.bySheet) {
      report.couldNotJudge(`no ${what} column on sheet ${sheet}, which lists ${size} of the teachers`);
    }
    this.reportUnread(what, report);
  }

  /** Only of the cells that cannot be read. */
  reportUnread(what: string, report: Pick<Reporter, 'couldNotJudge'>): void {
    for (const [sheet, { size }] of this.unread) {
      report.couldNotJudge(`no readable ${what} of ${counted(size, 'teacher')} on sheet ${sheet}`);
    }
  }
}
