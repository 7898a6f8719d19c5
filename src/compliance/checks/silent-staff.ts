import type { ClassSection, StaffMember, Teacher } from '../dataset/records';
import { teacherLabel } from '../dataset/teachers';
import { counted, firstNamed } from '../sheets/values/word-list';
import type { Reporter } from './define-check';

/**
 * Teachers of whom the staff sheets do not say what a check asks: the sheet that lists them lacks a column, or their cell cannot be read,
 * each told once a sheet, or their name fits several there (docs/spec/rulings.md, Same name, several people).
 */
export class SilentStaff {
  private readonly bySheet = new Map<string, Set<StaffMember>>();
  private readonly unread = new Map<string, Set<StaffMember>>();
  private readonly ambiguous = new Set<Teacher>();
  private readonly unjudged = new Set<ClassSection>();

  add(member: StaffMember): void {
    const sheet = member.source.sheet.name;
    this.bySheet.set(sheet, (this.bySheet.get(sheet) ?? new Set()).add(member));
  }

  /** A teacher whose own cell says neither yes nor no. */
  addUnread(member: StaffMember): void {
    const sheet = member.source.sheet.name;
    this.unread.set(sheet, (this.unread.get(sheet) ?? new Set()).add(member));
  }

  /** A class that could not be judged for the names of its teachers. */
  addAmbiguous(section: ClassSection): void {
    this.unjudged.add(section);
    for (const teacher of section.teachers) if (teacher.isAmbiguous) this.ambiguous.add(teacher);
  }

  /** Reports what could not be judged, `what` being the missing column: "ESL license". */
  report(what: string, report: Pick<Reporter, 'couldNotJudge'>): void {
    for (const [sheet, { size }] of this.bySheet) {
      report.couldNotJudge(`no ${what} column on sheet ${sheet}, which lists ${size} of the teachers`);
    }
    this.reportUnread(what, report);
    if (this.ambiguous.size === 0) return;
    const names = firstNamed(Array.from(this.ambiguous, teacherLabel));
    report.couldNotJudge(
      `no ${what} of ${names} for ${counted(this.unjudged.size, 'class', 'classes')}: the name fits several teachers in the staff sheet`,
    );
  }

  /** Only of the cells that cannot be read. */
  reportUnread(what: string, report: Pick<Reporter, 'couldNotJudge'>): void {
    for (const [sheet, { size }] of this.unread) {
      report.couldNotJudge(`no readable ${what} of ${counted(size, 'teacher')} on sheet ${sheet}`);
    }
  }
}
