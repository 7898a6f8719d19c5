import type { Finding, Waiver } from './finding';

/**
 * What a finding is about, in a text that stays the same when rows are sorted or inserted: the check, and the student,
 * class or teacher; for a row that names none of them, its sheet and what stands there.
 */
export function problemKey({ check, studentId, section, teacher, location, data }: Omit<Finding, 'waiver'>): string {
  const about = [studentId, section, teacher].filter((part) => part !== null);
  return sameBlanks([check, ...(about.length > 0 ? about : [location.sheet, JSON.stringify(data)])].join(' | '));
}

/** A class or teacher is the same after blanks in its name were tidied up. */
function sameBlanks(key: string): string {
  return key.replace(/\s+/g, ' ');
}

/** Gives each finding the waiver that speaks of it, if any. */
export function withWaivers(findings: readonly Omit<Finding, 'waiver'>[], waivers: readonly Waiver[]): Finding[] {
  const byKey = new Map(waivers.map((waiver) => [sameBlanks(waiver.key), waiver]));
  return findings.map((finding) => ({
    ...finding,
    waiver: byKey.size === 0 ? null : (byKey.get(problemKey(finding)) ?? null),
  }));
}

/** The findings that nobody waived: what is counted, marked and to be mended. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ waiver }) => waiver === null);
}
