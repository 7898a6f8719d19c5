import { HostError } from '../errors';
import { HostObject, type Members } from '../protocol/host-object';

/** Excel.WorkbookProtection: whether sheets may be added, removed, renamed, moved and hidden. */
export class WorkbookProtection extends HostObject {
  static override readonly className = 'WorkbookProtection';
  static override readonly members: Members = { protected: 7, protect: 7, unprotect: 7 };

  get protected(): boolean {
    return this.environment.workbook.protectedStructure !== null;
  }

  protect(password?: string): void {
    const { workbook } = this.environment;
    if (workbook.protectedStructure) throw new HostError('AccessDenied');
    workbook.protectedStructure = password ? { password } : {};
    workbook.changed.add('protection');
  }

  unprotect(password?: string): void {
    const { workbook } = this.environment;
    const { protectedStructure } = workbook;
    if (!protectedStructure) return;
    const wrong = protectedStructure.password !== undefined && protectedStructure.password !== password;
    if (wrong || protectedStructure.hasUnknownPassword) throw new HostError('AccessDenied');
    workbook.protectedStructure = null;
    workbook.changed.add('protection');
  }
}
