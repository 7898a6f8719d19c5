import { HostError } from '../errors';
import { STRICT_PROTECTION, type HostSheet, type ProtectionOptions } from '../model';
import { type HostEnvironment, HostObject, type Members } from '../protocol/host-object';

/** Excel.WorksheetProtection. */
export class WorksheetProtection extends HostObject {
  static override readonly className = 'WorksheetProtection';
  static override readonly members: Members = { options: 2, protected: 2, protect: 2, unprotect: 7 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
  ) {
    super(environment);
  }

  get protected(): boolean {
    return this.sheet.protection !== null;
  }

  /** What is allowed while the sheet is protected; null when it is not. */
  get options(): ProtectionOptions | null {
    return this.sheet.protection ? { ...this.sheet.protection.options } : null;
  }

  /** Throws `AccessDenied` when the sheet is protected already (docs/guides/office-js.md 2.6, issue 6784). */
  protect(options?: Partial<ProtectionOptions>, password?: string): void {
    if (this.sheet.protection) throw new HostError('AccessDenied');
    this.sheet.protection = { options: { ...STRICT_PROTECTION, ...options }, ...(password && { password }) };
    this.sheet.touch('protection');
  }

  /** Throws `AccessDenied` when a password is set that this is not. A password from a file is known only as a hash and never matches. */
  unprotect(password?: string): void {
    const { protection } = this.sheet;
    if (!protection) return;
    const wrong = protection.password !== undefined && protection.password !== password;
    if (wrong || protection.hasUnknownPassword) throw new HostError('AccessDenied');
    this.sheet.protection = null;
    this.sheet.touch('protection');
  }
}
