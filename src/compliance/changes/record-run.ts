import type { Finding } from '../findings/finding';
import type { Teacher } from '../dataset/records';
import { teacherLabel } from '../dataset/teachers';
import { SEVERITIES } from '../findings/finding-counts';
import { missingNeeds } from '../run/missing-needs';
import type { Policy, SettingKey } from '../policy/policy';
import { checkOf } from '../run/render-finding';
import type { ComplianceRun } from '../run/run';
import { isoDate } from '../sheets/values/dates';
import { readId } from '../sheets/values/ids';
import { personKey } from '../sheets/values/names';
import { folded } from '../sheets/values/text';
import { openFindings } from '../findings/waivers';
import type { RecordedProblem, RecordedRun, Subject } from './recorded-run';
import { textNumber } from './text-number';

/** The open problems of a run, as a workbook keeps them. */
export function recordRun(run: ComplianceRun): RecordedRun {
  const subjectOf = subjectReader(run);
  return {
    asOf: isoDate(run.asOf),
    policy: policyNumber(run.policy),
    notRun: notRunChecks(run),
    severities: SEVERITIES,
    problems: openFindings(run.findings).map((finding) => recorded(finding, subjectOf)),
  };
}

/** Of the settings that were changed alone, so that a setting which a later version adds makes no other number. */
function policyNumber({ id, changed, values }: Policy): string {
  return textNumber(JSON.stringify([id, ...changed.map((key) => [key, values[key as SettingKey] ?? null])]));
}

/** A finding as a workbook keeps it. */
export function recorded(finding: Finding, subjectOf: (finding: Finding) => Subject): RecordedProblem {
  const { check, severity, school } = finding;
  return { check, severity, school, subject: subjectOf(finding) };
}

/** Which checks could not run at all; one that could not judge some students is none of them. */
export function notRunChecks({ couldNotRun, dataset }: ComplianceRun): string[] {
  const ids = new Set(couldNotRun.map(({ check }) => check));
  return [...ids].filter((id) => missingNeeds(checkOf(id).needs, dataset.has) !== null);
}

/** Tells what a finding is about. A class is named without its teacher, so that another teacher makes no other problem. */
export function subjectReader({ dataset }: Pick<ComplianceRun, 'dataset'>): (finding: Finding) => Subject {
  const teacherIds = idsByLabel(dataset.teachers);
  return ({ check, studentId, section, teacher, school, location, data }) => {
    if (studentId !== null) return { kind: 'student', text: studentId };
    if (section !== null) return { kind: 'class', text: section };
    if (teacher !== null) return { kind: 'teacher', text: teacher, id: teacherIds.get(teacher) ?? '' };
    if (checkOf(check).per === 'school') return { kind: 'place', text: school };
    if (typeof data['seats'] === 'string') return { kind: 'place', text: `${school}: ${data['seats']}` };
    return { kind: 'row', text: textNumber(JSON.stringify([location.sheet, data])) };
  };
}

/** One text for a problem whatever run it comes from: spellings of ids, names and classes fall together. */
export function identityOf({ check, subject }: Pick<RecordedProblem, 'check' | 'subject'>): string {
  return `${check}|${subject.kind}|${subjectKey(subject)}`;
}

function subjectKey({ kind, text, id = '' }: Subject): string {
  if (kind === 'student') return readId(text)?.key ?? text;
  if (kind !== 'teacher') return folded(text);
  return id === '' ? personKey(text) : `#${readId(id)?.key ?? id}`;
}

/** The ids of the teachers who alone carry their name. */
function idsByLabel(teachers: readonly Teacher[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const teacher of teachers) {
    const label = teacherLabel(teacher);
    ids.set(label, ids.has(label) ? '' : teacher.id);
  }
  return ids;
}
